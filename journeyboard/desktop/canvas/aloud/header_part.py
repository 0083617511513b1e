"""The headers of the table: a stage is one for its column, a lane for its row."""

from __future__ import annotations

from journeyboard.desktop.canvas.headers import head_of, headers
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


class StagePart(Part):
    """A stage with its number and its goal."""

    ROLE = Role.ColumnHeader

    def name(self) -> str:
        column = self.aloud.layout.column(self.key[1])
        return tr("Stage {0}, {1}").format(column.number, column.stage.name)

    def description(self) -> str:
        return self.aloud.record(Stage, self.key[1]).goal

    def area(self) -> Rect:
        aloud = self.aloud
        return head_of(aloud.bench.viewport, aloud.layout.extent, aloud.layout.column(self.key[1]))


class LanePart(Part):
    """A lane with its caption."""

    ROLE = Role.RowHeader

    def name(self) -> str:
        return tr("Lane {0}").format(self.aloud.record(Lane, self.key[1]).name)

    def description(self) -> str:
        lane = self.aloud.record(Lane, self.key[1])
        return tr("collapsed") if lane.collapsed else lane.caption

    def area(self) -> Rect:
        aloud = self.aloud
        return head_of(aloud.bench.viewport, aloud.layout.extent, aloud.layout.row(self.key[1]))
