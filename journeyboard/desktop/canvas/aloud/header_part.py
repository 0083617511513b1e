"""The headers of the table: a stage is one for its column, a lane for its row."""

from __future__ import annotations

from PySide6.QtGui import QAccessible

from journeyboard.desktop.canvas.headers import head_of, headers
from journeyboard.desktop.canvas.spoken import said_of_head
from journeyboard.desktop.words import tr
from journeyboard.layout.rect import Rect
from journeyboard.model import Lane, Stage

from .part import Part, Role


class CornerPart(Part):
    """Where the headers meet."""

    ROLE = Role.StaticText

    def name(self) -> str:
        return self.aloud.bench.desk.journey.title

    def area(self) -> Rect:
        return headers(self.aloud.bench.viewport, self.aloud.layout.extent).corner


class HeadPart(Part):
    """A header can be selected."""

    def state(self) -> QAccessible.State:
        state, aloud = super().state(), self.aloud
        state.focusable = state.selectable = 1
        state.selected = int(self.key[1] in aloud.bench.desk.selection)
        state.focused = int(aloud.focused() is self and aloud.board.hasFocus())
        return state


class StagePart(HeadPart):
    """A stage with its number and its goal."""

    ROLE = Role.ColumnHeader

    def name(self) -> str:
        return said_of_head(self.aloud.layout.column(self.key[1]))

    def description(self) -> str:
        return self.aloud.record(Stage, self.key[1]).goal

    def area(self) -> Rect:
        aloud = self.aloud
        return head_of(aloud.bench.viewport, aloud.layout.extent, aloud.layout.column(self.key[1]))


class LanePart(HeadPart):
    """A lane with its caption."""

    ROLE = Role.RowHeader

    def name(self) -> str:
        return said_of_head(self.aloud.layout.row(self.key[1]))

    def description(self) -> str:
        lane = self.aloud.record(Lane, self.key[1])
        return tr("collapsed") if lane.collapsed else lane.caption

    def area(self) -> Rect:
        aloud = self.aloud
        return head_of(aloud.bench.viewport, aloud.layout.extent, aloud.layout.row(self.key[1]))
