"""Draws the small pictures. It is heavy, so it is imported after the start page is painted."""

from pathlib import Path
from typing import Literal, cast

from PySide6.QtGui import QImage

from journeyboard.drawing.board import draw_map
from journeyboard.drawing.detail import Detail
from journeyboard.drawing.theme import theme
from journeyboard.export.fonts import use_system_fonts
from journeyboard.export.painter import image
from journeyboard.importing.interchange import load
from journeyboard.layout.board import BoardLayout
from journeyboard.layout.rect import Rect
from journeyboard.model import Contents, Id, PainPoint, Records, Status, in_map, maps
from journeyboard.store.document import open_document

from .illustration import illustrated
from .pictures import Summary, Wanted, keep_summary

SETTLED = (Status.DONE, Status.PARKED)
FAST = 100
"""PNG without compression: these files are read at every start, and there are few."""
TALLEST = 0.75
"""The largest part of its width that a picture is high."""


def make_picture(wanted: Wanted) -> Summary:
    """Draw a map's first board into the cache and return what the map says of itself.

    Raises ``JourneyError`` or ``ImportProblem`` for a file that cannot be read, ``LookupError`` when empty.
    """
    if wanted.source.suffix == ".json":
        template = Records(load(wanted.source.read_text("utf-8")))
        return _made(_shown(template, wanted.source), wanted)
    document = open_document(wanted.source, read_only=True)
    try:
        return _made(document.store, wanted)
    finally:
        document.close()


def _shown(template: Contents, source: Path) -> Contents:
    """A template filled for its picture; the empty one stays empty."""
    return template if source.stem == "empty" else illustrated(template, maps(template)[0].id)


def _made(contents: Contents, wanted: Wanted) -> Summary:
    journey, target = maps(contents)[0], wanted.path
    target.parent.mkdir(parents=True, exist_ok=True)
    summary = Summary(journey.title, journey.organisation, _undated(contents, journey.id), _review(contents))
    _drawn(contents, journey.id, wanted).save(str(target), quality=FAST)
    keep_summary(target, summary)
    return summary


def _drawn(contents: Contents, map_id: Id, wanted: Wanted) -> QImage:
    use_system_fonts()
    layout, worn = BoardLayout(contents, map_id), theme(cast(Literal["light", "dark"], wanted.theme))
    sheet = layout.extent
    seen = Rect(sheet.x, sheet.y, sheet.width, min(sheet.height, sheet.width * TALLEST))
    return image(
        draw_map(layout, contents, worn, Detail.BLOCKS), seen, wanted.width / sheet.width, worn.sheet
    )


def _review(contents: Contents) -> str:
    planned = [journey.review_date for journey in maps(contents) if journey.review_date]
    return min(planned).isoformat() if planned else ""


def _undated(contents: Contents, map_id: Id) -> int:
    pains = in_map(contents, PainPoint, map_id)
    return sum(pain.due is None and pain.status not in SETTLED for pain in pains)
