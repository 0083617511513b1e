"""What is in memory of the history goes into a file that is made of memory alone."""

import pytest

from journeyboard.model import Note, Picture, PictureType, everything
from journeyboard.store.change import Change
from journeyboard.store.check import check
from journeyboard.store.document import create, open_document
from journeyboard.store.history import History

from .sketches import board, note

PICTURE = Picture(id="seen", map_id="map", media_type=PictureType.PNG, width=4, height=3, data=b"bytes" * 99)


def add(document, *names):
    for name in names:
        with document.store.change(f"Add {name}") as draft:
            draft.put(note(name))


@pytest.fixture
def second_day(tmp_path):
    """A map with two steps of yesterday, open today."""
    path = tmp_path / "map.journey"
    with create(path, board()) as document:
        add(document, "one", "two")
    document = open_document(path, retry_seconds=0.05)
    yield document
    document.close(discard=True)


def lost_and_written_again(document):
    document.flush()
    document.path.unlink()
    document.write_again()
    assert check(document.path) == []
    return document.path


def test_what_was_done_today_can_be_undone_and_redone_in_the_new_file_another_day(second_day):
    add(second_day, "three", "four", "five")
    second_day.store.undo()
    path = lost_and_written_again(second_day)
    second_day.close()
    with open_document(path) as later:
        assert everything(later.store) == everything(second_day.store)
        assert later.store.redo_label == "Add five"
        later.store.redo()
        assert [later.store.undo().label for _ in range(3)] == ["Add five", "Add four", "Add three"]
        assert later.store.undo_label is None
        assert set(later.store.of(Note)) >= {"one", "two"}


def test_today_too_undo_ends_where_the_file_knows_no_more(second_day):
    add(second_day, "three")
    lost_and_written_again(second_day)
    assert second_day.store.undo()
    assert second_day.store.undo_label is None
    assert second_day.store.undo() is None
    add(second_day, "four")
    assert second_day.flush()
    assert check(second_day.path) == []


def test_without_a_step_of_today_the_new_file_has_no_history(second_day):
    path = lost_and_written_again(second_day)
    assert second_day.store.undo_label is second_day.store.redo_label is None
    add(second_day, "three")
    second_day.close()
    with open_document(path) as later:
        assert later.store.undo_label == "Add three"
        later.store.undo()
        assert later.store.undo_label is None


def test_steps_of_yesterday_that_were_undone_today_can_be_redone(second_day):
    second_day.store.undo()
    second_day.store.undo()
    path = lost_and_written_again(second_day)
    second_day.close()
    with open_document(path) as later:
        assert "one" not in later.store.of(Note)
        assert [later.store.redo().label for _ in range(2)] == ["Add one", "Add two"]


def test_a_picture_that_was_deleted_today_comes_back_with_its_bytes(second_day):
    with second_day.store.change("Add picture") as draft:
        draft.put(PICTURE)
    with second_day.store.change("Delete picture") as draft:
        draft.remove(PICTURE)
    path = lost_and_written_again(second_day)
    second_day.close()
    with open_document(path) as later:
        later.store.undo()
        assert later.store.get(Picture, "seen") == PICTURE


def test_steps_are_carried_up_to_the_first_that_is_not_known_and_none_where_the_cursor_lies_before():
    history = History(cursor=4, first=1, last=4, fetch=lambda number: Change(f"step {number}", {}))
    assert history.carried() == {}
    history.add(Change("step 5", {}))
    history.step(3)
    assert list(history.carried()) == [5]
    history.step(4)
    assert list(history.carried()) == [3, 4, 5]
    history.cursor = 1
    assert history.carried() == {}
