"""Notes seen from afar: plain rectangles batched by colour, a few calls for thousands of notes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from journeyboard.drawing.colour import faded, mixed
from journeyboard.drawing.cut import SPINE, paper_for, tone_of
from journeyboard.drawing.primitives import Blocks, Group, Primitive
from journeyboard.drawing.theme import Theme
from journeyboard.layout.board import BoardLayout
from journeyboard.layout.rect import Rect
from journeyboard.model import PICTURE_MARGIN, Contents, Id, Note, NoteColour, NoteKind, Picture, Severity

Oblong = tuple[float, float, float, float]
Batches = dict[str, list[Oblong]]

_EDGE = 1.5
_BAR, _PITCH, _MOST_BARS = 7.0, 17.0, 3
_LETTER = 7.5
"""About the width of a letter in u: how many bars a text makes without measuring it."""
_INK = 0.26
_PORTION = 100
_NOTHING = Group(())
"""Comes after so many notes, so that whoever draws in slices can look at the clock: a layer takes long."""
_DARKER = 0.4
"""How much of its edge a speck shows: about as dark as a block with its bars seems from as far."""


def draw_blocks(
    layout: BoardLayout, contents: Contents, theme: Theme, notes: Iterable[Id]
) -> Iterator[Primitive]:
    """The notes as blocks: edges, fills, spines and bars of text, one primitive a colour and layer."""
    layers: tuple[Batches, ...] = tuple(defaultdict(list) for _ in range(3))
    for number, (note, box, tint) in enumerate(_tinted(layout, contents, theme, notes), 1):
        _add(layers, box, note, tint, layout.rtl)
        if number % _PORTION == 0:
            yield _NOTHING
    for layer in layers:
        yield from _batched(layer)


def draw_specks(
    layout: BoardLayout, contents: Contents, theme: Theme, notes: Iterable[Id]
) -> Iterator[Primitive]:
    """The notes as bare rectangles, pain points tinted by how much they hurt."""
    specks: Batches = defaultdict(list)
    for number, (_, box, tint) in enumerate(_tinted(layout, contents, theme, notes), 1):
        specks[tint.speck].append(box)
        if number % _PORTION == 0:
            yield _NOTHING
    yield from _batched(specks)


def _batched(rects: Batches) -> list[Primitive]:
    """By colour, in an order that does not depend on which part of the map is drawn."""
    return [Blocks(tuple(rects[colour]), colour) for colour in sorted(rects)]


def _tinted(
    layout: BoardLayout, contents: Contents, theme: Theme, notes: Iterable[Id]
) -> Iterator[tuple[Note, Rect, _Tint]]:
    records, severity_of, box = contents.of(Note), layout.facts.severity_of, layout.box
    pictures = contents.of(Picture)
    for note_id in notes:
        note = records[note_id]
        tint = _tint(note.kind, note.colour, severity_of(note_id), theme)
        shown = pictures.get(note.picture_id) if note.picture_id else None
        if shown and note.kind is NoteKind.PICTURE:
            tone = tone_of(shown, theme)
            tint = tint._replace(tone=tone, speck=tone)
        yield note, box(note_id), tint


class _Tint(NamedTuple):
    """The colours of a block; ``spine`` is empty where there is none. ``speck`` stands for all of them.

    ``tone``: the mean colour of the picture it shows, if any.
    """

    edge: str
    fill: str
    spine: str
    ink: str
    speck: str
    tone: str = ""


@lru_cache(maxsize=1024)
def _tint(kind: NoteKind, colour: NoteColour | None, severity: Severity | None, theme: Theme) -> _Tint:
    paper = paper_for(kind, colour, theme)
    hurts = kind is NoteKind.PAIN or severity is not None
    spine = paper.edge if severity is None else theme.severity(severity)
    ink = "" if kind is NoteKind.CHANNEL else faded(theme.ink, _INK)
    speck = mixed(paper.fill, spine if hurts else paper.edge, _DARKER)
    return _Tint(paper.edge, paper.fill, spine if hurts else "", ink, speck)


def _add(layers: tuple[Batches, ...], box: Rect, note: Note, tint: _Tint, rtl: bool) -> None:
    edges, fills, marks = layers
    x, y, width, height = box
    edges[tint.edge].append(box)
    fills[tint.fill].append((x + _EDGE, y + _EDGE, width - 2 * _EDGE, height - 2 * _EDGE))
    if height < _PITCH:
        return
    if tint.tone:
        inner = (width - 2 * PICTURE_MARGIN, height - 2 * PICTURE_MARGIN)
        marks[tint.tone].append((x + PICTURE_MARGIN, y + PICTURE_MARGIN, *inner))
        return
    if tint.spine:
        marks[tint.spine].append((x + width - SPINE if rtl else x, y, SPINE, height))
    if tint.ink:
        near = 16.0 if tint.spine else 11.0
        left, wide = x + (11.0 if rtl else near), width - near - 11
        marks[tint.ink] += _bars(left, y + 13, wide, height - 13, len(note.text), rtl)


def _bars(x: float, y: float, width: float, height: float, letters: int, rtl: bool) -> list[Oblong]:
    """As many bars as the text would have lines, without measuring it; the last one is shorter."""
    count = int(min(-(-letters * _LETTER // max(width, 1.0)), _MOST_BARS, height // _PITCH))
    bars = [(x, y + number * _PITCH, width, _BAR) for number in range(count)]
    if bars:
        bars[-1] = (x + width * 0.4 if rtl else x, bars[-1][1], width * 0.6, _BAR)
    return bars
