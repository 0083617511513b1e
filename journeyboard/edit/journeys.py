"""Naming and describing the map itself."""

from journeyboard.model import Direction, Id, JourneyMap, changed
from journeyboard.store.store import Store

from .clean import clean_title, cleaned


def rename_map(store: Store, map_id: Id, title: str) -> None:
    """Give a map another title."""
    with store.change("Rename map") as draft:
        draft.put(changed(store.get(JourneyMap, map_id), title=clean_title(title)))


def set_direction(store: Store, map_id: Id, direction: Direction) -> None:
    """Let the stages of a map run the other way; notes keep their places from where the map begins."""
    runs = "right to left" if direction is Direction.RIGHT_TO_LEFT else "left to right"
    with store.change(f"Run map from {runs}") as draft:
        draft.put(changed(store.get(JourneyMap, map_id), direction=direction))


def describe_map(store: Store, map_id: Id, **fields: object) -> None:
    """Set fields of a map: organisation, scenario, expectations, evidence, review date, ...

    Raises ``pydantic.ValidationError`` for a value that is not allowed or an unknown field.
    """
    with store.change("Describe map") as draft:
        draft.put(changed(store.get(JourneyMap, map_id), **cleaned(fields)))
