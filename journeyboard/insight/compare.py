"""What has become of a map: which notes came, went, moved or were reworded, and what hurts less now."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from math import inf

from journeyboard.model import (
    Contents,
    Feeling,
    Id,
    Lane,
    Note,
    Opportunity,
    PainPoint,
    Persona,
    Stage,
    in_map,
)

from .pairing import Pairing
from .priority import ranked


class What(Enum):
    """What can happen to a note, in the order in which it is told."""

    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"
    REWORDED = "reworded"
    RERATED = "re-rated"


@dataclass(frozen=True, slots=True)
class NoteChange:
    """A note before and after, and all that happened to it. ``rated``: judged fields with both values."""

    before: Note | None
    after: Note | None
    what: tuple[What, ...]
    rated: tuple[tuple[str, object, object], ...] = ()


@dataclass(frozen=True, slots=True)
class Named:
    """A stage or lane that came, went or has another name now; None where it was not there."""

    before: Stage | Lane | None
    after: Stage | Lane | None


@dataclass(frozen=True, slots=True)
class Shift:
    """The mean feeling of a persona before and after, from -2 to +2; None without points."""

    persona: str
    before: float | None
    after: float | None


@dataclass(frozen=True)
class Comparison:
    """All differences between two states of a map, or between two maps."""

    notes: list[NoteChange] = field(default_factory=list)
    frame: list[Named] = field(default_factory=list)
    feelings: list[Shift] = field(default_factory=list)
    priorities: list[tuple[Note, int | None, int | None]] = field(default_factory=list)
    """Pain points whose priority (0 to 100) is not what it was, the greatest change first."""
    new_of: Mapping[Id, Id] = field(default_factory=dict)
    """The stage, lane or note of the new map that each old one answers to."""

    def count(self, what: What) -> int:
        """To how many notes this happened."""
        return sum(what in change.what for change in self.notes)

    @property
    def is_empty(self) -> bool:
        return not (self.notes or self.frame or self.feelings or self.priorities)


JUDGED: dict[type[PainPoint] | type[Opportunity], tuple[str, ...]] = {
    PainPoint: ("severity", "frequency", "reach", "impact", "status"),
    Opportunity: ("effort", "value", "status"),
}


def compare(old: Contents, old_map: Id, new: Contents, new_map: Id) -> Comparison:
    """From an old map to a new one: two versions of it, as-is and to-be, or maps of two files."""
    pairing = Pairing(old, old_map, new, new_map)
    return Comparison(
        notes=_notes(old, old_map, new, new_map, pairing),
        frame=_frame(old, old_map, new, new_map, pairing),
        feelings=_feelings(old, old_map, new, new_map),
        priorities=_priorities(old, old_map, new, new_map, pairing),
        new_of=pairing.new_of,
    )


def _notes(old: Contents, old_map: Id, new: Contents, new_map: Id, pairing: Pairing) -> list[NoteChange]:
    after = {note.id: note for note in in_map(new, Note, new_map)}
    judged_before, judged_after = _judged(old, old_map), _judged(new, new_map)
    changes = []
    for note in in_map(old, Note, old_map):
        answer = after.pop(pairing.new_of.get(note.id, ""), None)
        if answer is None:
            changes.append(NoteChange(note, None, (What.REMOVED,)))
            continue
        rated = _rated(judged_before.get(note.id, {}), judged_after.get(answer.id, {}))
        what = _what(note, answer, pairing, bool(rated))
        changes += [NoteChange(note, answer, what, rated)] if what else []
    changes += [NoteChange(None, note, (What.ADDED,)) for note in after.values()]
    return _in_order(changes, _numbers(old, old_map) | _numbers(new, new_map))


def _in_order(changes: list[NoteChange], numbers: Mapping[Id, int]) -> list[NoteChange]:
    """As the maps are read: by stage, lane and place; what is parked comes last."""

    def place(change: NoteChange) -> tuple[float, float, float, float, Id]:
        note = change.after or change.before
        assert note is not None
        stage, lane = (numbers.get(id or "", inf) for id in (note.stage_id, note.lane_id))
        return stage, lane, note.x, note.y, note.id

    return sorted(changes, key=place)


def _numbers(contents: Contents, map_id: Id) -> dict[Id, int]:
    """Where a map's stages and lanes come in their order."""
    frames: tuple[Sequence[Stage | Lane], ...] = (
        in_map(contents, Stage, map_id),
        in_map(contents, Lane, map_id),
    )
    return {each.id: number for frame in frames for number, each in enumerate(frame)}


def _what(before: Note, after: Note, pairing: Pairing, rated: bool) -> tuple[What, ...]:
    happened = {
        What.MOVED: pairing.cell(before) != (after.stage_id, after.lane_id),
        What.REWORDED: before.text != after.text or before.kind is not after.kind,
        What.RERATED: rated,
    }
    return tuple(what for what, so in happened.items() if so)


def _judged(contents: Contents, map_id: Id) -> dict[Id, dict[str, object]]:
    return {
        record.note_id: {name: getattr(record, name) for name in names}
        for kind, names in JUDGED.items()
        for record in in_map(contents, kind, map_id)
    }


def _rated(before: dict[str, object], after: dict[str, object]) -> tuple[tuple[str, object, object], ...]:
    names = dict.fromkeys((*before, *after))
    pairs = ((name, before.get(name), after.get(name)) for name in names)
    return tuple(pair for pair in pairs if pair[1] != pair[2])


def _frame(old: Contents, old_map: Id, new: Contents, new_map: Id, pairing: Pairing) -> list[Named]:
    stages = _named(in_map(old, Stage, old_map), in_map(new, Stage, new_map), pairing)
    return stages + _named(in_map(old, Lane, old_map), in_map(new, Lane, new_map), pairing)


def _named(old: Sequence[Stage | Lane], new: Sequence[Stage | Lane], pairing: Pairing) -> list[Named]:
    after, found = {each.id: each for each in new}, []
    for each in old:
        answer = after.pop(pairing.new_of.get(each.id, ""), None)
        if answer is None or answer.name != each.name:
            found.append(Named(each, answer))
    return found + [Named(None, each) for each in after.values()]


def _feelings(old: Contents, old_map: Id, new: Contents, new_map: Id) -> list[Shift]:
    before, after = _means(old, old_map), _means(new, new_map)
    shifts = (Shift(name, before.get(name), after.get(name)) for name in dict.fromkeys((*before, *after)))
    return [shift for shift in shifts if shift.before != shift.after]


def _means(contents: Contents, map_id: Id) -> dict[str, float]:
    personas = {each.id: each.name for each in in_map(contents, Persona, map_id)}
    values: dict[str, list[float]] = {}
    for feeling in in_map(contents, Feeling, map_id):
        values.setdefault(personas.get(feeling.persona_id, ""), []).append(feeling.value)
    return {name: round(sum(found) / len(found), 1) for name, found in values.items()}


def _priorities(
    old: Contents, old_map: Id, new: Contents, new_map: Id, pairing: Pairing
) -> list[tuple[Note, int | None, int | None]]:
    before = {pairing.new_of.get(each.note.id, each.note.id): each for each in ranked(old, old_map)}
    after = {each.note.id: each for each in ranked(new, new_map)}
    found = []
    for id in dict.fromkeys((*after, *before)):
        was, now = before.get(id), after.get(id)
        pair = (was.priority if was else None, now.priority if now else None)
        if pair[0] != pair[1]:
            found.append(((now or was).note, *pair))  # type: ignore[union-attr]  # one of them is there
    return sorted(found, key=lambda each: -abs((each[2] or 0) - (each[1] or 0)))
