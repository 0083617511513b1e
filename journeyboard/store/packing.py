"""The records of a file as a few bytes, to be kept as a version: zlib over JSON, one record a line."""

from collections.abc import Iterable
from typing import Any, cast
from zlib import compress, decompressobj
from zlib import error as ZlibError  # noqa: N812 - its name in zlib is that of a function

from pydantic import ValidationError
from pydantic_core import from_json, to_json

from journeyboard.model import Record, Version

from .errors import Damaged
from .schema import KIND_OF_TABLE, table_name

LARGEST_BYTES = 512 * 1024 * 1024


def pack(records: Iterable[Record]) -> bytes:
    """Records, versions left out, with all they hold."""
    lines = (to_json([table_name(type(each)), each]) for each in records if not isinstance(each, Version))
    return compress(b"\n".join(lines))


def unpack(data: bytes) -> list[Record]:
    """The records that were packed. Raises ``Damaged``."""
    try:
        opened = decompressobj()
        lines = opened.decompress(data, LARGEST_BYTES)
        if opened.unconsumed_tail or not opened.eof:
            raise ValueError("more, or less, than was packed")
        return [_record(line) for line in lines.split(b"\n") if line]
    except (ZlibError, ValidationError, ValueError, KeyError, TypeError) as error:
        raise Damaged("A version in the file cannot be read", safe="the map itself is whole") from error


def _record(line: bytes) -> Record:
    table, fields = from_json(line)
    validator = cast(Any, KIND_OF_TABLE[table]).__pydantic_validator__
    return cast(Record, validator.validate_json(to_json(fields)))
