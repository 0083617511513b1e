"""Adding, writing and changing sticky notes. Sizes and positions in u, relative to the note's cell."""

from collections.abc import Collection, Iterable, Mapping

from journeyboard.model import Channel, Id, Note, NoteColour, NoteKind, changed
from journeyboard.model.note import NOTE_HEIGHT_MAX
from journeyboard.store.store import Store

from .assessments import match_assessments
from .clean import clean_text, clean_title
from .copying import duplicate
from .deleting import delete
from .depth import to_back, to_front, top_keys
from .kinds import SIZE
from .locks import change_within_locks, held, loose
from .moving import Placement, moved
from .wording import counted

__all__ = [
    "Placement",
    "add_note",
    "delete",
    "duplicate",
    "place",
    "recolour",
    "rekind",
    "resize",
    "retext",
    "set_channel",
    "set_locked",
    "set_owner",
    "set_persona",
    "set_tags",
    "to_back",
    "to_front",
]


def add_note(
    store: Store,
    map_id: Id,
    kind: NoteKind,
    *,
    stage_id: Id | None,
    lane_id: Id | None,
    x: float,
    y: float,
    width: float | None = None,
    height: float | None = None,
    text: str = "",
) -> Id:
    """Put a new note on top of the others; a pain point or opportunity gets its assessment with it.

    Raises ``Refused`` for a locked lane.
    """
    usual = SIZE[kind]
    with change_within_locks(store, "Add note") as draft:
        (z,) = top_keys(draft, map_id, 1)
        note = Note(
            map_id=map_id, kind=kind, text=clean_text(text), stage_id=stage_id, lane_id=lane_id, x=x, y=y,
            width=width or usual[0], height=height or usual[1], z=z,
        )  # fmt: skip
        draft.put(note)
        match_assessments(draft, [note])
    return note.id


def retext(
    store: Store, note_id: Id, text: str, height: float | None = None, width: float | None = None
) -> None:
    """Write another text on a note; ``height`` and ``width``: what the text now needs, None keeps them.

    What was written is kept even if it needs more than a note may have.
    """
    note = store.get(Note, note_id)
    room = note.height if height is None else min(height, NOTE_HEIGHT_MAX)
    new = changed(note, text=clean_text(text), height=room, width=width or note.width)
    _put(store, "Edit note", [new])


def place(store: Store, moves: Mapping[Id, Placement]) -> None:
    """Move notes, all in one step. A held note stays; a note keeps its kind in whatever lane it lands.

    Raises ``Refused`` when one would land in a locked lane.
    """
    notes = loose(store, (store.get(Note, id) for id in moves))
    new = list(moved(notes, moves))
    with change_within_locks(store, counted("Move", new)) as draft:
        draft.put(*new)


def resize(
    store: Store, note_id: Id, x: float, y: float, width: float, height: float, *, spans: bool | None = None
) -> None:
    """Give a note another box in its cell. ``spans``: whether it now reaches over others; None: as before.

    A held note stays as it is.
    """
    note = store.get(Note, note_id)
    if not held(store, note):
        spans = note.spans if spans is None else spans
        _put(store, "Resize note", [changed(note, x=x, y=y, width=width, height=height, spans=spans)])


def recolour(store: Store, ids: Iterable[Id], colour: NoteColour | None) -> None:
    """Give notes a paper; None: the paper of their kind."""
    _set(store, "Colour", ids, colour=colour)


def rekind(store: Store, ids: Iterable[Id], kind: NoteKind) -> None:
    """Make notes another kind. A new pain point or opportunity can be assessed, a former one no longer is."""
    notes = [changed(note, kind=kind) for note in _notes(store, ids)]
    with store.change(counted("Change kind of", notes)) as draft:
        draft.put(*notes)
        match_assessments(draft, notes)


def set_owner(store: Store, ids: Iterable[Id], owner_id: Id | None) -> None:
    """Say who in the organisation answers for notes; None: nobody."""
    _set(store, "Set owner of", ids, owner_id=owner_id)


def set_channel(store: Store, ids: Iterable[Id], channel: Channel | None) -> None:
    """Say through what notes reach the customer; None: nothing said."""
    _set(store, "Set channel of", ids, channel=channel)


def set_persona(store: Store, ids: Iterable[Id], persona_id: Id | None) -> None:
    """Say whose notes these are, as for a quote; None: everybody's."""
    _set(store, "Set persona of", ids, persona_id=persona_id)


def set_tags(store: Store, ids: Iterable[Id], tags: Iterable[str]) -> None:
    """Replace the tags of notes, each a line; one given twice counts once.

    Raises ``pydantic.ValidationError`` for more than a note may have.
    """
    _set(store, "Tag", ids, tags=tuple(dict.fromkeys(filter(None, map(clean_title, tags)))))


def set_locked(store: Store, ids: Iterable[Id], locked: bool) -> None:
    """Keep notes from being moved, resized and deleted, or let them go again."""
    _set(store, "Lock" if locked else "Unlock", ids, locked=locked)


def _notes(store: Store, ids: Iterable[Id]) -> list[Note]:
    return [store.get(Note, id) for id in dict.fromkeys(ids)]


def _set(store: Store, verb: str, ids: Iterable[Id], **fields: object) -> None:
    notes = _notes(store, ids)
    _put(store, counted(verb, notes), [changed(note, **fields) for note in notes])


def _put(store: Store, label: str, notes: Collection[Note]) -> None:
    with store.change(label) as draft:
        draft.put(*notes)
