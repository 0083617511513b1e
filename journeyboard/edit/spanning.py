"""Letting notes reach over several cells, and bringing them back into one. Sizes in u."""

from collections.abc import Mapping

from journeyboard.model import Id, Note, changed
from journeyboard.store.store import Store

from .locks import change_within_locks, held
from .sizing import Shape, reshaped
from .wording import counted


def span_cells(store: Store, shapes: Mapping[Id, Shape]) -> None:
    """Let notes lie over cells with these boxes; their lanes do not grow for them. Held notes stay."""
    _put(store, "Let", shapes, "span cells", spans=True)


def keep_in_cell(store: Store, shapes: Mapping[Id, Shape]) -> None:
    """Bring notes back into one cell each, with these boxes. Held notes stay."""
    _put(store, "Keep", shapes, "in one cell", spans=False)


def _put(store: Store, verb: str, shapes: Mapping[Id, Shape], what: str, *, spans: bool) -> None:
    loose = [note for id in shapes if not held(store, note := store.get(Note, id))]
    with change_within_locks(store, f"{counted(verb, loose)} {what}") as draft:
        draft.put(*(changed(reshaped(note, shapes[note.id]), spans=spans) for note in loose))
