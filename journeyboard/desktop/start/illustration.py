"""Fills an empty template for its picture on the start page, so that one sees what it is for."""

from collections.abc import Iterator
from math import sin

from journeyboard.edit.kinds import KIND_OF_LANE, SIZE
from journeyboard.model import (
    Contents,
    Feeling,
    Id,
    Lane,
    LaneKind,
    Note,
    NoteKind,
    PainPoint,
    Persona,
    Record,
    Records,
    Severity,
    Stage,
    everything,
    in_map,
)

WORDS = "Some words that stand for what people will write here"
BARE = (LaneKind.EMOTIONS, LaneKind.METRICS, LaneKind.PICTURES)


def illustrated(contents: Contents, map_id: Id) -> Contents:
    """The template with made-up notes and a made-up curve; as it is when it holds notes already."""
    if in_map(contents, Note, map_id):
        return contents
    stages, lanes = in_map(contents, Stage, map_id), in_map(contents, Lane, map_id)
    made: list[Record] = []
    for row, lane in enumerate(lanes):
        for column, stage in enumerate(stages):
            made += _cell(stage, lane, column, row)
    personas = in_map(contents, Persona, map_id)
    if personas and any(lane.kind is LaneKind.EMOTIONS for lane in lanes):
        made += _curve(personas[0], stages)
    return Records([*everything(contents), *made])


def _cell(stage: Stage, lane: Lane, column: int, row: int) -> Iterator[Record]:
    """None to two notes, by a pattern that does not look like one."""
    if lane.kind in BARE:
        return
    kind = KIND_OF_LANE[lane.kind]
    width, height = SIZE[kind]
    fitting = max(1, int((stage.width - 10) // (width + 8)))
    count = min(fitting, (column * 7 + row * 5 + column * row) % 3)
    for index in range(count):
        note = _note(stage, lane, kind, 10 + index * (width + 8), width, min(height, lane.height - 24))
        yield note
        if kind is NoteKind.PAIN:
            level = Severity(1 + (column + index * 2) % 4)
            yield PainPoint(map_id=lane.map_id, note_id=note.id, severity=level)


def _note(stage: Stage, lane: Lane, kind: NoteKind, x: float, width: float, height: float) -> Note:
    return Note(
        map_id=lane.map_id,
        kind=kind,
        text=WORDS,
        stage_id=stage.id,
        lane_id=lane.id,
        x=x,
        y=12,
        width=width,
        height=max(24.0, height),
    )


def _curve(persona: Persona, stages: list[Stage]) -> Iterator[Record]:
    for number, stage in enumerate(stages):
        for moment in (0.25, 0.75):
            value = 1.4 * sin(1.9 * (number + moment) + 0.6)
            yield Feeling(
                map_id=stage.map_id, persona_id=persona.id, stage_id=stage.id, moment=moment, value=value
            )
