"""The palette's list: its model and how a row looks."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from journeyboard.desktop.look import fonts
from journeyboard.desktop.look.icons import paint_icon
from journeyboard.desktop.look.wear import now

from .entries import Entry
from .search import spans

HEIGHT, HEAD_HEIGHT, SIDE, TEXT_LEFT = 36, 34, 16, 44
ENTRY = Qt.ItemDataRole.UserRole
MIDDLE = Qt.AlignmentFlag.AlignVCenter
Index = QModelIndex | QPersistentModelIndex


class EntryModel(QAbstractListModel):
    """Entries as rows; heads cannot be chosen."""

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
        return QSize(0, HEIGHT if index.data(ENTRY).run else HEAD_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        entry: Entry = index.data(ENTRY)
        painter.save()
        if not entry.run:
            _paint_head(painter, rect, entry)
        else:
            self._paint_entry(painter, rect, entry, chosen)
        painter.restore()

    def _paint_entry(self, painter: QPainter, rect: QRect, entry: Entry, chosen: bool) -> None:
        look = now()
        if chosen:
            painter.fillRect(rect, look("accentSoft"))
        paint_icon(
            painter, entry.icon, SIDE, rect.y() + (HEIGHT - 18) / 2, 18, look, "accent" if chosen else "ink2"
        )
        painter.setPen(look("ink3"))
        painter.setFont(fonts.font("small"))
        room = rect.adjusted(TEXT_LEFT, 0, -SIDE, 0)
        painter.drawText(room, MIDDLE | Qt.AlignmentFlag.AlignRight, entry.key)
        room.setRight(room.right() - painter.fontMetrics().horizontalAdvance(entry.key) - 12)
        painter.setPen(look("ink"))
        end = _paint_marked(painter, room, entry.title, self.query)
        painter.setPen(look("ink2"))
        painter.setFont(fonts.font("small"))
        rest = QRect(end + 12, rect.y(), max(0, room.right() - end - 12), rect.height())
        painter.drawText(
            rest,
            MIDDLE,
            painter.fontMetrics().elidedText(entry.detail, Qt.TextElideMode.ElideRight, rest.width()),
        )


def _paint_head(painter: QPainter, rect: QRect, entry: Entry) -> None:
    painter.setPen(now()("ink3"))
    painter.setFont(fonts.font("small"))
    painter.drawText(rect.adjusted(SIDE, 6, -SIDE, 0), MIDDLE, entry.title)


def _paint_marked(painter: QPainter, room: QRect, title: str, query: str) -> int:
    """Draw a title, the query's words in it bold; returns where it ends, in px."""
    plain, bold = fonts.font("body"), fonts.font("label")
    x = room.x()
    for text, font in _pieces(title, query, plain, bold):
        painter.setFont(font)
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.right() - x)
        painter.drawText(QRect(x, room.y(), room.right() - x, room.height()), MIDDLE, shown)
        x += metrics.horizontalAdvance(shown)
        if shown != text:
            break
    return x


def _pieces(title: str, query: str, plain: QFont, bold: QFont) -> list[tuple[str, QFont]]:
    pieces, at = [], 0
    for start, end in spans(query, title):
        if start >= at:
            pieces += [(title[at:start], plain), (title[start:end], bold)]
            at = end
    return [piece for piece in [*pieces, (title[at:], plain)] if piece[0]]
