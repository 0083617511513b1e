"""In which order the notes of a map are read when they are laid elsewhere together."""

from collections.abc import Iterable

from journeyboard.model import Contents, Id, Lane, Note, in_map

from .columns import Columns, shelves


def as_read(contents: Contents, map_id: Id, notes: Iterable[Note]) -> list[Note]:
    """Stage by stage, lane by lane, in each cell row by row from where the map begins; parked notes last."""
    columns = Columns(contents, map_id)
    stages = {stage.id: number for number, stage in enumerate(columns.stages)}
    lanes = {lane.id: number for number, lane in enumerate(in_map(contents, Lane, map_id))}
    cells: dict[tuple[int, int], list[Note]] = {}
    for note in notes:
        lane_id = columns.lane_of(note)
        place = (stages[note.stage_id or ""], lanes[lane_id]) if lane_id else (len(stages), 0)
        cells.setdefault(place, []).append(note)
    return [note for _, cell in sorted(cells.items()) for row in shelves(cell) for note in row]
