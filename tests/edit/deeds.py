"""Every verb of the editor, as something that can be done to any map; by number, so failures shrink well."""

from collections.abc import Callable
from typing import Any

from journeyboard.edit import (
    arrange,
    clips,
    copying,
    deleting,
    depth,
    feelings,
    filters,
    journeys,
    lanes,
    links,
    maps,
    notes,
    opportunities,
    pains,
    parking,
    pasting,
    people,
    pictures,
    reshaping,
    rewriting,
    sizing,
    spanning,
    stages,
    tidying,
    versions,
)
from journeyboard.importing.clipping import clip, read_clip
from journeyboard.model import (
    Channel,
    Course,
    Direction,
    Feeling,
    JourneyMap,
    Lane,
    LaneKind,
    Link,
    LinkKind,
    MapState,
    Note,
    NoteColour,
    NoteKind,
    Person,
    Persona,
    Picture,
    PictureType,
    Records,
    SavedFilter,
    Stage,
    Version,
)
from journeyboard.store.packing import unpack
from journeyboard.store.store import Store


class Given:
    """What a deed is done to: records of a store by number, and a word."""

    def __init__(self, store: Store, numbers: tuple[int, int, int], word: str) -> None:
        self.store, (self.first, self.second, self.third), self.word = store, numbers, word

    def pick(self, kind: type, number: int | None = None) -> Any:
        """A record of a kind; ``LookupError`` when there is none."""
        found = list(self.store.of(kind).values())
        if not found:
            raise LookupError(f"no {kind.__name__}")
        return found[(self.first if number is None else number) % len(found)]

    def beside(self, kind: type, map_id: str, number: int) -> Any:
        """A record of a kind on a map; ``LookupError`` when there is none."""
        found = [record for record in self.store.of(kind).values() if record.map_id == map_id]
        if not found:
            raise LookupError(f"no {kind.__name__}")
        return found[number % len(found)]

    def id(self, kind: type, number: int | None = None) -> str:
        return self.pick(kind, number).id

    def one_of(self, choices: Any) -> Any:
        return list(choices)[self.second % len(choices)]

    @property
    def some(self) -> list[str]:
        """Some notes, now and then of several maps."""
        return [self.id(Note, number) for number in (self.first, self.second, self.third)]

    @property
    def here(self) -> str:
        return self.pick(Note).map_id if self.store.of(Note) else self.id(JourneyMap)

    @property
    def placement(self) -> notes.Placement:
        """A place in a cell of one map; sometimes of the parking lot."""
        if self.third % 5 == 0:
            return notes.Placement(None, None, float(self.second), float(self.third))
        stage, lane = self.beside(Stage, self.here, self.second), self.beside(Lane, self.here, self.third)
        return notes.Placement(stage.id, lane.id, self.second % 130 / 3, float(self.third % 60))

    @property
    def shape(self) -> sizing.Shape:
        return sizing.Shape(self.placement, 64.0 + self.second % 200, 30.0 + self.third % 90)


def _add_note(given: Given) -> None:
    at = given.placement
    notes.add_note(
        given.store, given.here, given.one_of(NoteKind), stage_id=at.stage_id, lane_id=at.lane_id,
        x=at.x, y=at.y, text=given.word,
    )  # fmt: skip


def _add_picture(given: Given) -> None:
    at, data = given.placement, bytes([given.third % 3]) * 50
    picture = Picture(map_id=given.here, media_type=PictureType.PNG, width=40, height=30, data=data)
    pictures.add_picture(
        given.store, given.here, picture, stage_id=at.stage_id, lane_id=at.lane_id, x=at.x, y=at.y
    )


def _paste_cells(given: Given) -> None:
    at, new = given.placement, f"new-{len(given.store.of(Stage))}-{given.second}-{given.third}"
    cells = [pasting.NewNote(given.word, new, at.lane_id)] if at.lane_id else []
    pasting.paste_cells(given.store, given.here, cells, [pasting.NewStage(given.word, new)])


def _restore(given: Given) -> None:
    version = given.pick(Version)
    past = Records(unpack(version.data))
    there = list(past.of(JourneyMap))
    versions.restore(given.store, past, there[given.second % len(there)], version.name)


def _add_feeling(given: Given) -> None:
    persona = given.pick(Persona)
    stage = given.beside(Stage, persona.map_id, given.second)
    value = given.third % 9 / 2 - 2
    feelings.add_feeling(given.store, persona.map_id, persona.id, stage.id, 0.4, value, given.word)


def _in_one_step(given: Given) -> None:
    with given.store.change("Several verbs in one step"):
        _add_note(given)
        notes.recolour(given.store, given.some, given.one_of(NoteColour))


Deed = Callable[[Given], object]
DEEDS: dict[str, Deed] = {
    "add note": _add_note,
    "retext": lambda g: notes.retext(g.store, g.id(Note), g.word, 40.0 + g.second % 200),
    "rewrite": lambda g: rewriting.rewrite(
        g.store, dict.fromkeys(g.some, rewriting.Rewritten(g.word, 50.0 + g.third % 30))
    ),
    "place": lambda g: notes.place(g.store, {g.id(Note): g.placement}),
    "resize": lambda g: notes.resize(g.store, g.id(Note), 5.0, 6.0, 64.0 + g.second % 200, 90.0),
    "resize notes": lambda g: sizing.resize_notes(g.store, {g.id(Note): g.shape}),
    "span": lambda g: spanning.span_cells(g.store, {g.id(Note): g.shape}),
    "keep in cell": lambda g: spanning.keep_in_cell(g.store, {g.id(Note): g.shape}),
    "recolour": lambda g: notes.recolour(g.store, g.some, g.one_of(NoteColour)),
    "rekind": lambda g: notes.rekind(g.store, g.some, g.one_of(NoteKind)),
    "own": lambda g: notes.set_owner(g.store, g.some, g.id(Person)),
    "channel": lambda g: notes.set_channel(g.store, g.some, g.one_of(Channel)),
    "persona": lambda g: notes.set_persona(g.store, [g.id(Note)], g.beside(Persona, g.here, g.second).id),
    "tag": lambda g: notes.set_tags(g.store, g.some, [g.word, "b", ""]),
    "lock": lambda g: notes.set_locked(g.store, g.some, g.second % 2 == 0),
    "delete": lambda g: deleting.delete(g.store, g.some[: 1 + g.second % 3]),
    "cut": lambda g: deleting.cut(g.store, [g.id(Note)]),
    "align": lambda g: arrange.align(g.store, g.some, g.one_of(arrange.Edge)),
    "distribute": lambda g: arrange.distribute(g.store, g.some, g.one_of(arrange.Axis)),
    "tidy": lambda g: tidying.tidy(g.store, g.some),
    "to front": lambda g: depth.to_front(g.store, g.some),
    "to back": lambda g: depth.to_back(g.store, g.some),
    "lay above": lambda g: depth.lay_above(g.store, [g.id(Note)], g.id(Note, g.second)),
    "lay below": lambda g: depth.lay_below(g.store, [g.id(Note)], g.id(Note, g.second)),
    "park": lambda g: parking.park(g.store, {g.id(Note): notes.Placement(None, None, 4.0, float(g.second))}),
    "bring back": lambda g: parking.bring_back(g.store, {g.id(Note): g.placement}),
    "duplicate": lambda g: copying.duplicate(g.store, g.some, 12, 12),
    "duplicate stage": lambda g: copying.duplicate_stage(g.store, g.id(Stage)),
    "duplicate lane": lambda g: copying.duplicate_lane(g.store, g.id(Lane)),
    "copy lane": lambda g: copying.copy_lane(g.store, g.id(Lane), g.id(JourneyMap, g.second)),
    "paste clip": lambda g: clips.paste_clip(
        g.store, g.here, read_clip(clip(g.store, g.some)), g.placement if g.second % 2 else None
    ),
    "paste lines": lambda g: pasting.paste_lines(
        g.store, g.here, [g.word, "second"], g.one_of(NoteKind), g.placement
    ),
    "paste cells": _paste_cells,
    "add picture": _add_picture,
    "assess pain": lambda g: pains.assess(g.store, g.id(Note), severity=g.second % 6, cause=g.word),
    "assess opportunity": lambda g: opportunities.assess(g.store, g.id(Note), effort=g.second % 7),
    "add stage": lambda g: stages.add_stage(g.store, g.here, g.word),
    "rename stage": lambda g: stages.rename_stage(g.store, g.id(Stage), g.word),
    "goal": lambda g: stages.set_goal(g.store, g.id(Stage), g.word),
    "move stage": lambda g: stages.move_stage(g.store, g.id(Stage), g.id(Stage, g.second)),
    "resize stage": lambda g: stages.resize_stage(g.store, g.id(Stage), 150.0 + g.second % 300),
    "delete stage": lambda g: stages.delete_stage(g.store, g.id(Stage)),
    "merge stages": lambda g: reshaping.merge_stages(g.store, g.id(Stage), g.id(Stage, g.second)),
    "split stage": lambda g: reshaping.split_stage(g.store, g.id(Stage), 60.0 + g.second % 150),
    "add lane": lambda g: lanes.add_lane(g.store, g.here, g.one_of(LaneKind), name=g.word),
    "rename lane": lambda g: lanes.rename_lane(g.store, g.id(Lane), g.word),
    "caption lane": lambda g: lanes.caption_lane(g.store, g.id(Lane), g.word),
    "move lane": lambda g: lanes.move_lane(g.store, g.id(Lane), None),
    "resize lane": lambda g: lanes.resize_lane(g.store, g.id(Lane), 40.0 + g.second % 300),
    "collapse lane": lambda g: lanes.collapse_lane(g.store, g.id(Lane), g.second % 2 == 0),
    "lock lane": lambda g: lanes.set_lane_locked(g.store, g.id(Lane), g.second % 3 == 0),
    "delete lane": lambda g: lanes.delete_lane(g.store, g.id(Lane)),
    "add feeling": _add_feeling,
    "feel": lambda g: feelings.feel(g.store, [g.id(Feeling)], g.second % 50 / 10 - 2.5),
    "label feeling": lambda g: feelings.label_feeling(g.store, g.id(Feeling), g.word),
    "course": lambda g: feelings.set_course(g.store, [g.id(Feeling)], g.one_of(Course)),
    "give feelings": lambda g: feelings.give_feelings(
        g.store, [g.id(Feeling)], g.beside(Persona, g.pick(Feeling).map_id, g.second).id
    ),
    "delete feelings": lambda g: feelings.delete_feelings(g.store, [g.id(Feeling)]),
    "connect": lambda g: links.connect(g.store, g.id(Note), g.id(Note, g.second), g.one_of(LinkKind)),
    "retarget": lambda g: links.retarget(g.store, g.id(Link), target=g.id(Note, g.second)),
    "reverse": lambda g: links.reverse_links(g.store, [g.id(Link)]),
    "link kind": lambda g: links.set_link_kind(g.store, [g.id(Link)], g.one_of(LinkKind)),
    "label link": lambda g: links.label_link(g.store, g.id(Link), g.word),
    "disconnect": lambda g: links.disconnect(g.store, [g.id(Link)]),
    "rename map": lambda g: journeys.rename_map(g.store, g.id(JourneyMap), g.word),
    "direction": lambda g: journeys.set_direction(g.store, g.id(JourneyMap), g.one_of(Direction)),
    "describe map": lambda g: journeys.describe_map(g.store, g.id(JourneyMap), scenario=g.word),
    "duplicate map": lambda g: maps.duplicate_map(
        g.store, g.id(JourneyMap), title=g.word, state=g.one_of(MapState)
    ),
    "reorder map": lambda g: maps.reorder_map(g.store, g.id(JourneyMap), None),
    "delete map": lambda g: maps.delete_map(g.store, g.id(JourneyMap)),
    "to another map": lambda g: maps.move_notes_to_map(g.store, [g.id(Note)], g.id(JourneyMap, g.second)),
    "add persona": lambda g: people.add_persona(g.store, g.here, g.word, need=g.word),
    "focus persona": lambda g: people.focus_persona(g.store, g.id(Persona)),
    "delete persona": lambda g: people.delete_persona(g.store, g.id(Persona)),
    "add person": lambda g: people.add_person(g.store, g.here, g.word),
    "save filter": lambda g: filters.save_filter(g.store, g.here, g.word, kinds=(NoteKind.PAIN,)),
    "rename filter": lambda g: filters.rename_filter(g.store, g.id(SavedFilter), g.word),
    "delete filter": lambda g: filters.delete_filter(g.store, g.id(SavedFilter)),
    "name version": lambda g: versions.name_version(g.store, g.word),
    "rename version": lambda g: versions.rename_version(g.store, g.id(Version), g.word, g.word),
    "delete version": lambda g: versions.delete_version(g.store, g.id(Version)),
    "restore version": _restore,
    "several in one": _in_one_step,
}
