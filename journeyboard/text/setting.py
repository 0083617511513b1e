"""A line's words -> runs at their places, in visual order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate, chain, pairwise
from typing import NamedTuple

from journeyboard.text.bidi import visual_order
from journeyboard.text.emoji import CENTRE
from journeyboard.text.glyphs import Emoji, Run
from journeyboard.text.pieces import Piece, Word


class Placed(NamedTuple):
    """A piece at its place in the paragraph, with the level that counts on this line."""

    piece: Piece
    start: int
    level: int


def runs(words: Sequence[Word], base: int, size: float) -> tuple[Run | Emoji, ...]:
    """The runs of one line from left to right; ``base`` is the level of its block, ``size`` the em in u.

    White space at the end of the line hangs: behind the last glyph, or left of x = 0 in right-to-left text.
    """
    plain = None if base else _plain(words, size)
    if plain:
        return (plain,)
    placed = _visual(_placed(words, base))
    x = -size * hanging(words) if base else 0.0
    result: list[Run | Emoji] = []
    for group in _groups(placed):
        result += _emoji(group[0], x, size) if group[0].piece.face.colour else [_run(group, x, size)]
        x += size * sum(each.piece.shaped.width for each in group)
    return tuple(result)


def _plain(words: Sequence[Word], size: float) -> Run | None:
    """The run of a line that is one unbroken text of one face from left to right, as nearly all are."""
    pieces = [piece for each in words for piece in chain(each.core, each.space)]
    if not pieces or any(piece.level or piece.face is not pieces[0].face for piece in pieces):
        return None
    apart = any(left.start + len(left.text) != right.start for left, right in pairwise(words))
    if apart or pieces[0].face.colour:
        return None
    offsets = accumulate((len(piece.text) for piece in pieces[:-1]), initial=0)
    return Run(
        face=pieces[0].face,
        size=size,
        x=0.0,
        shapes=tuple([piece.shaped for piece in pieces]),
        offsets=tuple(offsets),
        text="".join([each.text for each in words]),
        rtl=False,
        start=words[0].start,
    )


def hanging(words: Sequence[Word]) -> float:
    """The width in em of the white space at the end of a line."""
    total = 0.0
    for each in reversed(words):
        total += each.gap
        if each.core:
            break
    return total


def _placed(words: Sequence[Word], base: int) -> list[Placed]:
    """All pieces in logical order; white space at the end takes the block's level (rule L1)."""
    placed: list[Placed] = []
    inked = 0
    for each in words:
        start = each.start
        for piece in chain(each.core, each.space):
            placed.append(Placed(piece, start, piece.level))
            start += len(piece.text)
        inked = len(placed) - len(each.space) if each.core else inked
    return placed[:inked] + [Placed(each.piece, each.start, base) for each in placed[inked:]]


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
        offsets=tuple([each.start - start for each in group]),
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
