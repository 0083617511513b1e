"""Comparing the map on the desk with what it was: on the board, in a strip above it, in a panel beside it."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from journeyboard.desktop.desk import Desk
    from journeyboard.model import Contents, Id

ROOM_FOR_PANEL = 1000
"""In a window narrower than this (px) the list of changes opens only when it is asked for."""


def open_comparison(desk: "Desk", old: "Contents", old_map: "Id", title: str) -> None:
    """Show what became of an old map on the one that lies on the desk; ``title`` says what is old.

    ``old`` may be a version, another map of the file, another file or a moment of the history: plain records,
    or the store itself. Does nothing for a desk without a window.
    """
    if desk.window and desk.comparing:
        desk.comparing.open(old, old_map, title)
        if desk.window.width() >= ROOM_FOR_PANEL:
            desk.window.dock.open("changes")
