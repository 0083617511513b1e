"""Other words in place of what was found, in one note or in all of them."""

from collections.abc import Iterable, Mapping

from journeyboard.desktop.desk import Desk
from journeyboard.edit.rewriting import Rewritten, rewrite
from journeyboard.insight.find import Query, places, places_after, replaced
from journeyboard.insight.folding import Span
from journeyboard.layout.note import height_with
from journeyboard.model import Id, Note


def replace_in(desk: Desk, ids: Iterable[Id], query: Query, by: str) -> Mapping[Id, tuple[Span, ...]]:
    """Replace what a query finds in notes; returns where the new words stand in those that this changed.

    What a note has no room for is cut, and no place of new words lies behind its end.
    """
    notes = desk.store.of(Note)
    found = {id: (notes[id], places(notes[id].text, query)) for id in ids if id in notes}
    new = {id: text for id, (note, there) in found.items() if (text := _written(note, there, by)) is not None}
    if new:
        rewrite(desk.store, new)
    return {id: _within(places_after(found[id][1], by), notes[id].text) for id in new}


def _within(places: Iterable[Span], text: str) -> tuple[Span, ...]:
    return tuple(place for place in places if place[1] <= len(text))


def _written(note: Note, places: Iterable[Span], by: str) -> Rewritten | None:
    text = replaced(note.text, places, by)
    if text == note.text:
        return None
    is_longer = len(text) > len(note.text)
    height = height_with(note, text) if is_longer else note.height
    return Rewritten(text, height)
