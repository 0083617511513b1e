"""Other words in place of what was found, in one note or in all of them."""

from collections.abc import Iterable

from journeyboard.desktop.desk import Desk
from journeyboard.edit.rewriting import Rewritten, rewrite
from journeyboard.insight.find import Query, places, replaced
from journeyboard.layout.note import height_with
from journeyboard.model import Id, Note


def replace_in(desk: Desk, ids: Iterable[Id], query: Query, by: str) -> int:
    """Replace what a query finds in notes; returns in how many of them that changed anything."""
    notes = desk.store.of(Note)
    found = (notes[id] for id in ids if id in notes)
    new = {note.id: written for note in found if (written := _written(note, query, by)) is not None}
    if new:
        rewrite(desk.store, new)
    return len(new)


def _written(note: Note, query: Query, by: str) -> Rewritten | None:
    text = replaced(note.text, places(note.text, query), by)
    if text == note.text:
        return None
    is_longer = len(text) > len(note.text)
    height = height_with(note, text) if is_longer else note.height
    return Rewritten(text, height)
