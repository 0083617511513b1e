"""Where a comparison is marked on the board: what is new or otherwise, and what was where, as ghosts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from journeyboard.insight.compare import Comparison, Named, NoteChange, What
from journeyboard.layout.board import BoardLayout
from journeyboard.layout.curve import Curve, Mood, Point, Segment, curves
from journeyboard.layout.frame import PARKING_GAP, TRAY_HEAD
from journeyboard.layout.parking import PAD
from journeyboard.layout.rect import Rect, around
from journeyboard.layout.rows import GAP, in_rows
from journeyboard.model import (
    Contents,
    Course,
    Feeling,
    Id,
    JourneyMap,
    Note,
    Persona,
    Record,
    Records,
    Stage,
    changed,
    in_map,
)

_COVERED = 0.1
"""A note that lies over so much of a ghost takes the room for its words."""
_TAGGED = 96.0
"""How wide a ghost's tag is, in u."""


@dataclass(frozen=True, slots=True)
class Before:
    """What a map is compared with, and what differs."""

    found: Comparison
    old: Contents
    old_map: Id


@dataclass(frozen=True, slots=True)
class OldCurve:
    """The pieces of a curve and the points on it, in u, that are not there any more."""

    persona: Persona
    course: Course
    pieces: tuple[Segment, ...]
    moods: tuple[Mood, ...]


class Changes:
    """The marks of a comparison on a board. Ghosts have the ids that their notes had in the old map.

    They lie in the frame of the new map: a cell is where it is now, and no lane grows for a ghost. What
    lay in a stage or lane that is gone lies in rows below the sheet.
    """

    def __init__(self, layout: BoardLayout, before: Before) -> None:
        self.layout = layout
        found = before.found
        self.of_note: dict[Id, NoteChange] = {each.after.id: each for each in found.notes if each.after}
        was = [each for each in found.notes if _leaves_a_ghost(each)]
        self.of_ghost: dict[Id, NoteChange] = {each.before.id: each for each in was if each.before}
        self.of_frame: dict[Id, Named] = {each.after.id: each for each in found.frame if each.after}
        self.current: Id | None = None
        """The ghost that somebody is looking at."""
        self._gone: list[Id] = []
        self._old_board = BoardLayout(Records(self._records(before)), layout.map_id)

    @property
    def count(self) -> int:
        """How many notes are marked."""
        return len(self.of_note) + sum(change.after is None for change in self.of_ghost.values())

    def notes_in(self, area: Rect) -> list[NoteChange]:
        """What happened to the notes in an area, from the bottom of the pile to its top."""
        return [self.of_note[id] for id in self.layout.notes_in(area) if id in self.of_note]

    def ghosts_in(self, area: Rect) -> list[Id]:
        """The ghosts that share some of an area."""
        return self._old_board.notes_in(area)

    def ghost_box(self, id: Id) -> Rect:
        """Where a ghost lies. Raises KeyError for what is none."""
        return self._old_board.box(id)

    def is_folded(self, ghost_id: Id) -> bool:
        """Whether a ghost's lane is collapsed, so that only a dot of it shows."""
        return self._old_board.is_folded(ghost_id)

    def place(self, change: NoteChange) -> Rect | None:
        """Where a change is to be seen: the note as it lies now, or its ghost."""
        if change.after:
            return self.layout.box(change.after.id) if change.after.id in self.layout else None
        return self.ghost_box(change.before.id) if change.before else None

    def in_reading_order(self) -> tuple[NoteChange, ...]:
        """All that happened to notes, by stage, lane and place; what lies in none comes last."""
        ghosts = (change for change in self.of_ghost.values() if change.after is None)
        return tuple(sorted((*self.of_note.values(), *ghosts), key=self._reading_place))

    def _reading_place(self, change: NoteChange) -> tuple[bool, int, float, float]:
        box = self.place(change)
        if box is None:
            return True, 0, 0.0, 0.0
        column, row = self.layout.cell_at(*box.centre)
        number = column.number if column else 0
        return (
            column is None or row is None,
            number,
            row.y if row else box.y,
            self.layout.along(box.centre[0]),
        )

    @cached_property
    def tray(self) -> Rect | None:
        """Around the ghosts of stages and lanes that are gone, with room for a heading."""
        found = around(map(self.ghost_box, self._gone))
        if found is None:
            return None
        x, y, width, height = found.inflated(PAD)
        return Rect(x, y - TRAY_HEAD, max(width, 20 * PAD), height + TRAY_HEAD)

    @cached_property
    def bounds(self) -> Rect:
        """The board with all ghosts."""
        boxes = filter(None, (self.layout.bounds, self._old_board.bounds, self.tray))
        return around(boxes) or self.layout.bounds

    @cached_property
    def curves(self) -> tuple[OldCurve, ...]:
        """Of the emotion curves as they were, what does not run as it did."""
        now = curves(self.layout)
        kept = {_rounded(piece) for curve in now for piece in curve.segments}
        points = {_point(mood) for curve in now for mood in curve.moods}
        found = (_otherwise(curve, kept, points) for curve in curves(self._old_board))
        return tuple(curve for curve in found if curve.pieces or curve.moods)

    def is_covered(self, ghost_id: Id) -> bool:
        """Whether a note lies so much over a ghost that the words of the two would run into each other."""
        box = self.ghost_box(ghost_id)
        shared = (self.layout.box(id).clipped(box) for id in self.layout.notes_in(box))
        return any(each.width * each.height > _COVERED * box.width * box.height for each in shared)

    def _records(self, before: Before) -> Iterator[Record]:
        layout, new = self.layout, self.layout.contents
        yield new.of(JourneyMap)[layout.map_id]
        yield from in_map(new, Stage, layout.map_id)
        for row in layout.rows:
            yield changed(row.lane, height=row.height)
        for persona in in_map(before.old, Persona, before.old_map):
            yield changed(persona, map_id=layout.map_id)
        for feeling in in_map(before.old, Feeling, before.old_map):
            stage = before.found.new_of.get(feeling.stage_id)
            if stage:
                yield changed(feeling, map_id=layout.map_id, stage_id=stage)
        yield from self._ghosts(before)

    def _ghosts(self, before: Before) -> Iterator[Note]:
        new_of, gone = before.found.new_of, []
        for change in self.of_ghost.values():
            note = change.before
            assert note is not None
            stage, lane = new_of.get(note.stage_id or ""), new_of.get(note.lane_id or "")
            if note.stage_id and note.lane_id and not (stage and lane):
                gone.append(note)
            else:
                yield _ghost(note, self.layout.map_id, stage, lane)
        self._gone = [note.id for note in gone]
        yield from (_ghost(note, self.layout.map_id, None, None) for note in self._in_rows(gone))

    def _in_rows(self, notes: Iterable[Note]) -> Iterator[Note]:
        """From below what is parked."""
        extent, lot = self.layout.extent, self.layout.lot
        parked = lot.tray.bottom - extent.bottom - PARKING_GAP if lot.tray else -PARKING_GAP
        return in_rows(self.layout, notes, parked + TRAY_HEAD + 3 * PAD, _with_tag)


def _with_tag(note: Note) -> tuple[float, float]:
    return max(note.width, _TAGGED), note.height + 2 * GAP


def _leaves_a_ghost(change: NoteChange) -> bool:
    return change.before is not None and (change.after is None or What.MOVED in change.what)


def _ghost(note: Note, map_id: Id, stage: Id | None, lane: Id | None) -> Note:
    return changed(note, map_id=map_id, stage_id=stage, lane_id=lane, spans=True)


def _otherwise(curve: Curve, kept: set[Segment], points: set[Point]) -> OldCurve:
    pieces = tuple(piece for piece in curve.segments if _rounded(piece) not in kept)
    moods = tuple(mood for mood in curve.moods if _point(mood) not in points)
    return OldCurve(curve.persona, curve.course, pieces, moods)


def _rounded(piece: Segment) -> Segment:
    a, b, c, d = ((round(x, 1), round(y, 1)) for x, y in piece)
    return a, b, c, d


def _point(mood: Mood) -> Point:
    return round(mood.x, 1), round(mood.y, 1)
