"""What lies under the pointer: a handle, a note, an emotion point, a border, a header or an empty cell."""

from dataclasses import dataclass
from enum import Enum, auto
from math import hypot

from journeyboard.layout.board import BoardLayout
from journeyboard.layout.rect import Rect
from journeyboard.model import Id

from .bench import Bench
from .feelings import moods
from .headers import Band, headers
from .link_paint import end_at
from .peeking import outline_of_handles, peeking
from .pointer import Pointer
from .ports import port_at
from .ways import link_at

HANDLE_PX, BORDER_PX, FACE_PX, LINK_PX = 8.0, 6.0, 14.0, 6.0
FINGER_PX = 22.0
"""What a finger reaches around its middle: 44 px across."""
CORNERS = ("top-left", "top-right", "bottom-left", "bottom-right")


class Target(Enum):
    """The kinds of things a hand can reach for."""

    HANDLE = auto()
    GROUP_HANDLE = auto()
    PORT = auto()
    NOTE = auto()
    FEELING = auto()
    LINK = auto()
    LINK_START = auto()
    LINK_END = auto()
    STAGE_BORDER = auto()
    LANE_BORDER = auto()
    STAGE = auto()
    LANE = auto()
    CORNER = auto()
    EMPTY = auto()


@dataclass(frozen=True, slots=True)
class Hit:
    """A target, the record behind it, and for a handle its corner."""

    target: Target
    id: Id | None = None
    corner: str = ""


def hit(bench: Bench, pointer: Pointer) -> Hit:
    """What a press at the pointer would take hold of."""
    band = headers(bench.viewport, bench.scene.layout.extent).band_at(pointer.px, pointer.py)
    if band:
        return _peeking_handle(bench, pointer) or _in_header(bench, band, pointer)
    return _on_map(bench, pointer)


def corners_of(box: Rect) -> dict[str, tuple[float, float]]:
    """The corners of a rectangle by name."""
    xs, ys = (box.x, box.right), (box.y, box.bottom)
    return dict(zip(CORNERS, ((x, y) for y in ys for x in xs), strict=True))


def _on_map(bench: Bench, pointer: Pointer) -> Hit:
    finders = (_handle, _link_end, _feeling, _note, _port, _link)
    found = (find(bench, pointer) for find in finders)
    return next(filter(None, found), Hit(Target.EMPTY))


def _handle(bench: Bench, pointer: Pointer) -> Hit | None:
    note_id, outline = bench.resizable(), outline_of_handles(bench)
    corner = _corner(bench, outline, pointer) if outline else ""
    if not corner:
        return None
    return Hit(Target.HANDLE, note_id, corner) if note_id else Hit(Target.GROUP_HANDLE, None, corner)


def _peeking_handle(bench: Bench, pointer: Pointer) -> Hit | None:
    """A handle that is shown above the header under the pointer."""
    found, outline = _handle(bench, pointer), outline_of_handles(bench)
    shown = found and outline and found.corner in peeking(bench, corners_of(outline))
    return found if shown else None


def _reach(bench: Bench, px: float) -> float:
    """How far around itself a hand reaches, in px: a finger as far as its tip is wide."""
    return max(px, FINGER_PX) if bench.marks.touch else px


def _corner(bench: Bench, box: Rect, pointer: Pointer) -> str:
    """The corner of a rectangle (px) that the pointer is at, if any; some of the middle is always left."""
    reach = max(min(_reach(bench, HANDLE_PX), box.width / 4, box.height / 4), HANDLE_PX)
    for corner, (x, y) in corners_of(box).items():
        if abs(pointer.px - x) <= reach and abs(pointer.py - y) <= reach:
            return corner
    return ""


def _port(bench: Bench, pointer: Pointer) -> Hit | None:
    owner = port_at(bench, pointer.px, pointer.py, _reach(bench, 0.0))
    return Hit(Target.PORT, owner) if owner else None


def _note(bench: Bench, pointer: Pointer) -> Hit | None:
    note_id = bench.scene.note_at(pointer.x, pointer.y)
    return Hit(Target.NOTE, note_id) if note_id else None


def _link_end(bench: Bench, pointer: Pointer) -> Hit | None:
    """An end of the one selected arrow."""
    found = end_at(bench, pointer.px, pointer.py)
    return Hit(Target.LINK_START if found[1] else Target.LINK_END, found[0]) if found else None


def _link(bench: Bench, pointer: Pointer) -> Hit | None:
    reach = _reach(bench, LINK_PX) / bench.viewport.camera.zoom
    found = link_at(bench.scene.layout, pointer.x, pointer.y, reach)
    return Hit(Target.LINK, found) if found else None


def _feeling(bench: Bench, pointer: Pointer) -> Hit | None:
    layout, reach = bench.scene.layout, _reach(bench, FACE_PX) / min(bench.viewport.camera.zoom, 1.0)
    row = layout.emotion_row
    if row is None or not row.y <= pointer.y < row.bottom:
        return None
    near = {
        mood.feeling_id: hypot(mood.x - pointer.x, mood.y - pointer.y)
        for mood in moods(layout)
        if abs(mood.x - pointer.x) <= reach
    }
    best = min(near, key=near.__getitem__, default=None)
    return Hit(Target.FEELING, best) if best is not None and near[best] <= reach else None


def _in_header(bench: Bench, band: Band, pointer: Pointer) -> Hit:
    layout, reach = bench.scene.layout, _reach(bench, BORDER_PX) / bench.viewport.camera.zoom
    if band is Band.STAGES:
        return _stage(layout, pointer.x, reach)
    return _lane(layout, pointer.y, reach) if band is Band.LANES else Hit(Target.CORNER)


def _stage(layout: BoardLayout, x: float, reach: float) -> Hit:
    for column in layout.columns:
        along = column.along(x)
        if abs(along - column.width) <= reach:
            return Hit(Target.STAGE_BORDER, column.stage.id)
        if 0 <= along < column.width - reach:
            return Hit(Target.STAGE, column.stage.id)
    return Hit(Target.CORNER)


def _lane(layout: BoardLayout, y: float, reach: float) -> Hit:
    for row in layout.rows:
        if abs(y - row.bottom) <= reach:
            return Hit(Target.LANE_BORDER, row.lane.id)
        if row.y <= y < row.bottom - reach:
            return Hit(Target.LANE, row.lane.id)
    return Hit(Target.CORNER)
