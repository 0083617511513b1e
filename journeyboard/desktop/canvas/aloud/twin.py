"""The map's rows and columns in a table of Qt's own, which is never shown.

Python cannot write the table interface itself: PySide6 does not have it. Qt's table view brings one along.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QTableView
from shiboken6 import VoidPtr

from .part import NOTHING, Kind

if TYPE_CHECKING:
    from .aloud import Aloud

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()


class TwinModel(QAbstractTableModel):
    """Lanes are rows, stages are columns; a cell reads its name and then its notes."""

    def __init__(self, aloud: Aloud) -> None:
        super().__init__(aloud.board)
        self._aloud = aloud

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._aloud.grid.lanes)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._aloud.grid.stages)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        grid = self._aloud.grid
        cell = self._aloud.part(("cell", grid.stages[index.column()], grid.lanes[index.row()]))
        return "; ".join((cell.name(), *(self._aloud.part(key).name() for key in cell.within())))

    def headerData(
        self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        grid = self._aloud.grid
        across = way is Qt.Orientation.Horizontal
        return self._aloud.part(
            ("stage", grid.stages[section]) if across else ("lane", grid.lanes[section])
        ).name()


class Twin:
    """The view, made when somebody first asks for the table."""

    def __init__(self, aloud: Aloud) -> None:
        self._model = TwinModel(aloud)
        self._view = QTableView(aloud.board)
        self._view.hide()
        self._view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._view.setModel(self._model)

    def table_interface(self) -> VoidPtr:
        """Where Qt finds the table."""
        found = QAccessible.queryAccessibleInterface(self._view).interface_cast(Kind.TableInterface)
        return found if isinstance(found, VoidPtr) else NOTHING

    def renew(self) -> None:
        """Rows and columns may be others now."""
        self._model.beginResetModel()
        self._model.endResetModel()
