"""Any moment of a file's history can be seen again as it was, across undo, restart and the redo tail."""

import sqlite3

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeyboard.model import Note, everything
from journeyboard.store.document import create, open_document
from journeyboard.store.errors import Damaged, Unavailable
from journeyboard.store.past import PastDocument, changes, logged_steps, steps, way_to
from journeyboard.store.reading import read_file

from .sketches import any_record, note
from .test_store import contents, put, remove

MOVES = st.lists(
    st.one_of(any_record(), st.sampled_from(["undo", "undo", "redo", "remove", "restart"])),
    min_size=1,
    max_size=14,
)


def as_dict(records):
    return {record.id: record for record in everything(records)}


def acted(document, move):
    """Do one thing; whether it was a new step."""
    store = document.store
    if move == "undo":
        store.undo()
    elif move == "redo":
        store.redo()
    elif move == "remove":
        found = everything(store)
        if found:
            remove(store, found[0].id)
        return bool(found)
    else:
        was = contents(store).get(move.id)
        if was == move or (was is not None and type(was) is not type(move)):
            return False
        put(store, move)
        return True
    return False


@settings(max_examples=60, deadline=None)
@given(MOVES)
def test_each_step_is_seen_again_as_it_was(tmp_path_factory, moves):
    path = tmp_path_factory.mktemp("past") / "map.journey"
    document, states = create(path), [{}]
    for move in moves:
        if move == "restart":
            document.close()
            document = open_document(path)
        elif acted(document, move):
            cursor = document.store.history.cursor
            states[cursor:] = [contents(document.store)]
    for step, state in enumerate(states):
        assert as_dict(way_to(document, step)()) == state
    document.flush()
    assert [step.number for step in steps(document)] == list(range(1, len(states)))
    document.close()
    with open_document(path, read_only=True) as again:
        for step, state in enumerate(states):
            assert as_dict(way_to(again, step)()) == state


@pytest.fixture
def document(tmp_path):
    with create(tmp_path / "map.journey") as made:
        yield made


def test_a_way_that_was_taken_leads_to_the_moment_whatever_is_edited_meanwhile(document):
    put(document.store, note("a"))
    put(document.store, note("b"))
    document.flush()
    way = way_to(document, 1)
    put(document.store, note("c"))
    assert set(way().of(Note)) == {"a"}


def test_a_step_that_there_is_not_is_refused(document):
    put(document.store, note("a"))
    with pytest.raises(LookupError):
        way_to(document, 2)


def test_steps_tell_label_author_and_time_also_after_a_restart(document, tmp_path):
    document.store.author = "Ada"
    put(document.store, note("a"))
    (mine,) = steps(document)
    document.flush()
    assert logged_steps(document.path, 2) == [mine]
    assert (mine.label, mine.author) == ("Put", "Ada")
    assert mine.at.tzinfo is not None


def test_changes_of_an_earlier_session_are_read_from_the_file(document):
    put(document.store, note("a"))
    put(document.store, note("b"))
    document.flush()
    with open_document(document.path, read_only=True) as again:
        first, second = changes(again, 1, 2)()
    assert (set(first.pairs), set(second.pairs)) == ({"a"}, {"b"})


def test_a_gap_in_the_log_is_told_and_no_wrong_state_is_shown(document):
    for name in "abc":
        put(document.store, note(name))
    path = document.path
    document.close()
    with sqlite3.connect(path) as connection:
        connection.execute("DELETE FROM edit_log WHERE step = 2")
    connection.close()
    with open_document(path) as again, pytest.raises(Damaged):
        way_to(again, 0)()


def test_a_changed_image_is_told(document):
    put(document.store, note("a"))
    put(document.store, note("a", text="more"))
    path = document.path
    document.close()
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE edit_log SET old = replace(old, 'sticky', 'stuck') || ' ' WHERE step = 2")
    connection.close()
    with open_document(path) as again, pytest.raises(Damaged):
        way_to(again, 1)()


def test_an_author_that_is_no_text_does_not_keep_the_list_from_being_read(document):
    put(document.store, note("a"))
    path = document.path
    document.close()
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE edit_log SET author = x'ff00', at = 'yesterday'")
    connection.close()
    (step,) = logged_steps(path, 9)
    assert step.at is None
    assert isinstance(step.author, str)


def test_the_past_may_be_read_and_copied_but_not_changed(document, tmp_path):
    put(document.store, note("a"))
    put(document.store, note("b"))
    with PastDocument(document, everything(way_to(document, 1)())) as past:
        with pytest.raises(Unavailable):
            put(past.store, note("c"))
        past.save_copy(tmp_path / "copy.journey")
    with open_document(tmp_path / "copy.journey") as copy:
        assert set(copy.store.of(Note)) == {"a"}
        assert steps(copy) == []


def test_a_follower_sees_the_past_of_what_it_follows(document):
    put(document.store, note("a"))
    document.flush()
    with open_document(document.path, read_only=True) as follower:
        put(document.store, note("b"))
        put(document.store, note("c"))
        document.store.undo()
        document.flush()
        follower.follow(read_file(document.path, read_only=True))
        assert [set(way_to(follower, step)().of(Note)) for step in range(4)] == [
            set(),
            {"a"},
            {"a", "b"},
            {"a", "b", "c"},
        ]
        assert [step.number for step in steps(follower)] == [1, 2, 3]
