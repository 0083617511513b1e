"""Right-to-left text: embedding levels and visual order by the Unicode bidirectional algorithm (UAX 9)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Any
from unicodedata import bidirectional

from journeyboard.text import brackets

_MAYBE_RTL = re.compile(
    "[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefe"
    "\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_ISOLATES = frozenset({"LRI", "RLI", "FSI", "PDI"})


def has_rtl(text: str) -> bool:
    """Whether any character could turn the direction; all other text needs no levels."""
    return not text.isascii() and _MAYBE_RTL.search(text) is not None


def base_level(text: str) -> int:
    """0 for left to right, 1 for right to left: the first strong character decides (rules P2 and P3)."""
    for character in text:
        kind = bidirectional(character)
        if kind in ("R", "AL"):
            return 1
        if kind == "L":
            return 0
    return 0


def levels(text: str, base: int) -> list[int]:
    """The embedding level of each code point of one block of text.

    Isolates (U+2066 to U+2069) are ignored: the library knows UAX 9 as it was before Unicode 6.3.
    """
    from bidi import algorithm

    storage = _storage(text, base)
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    _resolve_brackets(storage)
    algorithm.resolve_neutral_types(storage, False)
    algorithm.resolve_implicit_levels(storage, False)
    return _spread(storage["chars"], len(text), base)


def _resolve_brackets(storage: dict[str, Any]) -> None:
    for run in storage["runs"]:
        stretch = storage["chars"][run["start"] : run["start"] + run["length"]]
        brackets.resolve(stretch, "LR"[stretch[0]["level"] % 2], run["sor"])


def _storage(text: str, base: int) -> dict[str, Any]:
    """What python-bidi's steps work on; ``index`` is ours, because rule X9 takes characters out."""
    kinds = ((index, _kind(character)) for index, character in enumerate(text))
    characters = [{"ch": text[i], "level": base, "type": kind, "orig": kind, "index": i} for i, kind in kinds]
    return {"base_level": base, "base_dir": "LR"[base], "chars": characters, "runs": []}


@lru_cache(maxsize=4096)
def _kind(character: str) -> str:
    kind = bidirectional(character)
    return "BN" if kind in _ISOLATES else kind or "L"


def _spread(characters: Sequence[dict[str, Any]], length: int, base: int) -> list[int]:
    """Levels by index; what X9 took out gets the level of what stands before it."""
    known = {character["index"]: int(character["level"]) for character in characters}
    result: list[int] = []
    for index in range(length):
        result.append(known.get(index, result[-1] if result else base))
    return result


def visual_order(levels: Sequence[int]) -> list[int]:
    """The indices of a line's pieces from left to right (rule L2)."""
    order = list(range(len(levels)))
    odd = [level for level in levels if level % 2]
    if not odd:
        return order
    for level in range(max(levels), min(odd) - 1, -1):
        order = _reverse_from(order, levels, level)
    return order


def _reverse_from(order: list[int], levels: Sequence[int], level: int) -> list[int]:
    """Reverse each unbroken stretch of ``order`` whose levels are at least ``level``."""
    result: list[int] = []
    stretch: list[int] = []
    for index in order:
        if levels[index] >= level:
            stretch.append(index)
        else:
            result += [*reversed(stretch), index]
            stretch = []
    return result + stretch[::-1]
