"""Asks to choose one of a list: a title and a word on what it is."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from journeyboard.desktop.dialogs.answered import accepted
from journeyboard.desktop.look.rows import paint_ground
from journeyboard.desktop.widgets.label import Label
from journeyboard.desktop.widgets.push import Push

from .row import TWO_LINES, Index, paint_lines

OTHER_FILE = -1
HINT = Qt.ItemDataRole.UserRole


class _ChoiceRow(QStyledItemDelegate):
    """Two lines: what it is called, and what it is."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, TWO_LINES)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        paint_ground(painter, option.rect, option.state)
        paint_lines(painter, option.rect.adjusted(12, 0, -12, 0), index.data(), index.data(HINT))
        painter.restore()


class Choice(QDialog):
    """A list, and on request a button for another file."""

    def __init__(
        self,
        question: str,
        rows: Sequence[tuple[str, str]],
        parent: QWidget | None = None,
        *,
        with_file: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(question)
        self.setMinimumSize(460, 340)
        self._answer: int | None = None
        self.list, self.go = QListWidget(), Push(self.tr("Compare"), kind="primary")
        self.file, cancel = Push(self.tr("Another file…")), Push(self.tr("Cancel"), kind="flat")
        self.empty = Label(self.tr("This file holds no other map and no version yet."), "second")
        self.file.setVisible(with_file)
        self.list.setAccessibleName(question)
        self.list.setItemDelegate(_ChoiceRow(self.list))
        self.list.setMouseTracking(True)
        self._fill(rows)
        foot, column = QHBoxLayout(), QVBoxLayout(self)
        foot.addWidget(self.file)
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.go)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        for widget in (Label(question, "dockTitle"), self.empty, self.list):
            column.addWidget(widget)
        column.addStretch(0 if rows else 1)
        column.addLayout(foot)
        cancel.clicked.connect(self.reject)
        self.go.clicked.connect(self._take)
        self.list.itemActivated.connect(self._take)
        self.file.clicked.connect(self._take_file)

    def ask(self) -> int | None:
        """The number of the chosen row from 0, ``OTHER_FILE``, or None when it was cancelled."""
        accepted(self)
        return self._answer

    def _fill(self, rows: Sequence[tuple[str, str]]) -> None:
        for title, hint in rows:
            item = QListWidgetItem(title)
            item.setData(HINT, hint)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{title}, {hint}")
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.setVisible(bool(rows))
        self.empty.setVisible(not rows)
        self.go.setEnabled(bool(rows))
        self.go.setDefault(bool(rows))
        self.file.setDefault(not rows)
        (self.list if rows else self.file).setFocus()

    def _take(self) -> None:
        self._answer = self.list.currentRow()
        self.accept()

    def _take_file(self) -> None:
        self._answer = OTHER_FILE
        self.accept()
