"""The whole map in a corner of the view, with the part that is seen: a click or a drag there goes there."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import (
    QColor,
    QImage,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QWidget

from journeyboard.desktop.look.tokens import Look, look
from journeyboard.desktop.settings import Settings
from journeyboard.layout.rect import Rect

from .overlay import faded

if TYPE_CHECKING:
    from .view import BoardView

WIDEST, HIGHEST, GAP, FRAME, RADIUS = 220.0, 150.0, 16, 6, 8.0
_FRESHEN_MS = 200
_DOT_PX = 4.0
_BEYOND = 0.5
"""How far the map recedes where it is not in view."""


class Minimap(QWidget):
    """Shows the overview that the board keeps anyway; a frame of it costs one picture and a rectangle."""

    def __init__(self, board: "BoardView") -> None:
        super().__init__(board)
        self._board = board
        self._kept: tuple[object, QPixmap] = (None, QPixmap())
        self._grip = QPointF()
        self._soon = QTimer(self, singleShot=True, interval=_FRESHEN_MS)
        self._soon.timeout.connect(self._freshen)
        self.setAccessibleName(self.tr("Overview of the map"))
        self.setToolTip(self.tr("Click or drag to go there"))
        self.hide()
        board.stirred.connect(self._on_board)
        board.viewport.moved.connect(self.update)
        desk = board.desk
        for signal in (desk.changed, desk.spotlight_changed, desk.theme_changed, desk.map_changed):
            signal.connect(self._later)

    def place(self) -> None:
        """Take the shape of the map, in the far corner of the board."""
        extent = self._board.bench.scene.extent()
        wide, high = min(WIDEST, self._board.width() / 4), min(HIGHEST, self._board.height() / 4)
        scale = min(wide / max(extent.width, 1), high / max(extent.height, 1))
        inner = QSize(max(round(extent.width * scale), 24), max(round(extent.height * scale), 16))
        size = inner + QSize(2 * FRAME, 2 * FRAME)
        room = self._board.size()
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = GAP if rtl else room.width() - size.width() - GAP
        self.setGeometry(QRect(left, room.height() - size.height() - GAP, size.width(), size.height()))

    @property
    def seen(self) -> QRectF:
        """The part of the map that is in view, in px of this widget."""
        visible = self._board.viewport.visible.clipped(self._board.bench.scene.extent())
        x, y = self._to_px(visible.x, visible.y)
        return QRectF(x, y, visible.width * self._scale, visible.height * self._scale)

    @property
    def _scale(self) -> float:
        """px per u."""
        return self._inner.width() / max(self._board.bench.scene.extent().width, 1)

    @property
    def _inner(self) -> QRectF:
        """Where the map lies within the frame, in px."""
        return QRectF(self.rect()).adjusted(FRAME, FRAME, -FRAME, -FRAME)

    def _to_px(self, x: float, y: float) -> tuple[float, float]:
        extent = self._board.bench.scene.extent()
        return FRAME + (x - extent.x) * self._scale, FRAME + (y - extent.y) * self._scale

    def _later(self, *_: object) -> None:
        if self.isVisible():
            self._soon.start()

    def _freshen(self) -> None:
        """Follow the overview as it is drawn anew."""
        self.place()
        self.update()
        if self._board.painting.picture.overview.busy:
            self._soon.start()

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours, painter = look(self._board.desk.theme_name), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawPixmap(0, 0, self._picture(colours))
        beyond = QPainterPath()
        beyond.addRect(self._inner)
        beyond.addRect(self.seen)
        painter.fillPath(beyond, faded(colours("raised"), _BEYOND))
        painter.setPen(QPen(colours("accent"), 1.5))
        painter.drawRoundedRect(self.seen.adjusted(0.75, 0.75, -0.75, -0.75), 2, 2)

    def _picture(self, colours: Look) -> QPixmap:
        """The map and what was found on it; remembered until one of them changes."""
        overview, light = self._board.painting.picture.overview, self._board.desk.spotlight
        ratio = self.devicePixelRatioF()
        key = overview.image.cacheKey(), self.size(), ratio, id(light), colours.name
        if self._kept[0] != key:
            made = QPixmap(self.size() * ratio)
            made.setDevicePixelRatio(ratio)
            made.fill(Qt.GlobalColor.transparent)
            painter = QPainter(made)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._card(painter, colours)
            painter.drawImage(self._inner, self._small(overview.image, ratio))
            self._dots(painter, colours("accent"))
            painter.end()
            self._kept = key, made
        return self._kept[1]

    def _card(self, painter: QPainter, colours: Look) -> None:
        painter.setPen(QPen(colours("line2"), 1))
        painter.setBrush(colours("raised"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)

    def _small(self, image: QImage, ratio: float) -> QImage:
        size = (self._inner.size() * ratio).toSize()
        smooth = Qt.TransformationMode.SmoothTransformation
        return image.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)

    def _dots(self, painter: QPainter, colour: QColor) -> None:
        """Where the found notes lie; those that share a place share a dot."""
        light, layout = self._board.desk.spotlight, self._board.bench.scene.layout
        found = (layout.box(id).centre for id in (light.notes if light else ()) if id in layout)
        places = {tuple(map(round, self._to_px(x, y))) for x, y in found}
        painter.setPen(QPen(colour, _DOT_PX, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawPoints([QPointF(*place) for place in places])

    def mousePressEvent(self, event: QMouseEvent) -> None:
        inside = self.seen.contains(event.position())
        self._grip = event.position() - self.seen.center() if inside else QPointF()
        if not inside:
            self._board.travel.to_point(*self._to_board(event.position()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._board.viewport.centre_on(*self._to_board(event.position() - self._grip))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def _to_board(self, at: QPointF) -> tuple[float, float]:
        extent: Rect = self._board.bench.scene.extent()
        return extent.x + (at.x() - FRAME) / self._scale, extent.y + (at.y() - FRAME) / self._scale

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._freshen()

    def _on_board(self, event: QEvent) -> None:
        if isinstance(event, QResizeEvent):
            self.place()
        elif isinstance(event, QShowEvent):
            self.setVisible(Settings().minimap)
