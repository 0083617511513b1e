"""A note in miniature as a button: paper, icon, one line, a small fact at the right."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from journeyboard.desktop.look import fonts
from journeyboard.desktop.look.icons import paint_icon
from journeyboard.desktop.look.sides import END, draw_line, mirrored
from journeyboard.desktop.look.wear import now

HEIGHT = 34


class Card(QAbstractButton):
    """34 px high, in one of the notes' papers."""

    def __init__(
        self, text: str, fact: str, icon_name: str, *, paper: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._fact, self._icon, self._paper = fact, icon_name, paper
        self.setText(text)
        self.setAccessibleName(f"{text}, {fact}" if fact else text)
        self.setToolTip(self.tr("Show on the map"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def sizeHint(self) -> QSize:
        return QSize(200, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look = QPainter(self), now()
        paper = look.notes[self._paper]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(look.colours["ink3"] if self.underMouse() else paper["edge"]), 1))
        painter.setBrush(QColor(paper["fill"]))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        icon_place = mirrored(painter, self.rect(), QRect(9, (HEIGHT - 16) // 2, 16, 16))
        paint_icon(painter, self._icon, icon_place.x(), icon_place.y(), 16, look, "ink2")
        self._paint_words(painter)

    def _paint_words(self, painter: QPainter) -> None:
        room = QRect(34, 0, self.width() - 44, HEIGHT)
        painter.setFont(fonts.font("small"))
        painter.setPen(now()("ink2"))
        draw_line(painter, mirrored(painter, self.rect(), room), self._fact, END)
        room.setRight(room.right() - painter.fontMetrics().horizontalAdvance(self._fact) - 8)
        painter.setFont(fonts.font("body"))
        painter.setPen(now()("ink"))
        draw_line(painter, mirrored(painter, self.rect(), room), self.text())
