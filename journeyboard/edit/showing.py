"""Which picture a note shows: one record in a map for equal bytes, whatever way the note got there."""

from collections.abc import Iterable, Mapping

from journeyboard.model import Id, Note, Picture, changed, new_id
from journeyboard.store.draft import Draft


def shown_in(draft: Draft, map_id: Id, picture: Picture) -> Id:
    """The id under which a map holds a picture of these bytes; it is given one if it has none."""
    mine = (held for held in draft.of(Picture).values() if held.map_id == map_id)
    found = next((held.id for held in mine if held.data == picture.data), None)
    if found is not None:
        return found
    copy = changed(picture, id=new_id(), map_id=map_id)
    draft.put(copy)
    return copy.id


def with_pictures(draft: Draft, notes: Iterable[Note], source: Mapping[Id, Picture]) -> list[Note]:
    """Notes that came to another map, showing there what they show among the pictures of ``source``."""
    return [_with_picture(draft, note, source.get(note.picture_id or "")) for note in notes]


def _with_picture(draft: Draft, note: Note, picture: Picture | None) -> Note:
    if picture is None:
        return note if note.picture_id is None else changed(note, picture_id=None)
    held = draft.of(Picture).get(picture.id)
    if held and held.map_id == note.map_id and held.data == picture.data:
        return note
    return changed(note, picture_id=shown_in(draft, note.map_id, picture))
