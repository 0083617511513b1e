"""Reading a text file that may be anything: missing, a folder, a picture, far too large."""

import codecs
from pathlib import Path

from .problem import ImportProblem

MIB = 1024 * 1024


def read_text(path: Path, limit: int) -> str:
    """The text of a file of at most ``limit`` bytes: UTF-8, or UTF-16 with its mark.

    Raises ``ImportProblem`` when there is no such file or it is not text.
    """
    content = read_bytes(path, limit)
    if not content.strip():
        raise ImportProblem(f"{path.name} is empty", "choose a file that holds a map")
    text = _decoded(path, content)
    if "\0" in text:
        raise ImportProblem(f"{path.name} is not a text file", "choose a text file")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def read_bytes(path: Path, limit: int) -> bytes:
    """The bytes of a file of at most ``limit``. Raises ``ImportProblem``."""
    try:
        if path.exists() and not path.is_file():
            raise ImportProblem(f"{path.name or path} is not a file", "choose a file")
        with path.open("rb") as file:
            content = file.read(limit + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise ImportProblem(f"{path} cannot be read ({reason})", "check the name and the folder") from None
    if len(content) > limit:
        raise ImportProblem(f"{path.name} is larger than {limit // MIB} MiB", "split it into several files")
    return content


def _decoded(path: Path, content: bytes) -> str:
    utf16 = content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    try:
        return content.decode("utf-16" if utf16 else "utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise ImportProblem(
            f"{path.name}, line {line}: this is not UTF-8 text", "save the file as UTF-8"
        ) from None
