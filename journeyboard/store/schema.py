"""What a ``.journey`` file is made of: one table a record kind, derived from the records, and its log."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from functools import cache
from types import NoneType
from typing import Any, TypeVar, cast, get_args, get_origin, get_type_hints

from journeyboard.assets import resource
from journeyboard.model import KINDS, Record, field_names

APPLICATION_ID = int.from_bytes(b"Jrny", "big")
FORMAT_VERSION = 3
MAX_RECORDS = 250_000


T = TypeVar("T")


class Form(Enum):
    """How a field lies in the file."""

    TEXT = "TEXT"
    REAL = "REAL"
    INTEGER = "INTEGER"
    FLAG = "INTEGER 0 or 1"
    JSON = "TEXT holding JSON"
    DIGEST = "TEXT naming a blob"
    BLOB = "BLOB"

    @property
    def sql(self) -> str:
        return self.value.split()[0]


def once_per_kind(function: Callable[[type[Record]], T]) -> Callable[[type[Record]], T]:
    """``functools.cache`` for functions of a record class, which the type checker believes unhashable."""
    return cast(Callable[[type[Record]], T], cache(function))


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table."""

    name: str
    form: Form
    nullable: bool = False
    is_key: bool = False

    @property
    def ddl(self) -> str:
        constraint = " PRIMARY KEY" if self.is_key else ""
        return f'"{self.name}" {self.form.sql}{"" if self.nullable else " NOT NULL"}{constraint}'


CRC = Column("crc", Form.INTEGER)
META_COLUMNS = (
    Column("revision", Form.INTEGER),
    Column("mark", Form.TEXT),
    Column("cursor", Form.INTEGER),
    CRC,
)
LOG_COLUMNS = (
    Column("seq", Form.INTEGER, is_key=True),
    Column("rev", Form.INTEGER),
    Column("step", Form.INTEGER),
    Column("kind", Form.TEXT),
    Column("row_id", Form.TEXT),
    Column("old", Form.TEXT, nullable=True),
    Column("new", Form.TEXT, nullable=True),
    Column("label", Form.TEXT),
    Column("author", Form.TEXT),
    Column("at", Form.TEXT),
    CRC,
)
LOG_INDEX = 'CREATE INDEX "edit_log_step" ON "edit_log" ("step")'
BLOB_COLUMNS = (Column("digest", Form.TEXT, is_key=True), Column("data", Form.BLOB))
"""Without a checksum: the digest is one."""


@once_per_kind
def table_name(kind: type[Record]) -> str:
    """``PainPoint`` lies in ``pain_point``."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", kind.__name__).lower()


KIND_OF_TABLE = {table_name(kind): kind for kind in KINDS}


@once_per_kind
def columns(kind: type[Record]) -> tuple[Column, ...]:
    """A kind's columns in the order of its fields, without the checksum that follows them."""
    hints = get_type_hints(kind)
    return tuple(_column(name, hints[name]) for name in field_names(kind))


def _column(name: str, hint: Any) -> Column:  # noqa: ANN401 - a type hint is any object
    nullable = NoneType in get_args(hint)
    if nullable:
        hint = next(arg for arg in get_args(hint) if arg is not NoneType)
    return Column(name, _form(get_origin(hint) or hint), nullable, is_key=name == "id")


def _form(type_: type) -> Form:
    if issubclass(type_, tuple):
        return Form.JSON
    if issubclass(type_, bool):
        return Form.FLAG
    if issubclass(type_, bytes):
        return Form.DIGEST
    if issubclass(type_, int):
        return Form.INTEGER
    return Form.REAL if issubclass(type_, float) else Form.TEXT


@cache
def tables() -> dict[str, tuple[Column, ...]]:
    """Every table of the file with all its columns."""
    records = {table_name(kind): (*columns(kind), CRC) for kind in KINDS}
    return records | {"blob": BLOB_COLUMNS, "meta": META_COLUMNS, "edit_log": LOG_COLUMNS}


@cache
def ddl(version: int = FORMAT_VERSION) -> tuple[str, ...]:
    """The statements that make an empty file; ``sqlite_schema`` of every file holds exactly its version's.

    Those of earlier versions are kept as they were published.
    """
    if version != FORMAT_VERSION:
        kept = resource("formats", f"journey-format-{version}.sql").read_text("utf-8")
        return tuple(line.removesuffix(";") for line in kept.splitlines())
    return (*table_ddl().values(), LOG_INDEX)


@cache
def table_ddl() -> dict[str, str]:
    """The statement that makes each table of today's files."""
    return {
        name: f'CREATE TABLE "{name}" ({", ".join(column.ddl for column in columns)})'
        for name, columns in tables().items()
    }
