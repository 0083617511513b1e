"""Free places in cells for notes that come from elsewhere, so that none comes to lie on another. In u."""

from collections.abc import Collection, Iterable, Mapping

from journeyboard.model import Contents, Id, Note, in_map

from .columns import Columns
from .flow import Box, Flow
from .moving import Placement
from .tidying import obstacles


def fitted(
    contents: Contents,
    map_id: Id,
    wanted: Mapping[Id, Placement],
    *,
    keep: Collection[Id] = (),
    copies: bool = False,
) -> dict[Id, Placement]:
    """A free place for each note in the cell that is wanted for it, in rows and in the order given.

    The notes to ``keep`` lie just where they are wanted as long as nothing lies there. ``copies``: the notes
    themselves stay where they are. In a folded lane what counts is how notes lie when it is open. Parked
    notes are left out.
    """
    columns = Columns(contents, map_id)
    staying = [note for note in in_map(contents, Note, map_id) if copies or note.id not in wanted]
    cells: dict[tuple[Id | None, Id], list[Id]] = {}
    for id, (stage_id, lane_id, _, _) in wanted.items():
        if lane := columns.lane_with(stage_id, lane_id):
            cells.setdefault((stage_id, lane), []).append(id)
    found: dict[Id, Placement] = {}
    for (stage_id, lane), ids in cells.items():
        members = {id: contents.of(Note)[id] for id in ids}
        reach = max(columns.width_of(stage_id), *(note.width for note in members.values()))
        taken = list(obstacles(columns, staying, lane, columns.left_of(stage_id), reach))
        kept = _kept({id: _box(members[id], wanted[id]) for id in ids if id in keep}, taken)
        flow = Flow(columns.width_of(stage_id), [*taken, *kept.values()])
        for id, note in members.items():
            box = kept.get(id) or flow.add(note.width, note.height)
            found[id] = Placement(stage_id, lane, box.x, box.y)
    return found


def _kept(wanted: Mapping[Id, Box], taken: Iterable[Box]) -> dict[Id, Box]:
    """The boxes that lie on none that is taken, and on none of the ones before."""
    others, kept = list(taken), dict[Id, Box]()
    for id, box in wanted.items():
        if not any(box.overlaps(other) for other in others):
            kept[id] = box
            others.append(box)
    return kept


def _box(note: Note, place: Placement) -> Box:
    return Box(place.x, place.y, note.width, note.height)
