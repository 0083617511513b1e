"""The arrows of carried notes, drawn anew each frame along the way they would take if the notes lay there."""

from collections.abc import Iterator, Sequence

from PySide6.QtGui import QPainter

from journeyboard.drawing.links import draw_connector
from journeyboard.export.painter import paint
from journeyboard.layout.links import Connector, connector
from journeyboard.layout.rect import Rect
from journeyboard.model import Id, Link

from .bench import Bench

_MOST_ROUTED = 6
"""With more arrows than this in the hand they run straight: a frame has no time to lead all around notes."""
_MOST_CARRIED = 24

Way = tuple[Link, Connector]


def paint_links(painter: QPainter, bench: Bench) -> None:
    """Paint them above the map; the painter counts px of the view."""
    ways = [*ways_now(bench), *_returning(bench)]
    if not ways:
        return
    camera = bench.viewport.camera
    painter.save()
    painter.translate(camera.x, camera.y)
    painter.scale(camera.zoom, camera.zoom)
    paint(painter, [drawn for link, way in ways for drawn in draw_connector(way, link, bench.scene.theme)])
    painter.restore()


def ways_now(bench: Bench) -> Sequence[Way]:
    """The arrows of carried notes as they run now; worked out once for each place of the hand.

    Those of notes that were dropped stay until the tiles show them.
    """
    if not bench.live.aloft:
        return ()
    if not bench.live.links:
        return bench.live.ways[1]
    key = bench.scene.revision, bench.scene.without, bench.marks.offset
    if bench.live.ways[0] != key:
        bench.live.ways = key, list(_ways(bench))
    return bench.live.ways[1]


def _ways(bench: Bench) -> Iterator[Way]:
    layout, links = bench.scene.layout, bench.live.links
    carried = [note_id for note_id in bench.scene.without if note_id in layout]
    is_routed = len(links) <= _MOST_ROUTED and len(carried) <= _MOST_CARRIED
    boxes = {note_id: _now(bench, note_id) for note_id in carried} if is_routed else {}
    for link in links:
        if layout.connector(link) is None:
            continue
        way = layout.way_if(link, boxes) if is_routed else None
        yield link, way or connector(_now(bench, link.source_id), _now(bench, link.target_id))


def _returning(bench: Bench) -> Iterator[Way]:
    """An arrow that was in the hand itself, always alone, and is not yet on the tiles again."""
    scene = bench.scene
    if len(scene.cut) != 1 or scene.cut == scene.without:
        return
    link = scene.contents.of(Link).get(next(iter(scene.cut)))
    if link is not None and (way := scene.layout.connector(link)):
        yield link, way


def _now(bench: Bench, note_id: Id) -> Rect:
    """Where a note is now, in the hand or on the map."""
    box = bench.scene.layout.box(note_id)
    return box.moved(*bench.marks.offset) if note_id in bench.scene.without else box
