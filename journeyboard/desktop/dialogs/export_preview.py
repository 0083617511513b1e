"""The page as it will be written, drawn by the same code that writes it."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from journeyboard.desktop.look.wear import now
from journeyboard.export.page import Page
from journeyboard.export.painter import image
from journeyboard.layout.rect import Rect

MARGIN = 22


class ExportPreview(QWidget):
    """Shows one page in full; the picture is made anew when the page or the size changes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page: Page | None = None
        self._picture = QImage()
        self.setMinimumSize(420, 320)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Preview of the page"))

    def show_page(self, page: Page | None) -> None:
        """Show a page; None shows nothing."""
        self._page, self._picture = page, QImage()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._picture = QImage()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._page is None:
            return
        painter, frame = QPainter(self), self._frame(self._page)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_shadow(painter, frame)
        if self._picture.isNull():
            self._picture = self._drawn(self._page, frame)
        painter.drawImage(frame.topLeft(), self._picture)

    def _frame(self, page: Page) -> QRectF:
        """Where the page lies in the widget, in whole px."""
        room = QRectF(self.rect()).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        scale = min(room.width() / page.width, room.height() / page.height)
        frame = QRectF(0, 0, round(page.width * scale), round(page.height * scale))
        frame.moveCenter(room.center())
        frame.moveTopLeft(QPointF(frame.topLeft().toPoint()))
        return frame

    def _drawn(self, page: Page, frame: QRectF) -> QImage:
        ratio = self.devicePixelRatioF()
        whole = Rect(0.0, 0.0, page.width, page.height)
        picture = image(page.primitives, whole, frame.width() * ratio / page.width, page.background)
        picture.setDevicePixelRatio(ratio)
        return picture

    def _paint_shadow(self, painter: QPainter, frame: QRectF) -> None:
        shade = now()("shadow")
        painter.setPen(Qt.PenStyle.NoPen)
        for spread, alpha in ((10, 5), (6, 8), (3, 12), (1, 22)):
            shade.setAlpha(alpha)
            painter.setBrush(shade)
            painter.drawRoundedRect(frame.adjusted(-spread, 2 - spread, spread, 4 + spread), spread, spread)
