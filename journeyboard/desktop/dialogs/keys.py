"""All keys on one sheet, made from the commands, so that it cannot be wrong."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from journeyboard.desktop.commands.key_table import key_table
from journeyboard.desktop.widgets.label import Label
from journeyboard.desktop.widgets.push import Push

from .size import open_at

Block = tuple[str, list[tuple[str, str]]]
COLUMNS, HEAD_ROWS = 3, 2
_FIELD = 240
_SCROLLING = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_TOP_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
_DROP = 2
"""How much lower small print begins, in px, to stand on the same line."""


class KeySheet(QDialog):
    """One block for each menu, three columns of blocks; what is sought leaves the others out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        open_at(self, 1160, 680)
        self.sought, self.table = QLineEdit(), QScrollArea()
        self.sought.setPlaceholderText(self.tr("Find a key"))
        self.sought.setAccessibleName(self.tr("Find a key"))
        self.sought.setFixedWidth(_FIELD)
        self.sought.textChanged.connect(self._show)
        self.table.setWidgetResizable(True)
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.setAccessibleName(self.tr("Keys"))
        close = Push(self.tr("Close"))
        close.setAutoDefault(False)
        close.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 16, 0, 16)
        column.addLayout(_bar(Label(self.tr("Keys"), "itemTitle"), self.sought))
        column.addWidget(self.table, 1)
        column.addLayout(_bar(QWidget(), close))
        self._show("")

    def _show(self, sought: str) -> None:
        table = matching(native_table(), sought)
        none = self.tr("No key for “{0}”.").format(sought.strip())
        self.table.setWidget(_sheet(table) if table else _nothing(none))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _SCROLLING:
            QApplication.sendEvent(self.table.verticalScrollBar(), event)
        else:
            super().keyPressEvent(event)


def _bar(left: QWidget, right: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(24, 0, 24, 0)
    row.addWidget(left)
    row.addStretch(1)
    row.addWidget(right)
    return row


def _sheet(table: Sequence[Block]) -> QWidget:
    body = QWidget()
    columns = QHBoxLayout(body)
    columns.setSpacing(36)
    columns.setContentsMargins(24, 8, 24, 8)
    for blocks in balanced(table, COLUMNS):
        stack = QVBoxLayout()
        stack.setSpacing(0)
        for title, keys in blocks:
            stack.addLayout(_block(title, keys))
        stack.addStretch(1)
        columns.addLayout(stack, 1)
    return body


def _nothing(words: str) -> QWidget:
    said = Label(words, "second")
    said.setContentsMargins(24, 8, 24, 8)
    said.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
    return said


def matching(table: Sequence[Block], sought: str) -> list[Block]:
    """What of the table has each of these words in what it does or in its keys: "ctrl d" or "dupl"."""
    words = sought.casefold().split()
    found = [
        (title, [row for row in rows if all(word in f"{row[0]} {row[1]}".casefold() for word in words)])
        for title, rows in table
    ]
    return [(title, rows) for title, rows in found if rows]


def native_table() -> list[Block]:
    """The table of keys as this system writes them."""
    return [
        (title, [(words, " / ".join(map(_native, keys))) for words, keys in rows])
        for title, rows in key_table()
    ]


def _native(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) or key


def balanced(blocks: Sequence[Block], columns: int) -> list[list[Block]]:
    """Blocks dealt out one by one, each to the column that is the shortest so far."""
    dealt: list[list[Block]] = [[] for _ in range(columns)]
    for block in blocks:
        min(dealt, key=_rows).append(block)
    return dealt


def _rows(blocks: Sequence[Block]) -> int:
    return sum(len(keys) + HEAD_ROWS for _, keys in blocks)


def _block(title: str, keys: list[tuple[str, str]]) -> QVBoxLayout:
    column, grid = QVBoxLayout(), QGridLayout()
    column.setSpacing(6)
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(3)
    for row, (words, key) in enumerate(keys):
        said = Label(words)
        said.setWordWrap(True)
        grid.addWidget(said, row, 0)
        pressed = Label(key, "key")
        pressed.setContentsMargins(0, _DROP, 0, 0)
        grid.addWidget(pressed, row, 1, _TOP_RIGHT)
    grid.setColumnStretch(0, 1)
    column.addWidget(Label(title, "label"))
    column.addLayout(grid)
    column.addSpacing(16)
    return column
