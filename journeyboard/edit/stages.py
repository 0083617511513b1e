"""Adding, naming, moving, sizing and removing the stages of a map."""

from journeyboard.model import (
    STAGE_WIDTH,
    STAGE_WIDTH_MIN,
    Feeling,
    Id,
    Metric,
    Note,
    Stage,
    changed,
    in_map,
)
from journeyboard.store.store import Store

from .clean import clean_title
from .deleting import remove, remove_notes
from .locks import change_within_locks
from .ordering import new_key, position_beside, put_before
from .wording import named


def add_stage(
    store: Store, map_id: Id, name: str, *, after: Id | None = None, before: Id | None = None
) -> Id:
    """Add a stage after or before another one; without either: at the end."""
    with store.change(named("Add stage", clean_title(name))) as draft:
        siblings = in_map(draft, Stage, map_id)
        stage = Stage(
            map_id=map_id,
            name=clean_title(name),
            order=new_key(draft, siblings, position_beside(siblings, after, before)),
            width=STAGE_WIDTH,
        )
        draft.put(stage)
    return stage.id


def rename_stage(store: Store, stage_id: Id, name: str) -> None:
    """Give a stage another name."""
    _put(store, "Rename stage", changed(store.get(Stage, stage_id), name=clean_title(name)))


def set_goal(store: Store, stage_id: Id, goal: str) -> None:
    """Say what the customer wants in this stage."""
    _put(store, "Set goal of stage", changed(store.get(Stage, stage_id), goal=clean_title(goal)))


def move_stage(store: Store, stage_id: Id, before: Id | None) -> None:
    """Move a stage, with its notes and feelings, in front of another one; ``before`` None: to the end."""
    stage = store.get(Stage, stage_id)
    with store.change(named("Move stage", stage.name)) as draft:
        put_before(draft, in_map(draft, Stage, stage.map_id), stage, before)


def resize_stage(store: Store, stage_id: Id, width: float) -> None:
    """Make a stage ``width`` u wide, never narrower than the least width."""
    stage = store.get(Stage, stage_id)
    _put(store, "Resize stage", changed(stage, width=max(width, STAGE_WIDTH_MIN)))


def delete_stage(store: Store, stage_id: Id) -> None:
    """Remove a stage with its notes, feelings and metrics.

    Raises ``Refused`` when a locked lane has notes there.
    """
    stage = store.get(Stage, stage_id)
    with change_within_locks(store, named("Delete stage", stage.name)) as draft:
        remove_notes(draft, {note.id for note in draft.of(Note).values() if note.stage_id == stage_id})
        feelings = {feeling.id for feeling in draft.of(Feeling).values() if feeling.stage_id == stage_id}
        metrics = {metric.id for metric in draft.of(Metric).values() if metric.stage_id == stage_id}
        remove(draft, {stage_id} | feelings | metrics)


def _put(store: Store, verb: str, stage: Stage) -> None:
    with store.change(named(verb, stage.name)) as draft:
        draft.put(stage)
