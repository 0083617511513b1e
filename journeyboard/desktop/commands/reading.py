"""The order in which people read a map: stage by stage, lane by lane, then down and to the right."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from journeyboard.model import Note

from . import when

if TYPE_CHECKING:
    from journeyboard.desktop.desk import Desk


def in_reading_order(desk: "Desk", notes: Iterable[Note]) -> list[Note]:
    """The notes as they are read; what lies beside the map comes last."""
    stages = {stage.id: place for place, stage in enumerate(when.stages(desk))}
    lanes = {lane.id: place for place, lane in enumerate(when.lanes(desk))}
    beside = max(len(stages), len(lanes))

    def place(note: Note) -> tuple[int, int, float, float]:
        return stages.get(note.stage_id or "", beside), lanes.get(note.lane_id or "", beside), note.y, note.x

    return sorted(notes, key=place)
