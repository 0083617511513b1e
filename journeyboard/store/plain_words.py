"""What of a map a damaged row was, in the words of who drew it: a note by its text, no table and no id."""

from collections.abc import Sequence
from typing import Any

PARTS = "Parts of the file are damaged"
"""What is said where nobody can tell what of the map the wrong bytes were."""
NO_PICTURE = "A picture cannot be shown any more"
_LONGEST = 40
_CALLED_BY = ("text", "name", "title", "label", "question")
_THINGS = {
    "journey_map": "map",
    "feeling": "point of the emotion curve",
    "link": "connector",
    "evidence": "piece of evidence",
}
_MANY = {"person": "people", "feeling": "points of the emotion curve", "evidence": "pieces of evidence"}


def unreadable(table: str, names: Sequence[str], row: Sequence[Any]) -> str:
    """``The note “Nobody came” cannot be read any more``; without its text where that is none.

    The text is what the row holds now: it may have a wrong letter, and is for the eye only.
    """
    thing, text = _thing(table), _text(names, row)
    called = f"The {thing} “{text}”" if text else _one(thing)
    return f"{called} cannot be read any more"


def missing(table: str) -> str:
    """That some of a kind are gone, and nobody can say how many."""
    things = f"{_thing(table)}s".replace("ys", "ies")
    return f"Some {_MANY.get(table, things)} are missing from the file"


def _one(thing: str) -> str:
    return f"An {thing}" if thing[0] in "aeiou" else f"A {thing}"


def _thing(table: str) -> str:
    return _THINGS.get(table, table.replace("_", " "))


def _text(names: Sequence[str], row: Sequence[Any]) -> str:
    fields = dict(zip(names, row, strict=False))
    found = (fields[name] for name in _CALLED_BY if isinstance(fields.get(name), str))
    words = " ".join("".join(each if each.isprintable() else " " for each in next(found, "")).split())
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1].rstrip()}…"
