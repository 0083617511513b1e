"""Where a text that is written looks otherwise than before the last letter. Lengths in u of the text.

Only a text whose letters keep to their rows has such places: with any other all of it may look otherwise.
"""

from collections.abc import Sequence
from itertools import zip_longest
from math import inf
from typing import NamedTuple

from journeyboard.text.caret import Caret
from journeyboard.text.glyphs import Line, Paragraph, Run
from journeyboard.text.style import Style

OVERHANG = 0.3
"""So far beyond its place, in em, a letter may reach sideways."""


class Part(NamedTuple):
    """A part of a text, from a place to its right edge."""

    x: float
    top: float
    bottom: float


class Seen(NamedTuple):
    """A text with its caret, as it is on the screen."""

    style: Style
    lines: Sequence[Line]
    caret: Caret


def seen(words: Paragraph, caret: Caret) -> Seen | None:
    """What is to be seen of a text; None when its letters may leave their rows."""
    return Seen(words.style, words.lines, caret) if is_plain(words) else None


def is_plain(words: Paragraph) -> bool:
    """Whether all letters keep to their rows."""
    return words.text.isascii()


def differing(now: Seen, before: Seen) -> Part | None:
    """The part that looks otherwise; None: all of it may."""
    if now.style is not before.style:
        return None
    first, last = _unlike(now.lines, before.lines)
    row, was = now.caret.line, before.caret.line
    top, bottom = min(first, row, was), max(last, row, was)
    x = 0.0
    if top == bottom:
        x = min(
            now.caret.x, before.caret.x, _begin(now.lines[top], before.lines[top]) if first <= last else inf
        )
    leading = now.style.leading
    return Part(x - OVERHANG * now.style.size, top * leading, (bottom + 1) * leading)


def inked(words: Paragraph, part: Part) -> tuple[Sequence[Line], float]:
    """The lines that may have ink in a part of a text, and where a word must end at the least for that."""
    if not is_plain(words):
        return words.lines, -inf
    leading = words.style.leading
    first, last = int(part.top / leading) - 1, int(part.bottom / leading) + 1
    return words.lines[max(first, 0) : last + 1], part.x - OVERHANG * words.style.size


def _unlike(lines: Sequence[Line], before: Sequence[Line]) -> tuple[int, int]:
    """The first and the last row that is not as it was; (many, -1) when all are."""
    pairs = enumerate(zip_longest(lines, before))
    other = [row for row, (one, was) in pairs if one is not was and not _is_alike(one, was)]
    return (other[0], other[-1]) if other else (len(lines), -1)


def _is_alike(one: Line | None, was: Line | None) -> bool:
    """Whether two lines look alike, wherever in the text they stand."""
    if one is None or was is None or (one.x, one.baseline) != (was.x, was.baseline):
        return False
    run, other = _only(one), _only(was)
    return run is not None and other is not None and run[:4] == other[:4]


def _begin(line: Line, was: Line) -> float:
    """Where a line begins to look otherwise: behind the words that it has in common."""
    run, other = _only(line), _only(was)
    if run is None or other is None or run[:3] != other[:3] or line.x != was.x:
        return 0.0
    x = line.x + run.x
    for shaped, before in zip(run.shapes, other.shapes, strict=False):
        if shaped is not before:
            break
        x += run.size * shaped.width
    return x


def _only(line: Line) -> Run | None:
    """The run of a line that is all from left to right in one face."""
    run = line.runs[0] if len(line.runs) == 1 else None
    return run if isinstance(run, Run) and not run.rtl else None
