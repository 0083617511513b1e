"""Where the buttons in the headers belong, in px of the view."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from journeyboard.layout.frame import Column, Row
from journeyboard.layout.rect import Rect
from journeyboard.model import Id, LaneKind

from .bench import Bench
from .headers import Band, head_of, headers

BORDER_REACH = 12.0
"""A border is meant when the pointer is as near as this."""
_INSET, _TOP = 18.0, 20.0
_LANE_INSET, _FOOT = 28.0, 16.0
"""In a lane the dots lie below its name, and beside the “+” of its border."""
_BETWEEN_FACES = 0.69
"""How far down the header of a lane of emotions there is room, between the faces of its axis."""
_LEAST_WIDTH, _LEAST_HEIGHT = 64.0, 26.0


@dataclass(frozen=True, slots=True)
class Border:
    """Where something can be put in: behind one stage or lane, or in front of the first."""

    x: float
    y: float
    stage: bool
    after: Id | None = None
    before: Id | None = None


def border_at(bench: Bench, px: float, py: float) -> Border | None:
    """The border between two headers under a point of the view; None where there is none."""
    at = headers(bench.viewport, bench.scene.layout.extent)
    match at.band_at(px, py):
        case Band.STAGES:
            found, where = _between_stages(bench), px
        case Band.LANES:
            found, where = _between_lanes(bench), py
        case _:
            return None
    near = (each for each in found if abs((each.x if each.stage else each.y) - where) <= BORDER_REACH)
    return next(near, None)


def head_at(bench: Bench, px: float, py: float) -> Column | Row | None:
    """The stage or lane whose header lies under a point of the view."""
    layout, viewport = bench.scene.layout, bench.viewport
    band = headers(viewport, layout.extent).band_at(px, py)
    members: Sequence[Column | Row] = ()
    if band in (Band.STAGES, Band.LANES):
        members = layout.columns if band is Band.STAGES else layout.rows
    return next((each for each in members if _head(bench, each).contains(px, py)), None)


def more_place(bench: Bench, member: Column | Row) -> tuple[float, float] | None:
    """The middle of the “…” of a header; None where it would leave no room for the name."""
    head = _head(bench, member)
    if head.width < _LEAST_WIDTH or head.height < _LEAST_HEIGHT:
        return None
    inset = _INSET if isinstance(member, Column) else _LANE_INSET
    return (head.x + inset if bench.scene.layout.rtl else head.right - inset), _beside_the_name(member, head)


def _beside_the_name(member: Column | Row, head: Rect) -> float:
    """How far down (px): a stage has room at its name, a lane below it."""
    if isinstance(member, Column):
        return head.y + min(_TOP, head.height / 2)
    if member.lane.kind is LaneKind.EMOTIONS:
        return head.y + head.height * _BETWEEN_FACES
    return head.bottom - min(_FOOT, head.height / 2)


def _between_stages(bench: Bench) -> Iterator[Border]:
    layout = bench.scene.layout
    for column in layout.columns:
        head = _head(bench, column)
        begin, end = (head.right, head.x) if layout.rtl else (head.x, head.right)
        if column.number == 1:
            yield Border(begin, head.bottom, stage=True, before=column.stage.id)
        yield Border(end, head.bottom, stage=True, after=column.stage.id)


def _between_lanes(bench: Bench) -> Iterator[Border]:
    layout = bench.scene.layout
    for index, row in enumerate(layout.rows):
        head = _head(bench, row)
        edge = head.x if layout.rtl else head.right
        if index == 0:
            yield Border(edge, head.y, stage=False, before=row.lane.id)
        yield Border(edge, head.bottom, stage=False, after=row.lane.id)


def _head(bench: Bench, member: Column | Row) -> Rect:
    return head_of(bench.viewport, bench.scene.layout.extent, member)
