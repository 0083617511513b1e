"""What a paste would put on the map, drawn as a small map: stages above, lanes at the left."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from journeyboard.desktop.look import fonts
from journeyboard.desktop.look.icons import icon
from journeyboard.desktop.look.wear import now
from journeyboard.desktop.plain import as_tip
from journeyboard.desktop.words import KIND_ICONS, tr
from journeyboard.drawing.cut import paper_for
from journeyboard.drawing.theme import theme
from journeyboard.edit.kinds import KIND_OF_LANE
from journeyboard.importing.matrix import Preview
from journeyboard.model import Contents, Id, Lane, NoteKind, Stage, in_map

MOST_ROWS, MOST_COLUMNS, MOST_TEXTS = 60, 40, 4
NOTE_HEIGHT, GAP, PADDING = 24, 4, 6
COLUMN, FEW_COLUMNS = 168, 4
KIND_ROLE, TEXTS_ROLE = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Head:
    """A stage or lane of the preview; ``kind``: that of the notes in a lane."""

    name: str
    is_new: bool = False
    kind: NoteKind = NoteKind.FREE


@dataclass(frozen=True, slots=True)
class Shown:
    """What to show; ``texts`` by the numbers of lane and stage. ``lanes_named``: the lanes' heads show."""

    stages: tuple[Head, ...]
    lanes: tuple[Head, ...]
    texts: dict[tuple[int, int], list[str]]
    lanes_named: bool = True


def matrix_shown(preview: Preview, contents: Contents, map_id: Id) -> Shown:
    """The stages and lanes that get notes or are new, as they will stand on the map."""
    stages = {stage.id: Head(stage.name) for stage in in_map(contents, Stage, map_id)}
    stages |= {stage.id: Head(stage.name, True) for stage in preview.new_stages}
    lanes = {
        lane.id: Head(lane.name, False, KIND_OF_LANE[lane.kind]) for lane in in_map(contents, Lane, map_id)
    }
    lanes |= {lane.id: Head(lane.name, True, KIND_OF_LANE[lane.kind]) for lane in preview.new_lanes}
    used_stages = {new.stage_id for new in preview.placements} | {new.id for new in preview.new_stages}
    used_lanes = {new.lane_id for new in preview.placements} | {new.id for new in preview.new_lanes}
    columns = [id for id in stages if id in used_stages]
    rows = [id for id in lanes if id in used_lanes]
    texts: dict[tuple[int, int], list[str]] = {}
    column_of, row_of = ({id: number for number, id in enumerate(ids)} for ids in (columns, rows))
    for new in preview.placements:
        texts.setdefault((row_of[new.lane_id], column_of[new.stage_id]), []).append(new.text)
    return Shown(tuple(stages[id] for id in columns), tuple(lanes[id] for id in rows), texts)


def lines_shown(lines: Sequence[str], kind: NoteKind, cell: str) -> Shown:
    """Notes that all go into one cell, a row for each."""
    lanes = tuple(Head("", False, kind) for _ in lines)
    return Shown((Head(cell),), lanes, {(row, 0): [text] for row, text in enumerate(lines)}, False)


class PastePreview(QTableWidget):
    """Only to look at, though its cells can be walked through by keys and read out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pastePreview")
        self.setAccessibleName(self.tr("What will be pasted"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setItemDelegate(_NotesDelegate(self))
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        )
        self.verticalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        )
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def show_matrix(self, shown: Shown) -> None:
        """Show as much as fits a glance; the rest is pasted all the same."""
        self.clear()
        columns, rows = shown.stages[:MOST_COLUMNS], shown.lanes[:MOST_ROWS]
        self.setColumnCount(len(columns))
        self.setRowCount(len(rows))
        self.verticalHeader().setVisible(shown.lanes_named)
        few = len(columns) <= FEW_COLUMNS
        modes = QHeaderView.ResizeMode
        self.horizontalHeader().setSectionResizeMode(modes.Stretch if few else modes.Interactive)
        for number, head in enumerate(columns):
            self.setColumnWidth(number, COLUMN)
            self.setHorizontalHeaderItem(number, _headed(head))
        for number, head in enumerate(rows):
            self.setVerticalHeaderItem(number, _lane_headed(head))
            self._fill(number, head.kind, shown, len(columns))

    def _fill(self, row: int, kind: NoteKind, shown: Shown, columns: int) -> None:
        most = 1
        for column in range(columns):
            texts = shown.texts.get((row, column), [])
            item = QTableWidgetItem("; ".join(texts)[:400])
            item.setData(KIND_ROLE, kind)
            item.setData(TEXTS_ROLE, [" ".join(text[:200].split()) for text in texts])
            item.setToolTip(as_tip("\n".join(texts)[:800]))
            self.setItem(row, column, item)
            most = max(most, min(len(texts), MOST_TEXTS))
        self.setRowHeight(row, 2 * PADDING + most * (NOTE_HEIGHT + GAP) - GAP)


def _headed(head: Head) -> QTableWidgetItem:
    item = QTableWidgetItem(f"{head.name}  ({tr('new')})" if head.is_new else head.name)
    if head.is_new:
        item.setForeground(now()("accent"))
    item.setToolTip(as_tip(head.name))
    return item


def _lane_headed(head: Head) -> QTableWidgetItem:
    item = _headed(head)
    item.setIcon(icon(KIND_ICONS[head.kind], 16))
    return item


class _NotesDelegate(QStyledItemDelegate):
    """Draws the notes of a cell as small papers of their kind, one below the other."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        texts: list[str] = index.data(TEXTS_ROLE) or []
        kind = NoteKind(index.data(KIND_ROLE))
        room = QRectF(option.rect).adjusted(PADDING, PADDING, -PADDING, -PADDING)
        shown = texts if len(texts) <= MOST_TEXTS else texts[: MOST_TEXTS - 1]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(fonts.font("small"))
        for number, text in enumerate(shown):
            _paint_note(painter, _paper(room, number), kind, text)
        if len(shown) < len(texts):
            painter.setPen(now()("ink3"))
            rest = tr("and {0} more").format(len(texts) - len(shown))
            painter.drawText(_paper(room, len(shown)), int(Qt.AlignmentFlag.AlignVCenter), rest)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        return QSize(COLUMN, NOTE_HEIGHT + 2 * PADDING)


def _paper(room: QRectF, number: int) -> QRectF:
    return QRectF(room.x(), room.y() + number * (NOTE_HEIGHT + GAP), room.width(), NOTE_HEIGHT)


def _paint_note(painter: QPainter, box: QRectF, kind: NoteKind, text: str) -> None:
    worn = now()
    paper = paper_for(kind, None, theme("dark" if worn.name == "dark" else "light"))
    painter.setPen(QPen(QColor(paper.edge), 1))
    painter.setBrush(QColor(paper.fill))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    painter.setPen(worn("ink"))
    words = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(box.width()) - 14)
    painter.drawText(box.adjusted(7, 0, -7, 0), int(Qt.AlignmentFlag.AlignVCenter), words)
