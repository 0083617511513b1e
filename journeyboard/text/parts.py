"""A text -> its blocks with their shaped words: the same for all sizes and widths that are tried with it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate, pairwise
from typing import NamedTuple

from journeyboard.text.bidi import base_level, has_rtl, levels
from journeyboard.text.breaks import Block, blocks, words
from journeyboard.text.face import Face
from journeyboard.text.memory import remembered
from journeyboard.text.pieces import Word, vocabulary, word


class Spoken(NamedTuple):
    """The words of a block, with the level that its direction gives it.

    In em: ``widest`` is the width of the widest word, ``least`` what all take on however many lines.
    """

    base: int
    words: tuple[Word, ...]
    widest: float
    least: float


class Part(NamedTuple):
    """A block of a text and what is in it."""

    block: Block
    spoken: Spoken


@remembered(512)
def parts(text: str, face: Face, tabular: bool) -> tuple[Part, ...]:
    """A text block by block."""
    found = blocks(text)
    if len(found) == 1:
        return (Part(found[0], _spoken(text, face, tabular)),)
    return tuple([Part(block, _kept(text[block.start : block.stop], face, tabular)) for block in found])


@remembered(512)
def _kept(content: str, face: Face, tabular: bool) -> Spoken:
    """What one of several blocks says: while another is written, it is as it was."""
    return _spoken(content, face, tabular)


def _spoken(content: str, face: Face, tabular: bool) -> Spoken:
    base, words = said(content, face, tabular)
    found = tuple(words)
    widths = [each.width for each in found]
    return Spoken(base, found, max(widths, default=0.0), sum(widths))


def said(content: str, face: Face, tabular: bool) -> tuple[int, Iterator[Word]]:
    """The level of a block and its words, each shaped when it is asked for."""
    units = words(content)
    if not has_rtl(content):
        return 0, map(vocabulary(face, tabular).__getitem__, units)
    base = base_level(content)
    each_level = bytes(levels(content, base))
    bounds = pairwise(accumulate(map(len, units), initial=0))
    found = (
        word(unit, each_level[begin:end], face, tabular)
        for unit, (begin, end) in zip(units, bounds, strict=True)
    )
    return base, found
