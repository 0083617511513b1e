"""The arrows of carried notes, drawn anew each frame between where the notes are now."""

from collections.abc import Iterator

from PySide6.QtGui import QPainter

from journeyboard.drawing.links import draw_connector
from journeyboard.drawing.primitives import Primitive
from journeyboard.export.painter import paint
from journeyboard.layout.links import connector
from journeyboard.layout.rect import Rect
from journeyboard.model import Id, Link

from .bench import Bench

_MOST = 40


def paint_links(painter: QPainter, bench: Bench) -> None:
    """Paint at most a few dozen; the painter counts px of the view."""
    if not bench.scene.without:
        return
    camera = bench.viewport.camera
    painter.save()
    painter.translate(camera.x, camera.y)
    painter.scale(camera.zoom, camera.zoom)
    paint(painter, list(_drawn(bench)))
    painter.restore()


def links_of(bench: Bench) -> list[Link]:
    """The links of the carried notes, each once."""
    facts = bench.scene.layout.facts
    found = {link.id: link for id in bench.scene.without for link in facts.links_of(id)}
    return list(found.values())[:_MOST]


def _drawn(bench: Bench) -> Iterator[Primitive]:
    for link in links_of(bench):
        if bench.scene.layout.connector(link) is not None:
            way = connector(carried(bench, link.source_id), carried(bench, link.target_id))
            yield from draw_connector(way, link, bench.scene.theme)


def carried(bench: Bench, note_id: Id) -> Rect:
    """Where a note is now, in the hand or on the map."""
    box = bench.scene.layout.box(note_id)
    return box.moved(*bench.marks.offset) if note_id in bench.scene.without else box
