"""A line's words -> runs at their places, in visual order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from journeyboard.text.bidi import visual_order
from journeyboard.text.emoji import CENTRE
from journeyboard.text.face import Face
from journeyboard.text.filling import Row
from journeyboard.text.glyphs import Emoji, Run
from journeyboard.text.pieces import Piece, Word
from journeyboard.text.shaping import Shaped


class Placed(NamedTuple):
    """A piece at its place in the paragraph, with the level that counts on this line."""

    piece: Piece
    start: int
    level: int


def runs(row: Row, size: float) -> tuple[Run | Emoji, ...]:
    """The runs of one line from left to right; ``size`` is the em in u.

    White space at the end of the line hangs: behind the last glyph, or left of x = 0 in right-to-left text.
    """
    plain = None if row.base else _plain(row, size)
    if plain:
        return (plain,)
    x = -size * _hanging(row.words) if row.base else 0.0
    result: list[Run | Emoji] = []
    for group in _groups(_visual(_placed(row))):
        result += _emoji(group[0], x, size) if group[0].piece.face.colour else [_run(group, x, size)]
        x += size * sum(each.piece.shaped.width for each in group)
    return tuple(result)


def _plain(row: Row, size: float) -> Run | None:
    """The run of a line that is one text of one face from left to right, as nearly all are."""
    face: Face | None = None
    shapes: list[Shaped] = []
    for _, _, _, _, _, _, whole in row.words:
        if whole is None or (shapes and whole.face is not face):
            return None
        face = whole.face
        shapes.append(whole.shaped)
    if face is None:
        return None
    return Run(face, size, 0.0, tuple(shapes), "".join([each.text for each in row.words]), False, row.start)


def _hanging(words: Sequence[Word]) -> float:
    """The width in em of the white space at the end of a line."""
    total = 0.0
    for each in reversed(words):
        total += each.gap
        if each.core:
            break
    return total


def _placed(row: Row) -> list[Placed]:
    """All pieces in logical order; white space at the end takes the block's level (rule L1)."""
    placed: list[Placed] = []
    inked, start = 0, row.start
    for each in row.words:
        for piece in chain(each.core, each.space):
            placed.append(Placed(piece, start, piece.level))
            start += len(piece.text)
        inked = len(placed) - len(each.space) if each.core else inked
    return placed[:inked] + [Placed(each.piece, each.start, row.base) for each in placed[inked:]]


def _visual(placed: list[Placed]) -> list[Placed]:
    return [placed[index] for index in visual_order([each.level for each in placed])]


def _groups(placed: Sequence[Placed]) -> list[list[Placed]]:
    """Neighbours that one run can draw: same face and direction, and their texts join up."""
    groups: list[list[Placed]] = []
    for each in placed:
        if groups and _join(groups[-1][-1], each):
            groups[-1].append(each)
        else:
            groups.append([each])
    return groups


def _join(left: Placed, right: Placed) -> bool:
    if left.piece.face is not right.piece.face or left.piece.face.colour or left.level != right.level:
        return False
    first, second = (right, left) if left.level % 2 else (left, right)
    return first.start + len(first.piece.text) == second.start


def _run(group: Sequence[Placed], x: float, size: float) -> Run:
    rtl = group[0].level % 2 == 1
    start = group[-1 if rtl else 0].start
    text = "".join([each.piece.text for each in (reversed(group) if rtl else group)])
    return Run(
        face=group[0].piece.face,
        size=size,
        x=x,
        shapes=tuple([each.piece.shaped for each in group]),
        text=text,
        rtl=rtl,
        start=start,
    )


def _emoji(placed: Placed, x: float, size: float) -> Iterator[Emoji]:
    """One picture, or several when the face has no single one for the cluster; the first has the text."""
    shaped, text = placed.piece.shaped, placed.piece.text
    rtl = placed.level % 2 == 1
    for glyph, advance in zip(shaped.glyphs, shaped.advances, strict=True):
        if advance:
            side = size * advance
            yield Emoji(x, size, side, text, glyph, -size * CENTRE - side / 2, placed.start, rtl)
            x, text = x + side, ""
