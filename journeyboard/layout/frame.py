"""The frame of a board: stage columns and lane rows, in u from the top corner at which the map begins."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate

from journeyboard.layout.mirror import turned
from journeyboard.layout.rect import Rect
from journeyboard.layout.shifts import Shifts
from journeyboard.model import Id, Lane, LaneKind, Stage

LANE_HEADER = 140.0
"""Width of the lane headers, at the side where the map begins."""
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
TRAY_GAP, TRAY_HEAD = 24.0, 40.0
"""Between the sheet and the parking lot below it, and the height of the lot's heading."""
PARKING_GAP = TRAY_GAP + TRAY_HEAD
"""Between the sheet and the notes that lie on no cell."""


def header_share(zoom: float) -> float:
    """How wide lane headers and how high stage headers are at a zoom (px per u), as a share of their size."""
    return min(1.0, HEADERS_MOST / zoom)


@dataclass(frozen=True, slots=True)
class Column:
    """A stage on the board; ``number`` counts from 1, ``start`` is how far along the map it begins.

    ``x`` and ``right`` are its left and right edge, whichever way the map runs.
    """

    stage: Stage
    start: float
    width: float
    number: int
    rtl: bool = False

    @property
    def x(self) -> float:
        return -(self.start + self.width) if self.rtl else self.start

    @property
    def right(self) -> float:
        return -self.start if self.rtl else self.start + self.width

    @property
    def end(self) -> float:
        """The edge at which the next stage begins: the right one, or the left one of a map to the left."""
        return self.x if self.rtl else self.right

    def along(self, x: float) -> float:
        """How far along the stage a place on the board lies."""
        return (-x if self.rtl else x) - self.start

    def begin_of(self, box: Rect) -> float:
        """How far along the stage a box begins: what a note there stores."""
        return self.along(box.right if self.rtl else box.x)

    def left_of(self, begin: float, width: float) -> float:
        """The left edge of what begins so far along the stage and is ``width`` wide."""
        along = self.start + begin
        return -(along + width) if self.rtl else along

    @property
    def unturned(self) -> Column:
        """The same stage as if the map ran from left to right."""
        return replace(self, rtl=False)


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
    """Columns, in the order of the journey, and rows together. ``rtl``: the stages run from right to left."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    rtl: bool = False

    @cached_property
    def column_of(self) -> dict[Id, Column]:
        return {column.stage.id: column for column in self.columns}

    @cached_property
    def row_of(self) -> dict[Id, Row]:
        return {row.lane.id: row for row in self.rows}

    @cached_property
    def extent(self) -> Rect:
        """The whole sheet, headers included."""
        last = self.columns[-1].unturned.right if self.columns else LANE_HEADER
        return self.turned(Rect(0.0, 0.0, last, self.rows[-1].bottom if self.rows else STAGE_HEADER))

    def turned(self, rect: Rect) -> Rect:
        """From where a rectangle lies on a map from left to right to where it lies on this one, or back."""
        return turned(rect) if self.rtl else rect

    def top(self, lane_id: Id | None) -> float:
        """Where a lane begins; None is the parking lot below the sheet."""
        return self.extent.bottom + PARKING_GAP if lane_id is None else self.row_of[lane_id].y

    @cached_property
    def emotion_row(self) -> Row | None:
        """The open lane that carries the emotion curves, if there is one."""
        open_rows = (row for row in self.rows if not row.lane.collapsed)
        return next((row for row in open_rows if row.lane.kind is LaneKind.EMOTIONS), None)

    def nearest_cell(self, x: float, y: float) -> tuple[Column, Row] | None:
        """The cell that a point lies in, or that it lies beside; None when there are no cells."""
        if not self.columns or not self.rows:
            return None
        along = -x if self.rtl else x
        return self.columns[bisect_right(self._ends, along)], self.rows[bisect_right(self._bottoms, y)]

    @cached_property
    def _ends(self) -> list[float]:
        return [column.start + column.width for column in self.columns[:-1]]

    @cached_property
    def _bottoms(self) -> list[float]:
        return [row.bottom for row in self.rows[:-1]]

    def cell_at(self, x: float, y: float) -> tuple[Column | None, Row | None]:
        """The stage and the lane that a point lies in; None for what it misses."""
        along = -x if self.rtl else x
        column = next((each for each in self.columns if each.start <= along < each.start + each.width), None)
        return column, next((row for row in self.rows if row.y <= y < row.bottom), None)

    def has_same_records(self, other: Frame) -> bool:
        """Whether nothing but the height that lanes take for their notes can be different."""
        lanes, others = ([row.lane for row in frame.rows] for frame in (self, other))
        return self.columns == other.columns and lanes == others and self.rtl == other.rtl

    def first_moved(self, other: Frame) -> float | None:
        """Where the first row begins that is not as high as in another frame with the same lanes, in u."""
        pairs = zip(self.rows, other.rows, strict=True)
        return next((row.y for row, was in pairs if row.height != was.height), None)

    def holding(self, needs: Mapping[Id, float]) -> Frame:
        """The same stages and lanes, where notes reach down as far (u) as ``needs`` says."""
        return Frame(self.columns, _rows([row.lane for row in self.rows], needs), self.rtl)

    def lies_like(self, other: Frame) -> bool:
        """Whether each row and column lies where it does in another frame with the same cells."""
        wide, was = ([column.width for column in frame.columns] for frame in (self, other))
        return wide == was and self.first_moved(other) is None

    def shifts(self, other: Frame) -> Shifts:
        """How far what lies in each row, or below them all, is from where it was in such another frame."""
        pairs = list(zip(self.rows, other.rows, strict=True))
        below = [(was.bottom, row.bottom - was.bottom) for row, was in pairs[-1:]]
        return Shifts([*((was.y, row.y - was.y) for row, was in pairs), *below])

    def has_same_cells(self, other: Frame) -> bool:
        """Whether notes keep their places within their lanes, whatever became of the lanes' heights."""
        return _cells(self) == _cells(other)


def framed(
    stages: Iterable[Stage], lanes: Iterable[Lane], needs: Mapping[Id, float], *, rtl: bool = False
) -> Frame:
    """Stages side by side and lanes below each other, in their order.

    A lane is as high as it wants, and at least as high as ``needs`` says its notes reach down, or as the
    strongest feelings reach.
    """
    columns = _columns(sorted(stages, key=_order), rtl)
    return Frame(columns, _rows(sorted(lanes, key=_order), needs), rtl)


def _order(record: Stage | Lane) -> tuple[str, Id]:
    return record.order, record.id


def _columns(stages: list[Stage], rtl: bool) -> tuple[Column, ...]:
    starts = accumulate((stage.width for stage in stages), initial=LANE_HEADER)
    placed = enumerate(zip(stages, starts, strict=False), start=1)
    return tuple(Column(stage, start, stage.width, number, rtl) for number, (stage, start) in placed)


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
