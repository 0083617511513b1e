"""What a lock holds: a locked note stays as it lies, a locked lane takes no notes and lets none go.

One rule for all verbs. Notes in a locked lane are held like locked ones: moving, sizing and deleting leaves
them out. What would bring a note into a locked lane, or take one out, is refused as a whole.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from journeyboard.model import Contents, Id, Lane, Note
from journeyboard.store.draft import Draft
from journeyboard.store.store import Store

from .refusal import Refused


def held(contents: Contents, note: Note) -> bool:
    """Whether a note must stay as it lies, for itself or with its lane."""
    return note.locked or _locked(contents, note.lane_id) is not None


def loose(contents: Contents, notes: Iterable[Note]) -> list[Note]:
    """The notes that are not held."""
    locked = _locked_lanes(contents)
    return [note for note in notes if not (note.locked or note.lane_id in locked)]


@contextmanager
def change_within_locks(store: Store, label: str) -> Iterator[Draft]:
    """A change like ``store.change`` that raises ``Refused`` when notes enter or leave a locked lane."""
    with store.change(label) as draft:
        yield draft
        if not _locked_lanes(draft):
            return
        for before, after in draft.pairs().values():
            if isinstance(before, Note) or isinstance(after, Note):
                _check(draft, *(_lane_of(record) for record in (before, after)))


def refuse_locked(lane: Lane) -> None:
    """Raise ``Refused`` for a locked lane."""
    if lane.locked:
        raise Refused(f"The lane {lane.name} is locked".replace("  ", " "), "unlock the lane first")


def _check(draft: Draft, before: Id | None, after: Id | None) -> None:
    for lane_id in (before, after) if before != after else ():
        lane = _locked(draft, lane_id)
        if lane:
            refuse_locked(lane)


def _locked_lanes(contents: Contents) -> set[Id]:
    return {lane.id for lane in contents.of(Lane).values() if lane.locked}


def _locked(contents: Contents, lane_id: Id | None) -> Lane | None:
    lane = contents.of(Lane).get(lane_id or "")
    return lane if lane and lane.locked else None


def _lane_of(record: object) -> Id | None:
    return record.lane_id if isinstance(record, Note) else None
