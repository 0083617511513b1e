"""What putting pixels on this machine's screen costs at least: the floor for every canvas."""

from statistics import median
from time import perf_counter

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import delete

WIDTH, HEIGHT = 1920, 1080
FRAMES = 60
IMAGES = 5


class Blitter(QWidget):
    """Paints nothing but an image or two: what any canvas costs at least."""

    def __init__(self, smooth: bool) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.resize(WIDTH, HEIGHT)
        self._smooth = smooth
        side = (WIDTH, HEIGHT) if smooth else (512, 512)
        self._images = [QImage(*side, QImage.Format.Format_RGB32) for _ in range(1 if smooth else 15)]
        for image in self._images:
            image.fill(0xFFCCAA88)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - as Qt calls it
        painter = QPainter(self)
        if self._smooth:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(
                QRectF(-0.05 * WIDTH, -0.05 * HEIGHT, 1.1 * WIDTH, 1.1 * HEIGHT), self._images[0]
            )
        else:
            for number, image in enumerate(self._images):
                painter.drawImage(number % 5 * 512 - 320, number // 5 * 512 - 228, image)
        painter.end()


def floor(app: QApplication) -> dict[str, float]:
    """ms to blit 15 tiles over the view, and to scale one image smoothly to its size.

    The median of fresh images, since where one comes to lie in memory changes its speed by half.
    """
    plain, scaled = ([blit(app, smooth=smooth) for _ in range(IMAGES)] for smooth in (False, True))
    return {"blit_ms": round(median(plain), 3), "scaled_blit_ms": round(median(scaled), 3)}


def blit(app: QApplication, *, smooth: bool) -> float:
    widget = Blitter(smooth)
    widget.show()
    app.processEvents()
    times = []
    for _ in range(FRAMES):
        started = perf_counter()
        widget.update()
        app.processEvents()
        times.append((perf_counter() - started) * 1000)
    widget.close()
    delete(widget)
    return round(median(times), 3)
