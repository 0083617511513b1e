"""Files that nobody should have to open: each is made from a good one, most with checksums that are right.

``REFUSED`` must be turned away with one of the errors named; ``HARMLESS`` look odd and hold the notes of the
good one.
"""

import os
import socket
import sqlite3
import zlib
from collections.abc import Callable
from pathlib import Path
from random import Random

from journeyboard.store.blobs import digest
from journeyboard.store.errors import Damaged, JourneyError, NotAJourney, TooNew, Unavailable, Untrusted
from journeyboard.store.rows import checksum
from journeyboard.store.schema import tables

Make = Callable[[Path], object]
DEEP = "printf('%.*c', 200000, '[')"


def sql(*statements: str) -> Make:
    """Run statements on the file."""

    def make(path: Path) -> None:
        connection = sqlite3.connect(path, isolation_level=None)
        connection.execute("PRAGMA synchronous=OFF")
        for statement in statements:
            connection.execute(statement)
        connection.close()

    return make


def forged(*statements: str) -> Make:
    """Run statements on the file and make all checksums right, as an attacker would who knows them."""

    def make(path: Path) -> None:
        sql(*statements)(path)
        connection = sqlite3.connect(path, isolation_level=None)
        connection.create_function("crc_of", -1, lambda *values: checksum(values), deterministic=True)
        connection.execute("BEGIN")
        for table, columns in tables().items():
            names = ", ".join(f'"{column.name}"' for column in columns if column.name != "crc")
            if table != "blob":
                connection.execute(f'UPDATE "{table}" SET crc = crc_of({names}) WHERE crc <> crc_of({names})')
        connection.execute("COMMIT")
        connection.close()

    return make


def put(offset: int, data: bytes) -> Make:
    """Write bytes into the file."""

    def make(path: Path) -> None:
        content = bytearray(path.read_bytes())
        content[offset : offset + len(data)] = data
        path.write_bytes(content)

    return make


def instead(data: bytes) -> Make:
    return lambda path: path.write_bytes(data)


def many(kind: str, count: int) -> str:
    rows = f"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {count}) SELECT"
    return f"INSERT INTO {kind} {rows}"


def schema(change: str) -> Make:
    return sql("PRAGMA writable_schema=ON", f"UPDATE sqlite_schema SET {change} -- sly")


def with_pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def with_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def with_socket(path: Path) -> None:
    path.unlink()
    listening = socket.socket(socket.AF_UNIX)
    here = Path.cwd()
    os.chdir(path.parent)  # the name of a socket may not be long
    listening.bind(path.name)
    os.chdir(here)
    listening.close()


def with_link(target: str) -> Make:
    def make(path: Path) -> None:
        path.unlink()
        path.symlink_to(path if target == "itself" else target)

    return make


def with_wal(path: Path) -> None:
    """A file in WAL mode whose last edit is in the ``-wal`` file beside it only."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("UPDATE note SET text = 'only in the WAL'")
    held = path.read_bytes(), path.with_name(f"{path.name}-wal").read_bytes()
    connection.close()
    for end, data in zip(("", "-wal"), held, strict=True):
        path.with_name(path.name + end).write_bytes(data)


def with_journal_of_another(path: Path) -> None:
    """Beside the file lies what SQLite would put back into it, but it comes from another database."""
    other = path.with_name("other")
    connection = sqlite3.connect(other, isolation_level=None)
    connection.execute("CREATE TABLE t (x)")
    connection.execute("INSERT INTO t " + many("t", 3_000).split("t ", 1)[1] + " randomblob(200) FROM n")
    connection.execute("PRAGMA cache_size=1")
    connection.execute("BEGIN")
    connection.execute("UPDATE t SET x = randomblob(200)")
    journal = other.with_name("other-journal").read_bytes()
    connection.close()
    other.unlink()
    path.with_name(f"{path.name}-journal").write_bytes(journal)


def vacuumed(*pragmas: str) -> Make:
    return sql(*pragmas, "VACUUM")


def of_another_program(path: Path) -> None:
    path.unlink()
    sql("CREATE TABLE note (id TEXT)", "PRAGMA user_version=3", "PRAGMA application_id=252006673")(path)


BOMB = zlib.compress(bytes(64 * 1024 * 1024), 9)
NOISE = Random(4).randbytes(50_000)
LINK = "INSERT INTO link VALUES ('{}', 'map', '{}', '{}', 'leads_to', '', 0)"
PICTURE = "INSERT INTO picture VALUES ('{}', 'map', '', 'image/png', 4, 3, '#B8B2A6', '{}', 0)"

REFUSED: dict[str, tuple[Make, tuple[type[JourneyError], ...]]] = {
    "a trigger": (
        sql("CREATE TRIGGER sly AFTER UPDATE ON note BEGIN DELETE FROM note; END"), (Untrusted,)),
    "a trigger on the log": (
        sql("CREATE TRIGGER sly AFTER INSERT ON edit_log BEGIN DELETE FROM note; END"), (Untrusted,)),
    "a temporary-looking view": (
        sql("CREATE VIEW sly AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i FROM n) SELECT * FROM n"),
        (Untrusted,)),
    "a virtual table": (sql("CREATE VIRTUAL TABLE sly USING fts5(text)"), (Untrusted,)),
    "a generated column": (
        sql("ALTER TABLE note ADD COLUMN sly TEXT AS (hex(zeroblob(400000000)))"), (Untrusted,)),
    "an index over an expression": (sql("CREATE INDEX sly ON note (length(text))"), (Untrusted,)),
    "a table more": (sql("CREATE TABLE sly (x)"), (Untrusted,)),
    "statistics that mislead": (sql("ANALYZE"), (Untrusted,)),
    "a check that runs a function": (
        schema("sql = replace(sql, '\"text\" TEXT NOT NULL', '\"text\" TEXT CHECK (randomblob(9))')"),
        (Untrusted, Damaged)),
    "two tables on the same pages": (
        schema("rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'note') WHERE name = 'vote'"),
        (Damaged, Untrusted)),
    "a million rows": (
        sql(many("vote", 1_000_000) + " 'v' || i, 'map', 'note-1', 'A', 1, 0 FROM n"),
        (Damaged, Untrusted)),
    "more records than allowed": (
        forged(many("vote", 251_000) + " 'v' || i, 'map', 'note-1', 'A', 1, 0 FROM n"), (Untrusted,)),
    "deep JSON in tags": (forged(f"UPDATE note SET tags = {DEEP}"), (Damaged,)),
    "deep closed JSON in tags": (
        forged(f"UPDATE note SET tags = {DEEP} || replace({DEEP}, '[', ']')"), (Damaged,)),
    "NaN in a list": (
        forged("INSERT INTO metric VALUES ('m1', 'map', 'stage', 'NPS', 1.0, '', '[NaN]', 0)"), (Damaged,)),
    "Infinity in a list": (
        forged("INSERT INTO metric VALUES ('m1', 'map', 'stage', 'NPS', 1.0, '', '[1e999]', 0)"), (Damaged,)),
    "Infinity as a place": (forged("UPDATE note SET x = 9e999"), (Damaged,)),
    "a word as a place": (forged("UPDATE note SET x = 'left'"), (Damaged,)),
    "a number as a kind": (forged("UPDATE note SET kind = 7"), (Damaged,)),
    "bytes as a text": (forged("UPDATE note SET text = x'00ff'"), (Damaged,)),
    "half a character": (sql("UPDATE note SET text = CAST(x'eda080' AS TEXT)"), (Damaged,)),
    "a path as an id": (forged("UPDATE note SET id = '../../etc/passwd' WHERE id = 'note-1'"), (Damaged,)),
    "a statement as an id": (
        forged("UPDATE note SET id = 'x''; DROP TABLE note' WHERE id = 'note-1'"), (Damaged,)),
    "an over-long text": (forged("UPDATE note SET text = printf('%.*c', 20001, 'x')"), (Damaged,)),
    "a NUL in a text": (forged("UPDATE note SET text = 'a' || char(0) || 'b'"), (Damaged,)),
    "one id in two tables": (
        forged("INSERT INTO persona SELECT 'note-1', 'map', 'A', '', '', '', '', '', 'a0', 0"), (Damaged,)),
    "a picture without bytes": (forged(PICTURE.format("p", "0" * 64)), (Damaged,)),
    "a picture with other bytes": (
        forged(PICTURE.format("p", "0" * 64), f"INSERT INTO blob VALUES ('{'0' * 64}', x'89504e47')"),
        (Damaged,)),
    "an enormous blob": (
        forged(PICTURE.format("p", "0" * 64), f"INSERT INTO blob VALUES ('{'0' * 64}', zeroblob(68000000))"),
        (Untrusted, Damaged)),
    "a newer version": (sql("PRAGMA user_version=4"), (TooNew,)),
    "version minus one": (put(60, b"\xff\xff\xff\xff"), (TooNew,)),
    "version zero": (put(60, bytes(4)), (Damaged,)),
    "another program's database": (of_another_program, (NotAJourney,)),
    "WAL with edits beside it": (with_wal, (Untrusted,)),
    "WAL without its other half": (put(18, b"\x02\x02"), (Untrusted,)),
    "the journal of another database": (with_journal_of_another, (Damaged,)),
    "a header and nothing else": (lambda path: path.write_bytes(path.read_bytes()[:100]), (Damaged,)),
    "zeros after the header": (
        lambda path: path.write_bytes(path.read_bytes()[:100] + bytes(8_092)), (Damaged, Untrusted)),
    "noise after the header": (
        lambda path: path.write_bytes(path.read_bytes()[:100] + NOISE), (Damaged, Untrusted)),
    "noise": (instead(NOISE), (NotAJourney,)),
    "nothing at all": (instead(b""), (NotAJourney,)),
    "a page size of zero": (put(16, b"\x00\x00"), (Damaged,)),
    "a page size of three": (put(16, b"\x00\x03"), (Damaged,)),
    "an unknown file format": (put(18, b"\x07\x07"), (Damaged, Untrusted)),
}  # fmt: skip
POSIX: dict[str, tuple[Make, tuple[type[JourneyError], ...]]] = {
    "a pipe": (with_pipe, (NotAJourney,)),
    "a folder": (with_folder, (NotAJourney,)),
    "a socket": (with_socket, (NotAJourney,)),
    "an endless device": (with_link("/dev/zero"), (NotAJourney,)),
    "a link to itself": (with_link("itself"), (Unavailable,)),
    "a link to nowhere": (with_link("nowhere"), (Unavailable,)),
}
if os.name == "posix":
    REFUSED |= POSIX

HARMLESS: dict[str, Make] = {
    "as it should be": lambda path: None,
    "pages of 64 KB": vacuumed("PRAGMA page_size=65536"),
    "pages of 512 bytes": vacuumed("PRAGMA page_size=512"),
    "self-emptying pages": vacuumed("PRAGMA auto_vacuum=FULL"),
    "something after the end": lambda path: path.write_bytes(path.read_bytes() + NOISE),
    "a journal of noise": lambda path: path.with_name(f"{path.name}-journal").write_bytes(NOISE),
    "arrows in a circle": forged(LINK.format("a", "note-1", "note-2"), LINK.format("b", "note-2", "note-1")),
    "an arrow to itself": forged(LINK.format("a", "a", "a")),
    "arrows to nowhere": forged(LINK.format("a", "gone", "away")),
    "a stage that is a lane": forged("UPDATE lane SET map_id = 'lane'"),
    "a map in itself": forged("UPDATE stage SET map_id = 'stage'"),
    "paths as names": forged(
        "INSERT INTO persona VALUES ('p', 'map', '../../../etc/passwd', '', '', '', '', '', 'a0', 0)"
    ),
    "a version that bursts": forged(
        f"INSERT INTO blob VALUES ('{digest(BOMB)}', x'{BOMB.hex()}')",
        f"INSERT INTO version VALUES ('v', 'Big', '', '2026-05-14T00:00:00Z', '', '{digest(BOMB)}', 0)",
    ),
    "deep JSON in the history": forged(f"UPDATE edit_log SET new = {DEEP}"),
    "a foreign table in the history": forged("UPDATE edit_log SET kind = 'sqlite_schema; DROP TABLE note'"),
}
