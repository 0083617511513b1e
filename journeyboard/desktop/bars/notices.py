"""The strip that tells what could not be taken as it stood, without stopping the work; it can be closed."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from journeyboard.desktop.desk import Desk
from journeyboard.desktop.look.icons import pixmap
from journeyboard.desktop.look.wear import now
from journeyboard.desktop.widgets.icon_button import IconButton
from journeyboard.desktop.widgets.label import Label

MOST_LINES = 5


class NoticeStrip(QWidget):
    """A sentence a line, kept until it is closed or something newer is told."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setObjectName("notices")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._mark, self.text = Label(), Label()
        self.text.setWordWrap(True)
        self.cross = IconButton("x", self.tr("Close this message"), side=28, size=16)
        self.cross.clicked.connect(self.close_notice)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 10, 8)
        row.setSpacing(10)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.text, 1)
        row.addWidget(self.cross, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()
        desk.told.connect(self.tell)

    def tell(self, sentences: Sequence[str]) -> None:
        """Show sentences, and have them read out where somebody listens."""
        more = len(sentences) - MOST_LINES
        lines = [_sentence(each) for each in sentences[: MOST_LINES if more <= 0 else MOST_LINES - 1]]
        if more > 0:
            lines.append(self.tr("And {0} more.").format(more + 1))
        self.text.setText("\n".join(lines))
        self.setAccessibleName(" ".join(lines))
        self._mark.setPixmap(pixmap("warning", now().colours["warning"], 18, self.devicePixelRatioF()))
        self.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, " ".join(lines)))

    def close_notice(self) -> None:
        """Put the strip away; the focus goes back to the map if it was here."""
        if self.cross.hasFocus() and self._desk.board is not None:
            self._desk.board.setFocus()
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_notice()
        else:
            super().keyPressEvent(event)


def _sentence(words: str) -> str:
    told = " ".join(words.split())
    return f"{told.rstrip('.')}." if told else ""
