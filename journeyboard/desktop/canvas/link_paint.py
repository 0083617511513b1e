"""Paints the arrow that is being drawn, and the selected ones with their ends as handles. Sizes in px."""

from collections.abc import Iterable, Sequence
from math import hypot

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from journeyboard.desktop.look.tokens import Look
from journeyboard.drawing.links import draw_label, draw_line
from journeyboard.drawing.primitives import Primitive, Stroke
from journeyboard.export.painter import paint
from journeyboard.layout.links import Connector
from journeyboard.model import Id, Link

from .bench import Bench

END_PX, GRASP_PX = 5.0, 9.0
_WIRE, _CHOSEN = 1.8, 2.5


def paint_wire(painter: QPainter, bench: Bench, look: Look) -> None:
    """The arrow in the hand and the note that it would make where it is let go."""
    marks = bench.marks
    if marks.ghost is not None:
        painter.setPen(QPen(look("accent"), 1.5, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(QRectF(*bench.viewport.camera.rect_to_view(marks.ghost)), 3, 3)
    if marks.wire is not None:
        _trace(painter, bench, marks.wire, look, _WIRE)


def paint_chosen(painter: QPainter, bench: Bench, ways: Sequence[Connector], look: Look) -> None:
    """The selected arrows in the colour of the selection; the ends of a single one can be grasped."""
    if not bench.scene.without.isdisjoint(bench.desk.selection):
        return
    for way in ways:
        _trace(painter, bench, way, look, _CHOSEN)
    found = chosen(bench)
    if found is None or len(ways) != 1:
        return
    _on_board(painter, bench, draw_label(ways[0], found[0], bench.scene.theme))
    painter.setPen(QPen(look("accent"), 1.5))
    painter.setBrush(look("raised"))
    for point in (ways[0].start, ways[0].end):
        painter.drawEllipse(QPointF(*bench.viewport.camera.to_view(*point)), END_PX, END_PX)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def chosen(bench: Bench) -> tuple[Link, Connector] | None:
    """The one selected arrow and its way, when its ends can be led elsewhere."""
    if len(bench.desk.selection) != 1 or not bench.writable or bench.marks.bare:
        return None
    links = bench.desk.selected(Link)
    way = bench.scene.layout.connector(links[0]) if links else None
    return (links[0], way) if way else None


def end_at(bench: Bench, px: float, py: float) -> tuple[Id, bool] | None:
    """The selected arrow whose end lies at a point of the view (px), and whether that is its start."""
    found = chosen(bench)
    if found is None:
        return None
    for point, is_start in ((found[1].end, False), (found[1].start, True)):
        x, y = bench.viewport.camera.to_view(*point)
        if hypot(px - x, py - y) <= GRASP_PX:
            return found[0].id, is_start
    return None


def _trace(painter: QPainter, bench: Bench, way: Connector, look: Look, width: float) -> None:
    stroke = Stroke(look("accent").name(), width / bench.viewport.camera.zoom)
    _on_board(painter, bench, draw_line(way, stroke))


def _on_board(painter: QPainter, bench: Bench, drawn: Iterable[Primitive]) -> None:
    """Paint what counts u of the map with a painter that counts px of the view."""
    camera = bench.viewport.camera
    painter.save()
    painter.translate(camera.x, camera.y)
    painter.scale(camera.zoom, camera.zoom)
    paint(painter, list(drawn))
    painter.restore()
