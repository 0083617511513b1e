"""The one drawing of a board: cells, links, notes, curves and headers as a display list in u."""

from __future__ import annotations

from collections.abc import Iterator, Set

from journeyboard.drawing.blocks import draw_blocks, draw_specks
from journeyboard.drawing.curve import draw_bare_lane, draw_curves
from journeyboard.drawing.cut import radius_of
from journeyboard.drawing.detail import Detail
from journeyboard.drawing.ghosts import draw_ghosts
from journeyboard.drawing.headers import draw_corner, draw_headers_afar, draw_lane_headers, draw_stage_headers
from journeyboard.drawing.links import draw_link
from journeyboard.drawing.note import draw_note
from journeyboard.drawing.parking import draw_parking
from journeyboard.drawing.primitives import Box, Command, Group, Path, Primitive, Shadow, Stroke
from journeyboard.drawing.spotlight import DIMMED, Spotlight
from journeyboard.drawing.theme import Theme
from journeyboard.layout.board import SPILL, BoardLayout
from journeyboard.layout.look import look_of
from journeyboard.layout.rect import Rect
from journeyboard.model import Contents, Id, Note

__all__ = ["draw_cells", "draw_corner", "draw_lane_headers", "draw_map", "draw_note", "draw_stage_headers"]

RADIUS = 4.0
HALF = 0.5
"""Rules lie within the box they close, so that they are crisp at 100 %."""
_SHADOW_REACH = 64.0


def draw_map(
    layout: BoardLayout,
    contents: Contents,
    theme: Theme,
    detail: Detail = Detail.FULL,
    light: Spotlight | None = None,
) -> list[Primitive]:
    """The whole map with its headers and parked notes; the map begins at (0, 0)."""
    cells = draw_cells(layout, contents, theme, detail, layout.reach.inflated(SPILL), light=light)
    if detail.is_afar:
        return [*cells, *draw_headers_afar(layout, theme), *_frame(layout, theme)]
    return [
        *cells,
        *draw_lane_headers(layout, theme),
        *draw_stage_headers(layout, theme),
        *draw_corner(layout, theme),
        *_frame(layout, theme),
    ]


def draw_cells(
    layout: BoardLayout,
    contents: Contents,
    theme: Theme,
    detail: Detail,
    region: Rect,
    without: Set[Id] = frozenset(),
    light: Spotlight | None = None,
) -> Iterator[Primitive]:
    """What lies under the headers within a region: sheet, rules, links, notes and curves.

    Costs what the region holds, each part when it is asked for: to set a note in type takes long the first
    time. Meanwhile the layout must stay as it is. ``without`` leaves out what is drawn elsewhere: notes with
    their links, single links, and all curves when it names one of their points. What a ``light`` is not on
    is dimmed.
    """
    shown = [note_id for note_id in layout.notes_in(region.inflated(SPILL)) if note_id not in without]
    yield from _sheet(layout, theme, region)
    yield from draw_parking(layout, theme, region)
    yield from draw_ghosts(layout, theme, detail)
    if detail.is_afar:
        yield from _afar(layout, contents, theme, detail, shown, light)
    else:
        yield from _links(layout, theme, region, without, light)
        yield from _notes(layout, contents, theme, detail, shown, light)
    is_bare = without and any(feeling.id in without for feeling in layout.facts.feelings)
    yield from (draw_bare_lane if is_bare else draw_curves)(layout, theme, detail, region)


def _notes(
    layout: BoardLayout,
    contents: Contents,
    theme: Theme,
    detail: Detail,
    notes: list[Id],
    light: Spotlight | None,
) -> Iterator[Primitive]:
    """Notes that step back lie below the others, and let nothing under them shine through their words."""
    for note_id in (each for each in notes if light and light.dims(each)):
        if not layout.is_folded(note_id):
            look = look_of(contents.of(Note)[note_id], layout.facts.of_note(contents.of(Note)[note_id]))
            yield Box(*layout.box(note_id), radius_of(look), theme.sheet)
        yield draw_note(layout, contents, theme, note_id, detail, light)
    for note_id in (each for each in notes if not (light and light.dims(each))):
        yield draw_note(layout, contents, theme, note_id, detail, light)


def _afar(
    layout: BoardLayout,
    contents: Contents,
    theme: Theme,
    detail: Detail,
    notes: list[Id],
    light: Spotlight | None,
) -> Iterator[Primitive]:
    """Notes as rectangles; dimmed ones lie below the others."""
    draw = draw_blocks if detail is Detail.BLOCKS else draw_specks
    if light is None:
        yield from draw(layout, contents, theme, notes)
        return
    for part in draw(layout, contents, theme, [id for id in notes if light.dims(id)]):
        yield Group((part,), opacity=DIMMED)
    yield from draw(layout, contents, theme, [id for id in notes if not light.dims(id)])


def _links(
    layout: BoardLayout, theme: Theme, region: Rect, without: Set[Id], light: Spotlight | None
) -> Iterator[Primitive]:
    for link in layout.links_in(region):
        if without.isdisjoint((link.id, link.source_id, link.target_id)):
            drawn = draw_link(layout, link, theme)
            if drawn:
                is_dim = light is not None and light.dims_link(link)
                yield Group((drawn,), opacity=DIMMED) if is_dim else drawn


def _sheet(layout: BoardLayout, theme: Theme, region: Rect) -> Iterator[Primitive]:
    """The paper and its rules, cut to the region."""
    around = layout.extent.clipped(region.inflated(_SHADOW_REACH))
    if around.is_empty:
        return
    yield from _paper(layout.extent, around, theme, region)
    yield from _rules(_columns(layout, region), theme.line)
    yield from _rules(_rows(layout, theme, region), theme.line2 if theme.on_paper else theme.line)


def _paper(extent: Rect, around: Rect, theme: Theme, region: Rect) -> Iterator[Primitive]:
    """Edge and shadow only where they can be seen: backends pay for them by the area."""
    if theme.on_paper or extent.inflated(-RADIUS).clipped(region) == region:
        yield Box(*extent.clipped(region), fill=theme.sheet)
    else:
        yield Shadow(*around, RADIUS, "popup", dark=theme.is_dark)
        yield Box(*around.inflated(-HALF), RADIUS, fill=theme.sheet, stroke=Stroke(theme.line2, 1))


def _rules(commands: tuple[Command, ...], colour: str) -> Iterator[Primitive]:
    if commands:
        yield Path(commands, stroke=Stroke(colour, 1))


def _columns(layout: BoardLayout, region: Rect) -> tuple[Command, ...]:
    """The lines between stages, as far as they cross the region."""
    seen = layout.cells.clipped(region.inflated(2))
    inwards = HALF if layout.rtl else -HALF
    edges = (column.end + inwards for column in layout.columns[:-1] if seen.height)
    crossing = (x for x in edges if seen.x <= x <= seen.right)
    return tuple(command for x in crossing for command in _line(x, seen.y, x, seen.bottom))


def _rows(layout: BoardLayout, theme: Theme, region: Rect) -> tuple[Command, ...]:
    """The lines below lanes, as far as they cross the region; on screen the sheet's edge is the last."""
    seen = layout.cells.clipped(region.inflated(2))
    closed = layout.rows if theme.on_paper else layout.rows[:-1]
    edges = (row.bottom - HALF for row in closed if seen.width)
    crossing = (y for y in edges if seen.y <= y <= seen.bottom)
    return tuple(command for y in crossing for command in _line(seen.x, y, seen.right, y))


def _line(x1: float, y1: float, x2: float, y2: float) -> tuple[Command, Command]:
    return ("M", x1, y1), ("L", x2, y2)


def _frame(layout: BoardLayout, theme: Theme) -> list[Primitive]:
    """The edge of the sheet, above what the headers paint over it."""
    if theme.on_paper:
        return []
    return [Box(*layout.extent.inflated(-HALF), RADIUS, stroke=Stroke(theme.line2, 1))]
