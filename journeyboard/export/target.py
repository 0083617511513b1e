"""A file that appears whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from tempfile import mkstemp
from typing import IO

from journeyboard.export.problem import ExportProblem


def write_whole(
    path: Path, write: Callable[[IO[bytes]], None], check: Callable[[Path], None], *, overwrite: bool
) -> None:
    """Write beside ``path``, check what lies on the disk, then put it in place.

    Raises ExportProblem when the file is there and must not be replaced, or cannot be written; what
    ``write`` and ``check`` raise goes on to the caller.
    """
    _refuse_taken(path, overwrite)
    draft = _draft_beside(path)
    try:
        with draft.open("wb") as file:
            write(file)
            file.flush()
            os.fsync(file.fileno())
        check(draft)
        _refuse_taken(path, overwrite)
        draft.replace(path)
    except OSError as error:
        raise _cannot_write(path, error) from error
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)


def _refuse_taken(path: Path, overwrite: bool) -> None:
    try:
        _look_at(path, overwrite)
    except OSError as error:
        raise _cannot_write(path, error) from error


def _look_at(path: Path, overwrite: bool) -> None:
    if path.is_dir():
        raise ExportProblem(f"{path} is a folder", do="give the file a name in it")
    if path.exists() and not path.is_file():
        raise ExportProblem(f"{path} is not a file", safe="it was not touched", do="choose another name")
    if not overwrite and os.path.lexists(path):
        raise ExportProblem(
            f"{path} is there already",
            safe="it was left as it is",
            do="choose another name, or allow it to be replaced",
        )


def _draft_beside(path: Path) -> Path:
    """An empty file in the same folder, so that putting it in place is one step; as readable as any other."""
    try:
        handle, name = mkstemp(prefix=f".{path.stem[:40]}-", suffix=".part", dir=path.parent)
    except OSError as error:
        raise _cannot_write(path, error) from error
    os.close(handle)
    draft = Path(name)
    mask = os.umask(0)
    os.umask(mask)
    draft.chmod(0o666 & ~mask)
    return draft


def _cannot_write(path: Path, error: OSError) -> ExportProblem:
    reason = error.strerror or type(error).__name__
    return ExportProblem(f"{path} could not be written: {reason}", do="choose another place")
