"""Records to rows and back, each row with a checksum: SQLite does not notice a flipped bit in a text."""

from collections.abc import Callable
from functools import cache
from typing import Any, TypeVar, cast
from zlib import crc32

from pydantic import ValidationError
from pydantic_core import from_json, to_json

from journeyboard.model import Record

from .blobs import Blobs, digest
from .errors import Damaged
from .plain_words import unreadable
from .schema import Column, Form, columns, once_per_kind, table_name

R = TypeVar("R", bound=Record)
Value = str | int | float | bytes | None
Row = tuple[Any, ...]
Known = dict[Any, Any]
"""Values of fields by themselves: the very objects that records share."""

_TO_SQL: dict[Form, Callable[[Any], Value]] = {
    Form.FLAG: int,
    # SQLite keeps whole reals as integers and so forgets the sign of a zero
    Form.REAL: lambda number: number + 0.0,
    Form.JSON: lambda items: to_json(items).decode(),
}


SEPARATOR = "\x1f"
_RECURRING = {"id", "order", "x", "y", "z", "width", "height", "voter"}
"""What many records have alike, besides ids of others: those are known by their own ``id``."""


def checksum(values: Row) -> int:
    """CRC-32 of the values as ``str`` writes them, U+001F between them, in UTF-8.

    Not of JSON: this takes half the time, and it does not change with a library's way to write a number.
    """
    return crc32((_template(len(values)) % values).encode())


@cache
def _template(count: int) -> str:
    return SEPARATOR.join(["%s"] * count)


def encode(record: Record) -> dict[str, Value]:
    """A record as its row: what each column holds, the checksum included."""
    row = plain(record)
    for name, convert in _converters(type(record)):
        if row[name] is not None:
            row[name] = convert(row[name])
    row["crc"] = checksum(tuple(row.values()))
    return cast(dict[str, Value], row)


def decoder(kind: type[R], blobs: Blobs, known: Known | None = None) -> Callable[[Row], R]:
    """A function from rows of a kind to records; it raises ``Damaged`` for a row that is not as written.

    What recurs is shared between the records it makes, and with those that come to ``known`` from others.
    """
    names, table = [column.name for column in columns(kind)], table_name(kind)
    lists = [column.name for column in columns(kind) if column.form is Form.JSON]
    held = digests(kind)
    shared = [column.name for column in columns(kind) if _recurs(column)]
    validate = cast(Any, kind).__pydantic_validator__.validate_python
    same = {} if known is None else known

    def decode(row: Row) -> R:
        try:
            if checksum(row[:-1]) != row[-1]:
                what = f"A row of {table} ({row[0]}) is not what was written"
                raise Damaged(what, plain=unreadable(table, names, row))
            fields = dict(zip(names, row, strict=False))
            for name in shared:
                fields[name] = same.setdefault(fields[name], fields[name])
            for name in lists:
                fields[name] = from_json(fields[name])
            for name in held:
                fields[name] = blobs(fields[name])
            return cast(R, validate(fields))
        except (ValidationError, ValueError, TypeError) as error:
            what = f"A row of {table} ({row[0]}) cannot be read"
            raise Damaged(what, plain=unreadable(table, names, row)) from error

    return decode


def _recurs(column: Column) -> bool:
    """Whether many records have the same in it. Whole numbers are left out: one equals a real number."""
    is_likely = column.name.endswith("_id") or column.name in _RECURRING
    return is_likely and column.form in (Form.TEXT, Form.REAL)


def plain(record: Record, *, exclude_defaults: bool = False) -> dict[str, Any]:
    """A record as JSON has it, the digest of its bytes in their place."""
    kind, serializer = type(record), cast(Any, record).__pydantic_serializer__
    without = set(digests(kind)) or None
    fields: dict[str, Any] = serializer.to_python(
        record, mode="json", exclude=without, exclude_defaults=exclude_defaults
    )
    if not without:
        return fields
    fields |= {name: digest(getattr(record, name)) for name in without}
    return {column.name: fields[column.name] for column in columns(kind) if column.name in fields}


@once_per_kind
def digests(kind: type[Record]) -> tuple[str, ...]:
    """The fields that hold bytes, which lie in the file under their digest."""
    return tuple(column.name for column in columns(kind) if column.form is Form.DIGEST)


def blobs_in(record: Record) -> dict[str, bytes]:
    """The bytes that a record holds, by their digest."""
    held: list[bytes] = [getattr(record, name) for name in digests(type(record))]
    return {digest(data): data for data in held}


@once_per_kind
def _converters(kind: type[Record]) -> list[tuple[str, Callable[[Any], Value]]]:
    return [(column.name, _TO_SQL[column.form]) for column in columns(kind) if column.form in _TO_SQL]
