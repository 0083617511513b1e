"""All keys on one sheet, made from the commands, so that it cannot be wrong."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from journeyboard.desktop.commands.key_table import key_table
from journeyboard.desktop.widgets.label import Label
from journeyboard.desktop.widgets.push import Push

from .size import open_at

Block = tuple[str, list[tuple[str, str]]]
COLUMNS, HEAD_ROWS = 3, 2
_TOP_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
_DROP = 2
"""How much lower small print begins, in px, to stand on the same line."""


class KeySheet(QDialog):
    """One block for each menu, three columns of blocks."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        open_at(self, 1160, 680)
        body, scroll = QWidget(), QScrollArea()
        columns = QHBoxLayout(body)
        columns.setSpacing(36)
        columns.setContentsMargins(24, 8, 24, 8)
        stacks = [QVBoxLayout() for _ in range(COLUMNS)]
        for stack in stacks:
            stack.setSpacing(0)
            columns.addLayout(stack, 1)
        for stack, blocks in zip(stacks, balanced(native_table(), COLUMNS), strict=True):
            for title, keys in blocks:
                stack.addLayout(_block(title, keys))
            stack.addStretch(1)
        scroll.setWidget(body)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setAccessibleName(self.tr("Keys"))
        close = Push(self.tr("Close"))
        close.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 16, 0, 16)
        head = Label(self.tr("Keys"), "itemTitle")
        head.setContentsMargins(24, 0, 0, 0)
        column.addWidget(head)
        column.addWidget(scroll, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(24, 0, 24, 0)
        foot.addStretch(1)
        foot.addWidget(close)
        column.addLayout(foot)


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
