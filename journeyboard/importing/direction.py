"""Which way a foreign map runs: as most of its letters are read."""

from collections import Counter
from collections.abc import Iterable
from unicodedata import bidirectional

from journeyboard.model import Direction

_TO_THE_LEFT = ("R", "AL")


def direction_of(texts: Iterable[str]) -> Direction:
    """From right to left when most letters are Arabic, Hebrew or the like; else from left to right."""
    kinds = Counter(bidirectional(letter) for text in texts for letter in text)
    if sum(kinds[kind] for kind in _TO_THE_LEFT) > kinds["L"]:
        return Direction.RIGHT_TO_LEFT
    return Direction.LEFT_TO_RIGHT
