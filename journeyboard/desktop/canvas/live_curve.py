"""The emotion curves while one of their points is in the hand: drawn anew each frame, above the tiles."""

from PySide6.QtGui import QPainter

from journeyboard.drawing.curve import draw_curves
from journeyboard.drawing.detail import detail_at
from journeyboard.export.painter import paint
from journeyboard.layout.labels import lane_of
from journeyboard.layout.rect import Rect
from journeyboard.model import Feeling

from .bench import Bench


def curves_in_hand(bench: Bench) -> Rect | None:
    """The part of the view (u) that the curves may change in; None when no point is in the hand."""
    cut = bench.scene.cut
    if len(cut) != 1 or next(iter(cut)) not in bench.scene.contents.of(Feeling):
        return None
    lane = lane_of(bench.scene.layout)
    return bench.scene.layout.turned(lane.room).clipped(bench.viewport.visible) if lane else None


def paint_curves(painter: QPainter, bench: Bench) -> None:
    """Paint the curves above the map; the painter counts px of the view."""
    area = curves_in_hand(bench)
    if area is None or area.is_empty:
        return
    camera, scene = bench.viewport.camera, bench.scene
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(camera.x, camera.y)
    painter.scale(camera.zoom, camera.zoom)
    paint(painter, draw_curves(scene.layout, scene.theme, detail_at(camera.zoom), area, neutral=False))
    painter.restore()
