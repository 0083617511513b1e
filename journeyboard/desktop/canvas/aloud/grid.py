"""Which notes and emotion points lie in which cell, in the order in which they are read."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from journeyboard.desktop.canvas.scene import Scene
from journeyboard.model import Feeling, Id, LaneKind, Note, in_map

Spot = tuple[Id, Id]
"""A stage and a lane."""


@dataclass(frozen=True)
class Grid:
    """Stages in their order, lanes from top to bottom, what lies in their cells, and what is parked."""

    stages: tuple[Id, ...]
    lanes: tuple[Id, ...]
    cells: dict[Spot, list[Id]]
    parked: list[Id]

    def in_cell(self, stage_id: Id, lane_id: Id) -> list[Id]:
        return self.cells.get((stage_id, lane_id), [])

    @cached_property
    def homes(self) -> dict[Id, tuple[str, ...]]:
        """The key of the cell, or of the parking lot, that each record is in."""
        cells = {id: ("cell", *spot) for spot, ids in self.cells.items() for id in ids}
        return {**dict.fromkeys(self.parked, ("parked",)), **cells}


def grid(scene: Scene) -> Grid:
    """The grid of the map in a scene; costs all notes."""
    layout = scene.layout
    stages = tuple(column.stage.id for column in layout.columns)
    lanes = tuple(row.lane.id for row in layout.rows)
    found = Grid(stages, lanes, {}, [])
    known = {(stage, lane) for stage in stages for lane in lanes}
    for spot, record_id in _placed(scene):
        home = found.cells.setdefault(spot, []) if spot in known else found.parked
        home.append(record_id)
    return found


def _placed(scene: Scene) -> Iterator[tuple[Spot, Id]]:
    notes = (note for note in scene.contents.of(Note).values() if note.id in scene.layout)
    for note in sorted(notes, key=lambda note: (note.y, note.x, note.id)):
        yield (note.stage_id or "", note.lane_id or ""), note.id
    rows = (row.lane for row in scene.layout.rows if row.lane.kind is LaneKind.EMOTIONS)
    lane = next(rows, None)
    feelings = in_map(scene.contents, Feeling, scene.layout.map_id) if lane else []
    for feeling in sorted(feelings, key=lambda feeling: (feeling.moment, feeling.id)):
        yield (feeling.stage_id, lane.id if lane else ""), feeling.id
