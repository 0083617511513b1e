"""The arrows of carried notes, drawn anew each frame between where the notes are now."""

from collections.abc import Iterator

from PySide6.QtGui import QPainter

from journeyboard.drawing.links import draw_connector
from journeyboard.drawing.primitives import Primitive
from journeyboard.export.painter import paint
from journeyboard.layout.links import connector
from journeyboard.layout.rect import Rect
from journeyboard.model import Id

from .bench import Bench


def paint_links(painter: QPainter, bench: Bench) -> None:
    """Paint them above the map; the painter counts px of the view."""
    if not bench.live.links:
        return
    camera = bench.viewport.camera
    painter.save()
    painter.translate(camera.x, camera.y)
    painter.scale(camera.zoom, camera.zoom)
    paint(painter, list(_drawn(bench)))
    painter.restore()


def _drawn(bench: Bench) -> Iterator[Primitive]:
    for link in bench.live.links:
        if bench.scene.layout.connector(link) is not None:
            way = connector(carried(bench, link.source_id), carried(bench, link.target_id))
            yield from draw_connector(way, link, bench.scene.theme)


def carried(bench: Bench, note_id: Id) -> Rect:
    """Where a note is now, in the hand or on the map."""
    box = bench.scene.layout.box(note_id)
    return box.moved(*bench.marks.offset) if note_id in bench.scene.without else box
