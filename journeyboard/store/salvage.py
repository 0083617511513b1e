"""Gets back what can still be read of a damaged file; the history is a second copy of what was edited."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from os import PathLike
from pathlib import Path
from typing import cast

from journeyboard.model import KINDS, Id, Record

from .blobs import Blobs, digest
from .change import Pair
from .connection import translated
from .errors import Damaged, JourneyError, Unavailable
from .pages import Pages, Value
from .reading import log_pair
from .rows import checksum, decoder
from .schema import BLOB_COLUMNS, LOG_COLUMNS, META_COLUMNS, Column, Form, columns
from .spare import read_spare

LARGEST_BYTES = 2 * 1024**3
Row = tuple[Value, ...]
Logged = tuple[int, int, int, Id, Pair]
"""The seq, revision, step and id of a row of the log, and its images."""


@dataclass
class Found:
    """What the pages gave: records of the tables, the history, and the second copy of a small map."""

    records: dict[Id, Record] = field(default_factory=dict)
    log: list[Logged] = field(default_factory=list)
    cursor: int | None = None
    spare: tuple[int, list[Record]] = (0, [])


def salvage(path: str | PathLike[str]) -> list[Record]:
    """Every record that can be read, from its table or else from the history; in no order.

    They may refer to others that are lost. The file is not changed.
    Raises ``Unavailable`` when it cannot be read at all, ``Damaged`` when nothing is left in it.
    """
    found = _found(_bytes(Path(path)))
    records = list((_remembered(found) | found.records).values())
    if not records:
        raise Damaged(f"Nothing can be read in {Path(path).name}", do="look for an earlier copy of it")
    return records


def _bytes(path: Path) -> bytes:
    with translated():
        if not path.is_file():
            raise Unavailable(f"{path} is not a file", do="check the name and the folder")
        if path.stat().st_size > LARGEST_BYTES:
            raise Unavailable(f"{path.name} is larger than 2 GB")
        return path.read_bytes()


def _found(data: bytes) -> Found:
    found, rows = Found(), list(Pages(data).rows())
    whole = _whole(values for _, values in rows)
    blobs = _finder(whole)
    spares = filter(None, (read_spare(data, blobs) for data in whole.values()))
    found.spare = max(spares, key=lambda spare: spare[0], default=found.spare)
    for rowid, values in rows:
        if len(values) == len(LOG_COLUMNS):
            found.log += _logged((rowid, *values[1:]), blobs)
        if len(values) == len(META_COLUMNS) and _is_whole(values):
            found.cursor = cast(int, values[2])
        for record in _records(values, blobs):
            found.records.setdefault(record.id, record)
    found.log.sort(key=lambda entry: entry[0])
    return found


def _whole(rows: Iterable[Row]) -> dict[Value, bytes]:
    """The bytes that are still what was written."""
    pairs = (row for row in rows if len(row) == len(BLOB_COLUMNS))
    return {name: data for name, data in pairs if isinstance(data, bytes) and digest(data) == name}


def _finder(whole: dict[Value, bytes]) -> Blobs:
    def find(name: object) -> bytes:
        if not isinstance(name, str) or name not in whole:
            raise Damaged("The bytes of a picture are lost")
        return whole[name]

    return find


def _records(values: Row, blobs: Blobs) -> Iterator[Record]:
    """The record a row holds, if one of the tables of that many columns knows it."""
    for kind in KINDS:
        fields = columns(kind)
        if len(fields) + 1 != len(values):
            continue
        try:
            yield decoder(kind, blobs)(_typed(values, fields))
            return
        except JourneyError:
            continue


def _typed(values: Row, fields: Iterable[Column]) -> Row:
    """SQLite keeps whole reals as integers."""
    forms = [column.form for column in fields]
    reals = (
        float(value) if form is Form.REAL and isinstance(value, int) else value
        for value, form in zip(values, forms, strict=False)
    )
    return (*reals, values[-1])


def _logged(row: Row, blobs: Blobs) -> Iterator[Logged]:
    try:
        id, pair = log_pair(row, blobs)
    except (JourneyError, ValueError, TypeError):
        return
    yield cast(int, row[0]), cast(int, row[1]), cast(int, row[2]), id, pair


def _is_whole(values: Row) -> bool:
    return checksum(values[:-1]) == values[-1]


def _remembered(found: Found) -> dict[Id, Record]:
    """What the history and the spare say was there at the end: undone steps have not happened."""
    done: dict[Id, Record | None] = {}
    undone: dict[Id, Record | None] = {}
    revision, spared = found.spare
    spare: dict[Id, Record | None] = {record.id: record for record in spared}
    for _, since, step, id, (before, after) in found.log:
        is_done = found.cursor is None or step <= found.cursor
        if is_done:
            done[id] = after
        else:
            undone.setdefault(id, before)
        if since > revision or not is_done:
            spare.pop(id, None)
    return {id: record for id, record in (undone | done | spare).items() if record is not None}
