"""Where the notes of each lane lie, measured from the lane's top, so that a lane can move as a whole."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator

from journeyboard.layout.frame import LANE_COLLAPSED, Frame
from journeyboard.layout.grid import Grid
from journeyboard.layout.rect import Rect, around
from journeyboard.model import Id, Note

BULK = 400
"""More records than this in one change are followed without finding out what of the map stays as it was."""
DOT = 6.0
"""Side of what a collapsed lane shows of a note, in u."""


class LaneNotes:
    """The notes of one lane; x on the board, y from the lane's top."""

    def __init__(self) -> None:
        self.grid = Grid()
        self._spanning: set[Id] = set()
        self._lowest: float | None = None
        """How far down they reach, while that is known."""

    def put(self, note_id: Id, box: Rect, *, spans: bool = False) -> None:
        self._lift(note_id)
        self.grid.put(note_id, box)
        if spans:
            self._spanning.add(note_id)
        else:
            self._spanning.discard(note_id)
            self._lowest = None if self._lowest is None else max(self._lowest, box.bottom)

    def put_all(self, boxes: dict[Id, Rect], spanning: Collection[Id]) -> None:
        """Many at once; ``spanning``: which of them span."""
        self.grid.put_all(boxes)
        self._spanning = self._spanning.difference(boxes).union(spanning)
        self._lowest = None

    def drop(self, note_id: Id) -> None:
        """Forget a note. Raises KeyError when it is not there."""
        self._lift(note_id)
        self.grid.drop(note_id)

    def drop_all(self, ids: Iterable[Id]) -> None:
        self.grid.drop_all(ids)
        self._lowest = None

    @property
    def lowest(self) -> float:
        """How far down the lowest note reaches that does not span, in u; 0 when there is none.

        Costs all of the lane when that one went or rose, and nothing else does.
        """
        if self._lowest is None:
            boxes, spanning = self.grid.boxes, self._spanning
            bottoms = [y + high for id, (_, y, _, high) in boxes.items() if id not in spanning]
            self._lowest = max(bottoms, default=0.0)
        return self._lowest

    def _lift(self, note_id: Id) -> None:
        """A note goes from where it lies: when no other reaches as far down, nobody knows what does."""
        box = self.grid.boxes.get(note_id)
        if box is not None and box.bottom == self._lowest:
            self._lowest = None


class Places:
    """All notes of a map by lane. The lane None is the parking lot below the sheet."""

    def __init__(self) -> None:
        self.lane_of: dict[Id, Id | None] = {}
        self._lanes: defaultdict[Id | None, LaneNotes] = defaultdict(LaneNotes)
        self._parked: tuple[Rect | None] | None = None
        """Around the parked notes, once it was asked for; frames ask for it, and there may be thousands."""

    def put(self, note: Note, frame: Frame) -> None:
        """Add a note, or move it."""
        self.drop(note.id)
        lane_id, box = _placed(note, frame)
        self.lane_of[note.id] = lane_id
        self._forget_parked(lane_id)
        self._lanes[lane_id].put(note.id, box, spans=note.spans)

    def put_all(self, notes: Collection[Note], frame: Frame) -> None:
        """Add notes, or move them; very many a lane at a time."""
        if len(notes) <= BULK:
            for note in notes:
                self.put(note, frame)
            return
        lanes: defaultdict[Id | None, dict[Id, Rect]] = defaultdict(dict)
        spanning = set()
        for note in notes:
            lane_id, box = _placed(note, frame)
            lanes[lane_id][note.id] = box
            if note.spans:
                spanning.add(note.id)
        self._leave(lanes)
        for lane_id, boxes in lanes.items():
            self._lanes[lane_id].put_all(boxes, spanning & boxes.keys() if spanning else ())
            self.lane_of.update(dict.fromkeys(boxes, lane_id))

    def _leave(self, lanes: dict[Id | None, dict[Id, Rect]]) -> None:
        """Drop notes from other lanes than those they come to."""
        gone: defaultdict[Id | None, list[Id]] = defaultdict(list)
        lane_of = self.lane_of
        for lane_id, boxes in lanes.items():
            for note_id in boxes:
                if lane_of.get(note_id, lane_id) != lane_id:
                    gone[lane_of[note_id]].append(note_id)
        for lane_id, ids in gone.items():
            self._lanes[lane_id].drop_all(ids)
        self._parked = None

    def drop(self, note_id: Id) -> None:
        """Forget a note; an unknown one is no error."""
        if note_id in self.lane_of:
            lane_id = self.lane_of.pop(note_id)
            self._lanes[lane_id].drop(note_id)
            self._forget_parked(lane_id)

    def are_apart(self, one: Id, other: Id) -> bool:
        """Whether just one of two notes is parked: an arrow between them would run across the whole board."""
        return (self.lane_of[one] is None) != (self.lane_of[other] is None)

    def _forget_parked(self, lane_id: Id | None) -> None:
        if lane_id is None:
            self._parked = None

    def box(self, note_id: Id, frame: Frame) -> Rect:
        """A note's box on the board. Raises KeyError for an unknown note."""
        lane_id = self.lane_of[note_id]
        return self._lanes[lane_id].grid.boxes[note_id].moved(0.0, frame.top(lane_id))

    def boxes(self, ids: Iterable[Id], frame: Frame) -> dict[Id, Rect]:
        """The boxes of many notes, in the order given. Raises KeyError for an unknown one."""
        lanes = {lane_id: (notes.grid.boxes, frame.top(lane_id)) for lane_id, notes in self._lanes.items()}
        found, lane_of = {}, self.lane_of
        for note_id in ids:
            boxes, top = lanes[lane_of[note_id]]
            x, y, width, height = boxes[note_id]
            found[note_id] = Rect(x, y + top, width, height)
        return found

    def within(self, area: Rect, frame: Frame) -> Iterator[Id]:
        """The notes that share some of an area of the board, in no order."""
        for lane_id, notes in self._lanes.items():
            top = frame.top(lane_id)
            if area.y < notes.grid.bottom + top and notes.grid.top + top < area.bottom:
                yield from notes.grid.within(area.moved(0.0, -top))

    def parked(self, frame: Frame) -> Rect | None:
        """Around the notes in the parking lot; None when it is empty."""
        if self._parked is None:
            lot = self._lanes.get(None)
            self._parked = (around(lot.grid.boxes.values()) if lot else None,)
        (found,) = self._parked
        return found.moved(0.0, frame.top(None)) if found else None

    @property
    def parked_count(self) -> int:
        """How many notes lie in the parking lot."""
        return len(self._lanes[None].grid.boxes) if None in self._lanes else 0

    def needs(self) -> dict[Id, float]:
        """How far down each lane's notes reach."""
        return {lane_id: notes.lowest for lane_id, notes in self._lanes.items() if lane_id is not None}


def _placed(note: Note, frame: Frame) -> tuple[Id | None, Rect]:
    """A note's lane and its box from the lane's top; a note without a known cell is parked."""
    column = frame.column_of.get(note.stage_id or "")
    row = frame.row_of.get(note.lane_id or "")
    if column is None or row is None:
        return None, frame.turned(Rect(note.x, note.y, note.width, note.height))
    if row.lane.collapsed:
        return row.lane.id, frame.turned(_dot(column.start + note.x + note.width / 2))
    return row.lane.id, frame.turned(Rect(column.start + note.x, note.y, note.width, note.height))


def _dot(middle: float) -> Rect:
    return Rect(middle - DOT / 2, (LANE_COLLAPSED - DOT) / 2, DOT, DOT)
