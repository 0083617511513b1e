"""A record comes back from its row as it was, and a row that differs in anything is refused."""

import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeyboard.model import KINDS, Note, PainPoint
from journeyboard.store.errors import Damaged
from journeyboard.store.rows import blobs_in, checksum, decoder, encode
from journeyboard.store.schema import columns, ddl, table_name

from .sketches import any_record, note


def through_sqlite(record):
    connection = sqlite3.connect(":memory:")
    for statement in ddl():
        connection.execute(statement)
    row, table = encode(record), table_name(type(record))
    connection.executemany("INSERT INTO blob VALUES (?, ?)", blobs_in(record).items())
    places = ", ".join("?" for _ in row)
    connection.execute(f"INSERT INTO {table} VALUES ({places})", tuple(row.values()))
    found = connection.execute(f"SELECT * FROM {table}").fetchone()
    connection.close()
    return found


def nothing(name):
    raise Damaged("no bytes are here")


def blobs_for(record):
    return lambda name: blobs_in(record).get(name) or nothing(name)


@given(any_record())
def test_every_record_comes_back_from_sqlite_with_a_right_checksum(record):
    assert decoder(type(record), blobs_for(record))(through_sqlite(record)) == record


@given(any_record(), st.data())
def test_a_row_that_differs_in_one_value_is_refused(record, data):
    row = list(through_sqlite(record))
    spot = data.draw(st.integers(0, len(row) - 1))
    row[spot] = data.draw(st.sampled_from(["other", 17, 0.125]).filter(lambda value: value != row[spot]))
    with pytest.raises(Damaged):
        decoder(type(record), blobs_for(record))(tuple(row))


def test_the_checksum_is_the_one_that_the_format_describes():
    # computed with: printf 'a\037None\0371\0372.5\037é' | gzip -c | tail -c8 | od -An -tu4
    assert checksum(("a", None, 1, 2.5, "é")) == 929595302


def test_ids_that_recur_are_kept_once_in_memory():
    decode = decoder(Note, nothing)
    first, second = (decode(through_sqlite(note(id, stage_id="stage "[:5]))) for id in ("a", "b"))
    assert first.stage_id is second.stage_id
    assert first.map_id is second.map_id


def test_columns_are_the_fields_in_their_order():
    for kind in KINDS:
        assert [column.name for column in columns(kind)] == list(kind.__dataclass_fields__)


def test_what_recurs_in_records_of_other_kinds_is_kept_once_in_memory():
    known: dict[object, object] = {}
    stuck = decoder(Note, nothing, known)(through_sqlite(note("a stuck note".replace(" ", "-"))))
    judged = PainPoint(id="pain", map_id=stuck.map_id, note_id="-".join(["a", "stuck", "note"]))
    pain = decoder(PainPoint, nothing, known)(through_sqlite(judged))
    assert pain.note_id is stuck.id
    assert pain.map_id is stuck.map_id


def test_notes_of_one_size_share_its_numbers():
    decode = decoder(Note, nothing)
    first, second = (decode(through_sqlite(note(id))) for id in ("a", "b"))
    assert first.width is second.width
    assert first.height is second.height
