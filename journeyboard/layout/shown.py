"""From places in a note's text as it was written to the same places in the text as the note shows it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from journeyboard.layout.look import NoteLook
from journeyboard.model import NoteKind
from journeyboard.text.caret import selection_rects
from journeyboard.text.paragraph import Paragraph

Oblong = tuple[float, float, float, float]


def marked(text: Paragraph, look: NoteLook, spans: Iterable[tuple[int, int]]) -> tuple[Oblong, ...]:
    """Rectangles (x, y, width, height) in u behind spans of a note's text, where ``text`` shows it.

    What was left out of the shown text has none, nor has the ellipsis in its place.
    """
    last = text.lines[-1].end
    places = ((_shown(text, look, start), min(_shown(text, look, end), last)) for start, end in spans)
    return tuple(rect for start, end in places for rect in selection_rects(text, start, end))


def _shown(text: Paragraph, look: NoteLook, at: int) -> int:
    """A place in the written text, in the shown one: with a quote's marks, or with single spaces."""
    if text.text == look.text:
        return at
    if look.kind is NoteKind.CHANNEL:
        return bisect_left(_kept(look.text), at)
    trimmed = len(look.text) - len(look.text.lstrip())
    return min(max(at - trimmed, 0) + 1, len(text.text) - 1)


def _kept(text: str) -> list[int]:
    """The places of the characters that stay when every run of white space becomes one space."""
    before = " " + text
    return [at for at, letter in enumerate(text) if not (letter.isspace() and before[at].isspace())]
