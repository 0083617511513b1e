"""The file's tables as SQLAlchemy knows them. Imported only where something is written."""

from typing import Any

from sqlalchemy import Column as SqlColumn
from sqlalchemy import Delete, Float, Insert, Integer, LargeBinary, MetaData, Table, Text, Update, bindparam

from journeyboard.model import Record

from .schema import Column, Form, once_per_kind, table_name, tables

_TYPES = {
    Form.TEXT: Text,
    Form.JSON: Text,
    Form.REAL: Float,
    Form.INTEGER: Integer,
    Form.FLAG: Integer,
    Form.DIGEST: Text,
    Form.BLOB: LargeBinary,
}
METADATA = MetaData()


def _column(column: Column) -> SqlColumn[object]:
    return SqlColumn(column.name, _TYPES[column.form], primary_key=column.is_key, nullable=column.nullable)


TABLES = {name: Table(name, METADATA, *map(_column, columns)) for name, columns in tables().items()}
META, LOG = TABLES["meta"], TABLES["edit_log"]


@once_per_kind
def insert(kind: type[Record]) -> Insert:
    """Adds rows of a kind."""
    return TABLES[table_name(kind)].insert()


@once_per_kind
def update(kind: type[Record]) -> Update:
    """Replaces every column but the id of the row whose id is ``row_id``."""
    table = TABLES[table_name(kind)]
    values: dict[str, Any] = {
        column.name: bindparam(column.name) for column in table.columns if column.name != "id"
    }
    return table.update().where(table.c.id == bindparam("row_id")).values(values)


@once_per_kind
def delete(kind: type[Record]) -> Delete:
    """Removes the row whose id is ``row_id``."""
    table = TABLES[table_name(kind)]
    return table.delete().where(table.c.id == bindparam("row_id"))


INSERT_LOG = LOG.insert()
KEEP_BLOB = TABLES["blob"].insert().prefix_with("OR IGNORE")
DROP_LOG_BEFORE = LOG.delete().where(LOG.c.step < bindparam("first"))
DROP_LOG_FROM = LOG.delete().where(LOG.c.step >= bindparam("first"))
BUMP = (
    META.update()
    .where(META.c.revision == bindparam("old_revision"), META.c.mark == bindparam("old_mark"))
    .values({name: bindparam(name) for name in ("revision", "mark", "cursor", "crc")})
)
