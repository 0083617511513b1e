"""Adding, naming, moving, sizing, collapsing and removing the lanes of a map."""

from journeyboard.model import LANE_HEIGHT, Id, Lane, LaneKind, Note, changed, in_map
from journeyboard.store.store import Store

from .clean import clean_title
from .deleting import remove, remove_notes
from .kinds import LANE_WORDS
from .locks import refuse_locked
from .ordering import new_key, position_beside, put_before
from .wording import named

HEIGHT_MIN = 28.0


def add_lane(
    store: Store,
    map_id: Id,
    kind: LaneKind,
    *,
    after: Id | None = None,
    before: Id | None = None,
    name: str | None = None,
) -> Id:
    """Add a lane below or above another one; without either: at the bottom.

    ``name`` None: as its kind is called.
    """
    usual, caption = LANE_WORDS[kind]
    title = usual if name is None else clean_title(name)
    with store.change(named("Add lane", title)) as draft:
        siblings = in_map(draft, Lane, map_id)
        order = new_key(draft, siblings, position_beside(siblings, after, before))
        lane = Lane(
            map_id=map_id, kind=kind, name=title, caption=caption, order=order, height=LANE_HEIGHT[kind]
        )
        draft.put(lane)
    return lane.id


def rename_lane(store: Store, lane_id: Id, name: str) -> None:
    """Give a lane another name."""
    _put(store, "Rename lane", changed(store.get(Lane, lane_id), name=clean_title(name)))


def caption_lane(store: Store, lane_id: Id, caption: str) -> None:
    """Write the small line below a lane's name."""
    _put(store, "Caption lane", changed(store.get(Lane, lane_id), caption=clean_title(caption)))


def move_lane(store: Store, lane_id: Id, before: Id | None) -> None:
    """Move a lane, with its notes, above another one; ``before`` None: to the bottom."""
    lane = store.get(Lane, lane_id)
    with store.change(named("Move lane", lane.name)) as draft:
        put_before(draft, in_map(draft, Lane, lane.map_id), lane, before)


def resize_lane(store: Store, lane_id: Id, height: float) -> None:
    """Make a lane at least ``height`` u high; its notes may need more."""
    _put(store, "Resize lane", changed(store.get(Lane, lane_id), height=max(height, HEIGHT_MIN)))


def collapse_lane(store: Store, lane_id: Id, collapsed: bool = True) -> None:
    """Fold a lane to a line, or unfold it."""
    verb = "Collapse lane" if collapsed else "Expand lane"
    _put(store, verb, changed(store.get(Lane, lane_id), collapsed=collapsed))


def set_lane_locked(store: Store, lane_id: Id, locked: bool = True) -> None:
    """Let a lane take no more notes and let none go, or open it again."""
    verb = "Lock lane" if locked else "Unlock lane"
    _put(store, verb, changed(store.get(Lane, lane_id), locked=locked))


def delete_lane(store: Store, lane_id: Id) -> None:
    """Remove a lane with its notes. Feelings belong to the personas and stay.

    Raises ``Refused`` for a locked lane.
    """
    lane = store.get(Lane, lane_id)
    refuse_locked(lane)
    with store.change(named("Delete lane", lane.name)) as draft:
        remove_notes(draft, {note.id for note in draft.of(Note).values() if note.lane_id == lane_id})
        remove(draft, {lane_id})


def _put(store: Store, verb: str, lane: Lane) -> None:
    with store.change(named(verb, lane.name)) as draft:
        draft.put(lane)
