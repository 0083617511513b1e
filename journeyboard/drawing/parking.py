"""The parking lot below the map: a calm tray with its name and how many notes lie in it."""

from __future__ import annotations

from collections.abc import Iterator

from journeyboard.drawing.primitives import Box, Primitive, Stroke
from journeyboard.drawing.theme import Theme
from journeyboard.drawing.words import Anchor, on_middle, one_line
from journeyboard.layout.board import BoardLayout
from journeyboard.layout.frame import TRAY_HEAD
from journeyboard.layout.parking import PAD
from journeyboard.layout.rect import Rect
from journeyboard.layout.styles import LANE_CAPTION, LANE_NAME

NAME = "Parking lot"
_RADIUS, _GAP, _HALF = 8.0, 8.0, 0.5


def draw_parking(layout: BoardLayout, theme: Theme, region: Rect) -> Iterator[Primitive]:
    """The tray under the parked notes, as far as it is in the region; nothing while none is parked."""
    tray = layout.lot.tray
    if tray is None or tray.clipped(region).is_empty:
        return
    fill = None if theme.on_paper else theme.chrome
    yield Box(*tray.inflated(-_HALF), _RADIUS, fill=fill, stroke=Stroke(theme.line2, 1))
    yield from _heading(layout, theme, tray)


def _heading(layout: BoardLayout, theme: Theme, tray: Rect) -> Iterator[Primitive]:
    """At the side where the map begins."""
    name, count = one_line(NAME, LANE_NAME), one_line(f"{layout.lot.number:,}", LANE_CAPTION)
    anchor: Anchor = "end" if layout.rtl else "start"
    middle, aside = tray.y + TRAY_HEAD / 2 + 4, name.natural_width + _GAP
    at = tray.right - PAD if layout.rtl else tray.x + PAD
    yield on_middle(name, at, middle, theme.ink2, anchor)
    yield on_middle(count, at - aside if layout.rtl else at + aside, middle, theme.ink3, anchor)
