"""The one drawing of a board: cells, curves, links, notes and headers as a display list in u."""

from __future__ import annotations

from collections.abc import Set
from itertools import chain

from journeyboard.drawing.detail import Detail
from journeyboard.drawing.headers import draw_corner, draw_lane_headers, draw_stage_headers
from journeyboard.drawing.note import draw_note
from journeyboard.drawing.primitives import Box, Primitive, Stroke
from journeyboard.drawing.theme import Theme
from journeyboard.layout.board import BoardLayout
from journeyboard.layout.rect import Rect
from journeyboard.model import Contents, Id

__all__ = ["draw_cells", "draw_corner", "draw_lane_headers", "draw_map", "draw_note", "draw_stage_headers"]


def draw_map(
    layout: BoardLayout, contents: Contents, theme: Theme, detail: Detail = Detail.FULL
) -> list[Primitive]:
    """The whole sheet with its headers; the top left of the sheet is (0, 0)."""
    return [
        *draw_cells(layout, contents, theme, detail, layout.extent),
        *draw_stage_headers(layout, theme),
        *draw_lane_headers(layout, theme),
        *draw_corner(layout, theme),
    ]


def draw_cells(
    layout: BoardLayout,
    contents: Contents,
    theme: Theme,
    detail: Detail,
    region: Rect,
    without: Set[Id] = frozenset(),
) -> list[Primitive]:
    """What lies under the headers within a region: sheet, rules, curves, notes and links.

    Costs what the region holds. ``without`` leaves out notes, with their links, that are drawn elsewhere.
    """
    notes = [note_id for note_id in layout.notes_in(region) if note_id not in without]
    return list(
        chain(
            _sheet(layout, theme),
            (draw_note(layout, contents, theme, note_id, detail) for note_id in notes),
        )
    )


def _sheet(layout: BoardLayout, theme: Theme) -> list[Primitive]:
    box = layout.extent
    return [Box(*box, radius=4, fill=theme.sheet, stroke=Stroke(theme.line2, 1))]
