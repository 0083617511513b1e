"""Drawing the emotion curve: the points of a persona's feelings, from -2 to +2 in steps of 0.1."""

from collections.abc import Iterable

from journeyboard.model import Basis, Course, Feeling, Id, changed
from journeyboard.store.store import Store

from .clean import clean_title
from .deleting import remove
from .wording import counted

LOWEST, HIGHEST, STEP_DIGITS = -2.0, 2.0, 1


def add_feeling(
    store: Store,
    map_id: Id,
    persona_id: Id,
    stage_id: Id,
    moment: float,
    value: float,
    label: str = "",
    *,
    course: Course = Course.ACTUAL,
    basis: Basis = Basis.OBSERVED,
) -> Id:
    """Add a point to a curve; ``moment`` is the fraction of the stage that has passed, 0 to 1."""
    feeling = Feeling(
        map_id=map_id, persona_id=persona_id, stage_id=stage_id, moment=_moment(moment), value=_value(value),
        label=clean_title(label), course=course, basis=basis,
    )  # fmt: skip
    _put(store, "Add emotion point", feeling)
    return feeling.id


def move_feeling(store: Store, feeling_id: Id, stage_id: Id, moment: float, value: float) -> None:
    """Drag a point to another moment and value; both are kept within their scales."""
    feeling = store.get(Feeling, feeling_id)
    moved = changed(feeling, stage_id=stage_id, moment=_moment(moment), value=_value(value))
    _put(store, "Move emotion point", moved)


def label_feeling(store: Store, feeling_id: Id, label: str) -> None:
    """Write what happened at a point; an empty label takes it away."""
    labelled = changed(store.get(Feeling, feeling_id), label=clean_title(label))
    _put(store, "Label emotion point", labelled)


def delete_feelings(store: Store, ids: Iterable[Id]) -> None:
    """Remove points; the curve runs on through their neighbours."""
    feelings = [store.get(Feeling, id) for id in dict.fromkeys(ids)]
    with store.change(counted("Delete", feelings, "emotion point")) as draft:
        remove(draft, {feeling.id for feeling in feelings})


def _moment(moment: float) -> float:
    return min(max(moment, 0.0), 1.0)


def _value(value: float) -> float:
    return round(min(max(value, LOWEST), HIGHEST), STEP_DIGITS)


def _put(store: Store, label: str, feeling: Feeling) -> None:
    with store.change(label) as draft:
        draft.put(feeling)
