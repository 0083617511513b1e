"""The second copy of a small map: all its records, and nothing is believed that was not written."""

import sqlite3
from zlib import compress

from hypothesis import given
from hypothesis import strategies as st

from journeyboard.importing import shelf
from journeyboard.model import Picture, PictureType, changed
from journeyboard.store.blobs import digest
from journeyboard.store.document import create, open_document
from journeyboard.store.errors import Damaged
from journeyboard.store.spare import MARK, MOST_RECORDS, is_spare, read_spare, spare_of

from .sketches import any_record, board, note

PICTURE = Picture(id="seen", map_id="map", media_type=PictureType.PNG, width=4, height=3, data=b"bytes")


def found_bytes(name):
    if name != digest(PICTURE.data):
        raise Damaged("lost")
    return PICTURE.data


def spares(path):
    connection = sqlite3.connect(path)
    found = [data for (data,) in connection.execute("SELECT data FROM blob") if is_spare(data)]
    connection.close()
    return found


def test_all_records_come_back_with_their_revision():
    records = [*shelf.sample().records(), PICTURE]
    assert read_spare(spare_of(records, 7), found_bytes) == (7, records)


@given(any_record())
def test_a_record_of_any_kind_comes_back(record):
    held = getattr(record, "data", b"")
    assert read_spare(spare_of([record], 1), lambda name: held) == (1, [record])


def test_a_picture_whose_bytes_are_lost_is_left_out():
    lost = changed(PICTURE, data=b"other bytes")
    assert read_spare(spare_of([note("n"), lost], 1), found_bytes) == (1, [note("n")])


def test_a_map_with_many_records_has_none_and_an_empty_one_needs_none():
    assert spare_of(board(MOST_RECORDS), 1) is None
    assert spare_of([], 1) is None


@given(st.binary(max_size=200))
def test_any_bytes_are_read_without_a_crash(data):
    for each in (data, MARK + data, MARK + compress(data), MARK + compress(b"1\n" + data)):
        found = read_spare(each, found_bytes)
        assert found is None or isinstance(found[1], list)


def test_a_file_holds_one_made_anew_by_each_closing_that_followed_an_edit(tmp_path):
    path = tmp_path / "map.journey"
    create(path, board()).close()
    (first,) = spares(path)
    open_document(path).close()
    assert spares(path) == [first]
    with open_document(path) as document, document.store.change("Delete") as draft:
        draft.remove("note-0")
    (second,) = spares(path)
    revision, records = read_spare(second, found_bytes)
    assert revision == document.revision == 2
    assert {record.id for record in records} == {record.id for record in board()} - {"note-0"}
