"""How undo steps are called in menus and in the history."""

from collections.abc import Collection

NAME_LIMIT = 40


def counted(verb: str, things: Collection[object], noun: str = "note") -> str:
    """``Move note`` for one thing, ``Move 3 notes`` for more."""
    count = len(things)
    return f"{verb} {noun}" if count == 1 else f"{verb} {count:,} {noun}s"


def named(verb: str, name: str) -> str:
    """``Delete stage Purchase``; a long name is cut, an empty one left out."""
    short = name if len(name) <= NAME_LIMIT else name[: NAME_LIMIT - 1] + "…"
    return f"{verb} {short}".strip()
