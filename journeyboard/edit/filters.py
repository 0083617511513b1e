"""Keeping what one looks for under a name."""

from journeyboard.model import Id, SavedFilter, changed, in_map
from journeyboard.store.store import Store

from .clean import clean_title
from .ordering import new_key
from .wording import named


def save_filter(store: Store, map_id: Id, name: str, **asked: object) -> Id:
    """Keep a filter behind the others; one of that name is replaced. ``asked``: fields of ``SavedFilter``.

    Raises ``pydantic.ValidationError`` for more than a filter may ask.
    """
    title = clean_title(name)
    with store.change(named("Save filter", title)) as draft:
        others = in_map(draft, SavedFilter, map_id)
        same = next((each for each in others if each.name.casefold() == title.casefold()), None)
        order = same.order if same else new_key(draft, others, len(others))
        new = SavedFilter(map_id=map_id, name=title, order=order, **asked)  # type: ignore[arg-type]
        kept = changed(new, id=same.id) if same else new
        draft.put(kept)
    return kept.id


def rename_filter(store: Store, filter_id: Id, name: str) -> None:
    """Give a filter another name."""
    with store.change("Rename filter") as draft:
        draft.put(changed(store.get(SavedFilter, filter_id), name=clean_title(name)))


def delete_filter(store: Store, filter_id: Id) -> None:
    """Forget a filter."""
    kept = store.get(SavedFilter, filter_id)
    with store.change(named("Delete filter", kept.name)) as draft:
        draft.remove(kept)
