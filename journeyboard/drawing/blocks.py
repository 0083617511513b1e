"""Notes seen from afar: plain rectangles batched by colour, a few calls for thousands of notes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from journeyboard.drawing.colour import faded
from journeyboard.drawing.cut import SPINE, paper_of, spine_colour
from journeyboard.drawing.primitives import Blocks, Primitive
from journeyboard.drawing.theme import Theme
from journeyboard.layout.board import BoardLayout
from journeyboard.layout.note import NoteLook, look_of
from journeyboard.layout.rect import Rect
from journeyboard.model import Contents, Id, Note, NoteKind

Batches = dict[str, list[tuple[float, float, float, float]]]

_EDGE = 1.5
_BAR, _PITCH, _MOST_BARS = 7.0, 17.0, 3
_LETTER = 7.5
"""About the width of a letter in u: how many bars a text makes without measuring it."""
_INK = 0.26


def draw_blocks(
    layout: BoardLayout, contents: Contents, theme: Theme, notes: Iterable[Id]
) -> list[Primitive]:
    """The notes as blocks: edges, fills, spines and bars of text, one primitive a colour and layer."""
    layers: tuple[Batches, ...] = tuple(defaultdict(list) for _ in range(3))
    records, facts = contents.of(Note), layout.facts
    for note_id in notes:
        note = records[note_id]
        _add(layers, layout.box(note_id), look_of(note, facts.of_note(note)), theme)
    return [Blocks(tuple(rects), colour) for layer in layers for colour, rects in layer.items()]


def _add(layers: tuple[Batches, ...], box: Rect, look: NoteLook, theme: Theme) -> None:
    edges, fills, marks = layers
    paper = paper_of(look, theme)
    edges[paper.edge].append(box)
    fills[paper.fill].append(box.inflated(-_EDGE))
    if box.height < _PITCH:
        return
    if look.is_pain:
        marks[spine_colour(look, theme)].append((box.x, box.y, SPINE, box.height))
    if look.kind is not NoteKind.CHANNEL:
        marks[faded(theme.ink, _INK)] += _bars(box, look)


def _bars(box: Rect, look: NoteLook) -> Iterator[tuple[float, float, float, float]]:
    left = box.x + (SPINE + 11 if look.is_pain else 11)
    width = box.right - 11 - left
    count = _count(look.text, width, box.height)
    for number in range(count):
        share = 0.6 if number == count - 1 else 1.0
        yield left, box.y + 13 + number * _PITCH, width * share, _BAR


def _count(text: str, width: float, height: float) -> int:
    lines = -(-len(text) * _LETTER // max(width, 1.0))
    return int(min(lines, _MOST_BARS, (height - 13) // _PITCH))
