"""Lists as people copy them: each line begins with a bullet or a number that says nothing on a note."""

import re
from collections.abc import Sequence

_BULLET = re.compile(
    "[\u200e\u200f]*(?:[-*+•–—◦▪▫■□●○‣⁃·\uf0b7\uf0a7](?:\\s+\\[[ xX]\\])?(?:\\s+|$)|[☐☑☒✓✔・]\\s*|[o§]\t)"
)
_NUMBER = re.compile("[\u200e\u200f]*(?:\\d{1,3}[.)](?:\\s+|$)|\\d{1,3}[、．）])")
_TABBED = re.compile(r"\S{1,4}\t[^\t]*")


def unmarked(lines: Sequence[str]) -> tuple[str, ...]:
    """The lines without bullets and numbers, if each begins with one; else as they are.

    One line alone keeps its number: it may be a date. What has only a mark is left out.
    """
    if not is_marked(lines):
        return tuple(lines)
    said = (_mark_end(line) for line in lines)
    return tuple(line[end:] for line, end in zip(lines, said, strict=True) if line[end:])


def is_marked(lines: Sequence[str]) -> bool:
    """Whether each line begins with a mark, and some say more than that."""
    if len(lines) == 1 and _NUMBER.match(lines[0]):
        return False
    return all(map(_mark_end, lines)) and any(line[_mark_end(line) :] for line in lines)


def is_tabbed(text: str) -> bool:
    """Whether a text is a list with a tab behind each mark, as word processors copy it."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return all(map(_TABBED.fullmatch, lines)) and is_marked(lines)


def _mark_end(line: str) -> int:
    """Where the words begin behind a mark; 0 without one."""
    found = _BULLET.match(line) or _NUMBER.match(line)
    return found.end() if found else 0
