"""Remembers what this run has open, so that the next one can tell of it if this one is cut short."""

import faulthandler
import json
import os
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLockFile

from journeyboard.places import data_folder

FOLDER, LONGEST_TRACE = "runs", 200_000
WORDS = ".words"


@dataclass(frozen=True, slots=True)
class Ended:
    """A run that ended without being closed: its maps, those with edits not on the disk, the trace if any."""

    maps: tuple[Path, ...]
    unsaved: tuple[Path, ...]
    trace: str
    words: str = ""
    """What was being written, and not yet left."""


class Run:
    """This run's record and the file a fatal signal is written to; both go when it ends as it should."""

    def __init__(self) -> None:
        folder = data_folder() / FOLDER
        folder.mkdir(parents=True, exist_ok=True)
        self._record = folder / f"{os.getpid()}-{os.urandom(4).hex()}.json"
        self._lock = _lock_of(self._record)
        self._lock.tryLock(0)
        self._told = ""
        self.note((), ())
        self._trace = self._record.with_suffix(".trace").open("w", encoding="utf-8")
        faulthandler.enable(self._trace)

    def note(self, maps: Sequence[Path], unsaved: Sequence[Path]) -> None:
        """Remember what is open now. Trouble with that is nobody's trouble."""
        told = json.dumps({"maps": [str(each) for each in maps], "unsaved": [str(each) for each in unsaved]})
        if told != self._told:
            with suppress(OSError):
                self._record.write_text(told, "utf-8")
                self._told = told

    def keep_words(self, words: str) -> None:
        """Remember what is being written, in any thread; nothing when that is empty. Trouble is nobody's."""
        place = self._record.with_suffix(WORDS)
        with suppress(OSError):
            if words:
                place.write_text(words, "utf-8", "replace")
            else:
                place.unlink(missing_ok=True)

    def end(self) -> None:
        """The program was closed: there is nothing to be told at the next start."""
        faulthandler.disable()
        self._trace.close()
        _clear(self._record)
        self._lock.unlock()


_now: list[Run] = []


def begin() -> Run | None:
    """Have this run remembered; None where no record can be kept."""
    with suppress(OSError):
        _now[:] = [Run()]
        return _now[0]
    return None


def note(maps: Sequence[Path], unsaved: Sequence[Path]) -> None:
    """Remember what this run has open, if it is one that is remembered."""
    for run in _now:
        run.note(maps, unsaved)


def keep_words(words: str) -> None:
    """Remember what is being written in this run, if it is one that is remembered."""
    for run in _now:
        run.keep_words(words)


def unfinished() -> list[Ended]:
    """The runs that ended without being closed; each is told once."""
    found = []
    for record in sorted((data_folder() / FOLDER).glob("*.json")):
        lock = _lock_of(record)
        if lock.tryLock(0):
            found.append(_read(record))
            _clear(record)
            lock.unlock()
    return [each for each in found if each.maps or each.trace or each.words]


def _lock_of(record: Path) -> QLockFile:
    lock = QLockFile(str(record.with_suffix(".lock")))
    lock.setStaleLockTime(0)
    return lock


def _read(record: Path) -> Ended:
    try:
        told = json.loads(record.read_text("utf-8"))
        maps, unsaved = (tuple(Path(str(each)) for each in told[name]) for name in ("maps", "unsaved"))
    except (OSError, ValueError, TypeError, KeyError):
        maps = unsaved = ()
    return Ended(maps, unsaved, _text(record, ".trace"), _text(record, WORDS))


def _text(record: Path, suffix: str) -> str:
    try:
        with record.with_suffix(suffix).open(encoding="utf-8", errors="replace") as file:
            return file.read(LONGEST_TRACE).strip()
    except OSError:
        return ""


def _clear(record: Path) -> None:
    for each in (record, record.with_suffix(".trace"), record.with_suffix(WORDS)):
        with suppress(OSError):
            each.unlink(missing_ok=True)
