"""The frame of a board: stage columns and lane rows, in u from the sheet's top left corner."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from journeyboard.layout.rect import Rect
from journeyboard.model import Id, Lane, LaneKind, Stage

LANE_HEADER = 140.0
"""Width of the lane headers at the left."""
STAGE_HEADER = 78.0
"""Height of the stage headers at the top."""
HEADERS_MOST = 1.25
"""px per u beyond which headers on screen grow no more: they would take the view from the map."""
LANE_COLLAPSED = 28.0
"""Height of a lane that is folded away."""
EMOTIONS_LEAST = 200.0
"""Height at which the faces of the strongest feelings lie within their lane."""
MARGIN = 8.0
"""What stays free below the lowest note of a lane that grew."""
PARKING_GAP = 24.0
"""Between the sheet and the notes that lie on no cell."""


def header_share(zoom: float) -> float:
    """How wide lane headers and how high stage headers are at a zoom (px per u), as a share of their size."""
    return min(1.0, HEADERS_MOST / zoom)


@dataclass(frozen=True, slots=True)
class Column:
    """A stage on the board; ``number`` counts from 1."""

    stage: Stage
    x: float
    width: float
    number: int

    @property
    def right(self) -> float:
        return self.x + self.width


@dataclass(frozen=True, slots=True)
class Row:
    """A lane on the board."""

    lane: Lane
    y: float
    height: float

    @property
    def bottom(self) -> float:
        return self.y + self.height

    @property
    def middle(self) -> float:
        return self.y + self.height / 2


@dataclass(frozen=True)
class Frame:
    """Columns and rows together."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]

    @cached_property
    def column_of(self) -> dict[Id, Column]:
        return {column.stage.id: column for column in self.columns}

    @cached_property
    def row_of(self) -> dict[Id, Row]:
        return {row.lane.id: row for row in self.rows}

    @cached_property
    def extent(self) -> Rect:
        """The whole sheet, headers included."""
        right = self.columns[-1].right if self.columns else LANE_HEADER
        return Rect(0.0, 0.0, right, self.rows[-1].bottom if self.rows else STAGE_HEADER)

    def origin(self, stage_id: Id | None, lane_id: Id | None) -> tuple[float, float]:
        """Where the offsets of a note in this cell start; no or unknown cell: the parking lot."""
        if stage_id in self.column_of and lane_id in self.row_of:
            return self.column_of[stage_id].x, self.row_of[lane_id].y
        return 0.0, self.top(None)

    def top(self, lane_id: Id | None) -> float:
        """Where a lane begins; None is the parking lot below the sheet."""
        return self.extent.bottom + PARKING_GAP if lane_id is None else self.row_of[lane_id].y

    def cell_at(self, x: float, y: float) -> tuple[Column | None, Row | None]:
        """The stage and the lane that a point lies in; None for what it misses."""
        column = next((column for column in self.columns if column.x <= x < column.right), None)
        return column, next((row for row in self.rows if row.y <= y < row.bottom), None)

    def has_same_cells(self, other: Frame) -> bool:
        """Whether notes keep their places within their lanes, whatever became of the lanes' heights."""
        return _cells(self) == _cells(other)


def framed(stages: Iterable[Stage], lanes: Iterable[Lane], needs: Mapping[Id, float]) -> Frame:
    """Stages side by side and lanes below each other, in their order.

    A lane is as high as it wants, and at least as high as ``needs`` says its notes reach down, or as the
    strongest feelings reach.
    """
    return Frame(_columns(sorted(stages, key=_order)), _rows(sorted(lanes, key=_order), needs))


def _order(record: Stage | Lane) -> tuple[str, Id]:
    return record.order, record.id


def _columns(stages: list[Stage]) -> tuple[Column, ...]:
    lefts = accumulate((stage.width for stage in stages), initial=LANE_HEADER)
    placed = enumerate(zip(stages, lefts, strict=False), start=1)
    return tuple(Column(stage, x, stage.width, number) for number, (stage, x) in placed)


def _rows(lanes: list[Lane], needs: Mapping[Id, float]) -> tuple[Row, ...]:
    heights = [_height(lane, needs.get(lane.id, 0.0)) for lane in lanes]
    tops = accumulate(heights, initial=STAGE_HEADER)
    return tuple(Row(lane, y, height) for lane, y, height in zip(lanes, tops, heights, strict=False))


def _height(lane: Lane, lowest: float) -> float:
    if lane.collapsed:
        return LANE_COLLAPSED
    least = EMOTIONS_LEAST if lane.kind is LaneKind.EMOTIONS else LANE_COLLAPSED
    return max(lane.height, least, lowest + MARGIN if lowest > 0 else 0.0)


def _cells(frame: Frame) -> tuple[list[tuple[Id, float]], list[tuple[Id, bool]]]:
    lanes = [(row.lane.id, row.lane.collapsed) for row in frame.rows]
    return [(column.stage.id, column.x) for column in frame.columns], lanes
