"""Drawing the emotion curve: the points of a persona's feelings, from -2 to +2 in steps of 0.1."""

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from journeyboard.model import Basis, Course, Feeling, Id, Persona, changed, signed
from journeyboard.store.store import Store

from .clean import clean_title
from .deleting import remove
from .wording import counted, named

LOWEST, HIGHEST, STEP_DIGITS = -2.0, 2.0, 1


class Spot(NamedTuple):
    """Where a point belongs: its stage, the fraction of it that has passed (0 to 1) and the value."""

    stage_id: Id
    moment: float
    value: float


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
    _put(store, "Move emotion point", moved_to(feeling, Spot(stage_id, moment, value)))


def move_feelings(store: Store, spots: Mapping[Id, Spot]) -> None:
    """Put points elsewhere; moments and values are kept within their scales."""
    moved = [moved_to(store.get(Feeling, id), spot) for id, spot in spots.items()]
    _put(store, counted("Move", moved, "emotion point"), *moved)


def feel(store: Store, ids: Iterable[Id], value: float) -> None:
    """Say how the customer feels at these points, from -2 to +2; their moments stay."""
    shown = signed(_value(value)).removesuffix(".0")
    _rewrite(store, ids, "Set", f"to {shown}", lambda point: changed(point, value=_value(value)))


def set_course(store: Store, ids: Iterable[Id], course: Course) -> None:
    """Say whether points tell of the journey as planned or as it went."""
    told = "as planned" if course is Course.PLANNED else "as it went"
    _rewrite(store, ids, "Mark", told, lambda point: changed(point, course=course))


def set_basis(store: Store, ids: Iterable[Id], basis: Basis) -> None:
    """Say whether points were observed or are assumed."""
    told = "as assumed" if basis is Basis.ASSUMED else "as observed"
    _rewrite(store, ids, "Mark", told, lambda point: changed(point, basis=basis))


def give_feelings(store: Store, ids: Iterable[Id], persona_id: Id) -> None:
    """Make points part of another persona's curve. Raises ``KeyError`` for an unknown persona."""
    persona = store.get(Persona, persona_id)
    _rewrite(
        store, ids, "Give", named("to", persona.name), lambda point: changed(point, persona_id=persona.id)
    )


def label_feeling(store: Store, feeling_id: Id, label: str) -> None:
    """Write what happened at a point; an empty label takes it away."""
    labelled = changed(store.get(Feeling, feeling_id), label=clean_title(label))
    _put(store, "Label emotion point", labelled)


def delete_feelings(store: Store, ids: Iterable[Id]) -> None:
    """Remove points; the curve runs on through their neighbours."""
    feelings = [store.get(Feeling, id) for id in dict.fromkeys(ids)]
    with store.change(counted("Delete", feelings, "emotion point")) as draft:
        remove(draft, {feeling.id for feeling in feelings})


def moved_to(feeling: Feeling, spot: Spot) -> Feeling:
    """The point elsewhere; its moment and value are kept within their scales."""
    return changed(feeling, stage_id=spot.stage_id, moment=_moment(spot.moment), value=_value(spot.value))


def _moment(moment: float) -> float:
    return min(max(moment, 0.0), 1.0)


def _value(value: float) -> float:
    return round(min(max(value, LOWEST), HIGHEST), STEP_DIGITS)


def _rewrite(
    store: Store, ids: Iterable[Id], verb: str, how: str, write: Callable[[Feeling], Feeling]
) -> None:
    written = [write(store.get(Feeling, id)) for id in dict.fromkeys(ids)]
    _put(store, f"{counted(verb, written, 'emotion point')} {how}", *written)


def _put(store: Store, label: str, *feelings: Feeling) -> None:
    with store.change(label) as draft:
        draft.put(*feelings)
