"""A map composed on a sheet of paper: title block, personas, map, legend and footer in one display list."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from journeyboard.drawing.board import draw_map
from journeyboard.drawing.changes import draw_changes
from journeyboard.drawing.detail import Detail
from journeyboard.drawing.head_changes import lane_changes, stage_changes
from journeyboard.drawing.mirror import mirrored
from journeyboard.drawing.primitives import Box, Group, Primitive
from journeyboard.drawing.spotlight import Spotlight
from journeyboard.drawing.theme import Theme
from journeyboard.export.page import Bookmark, Page
from journeyboard.export.sheet.footer import HEIGHT as FOOTER
from journeyboard.export.sheet.footer import draw_footer
from journeyboard.export.sheet.legend import ROW, draw_legend, entries, rows
from journeyboard.export.sheet.paper import (
    LARGEST_PAGE,
    MARGIN,
    MM_PER_U,
    MOST_ENLARGED,
    Paper,
    Size,
    growth,
    size_of,
)
from journeyboard.export.sheet.parking import tidied
from journeyboard.export.sheet.title import HEIGHT as TITLE
from journeyboard.export.sheet.title import draw_title
from journeyboard.export.sheet.type import Type
from journeyboard.layout.board import BoardLayout
from journeyboard.layout.changes import Before, Changes
from journeyboard.layout.frame import LANE_HEADER
from journeyboard.layout.rect import Rect
from journeyboard.model import Contents, Id, JourneyMap, Note, Person, Persona, in_map

FRAME_MM, HAIRLINE_MM = 0.4, 0.15
RIM = 24.0
_AIR = 14.0
_ROOM_ON_LARGEST = 0.9 * LARGEST_PAGE


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a sheet is to look like. ``landscape`` None: whichever way the map comes out larger."""

    paper: Paper
    landscape: bool | None
    theme: Theme
    printed: date
    title_block: bool = True
    legend: bool = True
    folio: str = "1 of 1"


@dataclass(frozen=True, slots=True)
class _Fit:
    """A map on a page: what is shown of the board, the page in mm, the scale of the map, and s in u."""

    area: Rect
    size: Size
    mm_per_u: float
    type: Type
    top: float
    width: float


def compose(contents: Contents, map_id: Id, sheet: Sheet, before: Before | None = None) -> Page:
    """The whole map on one page, with what became of it marked. Raises KeyError when there is no such map."""
    layout = tidied(BoardLayout(contents, map_id))
    contents = layout.contents
    changes = Changes(layout, before) if before else None
    area = layout.reach.united(changes.bounds) if changes else layout.reach
    fit = _best(contents, layout, sheet, area)
    per_u = fit.mm_per_u
    left, top = MARGIN / per_u, MARGIN / per_u
    inside = Group(tuple(_inside(contents, layout, sheet, fit, changes)), dx=left, dy=top)
    across, down = _board_at(layout, fit)
    board = left + across, top + down
    return Page(
        fit.size.width / per_u,
        fit.size.height / per_u,
        per_u,
        (inside,),
        tuple(_bookmarks(contents.of(JourneyMap)[map_id], layout, board)),
        sheet.theme.sheet,
    )


def board_page(contents: Contents, map_id: Id, theme: Theme) -> Page:
    """The board as on the screen, with a rim of desk around it, at 100 %."""
    layout = BoardLayout(contents, map_id)
    area = layout.reach.inflated(RIM)
    board = Group(tuple(draw_map(layout, contents, theme)), dx=-area.x, dy=-area.y)
    return Page(area.width, area.height, MM_PER_U, (board,), background=theme.desk)


def _best(contents: Contents, layout: BoardLayout, sheet: Sheet, area: Rect) -> _Fit:
    if sheet.paper == "map":
        return _own_size(contents, layout, sheet, area)
    ways = (True, False) if sheet.landscape is None else (sheet.landscape,)
    fits = [_fit(contents, layout, sheet, area, size_of(sheet.paper, way)) for way in ways]
    return max(fits, key=lambda fit: fit.mm_per_u)


def _fit(contents: Contents, layout: BoardLayout, sheet: Sheet, area: Rect, size: Size) -> _Fit:
    s = MM_PER_U * growth(size)
    width = (size.width - 2 * MARGIN) / s
    top, below = _around(contents, layout, sheet, width)
    height = (size.height - 2 * MARGIN) / s - top - below
    per_u = min(width * s / area.width, max(height, 1.0) * s / area.height, MOST_ENLARGED * s)
    return _Fit(area, size, per_u, Type(s / per_u, sheet.theme), top, width)


def _own_size(contents: Contents, layout: BoardLayout, sheet: Sheet, area: Rect) -> _Fit:
    """A page around the map at 100 %, or as large as pages can be; the rest as large as on such a page."""
    per_u = min(MM_PER_U, _ROOM_ON_LARGEST / max(area.width, area.height))
    map_size = Size(area.width * per_u, area.height * per_u)
    s = MM_PER_U * max(growth(map_size), 0.6)
    width = map_size.width / s
    top, below = _around(contents, layout, sheet, width)
    size = Size(map_size.width + 2 * MARGIN, map_size.height + (top + below) * s + 2 * MARGIN)
    return _Fit(area, size, per_u, Type(s / per_u, sheet.theme), top, width)


def _around(contents: Contents, layout: BoardLayout, sheet: Sheet, width: float) -> tuple[float, float]:
    """What is taken above and below the map, in s."""
    legend = len(rows(entries(contents, layout), width, Type(1.0, sheet.theme))) if sheet.legend else 0
    below = legend * ROW + _AIR / 2 + FOOTER + _AIR if sheet.title_block else legend * ROW + _AIR
    return (TITLE if sheet.title_block else 0.0), below


def _inside(
    contents: Contents, layout: BoardLayout, sheet: Sheet, fit: _Fit, changes: Changes | None
) -> Iterator[Primitive]:
    """Everything between the margins; (0, 0) is where the top and left ones meet."""
    board = _board(contents, layout, sheet.theme, fit.area, changes)
    across, down = _board_at(layout, fit)
    yield Group(board, dx=across, dy=down)
    around = list(_words(contents, layout, sheet, fit))
    yield from mirrored(around, fit.width * fit.type.k) if layout.rtl else around


def _board(
    contents: Contents, layout: BoardLayout, theme: Theme, area: Rect, changes: Changes | None
) -> tuple[Primitive, ...]:
    if changes is None:
        return tuple(draw_map(layout, contents, theme))
    light = Spotlight.on(changes.of_note)
    heads = *stage_changes(changes, theme), *lane_changes(changes, theme)
    marks = draw_changes(changes, theme, Detail.FULL, area)
    return (*draw_map(layout, contents, theme, light=light), *heads, *marks)


def _board_at(layout: BoardLayout, fit: _Fit) -> tuple[float, float]:
    """Where the board's origin lies between the margins: a map begins at the margin that it is read from."""
    across = fit.width * fit.type.k - fit.area.right if layout.rtl else -fit.area.x
    return across, fit.top * fit.type.k - fit.area.y


def _words(contents: Contents, layout: BoardLayout, sheet: Sheet, fit: _Fit) -> Iterator[Primitive]:
    """What stands around the map, as for one from left to right."""
    type, width = fit.type, fit.width
    bottom = fit.top + fit.area.height / type.k
    if sheet.legend:
        placed = rows(entries(contents, layout), width, type)
        yield from draw_legend(placed, bottom + _AIR / 2, type)
    if sheet.title_block:
        yield from _title_block(contents, layout, sheet, fit)


def _title_block(contents: Contents, layout: BoardLayout, sheet: Sheet, fit: _Fit) -> Iterator[Primitive]:
    type, width, theme = fit.type, fit.width, sheet.theme
    journey = contents.of(JourneyMap)[layout.map_id]
    yield from draw_title(journey, in_map(contents, Persona, layout.map_id), width, type)
    yield _opening_rule(theme, layout.turned(fit.area), fit)
    height = (fit.size.height - 2 * MARGIN) / fit.mm_per_u / type.k
    yield type.rule(0, height - FOOTER, width, theme.line2, HAIRLINE_MM, fit.mm_per_u)
    paper = sheet.folio if sheet.paper == "map" else f"{sheet.paper}, {sheet.folio}"
    footer = draw_footer(journey, _owners(contents, layout.map_id), paper, sheet.printed, width, type)
    yield Group(tuple(footer), dy=(height - FOOTER) * type.k)


def _opening_rule(theme: Theme, area: Rect, fit: _Fit) -> Box:
    """Above the lane headers, in line with the bands of the stages."""
    left, top, high = -area.x, fit.top * fit.type.k - area.y, FRAME_MM / fit.mm_per_u
    return Box(left, top, LANE_HEADER, high, fill=theme.frame)


def _owners(contents: Contents, map_id: Id) -> list[Person]:
    """The people whose initials are on the map's notes, in the order they were added."""
    owners = {note.owner_id for note in in_map(contents, Note, map_id)}
    return [person for person in contents.of(Person).values() if person.id in owners]


def _bookmarks(journey: JourneyMap, layout: BoardLayout, at: tuple[float, float]) -> Iterator[Bookmark]:
    yield Bookmark(journey.title or "Journey map", 0, 0)
    for column in layout.columns:
        yield Bookmark(f"{column.number} {column.stage.name}", at[0] + column.x, at[1], 1)
