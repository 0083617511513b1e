"""The copied notes as a picture for slides and mails: as they lie, without the map around them."""

from collections.abc import Iterator

from PySide6.QtGui import QImage

from journeyboard.drawing.board import draw_note
from journeyboard.drawing.detail import Detail
from journeyboard.drawing.links import draw_link
from journeyboard.drawing.primitives import Primitive
from journeyboard.drawing.theme import Theme, theme
from journeyboard.export.painter import image
from journeyboard.layout.board import BoardLayout
from journeyboard.layout.rect import Rect, around
from journeyboard.model import Contents, Lane, Link, Note, Records, changed, everything

SCALE, MARGIN = 2.0, 16.0
PIXELS_PER_MM = 8.0
MOST_PIXELS = 24_000_000


def picture_of(contents: Contents) -> QImage:
    """All notes of the one map there is and their links, on light paper, two pixels a u.

    Fewer where they lie so far apart that the picture would be too large for its reader.
    """
    contents = _unfolded(contents)
    notes = list(contents.of(Note).values())
    layout, light = BoardLayout(contents, notes[0].map_id), theme("light")
    whole = around(layout.box(note.id) for note in notes)
    assert whole is not None
    area = whole.inflated(MARGIN)
    drawn = list(_drawn(contents, layout, light))
    return image(drawn, area, _scale(area), light.sheet)


def _drawn(contents: Contents, layout: BoardLayout, light: Theme) -> Iterator[Primitive]:
    links = (draw_link(layout, link, light) for link in contents.of(Link).values())
    yield from (link for link in links if link is not None)
    piled = sorted(contents.of(Note).values(), key=lambda note: (note.z, note.id))
    yield from (draw_note(layout, contents, light, note.id, Detail.FULL) for note in piled)


def _unfolded(contents: Contents) -> Records:
    """The same with every lane open, so that each note shows what it says."""
    open_lanes = (changed(lane, collapsed=False) for lane in contents.of(Lane).values())
    return Records([*everything(contents), *open_lanes])


def _scale(area: Rect) -> float:
    return float(min(SCALE, (MOST_PIXELS / (area.width * area.height)) ** 0.5))
