"""A wide button of the start page: icon, words, key."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from journeyboard.desktop.look import fonts
from journeyboard.desktop.look.icons import paint_icon
from journeyboard.desktop.look.sides import END, draw_line, mirrored
from journeyboard.desktop.look.wear import now

HEIGHT = 40


class BigButton(QAbstractButton):
    """The primary one is dark."""

    def __init__(
        self, icon_name: str, text: str, key: str, *, primary: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon, self._key, self._primary = icon_name, key, primary
        self.setText(text)
        self.setAccessibleName(text)
        self.setToolTip(f"{text}  {key}")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(200, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look = QPainter(self), now()
        ground = (
            ("ink2" if self.underMouse() else "primary")
            if self._primary
            else "hover"
            if self.underMouse()
            else "raised"
        )
        words = "onPrimary" if self._primary else "ink"
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look(ground if self._primary else "line2"), 1))
        painter.setBrush(look(ground))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        at = mirrored(painter, self.rect(), QRect(14, (HEIGHT - 18) // 2, 18, 18))
        paint_icon(painter, self._icon, at.x(), at.y(), 18, look, "onPrimary" if self._primary else "ink2")
        room = mirrored(painter, self.rect(), QRect(40, 0, self.width() - 54, HEIGHT))
        painter.setPen(look(words))
        painter.setFont(fonts.font("label"))
        draw_line(painter, room, self.text())
        painter.setFont(fonts.font("small"))
        painter.setPen(look("onPrimary" if self._primary else "ink3"))
        painter.setOpacity(0.75 if self._primary else 1)
        draw_line(painter, room, self._key, END)
