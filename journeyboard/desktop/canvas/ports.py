"""The dots around a note that arrows can be drawn from: where they are, and when there are any."""

from math import hypot
from typing import TYPE_CHECKING

from journeyboard.desktop.tools import Tool
from journeyboard.drawing.detail import Detail, detail_at
from journeyboard.layout.rect import Rect
from journeyboard.model import Id

from .headers import headers
from .marks import Point, Side

if TYPE_CHECKING:
    from .bench import Bench

PORT_PX, FAR_PORT_PX = 7.0, 4.0
"""Radius of the dot on the side that the pointer is nearest to, and of the others."""
REACH_PX = 24.0
"""How far from a note, in px, its dots reach: a hand on the way there still means the note."""
AWAY_PX = 13.0
"""How far outside the note the middles of its dots lie."""
_GRASP_PX = 10.0
_LEAST_PX = 36.0
"""Only a note shown larger than this has room for a dot on each side beside its handles."""


def ports(bench: "Bench") -> dict[Side, Point]:
    """The middles of the dots by side, in px of the view; a side without room for one has none.

    A mouse finds them around the note it is over; a finger, which hovers nowhere, around the selected one.
    """
    note_id, layout, camera = _owner(bench), bench.scene.layout, bench.viewport.camera
    if note_id is None or note_id not in layout or not _wanted(bench) or layout.is_folded(note_id):
        return {}
    shown = camera.rect_to_view(layout.box(note_id))
    found = ((side, at) for side, at in _around(shown).items() if _has_room(bench, at))
    return {side: at for side, at in found if side == bench.marks.side or _is_long(shown, side)}


def port_at(bench: "Bench", px: float, py: float, reach: float = 0.0) -> Id | None:
    """The note whose dot a press at a point of the view (px) takes hold of; ``reach``: a finger's, in px."""
    grasp = max(_GRASP_PX, reach)
    near = any(hypot(px - x, py - y) <= grasp for x, y in ports(bench).values())
    return _owner(bench) if near else None


def nearest_side(box: Rect, x: float, y: float) -> Side:
    """The side of a box that a point in or near it is nearest to."""
    ways: dict[Side, float] = {
        "left": abs(x - box.x),
        "right": abs(box.right - x),
        "top": abs(y - box.y),
        "bottom": abs(box.bottom - y),
    }
    return min(ways, key=ways.__getitem__)


def _owner(bench: "Bench") -> Id | None:
    if bench.marks.hover is not None or not bench.marks.fingers:
        return bench.marks.hover
    return bench.resizable()


def _wanted(bench: "Bench") -> bool:
    near = detail_at(bench.viewport.camera.zoom) is Detail.FULL
    return near and bench.writable and bench.desk.tool is Tool.SELECT and not bench.marks.bare


def _has_room(bench: "Bench", at: Point) -> bool:
    layout, viewport = bench.scene.layout, bench.viewport
    covered = headers(viewport, layout.extent).band_at(*at)
    return not covered and layout.note_at(*viewport.camera.to_board(*at)) is None


def _is_long(shown: Rect, side: Side) -> bool:
    return (shown.height if side in ("left", "right") else shown.width) >= _LEAST_PX


def _around(shown: Rect) -> dict[Side, Point]:
    x, y = shown.centre
    return {
        "left": (shown.x - AWAY_PX, y),
        "right": (shown.right + AWAY_PX, y),
        "top": (x, shown.y - AWAY_PX),
        "bottom": (x, shown.bottom + AWAY_PX),
    }
