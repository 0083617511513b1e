"""Where the stages of a map lie side by side, so that notes of different cells can be compared. In u."""

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate

from journeyboard.model import Contents, Id, Lane, Note, Stage, in_map


class Columns:
    """The stages of a map in their order; x is measured from where the first begins, to the left or right.

    The lanes' places are not known here: their heights follow from how texts are set.
    """

    def __init__(self, contents: Contents, map_id: Id) -> None:
        self.stages = in_map(contents, Stage, map_id)
        self._lanes = {lane.id for lane in in_map(contents, Lane, map_id)}
        edges = list(accumulate((stage.width for stage in self.stages), initial=0.0))
        self.width = edges[-1]
        self._edges = edges[:-1]
        self._left = {stage.id: left for stage, left in zip(self.stages, edges, strict=False)}
        self._width = {stage.id: stage.width for stage in self.stages}

    def lane_of(self, note: Note) -> Id | None:
        """The lane that a note lies in; None: the parking lot."""
        return self.lane_with(note.stage_id, note.lane_id)

    def lane_with(self, stage_id: Id | None, lane_id: Id | None) -> Id | None:
        """The lane that a note with this stage and lane lies in; None: the parking lot."""
        return lane_id if stage_id in self._left and lane_id in self._lanes else None

    def left_of(self, stage_id: Id | None) -> float:
        """The left edge of a stage; that of the parking lot is 0."""
        return self._left.get(stage_id or "", 0.0)

    def width_of(self, stage_id: Id | None) -> float:
        """The width of a stage; the parking lot is as wide as all of them."""
        return self._width.get(stage_id or "", self.width)

    def x_of(self, note: Note) -> float:
        """The left edge of a note."""
        return self.left_of(note.stage_id) + note.x if self.lane_of(note) else note.x

    def stage_at(self, x: float) -> Stage:
        """The stage at x, the first or last one beyond the edges. Raises ``IndexError`` without stages."""
        return self.stages[max(bisect_right(self._edges, x) - 1, 0)]


def shelves(notes: Iterable[Note]) -> list[list[Note]]:
    """The notes of one cell in reading order: rows from top to bottom, each from left to right.

    A note belongs to the row of the highest one whose middle it begins above.
    """
    rows: list[list[Note]] = []
    for note in sorted(notes, key=lambda note: (note.y, note.x, note.id)):
        if rows and note.y < rows[-1][0].y + rows[-1][0].height / 2:
            rows[-1].append(note)
        else:
            rows.append([note])
    return [sorted(row, key=lambda note: (note.x, note.y, note.id)) for row in rows]
