"""Whether a locked lane keeps notes from landing, so that hands can say so before they let go."""

from collections.abc import Mapping

from journeyboard.edit.notes import Placement
from journeyboard.model import Contents, Id, Lane, Note


def is_refused(contents: Contents, targets: Mapping[Id, Placement], *, copies: bool = False) -> bool:
    """Whether any of these places is in a locked lane that the note does not lie in already."""
    notes, lanes = contents.of(Note), contents.of(Lane)
    locked = {lane.id for lane in lanes.values() if lane.locked}
    if not locked:
        return False
    return any(
        to.lane_id in locked and (copies or notes[id].lane_id != to.lane_id) for id, to in targets.items()
    )
