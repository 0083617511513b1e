"""A ring around the note under the pointer, which comes within a moment."""

from PySide6.QtCore import QRectF, QVariantAnimation
from PySide6.QtGui import QPainter, QPen

from journeyboard.desktop.look.motion import HOVER_MS, lasting
from journeyboard.desktop.look.tokens import Look
from journeyboard.drawing.cut import RADIUS

from .bench import Bench

_RING_PX, _OPACITY = 1.5, 0.45


class Glow:
    """Lets the ring come; at once with reduced motion."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench
        self._motion = QVariantAnimation(bench.viewport, startValue=0.0, endValue=1.0)
        self._motion.valueChanged.connect(self._show)

    def begin(self) -> None:
        """Another note is hovered, or none."""
        self._motion.stop()
        length = lasting(HOVER_MS) if self._bench.marks.hover is not None else 0
        self._bench.marks.glow = 0.0 if length else 1.0
        if length:
            self._motion.setDuration(length)
            self._motion.start()

    def _show(self, share: float) -> None:
        self._bench.marks.glow = share
        self._bench.repaint()


def paint_glow(painter: QPainter, bench: Bench, look: Look) -> None:
    """Paint it, unless the note is selected; the painter counts px of the view."""
    note_id, layout = bench.marks.hover, bench.scene.layout
    if note_id is None or note_id not in layout or note_id in bench.desk.selection:
        return
    box = bench.viewport.camera.rect_to_view(layout.box(note_id))
    painter.save()
    painter.setOpacity(bench.marks.glow * _OPACITY)
    painter.setPen(QPen(look("accent"), _RING_PX))
    painter.drawRoundedRect(QRectF(*box.inflated(_RING_PX)), RADIUS + 1, RADIUS + 1)
    painter.restore()
