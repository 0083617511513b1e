"""The palette's list: its model and how a row looks."""

from math import ceil

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from journeyboard.desktop.canvas.editing import to_utf16
from journeyboard.desktop.look import fonts
from journeyboard.desktop.look.icons import paint_icon
from journeyboard.desktop.look.sides import END, draw_line, mirrored
from journeyboard.desktop.look.wear import now
from journeyboard.insight.folding import Span

from .entries import Entry
from .search import marks

HEIGHT, HEAD_HEIGHT, SIDE, TEXT_LEFT = 36, 34, 16, 44
ENTRY = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


class EntryModel(QAbstractListModel):
    """Entries as rows; heads, and what is off, cannot be chosen."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.entries: list[Entry] = []

    def fill(self, entries: list[Entry]) -> None:
        self.beginResetModel()
        self.entries = entries
        self.endResetModel()

    def next_row(self, row: int, step: int) -> int:
        """The nearest row in a direction that can be chosen; ``row`` when there is none."""
        at = row + step
        while 0 <= at < len(self.entries):
            if self.entries[at].run:
                return at
            at += step
        return row

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self.entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (entry.title, entry.detail, entry.key) if part)
        return entry if role == ENTRY else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        enabled = Qt.ItemFlag.ItemIsEnabled
        return (
            enabled | Qt.ItemFlag.ItemIsSelectable
            if self.entries[index.row()].run
            else Qt.ItemFlag.NoItemFlags
        )


class EntryRow(QStyledItemDelegate):
    """Icon, title with the found words bold, a detail after it, the key at the right."""

    query = ""

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, HEAD_HEIGHT if index.data(ENTRY).is_head else HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        entry: Entry = index.data(ENTRY)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected) and not entry.off
        painter.save()
        if entry.is_head:
            _paint_head(painter, rect, entry)
        else:
            self._paint_entry(painter, rect, entry, chosen)
        painter.restore()

    def _paint_entry(self, painter: QPainter, rect: QRect, entry: Entry, chosen: bool) -> None:
        look = now()
        if chosen:
            painter.fillRect(rect, look("accentSoft"))
        at = mirrored(painter, rect, QRect(SIDE, rect.y() + (HEIGHT - 18) // 2, 18, 18))
        paint_icon(
            painter,
            entry.icon,
            at.x(),
            at.y(),
            18,
            look,
            "accent" if chosen else "ink3" if entry.off else "ink2",
        )
        painter.setPen(look("ink3"))
        painter.setFont(fonts.font("small"))
        room = rect.adjusted(TEXT_LEFT, 0, -SIDE, 0)
        draw_line(painter, mirrored(painter, rect, room), entry.key, END)
        room.setRight(room.right() - painter.fontMetrics().horizontalAdvance(entry.key) - 12)
        painter.setPen(look("ink3" if entry.off else "ink"))
        taken = _paint_marked(painter, rect, room, entry.title, self.query)
        painter.setPen(look("ink2"))
        painter.setFont(fonts.font("small"))
        room.setLeft(min(room.right(), room.left() + taken + 12))
        draw_line(painter, mirrored(painter, rect, room), entry.detail)


def _paint_head(painter: QPainter, rect: QRect, entry: Entry) -> None:
    painter.setPen(now()("ink3"))
    painter.setFont(fonts.font("small"))
    draw_line(painter, rect.adjusted(SIDE, 6, -SIDE, 0), entry.title)


def _paint_marked(painter: QPainter, row: QRect, room: QRect, title: str, query: str) -> int:
    """Draw a title, the query's words in it bold, at the start of a room; returns its width in px."""
    bold = fonts.font("label")
    shown = QFontMetrics(bold).elidedText(title, Qt.TextElideMode.ElideRight, room.width())
    words = QTextLayout(shown, fonts.font("body"))
    words.setFormats([_marked(shown, mark, bold) for mark in marks(query, shown)])
    words.beginLayout()
    line = words.createLine()
    line.setNumColumns(len(shown))
    words.endLayout()
    width = ceil(line.naturalTextWidth())
    place = mirrored(painter, row, QRect(room.x(), room.y(), width, room.height()))
    words.draw(
        painter, QPointF(place.x() - line.naturalTextRect().x(), place.center().y() - line.height() / 2)
    )
    return width


def _marked(text: str, mark: Span, font: QFont) -> QTextLayout.FormatRange:
    found, bold = QTextLayout.FormatRange(), QTextCharFormat()
    bold.setFont(font)
    start, end = (to_utf16(text, place) for place in mark)
    found.start, found.length, found.format = start, end - start, bold
    return found
