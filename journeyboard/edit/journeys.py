"""Naming and describing the map itself."""

from journeyboard.model import Id, JourneyMap, changed
from journeyboard.store.store import Store

from .clean import clean_title, cleaned


def rename_map(store: Store, map_id: Id, title: str) -> None:
    """Give a map another title."""
    with store.change("Rename map") as draft:
        draft.put(changed(store.get(JourneyMap, map_id), title=clean_title(title)))


def describe_map(store: Store, map_id: Id, **fields: object) -> None:
    """Set fields of a map: organisation, scenario, expectations, evidence, review date, ...

    Raises ``pydantic.ValidationError`` for a value that is not allowed or an unknown field.
    """
    with store.change("Describe map") as draft:
        draft.put(changed(store.get(JourneyMap, map_id), **cleaned(fields)))
