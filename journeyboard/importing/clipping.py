"""What a copy puts on the clipboard as text: the product's own format, lines, a table as TSV and HTML."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from io import StringIO

from journeyboard.edit.columns import shelves
from journeyboard.model import (
    Contents,
    Feeling,
    Id,
    JourneyMap,
    Lane,
    Link,
    Metric,
    Note,
    Opportunity,
    PainPoint,
    Person,
    Persona,
    Picture,
    Record,
    Stage,
    in_map,
)

from .interchange import MAX_CHARACTERS, dump, load
from .problem import ImportProblem
from .table import guarded

MIME = "application/x-journeyboard+json"
HEADS = "application/x-journeyboard-heads"
"""The ids of the stages and lanes that were copied as wholes, one a line."""
Place = tuple[Id | None, Id | None]


def clipped(contents: Contents, ids: Iterable[Id]) -> list[Record]:
    """Notes with their assessments and the links among them, as they are now.

    The stages and lanes of their map come along, so that a paste knows how they lay to each other, and so do
    the personas and people they name and the pictures they show. Notes of a second map are left out.
    Raises ``KeyError`` for no note.
    """
    notes = _notes(contents, ids)
    return list(_clipped(contents, notes[0].map_id, notes)) if notes else []


def clipped_frame(contents: Contents, ids: Iterable[Id]) -> list[Record]:
    """Stages and lanes with all they hold, as they are now: their notes, what is felt and counted there.

    Those of a second map are left out. Raises ``KeyError`` for what is neither stage nor lane.
    """
    stages, lanes = contents.of(Stage), contents.of(Lane)
    heads = [stages.get(id) or lanes[id] for id in dict.fromkeys(ids)]
    wanted = {head.id for head in heads if head.map_id == heads[0].map_id}
    if not wanted:
        return []
    notes = [note for note in contents.of(Note).values() if wanted & {note.stage_id, note.lane_id}]
    known: list[Feeling | Metric] = [*contents.of(Feeling).values(), *contents.of(Metric).values()]
    inside = [record for record in known if record.stage_id in wanted]
    return list(_clipped(contents, heads[0].map_id, notes, inside))


def clip(contents: Contents, ids: Iterable[Id]) -> str:
    """The same in the interchange format."""
    return dump(clipped(contents, ids))


def read_clip(text: str) -> list[Record]:
    """The records of a text that ``clip`` made. Raises ``ImportProblem`` when it is something else."""
    if len(text) > MAX_CHARACTERS:
        raise ImportProblem(
            "the clipboard holds more than 64 MiB", "copy fewer notes at once", "nothing was pasted"
        )
    return load(text)


def as_plain(contents: Contents, ids: Iterable[Id]) -> str:
    """The texts of notes in reading order, one a line: stage by stage, in each lane by lane, then the parked.

    A single note gives its text as it stands.
    """
    notes = _notes(contents, ids)
    if len(notes) == 1:
        return notes[0].text
    return "\n".join(" ".join(note.text.split()) for note in _reading(contents, notes))


def as_tsv(contents: Contents, ids: Iterable[Id]) -> str:
    """Stages × lanes as a spreadsheet reads it, one line of a cell for each note.

    Only stages and lanes that hold one of the notes are there. Parked notes have no cell and are left out,
    unless there is nothing else: then each has a row. No cell can be taken for a formula.
    """
    text = StringIO()
    rows = ([guarded(cell) for cell in row] for row in _matrix(contents, _notes(contents, ids)))
    csv.writer(text, "excel-tab", lineterminator="\r\n").writerows(rows)
    return text.getvalue()


def as_html(contents: Contents, ids: Iterable[Id]) -> str:
    """The same as ``as_tsv`` as an HTML table with header cells; all text is escaped."""
    head, *rows = _matrix(contents, _notes(contents, ids)) or [[]]
    if not rows:
        return ""
    columns = "".join(f'<th scope="col">{_escaped(cell)}</th>' for cell in head)
    body = "".join(f"<tr>{_row(row)}</tr>\n" for row in rows)
    return (
        f'<meta charset="utf-8"><table>\n<thead><tr>{columns}</tr></thead>\n<tbody>\n{body}</tbody>\n</table>'
    )


def _row(cells: Sequence[str]) -> str:
    lane, *texts = cells
    return f'<th scope="row">{_escaped(lane)}</th>' + "".join(f"<td>{_escaped(text)}</td>" for text in texts)


def _escaped(text: str) -> str:
    return escape(guarded(text), quote=False).replace("\n", "<br>")


def _notes(contents: Contents, ids: Iterable[Id]) -> list[Note]:
    """The notes, but only those of the first one's map."""
    notes = [contents.of(Note)[id] for id in dict.fromkeys(ids)]
    return [note for note in notes if note.map_id == notes[0].map_id]


def _clipped(
    contents: Contents, map_id: Id, notes: Sequence[Note], inside: Sequence[Feeling | Metric] = ()
) -> Iterator[Record]:
    ids = {note.id for note in notes}
    judged: list[PainPoint | Opportunity] = [
        *contents.of(PainPoint).values(),
        *contents.of(Opportunity).values(),
    ]
    assessments = [record for record in judged if record.note_id in ids]
    personas = {note.persona_id for note in notes}
    personas |= {record.persona_id for record in inside if isinstance(record, Feeling)}
    owners = {note.owner_id for note in notes} | {record.owner_id for record in assessments}
    people = [person for person in contents.of(Person).values() if person.id in owners]
    homes = {map_id: None} | {person.map_id: None for person in people}
    yield from (contents.of(JourneyMap)[home] for home in homes)
    yield from (persona for persona in contents.of(Persona).values() if persona.id in personas)
    yield from people
    yield from in_map(contents, Stage, map_id)
    yield from in_map(contents, Lane, map_id)
    pictures = {note.picture_id for note in notes}
    yield from (picture for picture in contents.of(Picture).values() if picture.id in pictures)
    yield from notes
    yield from assessments
    links = contents.of(Link).values()
    yield from (link for link in links if {link.source_id, link.target_id} <= ids)
    yield from inside


def _cells(notes: Iterable[Note]) -> dict[Place, list[Note]]:
    """Notes by stage and lane, those of each cell in reading order."""
    cells: dict[Place, list[Note]] = {}
    for note in notes:
        cells.setdefault((note.stage_id, note.lane_id), []).append(note)
    return {place: [note for row in shelves(cell) for note in row] for place, cell in cells.items()}


def _reading(contents: Contents, notes: Sequence[Note]) -> list[Note]:
    cells = _cells(notes)
    found = [cells.pop(place, []) for place in _places(contents, notes)]
    return [note for cell in [*found, *cells.values()] for note in cell]


def _places(contents: Contents, notes: Sequence[Note]) -> list[Place]:
    """All cells of the notes' map, stage by stage."""
    map_id = notes[0].map_id if notes else ""
    lanes = in_map(contents, Lane, map_id)
    return [(stage.id, lane.id) for stage in in_map(contents, Stage, map_id) for lane in lanes]


def _matrix(contents: Contents, notes: Sequence[Note]) -> list[list[str]]:
    """Names of stages above, of lanes at the left, in between what the notes say."""
    cells = _cells(notes)
    filled = [place for place in _places(contents, notes) if place in cells]
    if not filled:
        return [["", ""], *(["", note.text] for cell in cells.values() for note in cell)] if notes else []
    stages = list(dict.fromkeys(stage for stage, _ in filled))
    used = {lane for _, lane in filled}
    lanes = [lane for lane in in_map(contents, Lane, notes[0].map_id) if lane.id in used]
    head = ["", *(contents.of(Stage)[stage or ""].name for stage in stages)]
    return [head, *([lane.name, *(_said(cells, stage, lane.id) for stage in stages)] for lane in lanes)]


def _said(cells: dict[Place, list[Note]], stage: Id | None, lane: Id) -> str:
    return "\n".join(" ".join(note.text.split()) for note in cells.get((stage, lane), []))
