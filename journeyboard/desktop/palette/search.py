"""Finds words in texts: without regard to case and accents, the best hits first."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from journeyboard.insight.folding import Span, folded, spans

T = TypeVar("T")


def best(query: str, things: Iterable[T], text: Callable[[T], str], limit: int) -> list[T]:
    """Things whose folded text holds every word of the query, the best ``limit`` of them.

    ``text`` must give folded text. A hit at the start of the text, then of a word, comes first.
    """
    words = folded(query).split()
    hits = [
        (rank, place, thing)
        for place, thing in enumerate(things)
        if (rank := _rank(words, text(thing))) is not None
    ]
    hits.sort(key=lambda hit: hit[:2])
    return [thing for _, _, thing in hits[:limit]]


def _rank(words: list[str], text: str) -> int | None:
    if not all(word in text for word in words):
        return None
    if not words or text.startswith(words[0]):
        return 0
    return 1 if f" {words[0]}" in text else 2


def marks(query: str, title: str) -> list[Span]:
    """Where the words of a query first stand in a title, to be shown bold."""
    found = [spans(title, (word,)) for word in folded(query).split()]
    return sorted({places[0] for places in found if places})
