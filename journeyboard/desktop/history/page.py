"""The board as it was: a strip that says when, the tabs of that time, and a canvas that changes nothing."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from journeyboard.desktop.bars.map_tabs import MapTabs
from journeyboard.desktop.bars.notices import NoticeCard
from journeyboard.desktop.canvas.view import BoardView
from journeyboard.desktop.comparing.comparing import Comparing
from journeyboard.desktop.comparing.strip import CompareStrip
from journeyboard.desktop.desk import Desk
from journeyboard.desktop.isolated import isolated
from journeyboard.desktop.look.icons import pixmap
from journeyboard.desktop.look.wear import now
from journeyboard.desktop.widgets.label import ElidedLabel, Label
from journeyboard.desktop.widgets.push import Push

from .looking import STRIP

WORDS = 220
"""Room in px for the mark and some words."""


class PastStrip(QWidget):
    """Says which moment is seen, and offers what can be done with it."""

    compare_asked = Signal()
    other_asked = Signal()
    restore_asked = Signal()
    copy_asked = Signal()
    back_asked = Signal()

    def __init__(self, title: str, note: str = "", *, may_restore: bool) -> None:
        super().__init__()
        self.title = title
        self.setObjectName("pastStrip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(STRIP)
        self.setMinimumWidth(1)
        words = self.tr("{0}: as it was").format(isolated(title))
        self._mark, self.text = Label(), ElidedLabel(words, "label")
        self.note = ElidedLabel(note, "second")
        self.compare, self.other = Push(self.tr("Compare with now")), Push(self.tr("Compare with…"))
        self.restore, self.copy = Push(self.tr("Restore")), Push(self.tr("Restore as a copy"))
        self.back = Push(self.tr("Back to now"), kind="primary")
        self.restore.setEnabled(may_restore)
        self.restore.setToolTip(
            self.tr("Makes this map what it was then. Other maps of the file stay; undo takes it back.")
        )
        self.copy.setToolTip(self.tr("Puts what was then into a file of its own and opens it."))
        self.back.setToolTip(self.tr("Back to now  Esc"))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 10, 0)
        row.setSpacing(8)
        row.addWidget(self._mark)
        row.addWidget(self.text)
        row.addWidget(self.note, 1)
        self.other.setToolTip(self.tr("Shows what changed up to here since a version, or in another file."))
        for button in (self.compare, self.other, self.restore, self.copy, self.back):
            row.addWidget(button)
        self.compare.clicked.connect(self.compare_asked)
        self.other.clicked.connect(self.other_asked)
        self.restore.clicked.connect(self.restore_asked)
        self.copy.clicked.connect(self.copy_asked)
        self.back.clicked.connect(self.back_asked)
        self.tint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, what the menu has too gives way to the words."""
        super().resizeEvent(event)
        room = self.width() - WORDS - sum(each.sizeHint().width() + 8 for each in (self.restore, self.back))
        for button in (self.copy, self.compare, self.other):
            room -= button.sizeHint().width() + 8
            button.setVisible(room >= 0)

    def tint(self) -> None:
        self._mark.setPixmap(
            pixmap("clock-counter-clockwise", now().colours["accent"], 18, self.devicePixelRatioF())
        )


class PastPage(QWidget):
    """Takes the place of the board while one looks back."""

    def __init__(self, desk: Desk, strip: PastStrip) -> None:
        super().__init__()
        self.desk, self.strip = desk, strip
        desk.setParent(self)
        self.board = desk.board = BoardView(desk, self)
        self.board.painting.setParent(self.board)
        self.notices = NoticeCard(desk, self.board)
        self.tabs = MapTabs(desk)
        self.comparing = desk.comparing = Comparing(desk, strip.title)
        self.compare_strip = CompareStrip(desk, self.comparing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(strip)
        column.addWidget(self.tabs)
        column.addWidget(self.compare_strip)
        column.addWidget(self.board, 1)
        desk.theme_changed.connect(strip.tint)
        self.compare_strip.closed.connect(self.board.setFocus)
