"""Stage headers, lane headers and the corner between them, at their places on the sheet."""

from __future__ import annotations

from journeyboard.drawing.primitives import Box, Primitive
from journeyboard.drawing.theme import Theme
from journeyboard.layout.board import BoardLayout
from journeyboard.layout.frame import LANE_HEADER, STAGE_HEADER


def draw_stage_headers(layout: BoardLayout, theme: Theme, zoom: float = 1.0) -> list[Primitive]:
    """The row of stage headers, 78 u high, from y = 0."""
    return [Box(c.x, 0, c.width, STAGE_HEADER, fill=theme.stage(c.number)) for c in layout.columns]


def draw_lane_headers(layout: BoardLayout, theme: Theme, zoom: float = 1.0) -> list[Primitive]:
    """The column of lane headers, 140 u wide, from x = 0."""
    return [Box(0, row.y, LANE_HEADER, row.height, fill=theme.chrome) for row in layout.rows]


def draw_corner(layout: BoardLayout, theme: Theme, zoom: float = 1.0) -> list[Primitive]:
    """The cell above the lane headers and left of the stage headers."""
    return [Box(0, 0, LANE_HEADER, STAGE_HEADER, fill=theme.chrome)]
