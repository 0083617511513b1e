"""Paired brackets in mixed directions (rule N0 of UAX 9), which python-bidi leaves out.

Without it the closing bracket of "(PDF)" between a Latin word and a number in Hebrew text would go astray.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any
from unicodedata import category

Characters = Sequence[dict[str, Any]]
"""A stretch of one level as python-bidi keeps it, after its weak types are resolved."""


def resolve(characters: Characters, embedding: str, before: str) -> None:
    """Give each pair of brackets in a stretch its direction, "L" or "R", where the rule knows one.

    ``embedding`` is the direction of the stretch, ``before`` that of what precedes it ("sor").
    """
    for opening, closing in sorted(_pairs(characters)):
        direction = _direction(characters, opening, closing, embedding, before)
        if direction:
            characters[opening]["type"] = characters[closing]["type"] = direction


def _pairs(characters: Characters) -> Iterator[tuple[int, int]]:
    """Where matching brackets stand (definition BD16)."""
    awaited: list[tuple[str, int]] = []
    for index, character in enumerate(characters):
        if character["type"] != "ON":
            continue
        if partner := _closing(character["ch"]):
            awaited.append((partner, index))
        elif any(closing == character["ch"] for closing, _ in awaited):
            while awaited[-1][0] != character["ch"]:
                awaited.pop()
            yield awaited.pop()[1], index


@lru_cache(maxsize=1024)
def _closing(character: str) -> str | None:
    """The bracket that closes this one, or None if this opens none."""
    from bidi.mirror import MIRRORED

    partner = MIRRORED.get(character, "") if category(character) == "Ps" else ""
    return partner if partner and category(partner) == "Pe" else None


def _direction(characters: Characters, opening: int, closing: int, embedding: str, before: str) -> str | None:
    inside = {_strong(character) for character in characters[opening + 1 : closing]} - {None}
    if embedding in inside or not inside:
        return embedding if inside else None
    strong = (_strong(character) for character in reversed(characters[:opening]))
    return next((each for each in strong if each), before)


def _strong(character: dict[str, Any]) -> str | None:
    """The direction a character stands for; numbers count as right to left."""
    return {"L": "L", "R": "R", "EN": "R", "AN": "R"}.get(character["type"])
