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
from .schema import Form, columns, once_per_kind, table_name

R = TypeVar("R", bound=Record)
Value = str | int | float | bytes | None
Row = tuple[Any, ...]

_TO_SQL: dict[Form, Callable[[Any], Value]] = {
    Form.FLAG: int,
    # SQLite keeps whole reals as integers and so forgets the sign of a zero
    Form.REAL: lambda number: number + 0.0,
    Form.JSON: lambda items: to_json(items).decode(),
}


SEPARATOR = "\x1f"


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
    row = _plain(record)
    for name, convert in _converters(type(record)):
        if row[name] is not None:
            row[name] = convert(row[name])
    row["crc"] = checksum(tuple(row.values()))
    return cast(dict[str, Value], row)


def image(record: Record | None) -> str | None:
    """A record as the JSON object that the edit log keeps."""
    if record is None:
        return None
    return to_json(_plain(record) if _digests(type(record)) else record).decode()


def record_of(kind: type[R], image: str, blobs: Blobs) -> R:
    """The record that an image of the log holds. Raises ``ValueError`` or ``Damaged``."""
    validator = cast(Any, kind).__pydantic_validator__
    if not _digests(kind):
        return cast(R, validator.validate_json(image))
    fields = from_json(image)
    if not isinstance(fields, dict):
        raise ValueError("an image is a JSON object")
    return cast(
        R, validator.validate_python(fields | {name: blobs(fields.get(name)) for name in _digests(kind)})
    )


def decoder(kind: type[R], blobs: Blobs) -> Callable[[Row], R]:
    """A function from rows of a kind to records; it raises ``Damaged`` for a row that is not as written.

    Ids and order keys that recur are shared between the records it makes.
    """
    names, table = [column.name for column in columns(kind)], table_name(kind)
    lists = [column.name for column in columns(kind) if column.form is Form.JSON]
    digests = _digests(kind)
    shared = [name for name in names if name.endswith("_id") or name in ("order", "z")]
    validate = cast(Any, kind).__pydantic_validator__.validate_python
    known: dict[Any, Any] = {}

    def decode(row: Row) -> R:
        try:
            if checksum(row[:-1]) != row[-1]:
                raise Damaged(f"A row of {table} ({row[0]}) is not what was written")
            fields = dict(zip(names, row, strict=False))
            for name in shared:
                fields[name] = known.setdefault(fields[name], fields[name])
            for name in lists:
                fields[name] = from_json(fields[name])
            for name in digests:
                fields[name] = blobs(fields[name])
            return cast(R, validate(fields))
        except (ValidationError, ValueError, TypeError) as error:
            raise Damaged(f"A row of {table} ({row[0]}) cannot be read") from error

    return decode


def _plain(record: Record) -> dict[str, Any]:
    """A record as JSON has it, the digest of its bytes in their place."""
    kind, serializer = type(record), cast(Any, record).__pydantic_serializer__
    if not _digests(kind):
        return cast(dict[str, Any], serializer.to_python(record, mode="json"))
    fields = serializer.to_python(record, mode="json", exclude=set(_digests(kind)))
    fields |= {name: digest(getattr(record, name)) for name in _digests(kind)}
    return {column.name: fields[column.name] for column in columns(kind)}


@once_per_kind
def _digests(kind: type[Record]) -> tuple[str, ...]:
    return tuple(column.name for column in columns(kind) if column.form is Form.DIGEST)


def blobs_in(record: Record) -> dict[str, bytes]:
    """The bytes that a record holds, by their digest."""
    held: list[bytes] = [getattr(record, name) for name in _digests(type(record))]
    return {digest(data): data for data in held}


@once_per_kind
def _converters(kind: type[Record]) -> list[tuple[str, Callable[[Any], Value]]]:
    return [(column.name, _TO_SQL[column.form]) for column in columns(kind) if column.form in _TO_SQL]
