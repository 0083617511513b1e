"""The maps of one document: which to show, which comes next, and what a new one is called."""

from itertools import count
from typing import TYPE_CHECKING

from journeyboard.model import Contents, Id, JourneyMap, MapRecord, maps

if TYPE_CHECKING:
    from journeyboard.store.change import Change


def map_after(contents: Contents, change: "Change", gone: Id) -> Id:
    """The map in the place of one that the change removed: the next one, else the last."""
    journey = change.pairs[gone][0]
    place = (journey.order, gone) if isinstance(journey, JourneyMap) else ("", gone)
    left = maps(contents)
    return next((each.id for each in left if (each.order, each.id) > place), left[-1].id)


def map_to_show(contents: Contents, change: "Change", here: Id) -> Id:
    """Where a change is to be seen: on the map that is shown, else on the first one it touches.

    What maps are called and how they are ordered is seen on every map.
    """
    touched = _touched(change)
    there = (journey.id for journey in maps(contents) if journey.id in touched)
    return here if here in touched else next(there, here)


def _touched(change: "Change") -> set[Id]:
    touched = set()
    for before, after in change.pairs.values():
        for record in (before, after):
            if isinstance(record, MapRecord):
                touched.add(record.map_id)
            elif isinstance(record, JourneyMap) and before is None:
                touched.add(record.id)
    return touched


def neighbour_map(contents: Contents, map_id: Id, step: int) -> Id:
    """The map ``step`` places behind another; beyond the ends it goes on at the other one."""
    ids = [journey.id for journey in maps(contents)]
    return ids[(ids.index(map_id) + step) % len(ids)]


def free_title(contents: Contents, title: str) -> str:
    """A title that no map of the file has: with a 2, 3, ... behind it where needed."""
    taken = {journey.title for journey in maps(contents)}
    numbered = (f"{title} {number}" for number in count(2))
    return title if title not in taken else next(each for each in numbered if each not in taken)
