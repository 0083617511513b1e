"""Which lanes take notes, and whether a locked one refuses some: hands say so before they let go."""

from collections.abc import Mapping

from journeyboard.edit.notes import Placement
from journeyboard.model import Contents, Id, Lane, LaneKind, Note


def is_open(lane: Lane) -> bool:
    """Whether notes can be written in a lane so that they are seen."""
    return not lane.collapsed and lane.kind is not LaneKind.EMOTIONS


def has_locks(contents: Contents) -> bool:
    """Whether any lane could refuse notes."""
    return any(lane.locked for lane in contents.of(Lane).values())


def is_refused(contents: Contents, targets: Mapping[Id, Placement], *, copies: bool = False) -> bool:
    """Whether any of these places is in a locked lane that the note does not lie in already."""
    notes, lanes = contents.of(Note), contents.of(Lane)
    locked = {lane.id for lane in lanes.values() if lane.locked}
    if not locked:
        return False
    return any(
        to.lane_id in locked and (copies or notes[id].lane_id != to.lane_id) for id, to in targets.items()
    )
