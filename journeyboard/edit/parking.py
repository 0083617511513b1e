"""Laying notes aside in the parking lot, and bringing them back onto the board."""

from collections.abc import Iterable, Mapping

from journeyboard.model import Id, Note
from journeyboard.store.store import Store

from .notes import Placement, place
from .wording import counted


def park(store: Store, places: Mapping[Id, Placement]) -> None:
    """Move notes to places of the parking lot. Locked notes stay."""
    with store.change(counted("Park", places)):
        place(store, places)


def bring_back(store: Store, places: Mapping[Id, Placement]) -> None:
    """Move notes from the parking lot to places on the board. Locked notes stay."""
    with store.change(counted("Bring back", places)):
        place(store, places)


def left(store: Store, ids: Iterable[Id]) -> dict[Id, Placement]:
    """Where parked notes lay on the board before, as far as the steps of this session tell."""
    history, wanted = store.history, set(ids)
    steps = history.known(history.first, history.cursor)
    found: dict[Id, Placement] = {}
    for step in sorted(steps, reverse=True):
        pairs = steps[step].pairs
        for id in wanted & pairs.keys():
            before = pairs[id][0]
            if isinstance(before, Note) and before.stage_id and before.lane_id:
                found[id] = Placement(before.stage_id, before.lane_id, before.x, before.y)
        wanted -= found.keys()
        if not wanted:
            break
    return found
