"""The card over the board that tells what could not be taken as it stood; the work goes on below it.

It asks for no decision, so it goes by itself when there was time to read it. What says where the work is kept
stays until it is closed.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from journeyboard.desktop.desk import Desk
from journeyboard.desktop.look.icons import pixmap
from journeyboard.desktop.look.wear import now
from journeyboard.desktop.widgets.icon_button import IconButton
from journeyboard.desktop.widgets.label import Label

if TYPE_CHECKING:
    from journeyboard.desktop.canvas.sensing import Sensing

MOST_LINES = 5
WIDEST, MARGIN = 760, 16
READ_MS, LINE_MS = 10_000, 2_500
"""How long a line is shown, and how much longer for each further one."""
BELOW = 56
"""px from the lower edge of the board: what is carried to the parking lot passes below."""


class NoticeCard(QWidget):
    """A sentence a line, at the lower edge of the board until it was read or closed, or a newer one."""

    def __init__(self, desk: Desk, board: "Sensing") -> None:
        super().__init__(board)
        self._board = board
        self.setObjectName("notices")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._mark, self.text = Label(), Label()
        self.text.setWordWrap(True)
        self.cross = IconButton("x", self.tr("Close this message"), side=28, size=16)
        self.cross.clicked.connect(self.close_notice)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 8, 8)
        row.setSpacing(10)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.text, 1)
        row.addWidget(self.cross, 0, Qt.AlignmentFlag.AlignTop)
        self._passing = QTimer(self, singleShot=True)
        self._passing.timeout.connect(self._pass)
        self.hide()
        board.stirred.connect(self._on_board)
        desk.told.connect(self.tell)
        desk.told_to_stay.connect(self.tell_to_stay)
        desk.theme_changed.connect(self._tint)

    def tell(self, sentences: Sequence[str]) -> None:
        """Show sentences for a while, and have them read out where somebody listens."""
        self.tell_to_stay(sentences)
        self._passing.start(READ_MS + LINE_MS * self.text.text().count("\n"))

    def tell_to_stay(self, sentences: Sequence[str]) -> None:
        """The same, but until somebody closes them."""
        self._passing.stop()
        lines = _lines(sentences, self.tr("And {0} more."))
        self.text.setText("\n".join(lines))
        self.setAccessibleName(" ".join(lines))
        self._tint()
        self._place()
        self.show()
        self.raise_()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, " ".join(lines)))

    def close_notice(self) -> None:
        """Put the card away; the focus goes back to the map if it was here."""
        if self.cross.hasFocus():
            self._board.setFocus()
        self._passing.stop()
        self.hide()

    def _pass(self) -> None:
        """Nobody needs it any more, unless the pointer or the focus says so."""
        if self.underMouse() or self.cross.hasFocus():
            self._passing.start(READ_MS)
        else:
            self.close_notice()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_notice()
        else:
            super().keyPressEvent(event)

    def _on_board(self, event: QEvent) -> None:
        if isinstance(event, QResizeEvent) and self.isVisible():
            self._place()

    def _place(self) -> None:
        """Centred above the lower edge of the board, as high as the words need."""
        width = min(WIDEST, self._board.width() - 2 * MARGIN, self.sizeHint().width() + MARGIN)
        height = max(self.heightForWidth(width), self.minimumSizeHint().height())
        left = (self._board.width() - width) // 2
        self.setGeometry(left, max(self._board.height() - height - BELOW, 0), width, height)

    def _tint(self) -> None:
        self._mark.setPixmap(pixmap("warning", now().colours["warning"], 18, self.devicePixelRatioF()))


def _lines(sentences: Sequence[str], rest: str) -> list[str]:
    more = len(sentences) - MOST_LINES
    lines = [_sentence(each) for each in sentences[: MOST_LINES if more <= 0 else MOST_LINES - 1]]
    return lines if more <= 0 else [*lines, rest.format(more + 1)]


def _sentence(words: str) -> str:
    told = " ".join(words.split())
    return f"{told.rstrip('.')}." if told else ""
