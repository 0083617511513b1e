"""Finds words in texts: without regard to case and accents, the best hits first."""

import unicodedata
from collections.abc import Callable, Iterable
from typing import TypeVar

T = TypeVar("T")


def folded(text: str) -> str:
    """A text without case and accents, to be compared with another one."""
    if text.isascii():
        return text.lower()
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in parts if not unicodedata.combining(char))


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


def spans(query: str, title: str) -> list[tuple[int, int]]:
    """Where the words of a query stand in a title, as (start, end), to be shown bold."""
    lowered = title.lower()
    if len(lowered) != len(title):
        return []
    found = [(at, at + len(word)) for word in query.lower().split() if (at := lowered.find(word)) >= 0]
    return sorted(set(found))
