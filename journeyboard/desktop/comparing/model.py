"""The list of changes as Qt's views want it: headings and the lines below them."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from journeyboard.desktop.plain import as_tip
from journeyboard.insight.changes_told import Line, Section
from journeyboard.insight.compare import What
from journeyboard.model import Id

ROW = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Row:
    """A heading (``line`` None) with how many there are, or a line of the list."""

    head: str
    count: int = 0
    what: What | None = None
    line: Line | None = None

    @property
    def is_figure(self) -> bool:
        """Whether what changed is a figure, which stands beside the words."""
        return self.line is not None and self.what is None and not self.line.was

    @property
    def spoken(self) -> str:
        """The row for a screen reader."""
        if self.line is None:
            return f"{self.head}, {self.count}"
        parts = (self.head, self.line.text, self.line.was and f"({self.line.was})", self.line.more)
        return ", ".join(part for part in parts if part)


class ChangeModel(QAbstractListModel):
    """Sections one after the other."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []

    def fill(self, sections: Sequence[Section]) -> None:
        """Show other sections; views keep their place when nothing is different."""
        rows = [row for section in sections for row in _rows(section)]
        if rows == self.rows:
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def row_of(self, id: Id) -> int | None:
        """The first line about a record; None when there is none."""
        return next((at for at, row in enumerate(self.rows) if row.line and row.line.id == id), None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        row = self.rows[index.row()]
        can = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return can if row.line and row.line.id else Qt.ItemFlag.ItemIsEnabled

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.line.text if row.line else row.head
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_tip(row.spoken)
        return None


def _rows(section: Section) -> list[Row]:
    head = Row(section.head, len(section.lines), section.what)
    return [head, *(Row(section.head, 0, section.what, line) for line in section.lines)]
