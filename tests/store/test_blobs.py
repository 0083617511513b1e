"""A picture's bytes lie in the file once, come back as they were, and go when nothing needs them."""

import random
import sqlite3
from hashlib import sha256

import pytest

from journeyboard.model import Note, NoteKind, Picture, PictureType, changed, everything
from journeyboard.store.blobs import sweep
from journeyboard.store.check import check
from journeyboard.store.document import create, open_document
from journeyboard.store.errors import Damaged
from journeyboard.store.schema import Form, tables
from journeyboard.store.spare import is_spare

from .former import sql
from .sketches import board

RED, BLUE = random.Random(1).randbytes(9_000), bytes(range(256)) * 40


def picture(id, data=RED):
    return Picture(id=id, map_id="map", media_type=PictureType.PNG, width=40, height=30, data=data)


def put(document, *records, label="Add"):
    with document.store.change(label) as change:
        change.put(*records)
    assert document.flush()


def remove(document, *ids):
    with document.store.change("Delete") as change:
        change.remove(*ids)
    assert document.flush()


def kept(path):
    """The digests in the file, without that of its second copy."""
    connection = sqlite3.connect(path)
    blobs = connection.execute("SELECT digest, data FROM blob").fetchall()
    connection.close()
    return {name for name, data in blobs if not is_spare(data)}


def names(*datas):
    return {sha256(data).hexdigest() for data in datas}


@pytest.fixture
def path(tmp_path):
    return tmp_path / "map.journey"


def test_the_sweep_spares_what_any_table_names():
    """A digest in a table that the sweep does not look at would lose its bytes."""
    found = {name for name, columns in tables().items() for column in columns if column.form is Form.DIGEST}
    assert found == {"picture", "version"}
    assert all(f'"{name}"' in sweep() and f"'{name}'" in sweep() for name in found)


def test_bytes_come_back_as_they_were_through_every_undo_redo_and_restart(path):
    with create(path, board()) as document:
        put(document, picture("p"))
        put(document, picture("p", BLUE))
        remove(document, "p")
    for seen in (BLUE, RED, None):
        with open_document(path) as document:
            document.store.undo()
            found = document.store.of(Picture).get("p")
            assert (found and found.data) == seen
    with open_document(path) as document:
        assert [document.store.redo().label for _ in range(3)] == ["Add", "Add", "Delete"]
        document.store.undo()
        assert document.store.get(Picture, "p").data == BLUE
    assert check(path) == []


def test_equal_bytes_lie_in_the_file_once_and_not_in_its_history(path):
    with create(path, [*board(), picture("p0")]) as document:
        for number in range(1, 20):
            put(document, picture(f"p{number}"))
        put(document, changed(document.store.get(Picture, "p1"), name="renamed.png"))
    assert kept(path) == names(RED)
    assert path.read_bytes().count(RED[:400]) == 1
    connection = sqlite3.connect(path)
    longest = connection.execute("SELECT max(length(new)) FROM edit_log").fetchone()[0]
    connection.close()
    assert longest < 400


def test_equal_bytes_are_one_object_in_memory(path):
    create(path, [*board(), picture("a"), picture("b")]).close()
    with open_document(path) as document:
        assert document.store.get(Picture, "a").data is document.store.get(Picture, "b").data


def test_bytes_stay_while_undo_or_redo_may_need_them(path):
    with create(path, board()) as document:
        put(document, picture("p"))
        remove(document, "p")
        put(document, Note(id="n", map_id="map", kind=NoteKind.FREE))
    assert kept(path) == names(RED)
    with open_document(path) as document:
        document.store.undo()
        document.store.undo()
        assert document.store.get(Picture, "p").data == RED


def test_bytes_that_nothing_can_bring_back_are_swept(path):
    with create(path, board()) as document:
        put(document, picture("red"))
        put(document, picture("blue", BLUE))
        document.store.undo()
        assert document.flush()
        assert kept(path) == names(RED, BLUE)
        put(document, Note(id="n", map_id="map", kind=NoteKind.FREE))
        assert kept(path) == names(RED)
        document.store.undo()
        document.store.undo()
        put(document, Note(id="n", map_id="map", kind=NoteKind.FREE))
        assert kept(path) == set()
    assert check(path) == []


def test_bytes_that_a_record_still_shows_are_not_swept(path):
    with create(path, [*board(), picture("first")]) as document:
        put(document, picture("again"))
        document.store.undo()
        remove(document, "first")
        assert kept(path) == names(RED)
        document.store.undo()
        assert document.store.get(Picture, "first").data == RED


def test_damaged_history_is_no_reason_to_sweep_or_to_stop_writing(path):
    with create(path, board()) as document:
        put(document, picture("red"))
        put(document, Note(id="n", map_id="map", kind=NoteKind.FREE))
    sql(path, "UPDATE edit_log SET new = '{' WHERE step = 2")
    with open_document(path) as document:
        remove(document, "red")
        document.store.undo()
        put(document, Note(id="m", map_id="map", kind=NoteKind.FREE))
    assert kept(path) == names(RED)


def test_copies_hold_the_bytes(path):
    copy, other = path.with_name("copy.journey"), path.with_name("other.journey")
    with create(path, [*board(), picture("a")]) as document:
        put(document, picture("b", BLUE))
        document.save_copy(copy)
        document.save_as(other)
        put(document, picture("c"))
    for place in (copy, other):
        assert kept(place) == names(RED, BLUE)
        assert check(place) == []


def test_a_flipped_bit_in_a_picture_is_found(path):
    create(path, [*board(), picture("a")]).close()
    content = bytearray(path.read_bytes())
    content[content.index(RED[:400]) + 100] ^= 1
    path.write_bytes(content)
    with pytest.raises(Damaged, match="bytes of a picture"):
        open_document(path)
    assert any("bytes of a picture" in finding for finding in check(path))


@pytest.mark.parametrize("statement", ["DELETE FROM blob", "UPDATE blob SET data = 'text'"])
def test_a_picture_without_its_bytes_is_damage(path, statement):
    create(path, [*board(), picture("a")]).close()
    sql(path, statement)
    with pytest.raises(Damaged, match="bytes of a picture"):
        open_document(path)


def test_history_without_its_bytes_is_told_and_the_map_stays_open(path):
    with create(path, board()) as document:
        put(document, picture("a"))
        remove(document, "a")
    sql(path, "DELETE FROM blob")
    assert "bytes of a picture" in check(path)[0]
    with open_document(path) as document:
        whole = everything(document.store)
        with pytest.raises(Damaged):
            document.store.undo()
        assert everything(document.store) == whole
