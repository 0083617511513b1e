"""A note or an emotion point as assistive technology meets it in its cell."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleActionInterface
from shiboken6 import VoidPtr

from journeyboard.desktop.canvas.places import place_of
from journeyboard.desktop.canvas.spoken import said_of_point
from journeyboard.desktop.words import tr
from journeyboard.drawing.titles import title
from journeyboard.layout.rect import Rect
from journeyboard.model import Feeling, Note

from .part import NOTHING, Key, Kind, Part, Role, pointer

PRESS, FOCUS = QAccessibleActionInterface.pressAction, QAccessibleActionInterface.setFocusAction


class RecordPart(Part):
    """It can be selected, and a note can be written on."""

    ROLE = Role.ListItem
    _face: RecordFace | None = None

    @property
    def id(self) -> str:
        return self.key[1]

    @property
    def note(self) -> Note | None:
        return self.aloud.bench.scene.contents.of(Note).get(self.id)

    def name(self) -> str:
        note, layout = self.note, self.aloud.layout
        return title(note, layout.facts.of_note(note), layout) if note else self._feeling_name()

    def area(self) -> Rect | None:
        place = place_of(self.aloud.layout, self.id)
        return self.aloud.shown(place) if place else None

    def owner(self) -> Key:
        return self.aloud.home_of(self.id)

    def state(self) -> QAccessible.State:
        state, selection = super().state(), self.aloud.bench.desk.selection
        state.focusable = state.selectable = 1
        state.selected = int(self.id in selection)
        state.focused = int(self.aloud.focused() is self and self.aloud.board.hasFocus())
        return state

    def interface_cast(self, kind: QAccessible.InterfaceType) -> VoidPtr:  # type: ignore[override]
        if kind != Kind.ActionInterface:
            return NOTHING
        self._face = self._face or RecordFace(self)
        return pointer(self._face)

    def _feeling_name(self) -> str:
        return said_of_point(self.aloud.bench.scene.contents, self.aloud.record(Feeling, self.id))


class RecordFace(QAccessibleActionInterface):
    """What can be done with it without a hand on the map."""

    def __init__(self, part: RecordPart) -> None:
        super().__init__()
        self._part = part

    def actionNames(self) -> list[str]:
        return [FOCUS(), PRESS()] if self._part.note else [FOCUS()]

    def localizedActionDescription(self, name: str) -> str:
        return tr("Write on the note") if name == PRESS() else tr("Select it on the map")

    def doAction(self, name: str) -> None:
        aloud = self._part.aloud
        if name == FOCUS():
            aloud.bench.desk.reveal(self._part.id)
            aloud.board.setFocus()
        elif name == PRESS() and self._part.note:
            aloud.board.begin_edit(self._part.id)

    def keyBindingsForAction(self, _name: str) -> list[str]:
        return []
