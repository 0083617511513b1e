"""A map that is only read says calmly why nothing happens when somebody sets out to change it."""

from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from journeyboard.desktop.tools import Tool
from journeyboard.desktop.words import tr

if TYPE_CHECKING:
    from journeyboard.desktop.desk import Desk

QUIET_S = 30.0
"""Told again only when nobody has tried anything for so long."""
_CHANGING = (
    "add.",
    "arrange.",
    "edit.",
    "link.",
    "feeling.",
    "lane.",
    "note.",
    "pain.",
    "persona.",
    "stage.",
)
_READING = ("edit.copy", "edit.find", "edit.replace", "edit.select", "stage.select", "lane.select")
_COMMAND = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


class OnlyRead:
    """Tells it once, not at every key."""

    def __init__(self, desk: "Desk") -> None:
        self._desk = desk
        self._tried_at: float | None = None

    def tell(self) -> None:
        """Somebody has tried to change the map; on one that may be changed nothing is said."""
        if not self._desk.document.read_only:
            return
        before, self._tried_at = self._tried_at, monotonic()
        if before is None or self._tried_at - before > QUIET_S:
            self._desk.told.emit((_why(self._desk),))

    def heed(self, event: QKeyEvent) -> None:
        """A key that means nothing here: tell if it would have changed something."""
        if self._desk.document.read_only and (_writes(event) or _is_change(event)):
            self.tell()

    def put_back_tool(self) -> bool:
        """Take away a tool that would make something here; whether there was one."""
        if not self._desk.document.read_only or self._desk.tool in (Tool.SELECT, Tool.HAND):
            return False
        self.tell()
        self._desk.set_tool(Tool.SELECT)
        return True


def _writes(event: QKeyEvent) -> bool:
    """Whether a key begins or writes something on a map that may be changed."""
    return event.text().isprintable() and event.text() != "" and not event.modifiers() & _COMMAND


def _is_change(event: QKeyEvent) -> bool:
    from journeyboard.desktop.commands.command import commands

    pressed = QKeySequence(event.keyCombination())
    found = (each.id for each in commands().values() if pressed in map(QKeySequence, each.keys))
    return any(id.startswith(_CHANGING) and not id.startswith(_READING) for id in found)


def _why(desk: "Desk") -> str:
    from journeyboard.store.past import PastDocument

    if isinstance(desk.document, PastDocument):
        return tr(
            "This is the map as it was, so nothing changes here. Go back to now to edit, or restore it."
        )
    if desk.following and desk.following.is_free:
        return tr("This window only reads the map so far. “Edit here” in the strip above takes it over.")
    if desk.following:
        return tr("The map is open in another window. Edit it there; here you can when that one is closed.")
    return tr(
        "The file is write-protected, so nothing changes here. Save a copy elsewhere and edit that one."
    )
