"""The whole map as a table: the stages' headers, then each lane's header and cells, last what is parked."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from shiboken6 import VoidPtr

from journeyboard.layout.rect import Rect

from .part import NOTHING, Key, Kind, Part, Role


class MapPart(Part):
    """The board itself."""

    ROLE = Role.Table

    def name(self) -> str:
        return self.aloud.board.accessibleName()

    def description(self) -> str:
        return self.aloud.board.accessibleDescription()

    def within(self) -> list[Key]:
        grid = self.aloud.grid
        rows: list[Key] = [("corner",), *(("stage", stage) for stage in grid.stages)]
        for lane in grid.lanes:
            rows += [("lane", lane), *(("cell", stage, lane) for stage in grid.stages)]
        return [*rows, ("parked",)] if grid.parked else rows

    def area(self) -> Rect:
        return self.aloud.view

    def parent(self) -> QAccessibleInterface | None:  # type: ignore[override]
        around = self.aloud.board.parentWidget()
        return QAccessible.queryAccessibleInterface(around) if around else None

    def object(self) -> QObject:
        return self.aloud.board

    def state(self) -> QAccessible.State:
        board, state = self.aloud.board, super().state()
        state.focusable = state.active = 1
        state.focused = int(board.hasFocus())
        state.invisible = int(not board.isVisible())
        state.multiSelectable = 1
        return state

    def interface_cast(self, kind: QAccessible.InterfaceType) -> VoidPtr:  # type: ignore[override]
        if kind == Kind.TableInterface:
            return self.aloud.twin.table_interface()
        return NOTHING
