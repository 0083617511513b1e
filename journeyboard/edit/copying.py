"""Making copies: of notes, of a stage or lane with all it holds."""

from collections.abc import Iterable, Mapping

from journeyboard.model import (
    Feeling,
    Id,
    Lane,
    Link,
    Metric,
    Note,
    Opportunity,
    PainPoint,
    Picture,
    Stage,
    changed,
    in_map,
    new_id,
)
from journeyboard.store.draft import Draft
from journeyboard.store.store import Store

from .counterparts import Counterparts
from .depth import top_keys
from .locks import change_within_locks
from .ordering import new_key, new_keys, position_after
from .showing import with_pictures
from .wording import counted, named


def duplicate(store: Store, ids: Iterable[Id], dx: float, dy: float) -> list[Id]:
    """Copies of notes, moved by (dx, dy) u, on top and in the order given. Returns their ids.

    Assessments, and links between copied notes, are copied too; votes and evidence belong to the originals.
    Raises ``Refused`` for notes of a locked lane.
    """
    originals = [store.get(Note, id) for id in dict.fromkeys(ids)]
    with change_within_locks(store, counted("Duplicate", originals)) as draft:
        moved = {note.id: changed(note, x=note.x + dx, y=note.y + dy, locked=False) for note in originals}
        return list(_copy_notes(draft, moved).values())


def duplicate_stage(store: Store, stage_id: Id) -> Id:
    """A copy of a stage behind it, with its notes (as ``duplicate`` copies them), feelings and metrics.

    Raises ``Refused`` when a locked lane has notes there.
    """
    stage = store.get(Stage, stage_id)
    with change_within_locks(store, named("Duplicate stage", stage.name)) as draft:
        siblings = in_map(draft, Stage, stage.map_id)
        order = new_key(draft, siblings, position_after(siblings, stage_id))
        copy = changed(stage, id=new_id(), order=order)
        draft.put(copy)
        inside = _inside(draft, stage_id)
        _copy_notes(draft, {note.id: changed(note, stage_id=copy.id) for note in inside})
        told: list[Feeling | Metric] = [*draft.of(Feeling).values(), *draft.of(Metric).values()]
        mine = [record for record in told if record.stage_id == stage_id]
        draft.put(*(changed(record, id=new_id(), stage_id=copy.id) for record in mine))
    return copy.id


def duplicate_lane(store: Store, lane_id: Id) -> Id:
    """A copy of a lane below it, with its notes as ``duplicate`` copies them."""
    lane = store.get(Lane, lane_id)
    with store.change(named("Duplicate lane", lane.name)) as draft:
        siblings = in_map(draft, Lane, lane.map_id)
        order = new_key(draft, siblings, position_after(siblings, lane_id))
        copy = changed(lane, id=new_id(), order=order, locked=False)
        draft.put(copy)
        inside = _inside(draft, lane_id)
        _copy_notes(draft, {note.id: changed(note, lane_id=copy.id) for note in inside})
    return copy.id


def copy_lane(store: Store, lane_id: Id, to_map_id: Id) -> Id:
    """A copy of a lane with its notes at the bottom of another map of the file. Returns the new lane's id.

    A note goes to the stage with the same place in the order, else to one of the same name; stages that the
    other map lacks are added there at the end. A persona that it lacks is dropped.
    """
    lane = store.get(Lane, lane_id)
    with store.change(named("Copy lane", lane.name)) as draft:
        siblings = in_map(draft, Lane, to_map_id)
        order = new_key(draft, siblings, len(siblings))
        copy = changed(lane, id=new_id(), map_id=to_map_id, order=order, locked=False)
        draft.put(copy)
        inside = _inside(draft, lane_id)
        answers = _with_stages(draft, lane.map_id, to_map_id, {note.stage_id for note in inside})
        moved = {
            note.id: changed(
                answers.moved(note), stage_id=answers.stages.get(note.stage_id or ""), lane_id=copy.id
            )
            for note in inside
        }
        _copy_notes(draft, moved)
    return copy.id


def _inside(draft: Draft, id: Id) -> list[Note]:
    """The notes of a stage or lane, from the bottom of the pile to its top."""
    notes = [note for note in draft.of(Note).values() if id in (note.stage_id, note.lane_id)]
    return sorted(notes, key=lambda note: (note.z, note.id))


def _with_stages(draft: Draft, from_map: Id, to_map: Id, wanted: set[Id | None]) -> Counterparts:
    """The counterparts in a map that is given the stages it lacks."""
    answers = Counterparts(draft, from_map, draft, to_map)
    mine = in_map(draft, Stage, from_map)
    missing = [stage for stage in mine if stage.id in wanted and stage.id not in answers.stages]
    theirs = in_map(draft, Stage, to_map)
    for stage, order in zip(missing, new_keys(draft, theirs, len(theirs), len(missing)), strict=True):
        added = changed(stage, id=new_id(), map_id=to_map, order=order)
        draft.put(added)
        answers.stages[stage.id] = added.id
    return answers


def _copy_notes(draft: Draft, moved: Mapping[Id, Note]) -> dict[Id, Id]:
    """Put each note under a new id, on top and piled like the originals; returns the new ids by the old."""
    copies = {id: new_id() for id in moved}
    notes = with_pictures(draft, moved.values(), draft.of(Picture))
    for id, note, z in zip(moved, notes, _keys(draft, notes), strict=True):
        draft.put(changed(note, id=copies[id], z=z))
    _copy_assessments(draft, copies)
    _copy_links(draft, copies)
    return copies


def _keys(draft: Draft, notes: list[Note]) -> list[str]:
    return top_keys(draft, notes[0].map_id, len(notes)) if notes else []


def _copy_assessments(draft: Draft, copies: Mapping[Id, Id]) -> None:
    pains, chances = draft.of(PainPoint).values(), draft.of(Opportunity).values()
    found: list[PainPoint | Opportunity] = [*pains, *chances]
    for record in found:
        if record.note_id in copies:
            copy = draft.of(Note)[copies[record.note_id]]
            draft.put(changed(record, id=new_id(), map_id=copy.map_id, note_id=copy.id))


def _copy_links(draft: Draft, copies: Mapping[Id, Id]) -> None:
    for link in list(draft.of(Link).values()):
        if link.source_id in copies and link.target_id in copies:
            ends = {"source_id": copies[link.source_id], "target_id": copies[link.target_id]}
            copy = draft.of(Note)[ends["source_id"]]
            draft.put(changed(link, id=new_id(), map_id=copy.map_id, **ends))
