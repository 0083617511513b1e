"""A map or a template as a picture with words under it; the whole of it is one button."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QAbstractButton, QWidget

from journeyboard.desktop.look import fonts
from journeyboard.desktop.look.icons import paint_icon
from journeyboard.desktop.look.sides import END, draw_line, mirrored
from journeyboard.desktop.look.wear import now

WORDS_HEIGHT, RADIUS = 56, 5
NEARLY = 1.04
"""A picture that is this much too wide is not made smaller: nobody misses its right edge."""


class PictureCard(QAbstractButton):
    """``set_picture_size`` sets how large the picture is; two lines of words follow below."""

    def __init__(self, title: str, left: str, right: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._left, self._right = left, right
        self._picture = QPixmap()
        self._scaled: tuple[int, QPixmap] = (0, QPixmap())
        self._size = QSize(240, 136)
        self.mark = ""
        self.urgent = False
        self.setText(title)
        self._name()
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def _name(self) -> None:
        parts = (self.text(), self._left, self._right)
        self.setAccessibleName(", ".join(part for part in parts if part))

    def set_words(self, title: str, left: str, right: str | None = None) -> None:
        """Say something else; what stands at the right stays when it is None."""
        self._left, self._right = left, self._right if right is None else right
        self.setText(title)
        self._name()
        self.update()

    def set_picture(self, picture: QPixmap) -> None:
        self._picture, self._scaled = picture, (0, QPixmap())
        self.update()

    def set_picture_size(self, size: QSize) -> None:
        self._size = size
        self.setFixedSize(size.width() + 2, size.height() + WORDS_HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look = QPainter(self), now()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        frame = QRectF(1, 1, self._size.width(), self._size.height())
        self._paint_shadow(painter, frame)
        outline = QPainterPath()
        outline.addRoundedRect(frame, RADIUS, RADIUS)
        painter.fillPath(outline, look("sheet"))
        painter.save()
        painter.setClipPath(outline)
        if not self._picture.isNull():
            painter.drawPixmap(1, 1, self._fitted())
        painter.restore()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(look("control" if self.underMouse() else "line2"), 1))
        painter.drawPath(outline)
        if self.mark:
            paint_icon(painter, self.mark, frame.center().x() - 11, frame.center().y() - 11, 22, look, "ink2")
        self._paint_words(painter, QRect(1, self._size.height() + 8, self._size.width(), 20))

    def _paint_shadow(self, painter: QPainter, frame: QRectF) -> None:
        shade = now()("shadow")
        painter.setPen(Qt.PenStyle.NoPen)
        for spread, alpha in ((3, 12), (1, 20)):
            shade.setAlpha(alpha * (2 if self.underMouse() else 1))
            painter.setBrush(shade)
            painter.drawRoundedRect(frame.adjusted(-1, 0, 1, spread), RADIUS + 1, RADIUS + 1)

    def _fitted(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        width = round(self._size.width() * ratio)
        if self._scaled[0] != width:
            fits = width <= self._picture.width() <= width * NEARLY
            smooth = Qt.TransformationMode.SmoothTransformation
            scaled = QPixmap(self._picture) if fits else self._picture.scaledToWidth(width, smooth)
            scaled.setDevicePixelRatio(ratio)
            self._scaled = (width, scaled)
        return self._scaled[1]

    def _paint_words(self, painter: QPainter, line: QRect) -> None:
        self._paint_line(painter, line, self.text(), "", "label", "ink")
        below = line.translated(0, 19)
        self._paint_line(
            painter, below, self._left, self._right, "small", "ink2", "warning" if self.urgent else "ink2"
        )

    def _paint_line(
        self, painter: QPainter, room: QRect, left: str, right: str, role: str, token: str, first: str = ""
    ) -> None:
        painter.setFont(fonts.font(role))
        painter.setPen(now()(token))
        draw_line(painter, room, right, END)
        taken = painter.fontMetrics().horizontalAdvance(right) + (12 if right else 0)
        rest = mirrored(painter, room, room.adjusted(0, 0, -taken, 0))
        painter.setPen(now()(first or token))
        draw_line(painter, rest, left)
