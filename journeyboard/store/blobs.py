"""The bytes of pictures and versions: in the file once, under their SHA-256, however often they are used."""

import sqlite3
from collections.abc import Callable
from functools import cache
from hashlib import sha256

from journeyboard.model import KINDS

from .errors import Damaged
from .plain_words import NO_PICTURE
from .schema import Form, columns, table_name

Blobs = Callable[[object], bytes]
"""Gives the bytes of a digest; raises ``Damaged`` when they are not there or not what was written."""


@cache
def unneeded(schema: str = "main") -> str:
    """The condition for the blobs of a database that neither a record nor a step of the log needs."""
    held = [
        (table_name(kind), column.name)
        for kind in KINDS
        for column in columns(kind)
        if column.form is Form.DIGEST
    ]
    named = " UNION ".join(f'SELECT "{column}" FROM "{schema}"."{table}"' for table, column in held)
    kinds = ", ".join(f"'{table}'" for table, _ in held)
    return f"""
"digest" NOT IN ({named}) AND NOT EXISTS (
  SELECT 1 FROM "{schema}"."edit_log"
  WHERE "kind" IN ({kinds}) AND (instr("old", "blob"."digest") OR instr("new", "blob"."digest"))
)
"""


@cache
def sweep() -> str:
    """The statement that removes the blobs that nothing needs."""
    return f'DELETE FROM "blob" WHERE {unneeded()}'


def digest(data: bytes) -> str:
    """The name of bytes: their SHA-256 in hexadecimal."""
    return sha256(data).hexdigest()


def blobs_of(connection: sqlite3.Connection) -> Blobs:
    """The blobs of a file; those of one name are one object in memory."""
    known: dict[str, bytes] = {}

    def find(name: object) -> bytes:
        if not isinstance(name, str):
            raise Damaged("A picture in the file has no bytes", plain=NO_PICTURE)
        if name not in known:
            known[name] = _read(connection, name)
        return known[name]

    return find


def _read(connection: sqlite3.Connection, name: str) -> bytes:
    row = connection.execute('SELECT "data" FROM "blob" WHERE "digest" = ?', (name,)).fetchone()
    if row is None or not isinstance(row[0], bytes) or digest(row[0]) != name:
        raise Damaged("The bytes of a picture are not what was written", plain=NO_PICTURE)
    return row[0]
