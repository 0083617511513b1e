"""Reads a table that lists notes, one a row, each with the stage and lane it belongs to."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from journeyboard.edit.clean import TEXT_LIMIT, clean_title
from journeyboard.edit.kinds import LANE_OF_KIND, LANE_WORDS
from journeyboard.edit.pasting import NewNote
from journeyboard.model import Contents, Id, NoteKind

from .matrix import Frame, Preview
from .table import Table

_HEADS = {
    "stage": ("stage", "phase", "step", "stage name", "journey stage"),
    "lane": ("lane", "row", "swimlane", "swim lane", "lane name"),
    "kind": ("kind", "type", "note kind", "note type"),
    "text": ("text", "note", "notes", "note text", "content", "description", "card", "sticky"),
}
_ROLES = {head: role for role, heads in _HEADS.items() for head in heads}
_KINDS: dict[str, NoteKind] = {kind.value: kind for kind in NoteKind} | {
    "pain point": NoteKind.PAIN,
    "note": NoteKind.FREE,
    "thought": NoteKind.QUOTE,
}


@dataclass(frozen=True, slots=True)
class Columns:
    """In which column of a table what is told of a note; None: in none. ``others``: what is not read."""

    text: int
    stage: int | None = None
    lane: int | None = None
    kind: int | None = None
    others: tuple[str, ...] = ()


def list_in(table: Table) -> Columns | None:
    """The columns of a table whose first row says that it lists notes; None for any other table."""
    return columns_in(table.rows[0]) if len(table.rows) > 1 else None


def columns_in(heads: Sequence[str]) -> Columns | None:
    """What heads say: the column of the texts, and one of their stages, lanes or kinds, each named once."""
    roles = [_ROLES.get(_key(head)) for head in heads]
    known = [role for role in roles if role]
    if len(set(known)) < max(len(known), 2) or "text" not in known:
        return None
    others = (head for head, role in zip(heads, roles, strict=True) if head and not role)
    found = {role: number for number, role in enumerate(roles) if role}
    return Columns(found["text"], found.get("stage"), found.get("lane"), found.get("kind"), tuple(others))


def as_list(
    table: Table, columns: Columns, contents: Contents, map_id: Id, start: tuple[Id, Id] | None = None
) -> Preview:
    """Every row below the first as a note. Names of stages and lanes are found as in ``as_matrix``.

    A stage or lane that a row leaves empty is that of the row above, or the one that the note's kind is for;
    else that of ``start`` (stage, lane; None: the first ones).
    """
    rows = [row for row in table.rows[1:] if row[columns.text]]
    kinds = [_KINDS.get(_key(_at(row, columns.kind))) for row in rows]
    stages = _filled(_at(row, columns.stage) for row in rows)
    lanes = _filled(_at(row, columns.lane) or _lane_for(kind) for row, kind in zip(rows, kinds, strict=True))
    frame = Frame(contents, map_id)
    here = start if all(stages) and all(lanes) else _start(frame, start)
    stage_of = _found(stages, frame.stages_named, here and here[0])
    lane_of = _found(lanes, frame.lanes_named, here and here[1])
    placed = (
        NewNote(row[columns.text][:TEXT_LIMIT], stage_of[stage], lane_of[lane], kind)
        for row, stage, lane, kind in zip(rows, stages, lanes, kinds, strict=True)
    )
    warnings = tuple(_doubts(table, columns))
    return Preview(tuple(placed), tuple(frame.new_stages), tuple(frame.new_lanes), warnings)


def _start(frame: Frame, start: tuple[Id, Id] | None) -> tuple[Id, Id]:
    (stage,), (lane,) = frame.from_start(start, 1, 1)
    return stage, lane


def _found(
    names: Sequence[str], find: Callable[[Sequence[str]], list[Id]], start: Id | None
) -> dict[str, Id]:
    """What each of the names means on the map; no name means the start."""
    wanted = list(dict.fromkeys(filter(None, names)))
    return dict(zip(wanted, find(wanted), strict=True)) | ({"": start} if start else {})


def _at(row: tuple[str, ...], column: int | None) -> str:
    return clean_title(row[column]) if column is not None else ""


def _lane_for(kind: NoteKind | None) -> str:
    return LANE_WORDS[LANE_OF_KIND[kind]][0] if kind else ""


def _filled(names: Iterable[str]) -> list[str]:
    """The names, with those left empty like the one above."""
    filled: list[str] = []
    for name in names:
        filled.append(name or (filled[-1] if filled else ""))
    return filled


def _doubts(table: Table, columns: Columns) -> Iterator[str]:
    texts = [row[columns.text] for row in table.rows[1:]]
    empty, long = sum(not text for text in texts), sum(len(text) > TEXT_LIMIT for text in texts)
    if empty:
        many = empty > 1
        yield f"{empty:,} rows have no text and are left out" if many else "1 row has no text and is left out"
    if long:
        yield f"{long:,} texts are cut at {TEXT_LIMIT:,} characters"
    if columns.others:
        *names, last = (f"“{name}”" for name in columns.others)
        noun = "columns" if names else "column"
        yield f"Not taken over: the {noun} {' and '.join([', '.join(names), last] if names else [last])}"


def _key(text: str) -> str:
    return clean_title(text).casefold().replace("_", " ")
