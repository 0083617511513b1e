"""Stages and lanes on the clipboard: cut, and pasted with all they hold, from any map. Lengths in u."""

from collections.abc import Collection, Iterable, Iterator, Sequence, Set

from journeyboard.model import (
    Contents,
    Feeling,
    Id,
    Lane,
    Metric,
    Note,
    Persona,
    Record,
    Records,
    Stage,
    changed,
    in_map,
    maps,
    new_id,
)
from journeyboard.store.draft import Draft
from journeyboard.store.store import Store

from .clips import put_copies
from .counterparts import Counterparts
from .lanes import delete_lane
from .locks import change_within_locks
from .ordering import new_keys, position_after
from .stages import delete_stage
from .wording import counted, named

Heads = Sequence[Stage | Lane]


def cut_frame(store: Store, ids: Iterable[Id]) -> None:
    """Remove stages and lanes, with all they hold, that were copied to be put elsewhere.

    Raises ``Refused`` for locked lanes.
    """
    heads = _heads(store, ids)
    with store.change(_called("Cut", heads)):
        for head in heads:
            (delete_stage if isinstance(head, Stage) else delete_lane)(store, head.id)


def paste_frame(
    store: Store,
    map_id: Id,
    records: Iterable[Record],
    ids: Iterable[Id],
    *,
    after_stage: Id | None = None,
    after_lane: Id | None = None,
) -> list[Id]:
    """Put copied stages and lanes on a map with what they hold. Returns the new ones' ids.

    ``records``: what ``importing.clipping.clipped_frame`` made for these ids. They go behind a stage and
    below a lane, in their order; None: to where they were, on another map to the end. Their notes go to the
    lanes and stages that answer to theirs, else to the parking lot. Raises ``Refused`` for a locked lane.
    """
    source = Records(records)
    heads = _heads(source, ids)
    with change_within_locks(store, _called("Paste", heads)) as draft:
        (from_map,) = {head.map_id for head in heads}
        answers = Counterparts(source, from_map, draft, map_id)
        stages = [head for head in heads if isinstance(head, Stage)]
        lanes = [changed(head, locked=False) for head in heads if isinstance(head, Lane)]
        fresh_stages = dict(_put_heads(source, draft, map_id, stages, after_stage))
        fresh_lanes = dict(_put_heads(source, draft, map_id, lanes, after_lane))
        answers.stages |= fresh_stages
        answers.lanes |= fresh_lanes
        notes = sorted(source.of(Note).values(), key=lambda note: (note.z, note.id))
        put_copies(source, draft, map_id, notes, [answers.moved(note) for note in notes])
        _put_felt(source, draft, map_id, answers, fresh_stages.keys())
    return [*fresh_stages.values(), *fresh_lanes.values()]


def _heads(contents: Contents, ids: Iterable[Id]) -> Heads:
    """Stages and lanes in the order of their map, stages first."""
    wanted = set(ids)
    journeys = [journey.id for journey in maps(contents)]
    stages = [stage for journey in journeys for stage in in_map(contents, Stage, journey)]
    lanes = [lane for journey in journeys for lane in in_map(contents, Lane, journey)]
    heads: list[Stage | Lane] = [*stages, *lanes]
    return [head for head in heads if head.id in wanted]


def _called(verb: str, heads: Heads) -> str:
    if len(heads) == 1:
        return named(f"{verb} stage" if isinstance(heads[0], Stage) else f"{verb} lane", heads[0].name)
    kinds = {type(head) for head in heads}
    noun = "stage" if kinds == {Stage} else "lane" if kinds == {Lane} else "stages and lane"
    return counted(verb, heads, noun)


def _put_heads(
    source: Contents, draft: Draft, map_id: Id, heads: Sequence[Stage] | Sequence[Lane], after: Id | None
) -> Iterator[tuple[Id, Id]]:
    """The ids of the originals with those of their copies."""
    if not heads:
        return
    siblings = in_map(draft, type(heads[0]), map_id)
    ids = [each.id for each in siblings]
    place = position_after(siblings, after) if after else _where_it_was(source, heads[0], ids)
    keys = new_keys(draft, siblings, place, len(heads))
    for head, order in zip(heads, keys, strict=True):
        copy = changed(head, id=new_id(), map_id=map_id, order=order)
        draft.put(copy)
        yield head.id, copy.id


def _where_it_was(source: Contents, head: Stage | Lane, siblings: Sequence[Id]) -> int:
    """The place behind what was before it, as far as that is here; else at the end."""
    order = [each.id for each in in_map(source, type(head), head.map_id)]
    known = [id for id in order[: order.index(head.id) + 1] if id in siblings]
    if known:
        return siblings.index(known[-1]) + 1
    return len(siblings) if set(order).isdisjoint(siblings) else 0


def _put_felt(
    source: Contents, draft: Draft, map_id: Id, answers: Counterparts, stages: Collection[Id]
) -> None:
    """What was felt and counted in the stages, with the customers that the map lacks."""
    felt = [point for point in source.of(Feeling).values() if point.stage_id in stages]
    _bring_personas(source, draft, map_id, answers, {point.persona_id for point in felt})
    for point in felt:
        who, stage = answers.personas[point.persona_id], answers.stages[point.stage_id]
        draft.put(changed(point, id=new_id(), map_id=map_id, stage_id=stage, persona_id=who))
    for metric in source.of(Metric).values():
        if metric.stage_id in stages:
            draft.put(changed(metric, id=new_id(), map_id=map_id, stage_id=answers.stages[metric.stage_id]))


def _bring_personas(
    source: Contents, draft: Draft, map_id: Id, answers: Counterparts, wanted: Set[Id]
) -> None:
    missing = [each for each in source.of(Persona).values() if each.id in wanted - answers.personas.keys()]
    siblings = in_map(draft, Persona, map_id)
    keys = new_keys(draft, siblings, len(siblings), len(missing))
    for persona, order in zip(missing, keys, strict=True):
        copy = changed(persona, id=new_id(), map_id=map_id, order=order)
        draft.put(copy)
        answers.personas[persona.id] = copy.id
