"""A cell of the table, which holds notes, and the parking lot beside it, which holds the others."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleInterface, QAccessibleTableCellInterface
from shiboken6 import VoidPtr

from journeyboard.desktop.words import number_of, tr
from journeyboard.drawing.titles import listed
from journeyboard.layout.rect import Rect, around
from journeyboard.model import Lane, Stage

from .part import NOTHING, Key, Kind, Part, Role, pointer


class CellPart(Part):
    """Where a lane crosses a stage."""

    ROLE = Role.Cell
    _face: CellFace | None = None

    def name(self) -> str:
        _, stage, lane = self.key
        place = listed(self.aloud.record(Stage, stage).name, self.aloud.record(Lane, lane).name)
        return f"{place}: {self._held()}"

    def within(self) -> list[Key]:
        _, stage, lane = self.key
        return [("record", id) for id in self.aloud.grid.in_cell(stage, lane)]

    def _held(self) -> str:
        ids = [id for _, id in self.within()]
        notes = sum(id in self.aloud.layout for id in ids)
        counts = ((notes, "note", "notes"), (len(ids) - notes, "emotion point", "emotion points"))
        return listed(*(number_of(*count) for count in counts if count[0])) or tr("empty")

    def area(self) -> Rect:
        _, stage, lane = self.key
        return self.aloud.shown(self.aloud.layout.cell_rect(stage, lane))

    def interface_cast(self, kind: QAccessible.InterfaceType) -> VoidPtr:  # type: ignore[override]
        if kind != Kind.TableCellInterface:
            return NOTHING
        self._face = self._face or CellFace(self)
        return pointer(self._face)


class CellFace(QAccessibleTableCellInterface):
    """Where a cell stands in its table."""

    def __init__(self, cell: CellPart) -> None:
        super().__init__()
        self._aloud, (_, self._stage, self._lane) = cell.aloud, cell.key

    def isSelected(self) -> bool:
        return False

    def columnHeaderCells(self) -> list[QAccessibleInterface]:
        return [self._aloud.part(("stage", self._stage))]

    def rowHeaderCells(self) -> list[QAccessibleInterface]:
        return [self._aloud.part(("lane", self._lane))]

    def columnIndex(self) -> int:
        return self._aloud.grid.stages.index(self._stage)

    def rowIndex(self) -> int:
        return self._aloud.grid.lanes.index(self._lane)

    def columnExtent(self) -> int:
        return 1

    def rowExtent(self) -> int:
        return 1

    def table(self) -> QAccessibleInterface:
        return self._aloud.part(("map",))


class ParkedPart(Part):
    """The notes that lie in no cell."""

    ROLE = Role.List

    def name(self) -> str:
        return tr("Parking lot: {0}").format(number_of(len(self.within()), "note", "notes"))

    def within(self) -> list[Key]:
        return [("record", id) for id in self.aloud.grid.parked]

    def area(self) -> Rect | None:
        found = around([self.aloud.layout.box(id) for id in self.aloud.grid.parked])
        return self.aloud.shown(found) if found else None
