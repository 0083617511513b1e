"""Putting what was copied elsewhere on a map: the product's own notes, lines of text, cells of a table.

Positions in u. Texts are measured by the caller, who knows the fonts; else notes get their usual height.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from journeyboard.model import (
    LANE_HEIGHT,
    Id,
    Lane,
    LaneKind,
    Note,
    NoteKind,
    Stage,
    changed,
    in_map,
)
from journeyboard.model.note import NOTE_HEIGHT_MAX
from journeyboard.store.draft import Draft
from journeyboard.store.store import Store

from .assessments import match_assessments
from .clean import clean_text, clean_title
from .clips import paste_clip
from .columns import Columns
from .depth import top_keys
from .flow import GAP, Flow
from .kinds import KIND_OF_LANE, SIZE
from .locks import change_within_locks
from .notes import Placement
from .ordering import new_keys
from .pasted_feelings import NewFeeling, NewPersona, add_felt
from .planned_lines import Measure, PlannedLines
from .tidying import obstacles
from .wording import counted

__all__ = [
    "Measure",
    "NewLane",
    "NewNote",
    "NewStage",
    "PlannedLines",
    "paste_cells",
    "paste_clip",
    "paste_lines",
]


@dataclass(frozen=True, slots=True)
class NewStage:
    """A stage that a table asks for; its id is made before, so that cells can name it."""

    name: str
    id: Id


@dataclass(frozen=True, slots=True)
class NewLane:
    """A lane that a table asks for, like ``NewStage``."""

    name: str
    kind: LaneKind
    id: Id


@dataclass(frozen=True, slots=True)
class NewNote:
    """A text for a cell of the map; the cell's stage and lane may be new. ``kind`` None: that of the lane."""

    text: str
    stage_id: Id
    lane_id: Id
    kind: NoteKind | None = None


def paste_lines(
    store: Store,
    map_id: Id,
    lines: Iterable[str],
    kind: NoteKind,
    at: Placement,
    *,
    measure: Measure | None = None,
) -> list[Id]:
    """A note for each line, in rows from ``at`` down, clear of the notes there; a single one just at ``at``.

    Returns their ids.
    """
    return PlannedLines(store, map_id, lines, kind, at, measure=measure).put()


def paste_cells(
    store: Store,
    map_id: Id,
    notes: Sequence[NewNote],
    stages: Sequence[NewStage] = (),
    lanes: Sequence[NewLane] = (),
    *,
    personas: Sequence[NewPersona] = (),
    feelings: Sequence[NewFeeling] = (),
    measure: Measure | None = None,
) -> list[Id]:
    """New stages at the end, new lanes at the bottom, notes in rows in their cells. Returns the notes' ids.

    Notes that name no kind take their lane's. Raises ``KeyError`` for a cell that is neither there nor new.
    """
    with change_within_locks(store, counted("Paste", notes)) as draft:
        _add_stages(draft, map_id, stages)
        _add_lanes(draft, map_id, lanes)
        add_felt(draft, map_id, personas, feelings)
        kinds = {lane.id: KIND_OF_LANE[lane.kind] for lane in in_map(draft, Lane, map_id)}
        known = {stage.id: stage for stage in in_map(draft, Stage, map_id)}
        made = [
            _note(
                map_id,
                new.kind or kinds[new.lane_id],
                clean_text(new.text),
                known[new.stage_id].id,
                new.lane_id,
                measure,
            )
            for new in notes
        ]
        return _lay(draft, map_id, made, top=GAP)


def _note(
    map_id: Id, kind: NoteKind, text: str, stage: Id | None, lane: Id | None, measure: Measure | None
) -> Note:
    width, height = SIZE[kind]
    if measure:
        height = min(max(height, measure(kind, text)), NOTE_HEIGHT_MAX)
    return Note(map_id=map_id, kind=kind, text=text, stage_id=stage, lane_id=lane, width=width, height=height)


def _lay(draft: Draft, map_id: Id, notes: Sequence[Note], top: float) -> list[Id]:
    """Put notes in rows into their cells, on top, with the assessments of their kinds."""
    cells: dict[tuple[Id | None, Id | None], list[tuple[Note, str]]] = {}
    for note, z in zip(notes, top_keys(draft, map_id, len(notes)), strict=True):
        cells.setdefault((note.stage_id, note.lane_id), []).append((note, z))
    for cell in cells.values():
        _lay_cell(draft, map_id, cell, top)
    match_assessments(draft, notes)
    return [note.id for note in notes]


def _lay_cell(draft: Draft, map_id: Id, notes: Sequence[tuple[Note, str]], top: float) -> None:
    columns, first = Columns(draft, map_id), notes[0][0]
    lane = columns.lane_of(first)
    left = columns.left_of(first.stage_id) if lane else 0.0
    width = max(columns.width_of(first.stage_id if lane else None), first.width)
    mine = (note for note in draft.of(Note).values() if note.map_id == map_id)
    stay = obstacles(columns, mine, lane, left, width)
    flow = Flow(width, stay, top)
    for note, z in notes:
        box = flow.add(note.width, note.height)
        draft.put(changed(note, x=box.x, y=box.y, z=z))


def _add_stages(draft: Draft, map_id: Id, stages: Sequence[NewStage]) -> None:
    siblings = in_map(draft, Stage, map_id)
    keys = new_keys(draft, siblings, len(siblings), len(stages))
    for new, key in zip(stages, keys, strict=True):
        draft.put(Stage(id=new.id, map_id=map_id, name=clean_title(new.name), order=key))


def _add_lanes(draft: Draft, map_id: Id, lanes: Sequence[NewLane]) -> None:
    siblings = in_map(draft, Lane, map_id)
    keys = new_keys(draft, siblings, len(siblings), len(lanes))
    for new, key in zip(lanes, keys, strict=True):
        draft.put(
            Lane(
                id=new.id,
                map_id=map_id,
                kind=new.kind,
                name=clean_title(new.name),
                order=key,
                height=LANE_HEIGHT[new.kind],
            )
        )
