"""Where text may and must break: blocks, words and grapheme clusters, in code point offsets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import accumulate
from types import ModuleType
from typing import NamedTuple

_NEWLINE = re.compile("\r\n|[\n\v\f\r\x85\u2028\u2029]")
_SIMPLE = re.compile("[\0-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]*")
_HANGUL = re.compile("[\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\uac00-\ud7ff]")
_LETTERS = frozenset(filter(str.isalnum, map(chr, range(0x250))))
_STOPS = frozenset(".,:;!?")
_BEHIND_LETTERS = _LETTERS | _STOPS | {" "}


class Block(NamedTuple):
    """Text up to a forced line break: ``text[start:stop]``; ``end`` is behind the break character."""

    start: int
    stop: int
    end: int


def blocks(text: str) -> list[Block]:
    """The blocks of a text, at least one; a text that ends with a line break ends with an empty block."""
    if is_block(text):
        return [Block(0, len(text), len(text))]
    result: list[Block] = []
    start = 0
    for newline in _NEWLINE.finditer(text):
        result.append(Block(start, newline.start(), newline.end()))
        start = newline.end()
    return [*result, Block(start, len(text), len(text))]


def is_block(text: str) -> bool:
    """Whether there is no line break in a text."""
    return _NEWLINE.search(text) is None


def is_simple(text: str) -> bool:
    """Whether each code point is surely a grapheme cluster of its own, as in Latin, Greek and Cyrillic."""
    return "\r" not in text and (text.isascii() or _SIMPLE.fullmatch(text) is not None)


def graphemes(text: str) -> list[str]:
    """The user-perceived characters of a text (UAX 29, extended grapheme clusters)."""
    return list(text) if is_simple(text) else list(_segmenter().graphemes(text, True))


def grapheme_offsets(text: str) -> list[int]:
    """Offsets between grapheme clusters, from 0 to ``len(text)``."""
    return list(accumulate(map(len, graphemes(text)), initial=0))


def words(text: str) -> list[str]:
    """A block cut at every break that UAX 14 allows; white space stays with the word before it.

    Unlike UAX 14, Korean words stay whole, and no grapheme cluster is ever cut.
    """
    units: list[str] = _segmenter().line_break_units(text)
    return units if is_simple(text) else list(_joined(units, frozenset(grapheme_offsets(text))))


def lengthened(units: list[str], letter: str, mark: str = "") -> list[str] | None:
    """The words of a block when a letter is put behind it; None where it takes more than a look to know.

    ``mark``: what closes the quote that the block is; letters go before it.
    """
    last = units[-1].removesuffix(mark) if units else ""
    end = last[-1:]
    if mark and letter == " ":
        return None
    if (end in _LETTERS and letter in _BEHIND_LETTERS) or (end in _STOPS and letter == " "):
        return [*units[:-1], last + letter + mark]
    if not mark and end == " " and letter in _LETTERS and last.rstrip(" ")[-1:] in _BEHIND_LETTERS:
        return [*units, letter]
    return None


@cache
def _segmenter() -> ModuleType:
    """Loaded with the first text; an import statement in each call would cost more than the breaking."""
    import unicode_segmentation_rs

    return unicode_segmentation_rs


def _joined(units: list[str], whole: frozenset[int]) -> Iterator[str]:
    held, offset = "", 0
    for unit in units:
        if held and (offset not in whole or (_HANGUL.match(held[-1]) and _HANGUL.match(unit))):
            held += unit
        else:
            if held:
                yield held
            held = unit
        offset += len(unit)
    if held:
        yield held
