"""Other words on many notes at once, as a replacement of what was found gives them."""

from collections.abc import Mapping
from typing import NamedTuple

from journeyboard.model import Id, Note, changed
from journeyboard.model.note import NOTE_HEIGHT_MAX
from journeyboard.store.store import Store

from .clean import clean_text
from .wording import counted


class Rewritten(NamedTuple):
    """A note's new text, and the height in u that it needs."""

    text: str
    height: float


def rewrite(store: Store, notes: Mapping[Id, Rewritten]) -> None:
    """Write other texts on notes, all in one step."""
    with store.change(counted("Replace in", notes)) as draft:
        for id, (text, height) in notes.items():
            note = store.get(Note, id)
            draft.put(changed(note, text=clean_text(text), height=min(height, NOTE_HEIGHT_MAX)))
