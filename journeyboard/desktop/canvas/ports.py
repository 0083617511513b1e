"""The dot beside a hovered note that an arrow can be drawn from: where it is, and when there is one."""

from math import hypot
from typing import TYPE_CHECKING

from journeyboard.desktop.tools import Tool
from journeyboard.drawing.detail import Detail, detail_at
from journeyboard.layout.rect import Rect

from .headers import headers
from .marks import Point, Side

if TYPE_CHECKING:
    from .bench import Bench

PORT_PX = 7.0
"""Radius of the dot."""
REACH_PX = 20.0
"""How far from a note, in px, its dot reaches: a hand on the way there still means the note."""
_AWAY_PX = 13.0
_GRASP_PX = 10.0


def port(bench: "Bench") -> Point | None:
    """The middle of the hovered note's dot in px of the view; None when there is none or it has no room."""
    note_id, layout, camera = bench.marks.hover, bench.scene.layout, bench.viewport.camera
    if note_id is None or note_id not in layout or not _wanted(bench) or layout.is_folded(note_id):
        return None
    at = _beside(camera.rect_to_view(layout.box(note_id)), bench.marks.side)
    under_header = headers(bench.viewport, layout.extent).band_at(*at)
    return None if under_header or layout.note_at(*camera.to_board(*at)) else at


def on_port(bench: "Bench", px: float, py: float) -> bool:
    """Whether a press at a point of the view (px) takes hold of the dot."""
    at = port(bench)
    return at is not None and hypot(px - at[0], py - at[1]) <= _GRASP_PX


def nearest_side(box: Rect, x: float, y: float) -> Side:
    """The side of a box that a point in or near it is nearest to."""
    ways: dict[Side, float] = {
        "left": abs(x - box.x),
        "right": abs(box.right - x),
        "top": abs(y - box.y),
        "bottom": abs(box.bottom - y),
    }
    return min(ways, key=ways.__getitem__)


def _wanted(bench: "Bench") -> bool:
    near = detail_at(bench.viewport.camera.zoom) is Detail.FULL
    return near and bench.writable and bench.desk.tool is Tool.SELECT and not bench.marks.bare


def _beside(shown: Rect, side: Side) -> Point:
    x, y = shown.centre
    places: dict[Side, Point] = {
        "left": (shown.x - _AWAY_PX, y),
        "right": (shown.right + _AWAY_PX, y),
        "top": (x, shown.y - _AWAY_PX),
        "bottom": (x, shown.bottom + _AWAY_PX),
    }
    return places[side]
