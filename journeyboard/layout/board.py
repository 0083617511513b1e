"""Where everything of one map lies on its board, kept up to date change by change."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import inf

from journeyboard.layout.arrows import Arrows
from journeyboard.layout.facts import Facts, Pairs, touched
from journeyboard.layout.frame import LANE_HEADER, STAGE_HEADER, Column, Frame, Row, framed
from journeyboard.layout.led import Led
from journeyboard.layout.links import Connector
from journeyboard.layout.marks import SPILL, is_everywhere, is_of, marks
from journeyboard.layout.mirror import runs_left
from journeyboard.layout.parking import Lot, lot, relit
from journeyboard.layout.places import BULK, Places
from journeyboard.layout.rect import Rect, around
from journeyboard.model import Contents, Id, JourneyMap, Lane, Link, Note, Stage, in_map

__all__ = ["SPILL", "BoardLayout"]


class BoardLayout:
    """Boxes in u for the stages, lanes, notes and links of one map.

    (0, 0) is the sheet's top left, or its top right on a map from right to left. ``columns`` are in the order
    of the journey. Lengths in records count from where the map begins: only here they become places.
    """

    def __init__(self, contents: Contents, map_id: Id) -> None:
        self.contents = contents
        self.map_id = map_id
        self.facts = Facts(contents, map_id)
        mine = (note for note in contents.of(Note).values() if note.map_id == map_id)
        self._notes: dict[Id, Note] = {note.id: note for note in mine}
        self._frame = self._framed({})
        self._led = Led()
        self._replace()

    @property
    def rtl(self) -> bool:
        """Whether the stages run from right to left."""
        return self._frame.rtl

    @property
    def columns(self) -> tuple[Column, ...]:
        return self._frame.columns

    @property
    def rows(self) -> tuple[Row, ...]:
        return self._frame.rows

    @property
    def extent(self) -> Rect:
        """The whole sheet, headers included; parked notes lie below it."""
        return self._frame.extent

    @property
    def emotion_row(self) -> Row | None:
        """The lane that carries the emotion curves; None when it is collapsed or missing."""
        return self._frame.emotion_row

    @property
    def cells(self) -> Rect:
        """The sheet without its headers."""
        _, _, width, height = self.extent
        return self.turned(Rect(LANE_HEADER, STAGE_HEADER, width - LANE_HEADER, height - STAGE_HEADER))

    @property
    def bounds(self) -> Rect:
        """The sheet with the parking lot below it and all that lies there."""
        return around(filter(None, (self.extent, *self.lot[:2]))) or self.extent

    @property
    def lot(self) -> Lot:
        """The parking lot."""
        return lot(self.extent, self._places.parked(self._frame), self._places.parked_count)

    @property
    def reach(self) -> Rect:
        """The bounds with the notes that hang out of the sheet; unlike ``bounds`` it costs all notes."""
        return around([self.extent, *self.boxes(self._notes).values()]) or self.extent

    @property
    def parked(self) -> list[Note]:
        """The notes that lie in no cell, in the order they came."""
        if not self._places.parked_count:
            return []
        return [note for note in self._notes.values() if self._places.lane_of[note.id] is None]

    @property
    def has_notes(self) -> bool:
        return bool(self._notes)

    def __contains__(self, note_id: object) -> bool:
        return note_id in self._notes

    def box(self, note_id: Id) -> Rect:
        """Where a note lies; a dot in a collapsed lane. Raises KeyError for a note of another map."""
        return self._places.box(note_id, self._frame)

    def boxes(self, note_ids: Iterable[Id]) -> dict[Id, Rect]:
        """Where many notes lie, in the order given. Raises KeyError for a note of another map."""
        return self._places.boxes(note_ids, self._frame)

    def column(self, stage_id: Id) -> Column:
        """A stage on the board. Raises KeyError."""
        return self._frame.column_of[stage_id]

    def row(self, lane_id: Id) -> Row:
        """A lane on the board. Raises KeyError."""
        return self._frame.row_of[lane_id]

    def text_of(self, note_id: Id) -> str:
        """What a note says, on one line. Raises KeyError."""
        return " ".join(self._notes[note_id].text.split())

    def reword(self, note: Note) -> None:
        """Take a note of this map with another text; all else about it is as it was."""
        self._notes[note.id] = note

    def stage_name(self, note: Note) -> str:
        """The name of the stage a note is in; empty for a parked note."""
        column = self._frame.column_of.get(note.stage_id or "")
        return column.stage.name if column else ""

    def notes_near(self, area: Rect) -> Iterable[Id]:
        """The notes that share some of the area, in no order."""
        return self._places.within(area, self._frame)

    def notes_in(self, area: Rect) -> list[Id]:
        """The notes that share some of the area, from the bottom of the pile to its top."""
        return sorted(self.notes_near(area), key=self._pile)

    def note_at(self, x: float, y: float) -> Id | None:
        """The topmost note under a point."""
        under = self.notes_at(x, y)
        return under[-1] if under else None

    def notes_at(self, x: float, y: float) -> list[Id]:
        """All notes under a point, from the bottom of the pile to its top."""
        near = Rect(x - 1, y - 1, 2, 2)
        return [note_id for note_id in self.notes_in(near) if self.box(note_id).contains(x, y)]

    def is_folded(self, note_id: Id) -> bool:
        """Whether a note's lane is collapsed, so that only a dot of it shows. Raises KeyError."""
        lane_id = self._places.lane_of[note_id]
        return lane_id is not None and self.row(lane_id).lane.collapsed

    def are_apart(self, one: Id, other: Id) -> bool:
        """Whether an arrow between two notes would lead off the sheet. Raises KeyError."""
        return self._places.are_apart(one, other)

    def links_in(self, area: Rect) -> list[Link]:
        """The links whose way may cross the area."""
        return self._arrows.ways.within(area)

    def links_near(self, area: Rect) -> list[Link]:
        """The links whose notes lie around some of the area, by id; none is led to find that out."""
        return self._arrows.ways.near(area)

    def lead_ahead(self) -> bool:
        """Put some of the arrows together before one is asked for; whether there is more to do."""
        return self._led.ahead(self)

    def way_bounds(self, link_id: Id) -> Rect | None:
        """Around a link's curve, dot and chevron; None when it does not show."""
        return self._arrows.ways.bounds(link_id)

    def connector(self, link: Link) -> Connector | None:
        """The way of a link; None while one of its notes is missing or folded away."""
        return self._arrows.ways.way(link.id)

    def way_if(self, link: Link, boxes: Mapping[Id, Rect]) -> Connector | None:
        """The way that a link would take if some notes lay in these boxes."""
        return self._arrows.led_if(link, boxes)

    def is_free(self, link_id: Id) -> bool:
        """Whether a link that shows runs through no note but its own. Raises KeyError."""
        return self._arrows.ways.is_free(link_id)

    def nearest_cell(self, x: float, y: float) -> tuple[Column, Row] | None:
        """The cell that a point lies in, or that it lies beside; None when there are no cells."""
        return self._frame.nearest_cell(x, y)

    def cell_at(self, x: float, y: float) -> tuple[Column | None, Row | None]:
        """The stage and the lane that a point lies in; None for what it misses."""
        return self._frame.cell_at(x, y)

    def cell_rect(self, stage_id: Id, lane_id: Id) -> Rect:
        """The rectangle of a cell. Raises KeyError for a stage or lane that is not on this map."""
        column, row = self.column(stage_id), self.row(lane_id)
        return Rect(column.x, row.y, column.width, row.height)

    def along(self, x: float) -> float:
        """How far along the map a place on the board lies, and the place of what lies so far along."""
        return -x if self.rtl else x

    def turned(self, rect: Rect) -> Rect:
        """A rectangle where it would lie if the map ran from left to right; turned again, where it lies.

        Nothing is turned on a map from left to right.
        """
        return self._frame.turned(rect)

    def apply(self, pairs: Pairs) -> tuple[Rect, ...] | None:
        """Follow a change (``Change.pairs``) that the contents already show; costs what has changed.

        Returns what must be painted again, old and new places alike, or None when anything may look
        different: a stage, a lane, a person or very much else has changed, or the map got its first note,
        which ends the questions it asks while it is empty. Where a lane grows or shrinks, all from there on.
        """
        had_notes = self.has_notes
        mine = {
            key: pair
            for key, pair in pairs.items()
            if is_of(self.map_id, pair[0]) or is_of(self.map_id, pair[1])
        }
        if len(mine) > BULK:
            self._apply_in_bulk(mine)
            return None
        old = self._boxes(mine)
        before, before_lot = [*marks(self, mine, old)], self.lot
        self.facts.apply(mine)
        self._put_notes(mine)
        frame, top = self._frame, self._reframed(mine)
        if top == -inf and not self._led.known:
            return None
        lowered = self._lowered(top, frame)
        self._arrows.follow(mine)
        new = self._boxes(mine)
        astray = self._arrows.led_astray(old, new)
        if top == -inf or is_everywhere(mine) or had_notes != self.has_notes:
            return None
        lot_areas = relit(before_lot, self.lot)
        return tuple(dict.fromkeys([*before, *marks(self, mine, new), *astray, *lowered, *lot_areas]))

    def _lowered(self, top: float | None, before: Frame) -> list[Rect]:
        if top is None or top == -inf:
            return []
        return self._arrows.lowered(top, self._frame.shifts(before))

    def _apply_in_bulk(self, pairs: Pairs) -> None:
        self.facts.apply(pairs)
        self._put_notes(pairs)
        self._reframed(pairs)
        self._led.forget()

    @property
    def _arrows(self) -> Arrows:
        return self._led.arrows(self)

    def _pile(self, note_id: Id) -> tuple[str, Id]:
        return self._notes[note_id].z, note_id

    def _framed(self, needs: Mapping[Id, float]) -> Frame:
        self._needs = needs
        stages = in_map(self.contents, Stage, self.map_id)
        lanes, rtl = in_map(self.contents, Lane, self.map_id), runs_left(self.contents, self.map_id)
        return framed(stages, lanes, needs, rtl=rtl)

    def _replace(self) -> None:
        """Place every note and every link anew."""
        self._places = Places()
        self._places.put_all(list(self._notes.values()), self._frame)
        self._frame = self._framed(self._places.needs())
        self._led.forget()

    def _put_notes(self, pairs: Pairs) -> None:
        here = [
            after for _, after in pairs.values() if isinstance(after, Note) and after.map_id == self.map_id
        ]
        self._notes.update((note.id, note) for note in here)
        self._places.put_all(here, self._frame)
        gone = pairs.keys() - {note.id for note in here}
        for key in gone & self._notes.keys():
            del self._notes[key]
            self._places.drop(key)

    def _reframed(self, pairs: Pairs) -> float | None:
        """Measure stages and lanes again; what lies below a height (u) has moved, None: nothing has."""
        needs, has_same_records = self._places.needs(), touched(pairs).isdisjoint((Stage, Lane, JourneyMap))
        if needs == self._needs and has_same_records:
            return None
        before, self._needs = self._frame, needs
        self._frame = before.holding(needs) if has_same_records else self._framed(needs)
        if self._frame == before:
            return None
        if self._frame.has_same_records(before):
            return self._frame.first_moved(before)
        if not self._frame.has_same_cells(before):
            self._replace()
        elif not self._frame.lies_like(before):
            self._led.forget()  # else what was led is on the screen, and must be known when it is led anew
        return -inf

    def _boxes(self, pairs: Pairs) -> dict[Id, Rect]:
        return self.boxes(key for key in pairs if key in self)
