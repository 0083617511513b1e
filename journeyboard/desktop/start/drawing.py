"""Draws the small pictures. It is heavy, so it is imported after the start page is painted."""

from pathlib import Path
from typing import Literal, cast

from journeyboard.drawing.board import draw_map
from journeyboard.drawing.detail import Detail
from journeyboard.drawing.theme import theme
from journeyboard.export.painter import image
from journeyboard.importing.interchange import load
from journeyboard.layout.board import BoardLayout
from journeyboard.layout.rect import Rect
from journeyboard.model import Contents, Id, PainPoint, Records, Status, in_map, maps
from journeyboard.store.document import open_document

from .pictures import WIDTH, Summary, keep_summary, picture_path

SETTLED = (Status.DONE, Status.PARKED)
TALLEST = 0.75
"""The largest part of its width that a picture is high."""


def make_picture(source: Path, theme_name: str) -> Summary:
    """Draw a map's first board into the cache and return what it says of itself.

    Raises ``JourneyError`` or ``ImportProblem`` for a file that cannot be read, ``LookupError`` when empty.
    """
    if source.suffix == ".json":
        return _made(Records(load(source.read_text("utf-8"))), source, theme_name)
    document = open_document(source, read_only=True)
    try:
        return _made(document.store, source, theme_name)
    finally:
        document.close()


def _made(contents: Contents, source: Path, theme_name: str) -> Summary:
    journey = maps(contents)[0]
    target = picture_path(source, theme_name)
    target.parent.mkdir(parents=True, exist_ok=True)
    summary = Summary(journey.title, journey.organisation, _undated(contents, journey.id))
    _draw(contents, journey.id, theme_name, target)
    keep_summary(target, summary)
    return summary


def _draw(contents: Contents, map_id: Id, theme_name: str, target: Path) -> None:
    layout = BoardLayout(contents, map_id)
    worn = theme(cast(Literal["light", "dark"], theme_name))
    sheet = layout.extent
    seen = Rect(sheet.x, sheet.y, sheet.width, min(sheet.height, sheet.width * TALLEST))
    image(draw_map(layout, contents, worn, Detail.BLOCKS), seen, WIDTH / sheet.width, worn.sheet).save(
        str(target)
    )


def _undated(contents: Contents, map_id: Id) -> int:
    pains = in_map(contents, PainPoint, map_id)
    return sum(pain.due is None and pain.status not in SETTLED for pain in pains)
