"""What is put into a folded lane lies in a free place of its cell: nobody sees there what it would cover."""

from collections.abc import Mapping

from journeyboard.edit.fitting import fitted
from journeyboard.edit.notes import Placement
from journeyboard.model import Id, Lane

from .bench import Bench


def into_folded(
    bench: Bench, targets: Mapping[Id, Placement], *, copies: bool = False
) -> Mapping[Id, Placement]:
    """The same places, but for those in folded lanes that are taken. ``copies``: the notes themselves stay.

    A lane that has opened for the hand counts as folded: it was so when the notes were picked up.
    """
    desk = bench.desk
    folded = {lane.id for lane in desk.store.of(Lane).values() if lane.collapsed}
    hidden = {id: place for id, place in targets.items() if place.lane_id in folded}
    if not hidden:
        return targets
    return {**targets, **fitted(desk.store, desk.map_id, hidden, keep=hidden, copies=copies)}
