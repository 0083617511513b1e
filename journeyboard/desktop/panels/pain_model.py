"""The list of pain points as Qt's views want it: one row each, ranked, filtered."""

from collections.abc import Callable, Sequence
from enum import Enum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from journeyboard.desktop.plain import as_tip
from journeyboard.desktop.words import SEVERITIES, number_of, tr
from journeyboard.insight.priority import RankedPain
from journeyboard.model import Id, Severity, Status

PAIN = Qt.ItemDataRole.UserRole
STAGE_NUMBER = Qt.ItemDataRole.UserRole + 1
Index = QModelIndex | QPersistentModelIndex
SETTLED = (Status.DONE, Status.PARKED)


class Show(Enum):
    """Which pain points the list shows."""

    ALL = "All"
    OPEN = "Open"
    SEVERE = "Severe"

    def keeps(self, ranked: RankedPain) -> bool:
        match self:
            case Show.OPEN:
                return ranked.pain.status not in SETTLED
            case Show.SEVERE:
                return ranked.pain.severity >= Severity.MAJOR
        return True


class PainModel(QAbstractListModel):
    """Rows of ``RankedPain``; ``stage_number`` says the stage of a note, 0 for none."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: list[RankedPain] = []
        self._stage_number: Callable[[Id | None], int] = lambda _: 0

    def fill(self, rows: Sequence[RankedPain], stage_number: Callable[[Id | None], int]) -> None:
        """Show other rows; views keep their place when the rows stay the same ones."""
        self._stage_number = stage_number
        same = [row.note.id for row in rows] == [row.note.id for row in self.rows]
        if same:
            self.rows = list(rows)
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def row_of(self, note_id: Id) -> int | None:
        """The row of a note's pain point; None when it is not shown."""
        return next((row for row, each in enumerate(self.rows) if each.note.id == note_id), None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        ranked = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return " ".join(ranked.note.text.split()) or tr("Pain point without words")
        if role == PAIN:
            return ranked
        if role == STAGE_NUMBER:
            return self._stage_number(ranked.note.stage_id)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _spoken(ranked)
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_tip(_spoken(ranked))
        return None


def _spoken(ranked: RankedPain) -> str:
    word = tr(SEVERITIES[ranked.pain.severity]).lower()
    text = " ".join(ranked.note.text.split())
    votes = number_of(ranked.votes, "vote", "votes")
    return tr("Pain point, severity {0} {1}, {2}, priority {3}, {4}").format(
        int(ranked.pain.severity), word, text, ranked.priority, votes
    )
