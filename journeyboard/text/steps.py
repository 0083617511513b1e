"""Steps through a text by what people take for characters and words. Indices are code points."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate

from journeyboard.text.breaks import grapheme_offsets


def next_grapheme(text: str, index: int) -> int:
    """The end of the grapheme cluster at ``index``; at the end of the text, the end."""
    offsets = grapheme_offsets(text)
    return offsets[min(bisect_right(offsets, index), len(offsets) - 1)]


def previous_grapheme(text: str, index: int) -> int:
    """The start of the grapheme cluster before ``index``; at the start of the text, 0."""
    offsets = grapheme_offsets(text)
    return offsets[max(bisect_left(offsets, index) - 1, 0)]


def next_word(text: str, index: int) -> int:
    """The start of the next word, or the end of the text."""
    starts = _word_starts(text)
    later = bisect_right(starts, index)
    return starts[later] if later < len(starts) else len(text)


def previous_word(text: str, index: int) -> int:
    """The start of the word before ``index``, or 0."""
    starts = _word_starts(text)
    earlier = bisect_left(starts, index) - 1
    return starts[earlier] if earlier >= 0 else 0


def word_at(text: str, index: int) -> tuple[int, int]:
    """Start and end of the word, or of the white space, around ``index``: what a double click selects."""
    bounds = _word_bounds(text)
    later = min(bisect_right(bounds, index), len(bounds) - 1)
    return bounds[max(later - 1, 0)], bounds[later]


def _word_bounds(text: str) -> list[int]:
    """Offsets between words, white space and punctuation (UAX 29), from 0 to ``len(text)``."""
    from unicode_segmentation_rs import split_word_bounds

    return list(accumulate(map(len, split_word_bounds(text)), initial=0))


def _word_starts(text: str) -> list[int]:
    return [start for start in _word_bounds(text)[:-1] if not text[start].isspace()]
