"""Merging two stages into one, and splitting one in two. Widths in u, moments as fractions of a stage."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from journeyboard.model import (
    STAGE_WIDTH_MIN,
    Evidence,
    Feeling,
    Id,
    Metric,
    Note,
    Stage,
    changed,
    in_map,
    new_id,
)
from journeyboard.store.draft import Draft
from journeyboard.store.store import Store

from .clean import clean_title
from .ordering import new_key, position_after
from .refusal import Refused
from .wording import named

R = TypeVar("R", Note, Feeling, Metric)
WIDEST = 5_000.0
"""What a stage may measure (model/journey.py)."""


def merge_stages(store: Store, first: Id, second: Id) -> None:
    """Move all that the second stage holds into the first, at the right of what is there, and remove it.

    The first is called by both names from then on, wants what both wanted, and grows by the second's width.
    Raises ``Refused`` for a stage and itself, stages of two maps, or when the two are too wide for one.
    """
    one, other = store.get(Stage, first), store.get(Stage, second)
    with store.change(f"{named('Merge stage', other.name)} into {named('', one.name)}".strip()) as draft:
        held = [note for note in _of(draft, Note, one) if not note.spans]
        start = max([one.width, *(note.x + note.width for note in held)])
        _check_merge(one, other, start)
        name, goal = _joined(one.name, other.name, " + "), _joined(one.goal, other.goal, "; ")
        whole = changed(one, width=start + other.width, name=name, goal=goal)
        draft.put(whole, *_stretched(_of(draft, Feeling, one), one, 0.0, whole))
        draft.put(*_stretched(_of(draft, Feeling, other), other, start, whole))
        draft.put(*(changed(note, stage_id=first, x=note.x + start) for note in _of(draft, Note, other)))
        draft.put(*(changed(metric, stage_id=first) for metric in _of(draft, Metric, other)))
        draft.put(*(changed(found, target_id=first) for found in _evidence(draft, second)))
        draft.remove(second)


def split_stage(store: Store, stage_id: Id, at: float, *, name: str | None = None) -> Id:
    """Cut a stage ``at`` u from its left edge: notes and feelings from there on go to a new stage behind it.

    A note goes where its left edge is; metrics stay. Neither part becomes narrower than a stage may be.
    ``name`` None: that of the stage and a 2. Raises ``Refused`` for a cut outside the stage.
    """
    stage = store.get(Stage, stage_id)
    if not 0 < at < stage.width:
        raise Refused("A stage can only be split between its edges", "choose a place inside the stage")
    with store.change(named("Split stage", stage.name)) as draft:
        siblings = in_map(draft, Stage, stage.map_id)
        order = new_key(draft, siblings, position_after(siblings, stage_id))
        left = changed(draft.of(Stage)[stage_id], width=max(at, STAGE_WIDTH_MIN))
        right = changed(
            left,
            id=new_id(),
            name=clean_title(f"{stage.name} 2" if name is None else name),
            goal="",
            order=order,
            width=max(stage.width - at, STAGE_WIDTH_MIN),
        )
        draft.put(left, right)
        _share_out(draft, stage, at, left, right)
    return right.id


def _joined(one: str, other: str, between: str) -> str:
    """What both say, each said once; cut at what a title may hold."""
    return clean_title(between.join(dict.fromkeys(filter(None, (one, other)))))


def _check_merge(one: Stage, other: Stage, start: float) -> None:
    if one.id == other.id or one.map_id != other.map_id:
        raise Refused("Only two stages of one map can be merged", "choose another stage of this map")
    if start + other.width > WIDEST:
        raise Refused(f"Merged, the stages would be wider than {WIDEST:,.0f} u", "make them narrower first")


def _share_out(draft: Draft, stage: Stage, at: float, left: Stage, right: Stage) -> None:
    later = [note for note in _of(draft, Note, stage) if note.x >= at]
    draft.put(*(changed(note, stage_id=right.id, x=note.x - at) for note in later))
    feelings = _of(draft, Feeling, stage)
    after = [feeling for feeling in feelings if feeling.moment * stage.width >= at]
    draft.put(*_stretched((feeling for feeling in feelings if feeling not in after), stage, 0.0, left))
    draft.put(*_stretched(after, stage, -at, right))


def _stretched(feelings: Iterable[Feeling], was: Stage, start: float, now: Stage) -> Iterator[Feeling]:
    """Feelings at the same place on the board when their stage begins ``start`` u into another."""
    for feeling in feelings:
        moment = (start + feeling.moment * was.width) / now.width
        yield changed(feeling, stage_id=now.id, moment=min(max(moment, 0.0), 1.0))


def _of(draft: Draft, kind: type[R], stage: Stage) -> list[R]:
    return [record for record in draft.of(kind).values() if record.stage_id == stage.id]


def _evidence(draft: Draft, target: Id) -> list[Evidence]:
    return [found for found in draft.of(Evidence).values() if found.target_id == target]
