"""Every edit of a store can be taken back, and one that fails has never happened."""

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from journeyboard.model import KINDS, Link, Note, Stage, changed, everything
from journeyboard.store.change import Change
from journeyboard.store.errors import Damaged, Unavailable
from journeyboard.store.history import History
from journeyboard.store.store import Store

from .sketches import OF_KIND, any_record, board, note


class OopsError(Exception):
    pass


def put_and_fail(store, *records):
    with store.change("Fail") as change:
        change.put(*records)
        raise OopsError


def remove(store, *ids):
    with store.change("Delete") as change:
        change.remove(*ids)


def put(store, *records):
    with store.change("Put") as change:
        change.put(*records)


def contents(store):
    return {record.id: record for record in everything(store)}


def replace_by(store, id, record):
    with store.change("Replace"):
        remove(store, id)
        put(store, record)


class StoreMachine(RuleBasedStateMachine):
    """A store against the plainest model of it: a list of dictionaries and a place in that list."""

    @initialize()
    def start(self):
        self.store, self.told = Store(), []
        self.store.listen(self.told.append)
        self.states, self.place = [{}], 0

    def expect(self, state):
        if state != self.states[self.place]:
            self.states[self.place + 1 :] = [state]
            self.place += 1

    @rule(records=st.lists(any_record(), max_size=4), drop=st.sets(st.integers(0, 9), max_size=2))
    def edit(self, records, drop):
        with self.store.change("Edit") as change:
            change.put(*records)
            there = sorted(contents(self.store))
            change.remove(*(there[n] for n in drop if n < len(there)))
        state = self.states[self.place] | {record.id: record for record in records}
        gone = {there[n] for n in drop if n < len(there)}
        self.expect({id: record for id, record in state.items() if id not in gone})

    @rule(records=st.lists(any_record(), max_size=4))
    def edit_that_fails(self, records):
        with pytest.raises(OopsError):
            put_and_fail(self.store, *records)

    @rule(kept=any_record(), lost=any_record())
    def inner_edit_that_fails(self, kept, lost):
        with self.store.change("Outer") as outer:
            outer.put(kept)
            with pytest.raises(OopsError):
                put_and_fail(self.store, lost)
        self.expect(self.states[self.place] | {kept.id: kept})

    @rule(first=any_record(), second=any_record())
    def inner_edit_joins(self, first, second):
        with self.store.change("Outer") as outer, self.store.change("Inner") as inner:
            inner.put(first)
            outer.put(second)
        self.expect(self.states[self.place] | {first.id: first, second.id: second})

    @rule()
    def undo(self):
        assert (self.store.undo() is None) == (self.place == 0)
        self.place = max(0, self.place - 1)

    @rule()
    def redo(self):
        assert (self.store.redo() is None) == (self.place == len(self.states) - 1)
        self.place = min(len(self.states) - 1, self.place + 1)

    @invariant()
    def holds_what_was_written(self):
        assert contents(self.store) == self.states[self.place]

    @invariant()
    def offers_undo_and_redo_where_there_is_something(self):
        assert (self.store.undo_label is not None) == (self.place > 0)
        assert (self.store.redo_label is not None) == (self.place < len(self.states) - 1)

    @precondition(lambda self: self.told)
    @invariant()
    def told_its_listeners_all_that_changed(self):
        replayed = {}
        for change in self.told:
            assert not change.is_empty
            for id, (before, after) in change.pairs.items():
                assert replayed.pop(id, None) == before
                replayed |= {id: after} if after else {}
        assert replayed == contents(self.store)


TestStoreMachine = StoreMachine.TestCase
TestStoreMachine.settings = settings(max_examples=80, stateful_step_count=30, deadline=None)


def test_an_edit_without_effect_is_no_step():
    store = Store(board())
    with store.change("Nothing") as change:
        change.put(*board())
    assert store.undo_label is None


def test_an_edit_knows_its_author_and_its_time():
    store, told = Store(), []
    store.author = "Ada"
    store.listen(told.append)
    with store.change("Add") as change:
        change.put(note("n"))
    assert told[0].author == "Ada"
    assert told[0].at.tzinfo is not None


def test_writing_to_a_finished_change_is_refused():
    store = Store()
    with store.change("Add") as change:
        change.put(note("n"))
    with pytest.raises(RuntimeError, match="finished"):
        change.put(note("n2"))


def test_removing_what_is_not_there_takes_the_whole_change_back():
    store = Store(board())
    with pytest.raises(KeyError):
        remove(store, "note-1", "note-9")
    assert "note-1" in store.of(Note)


def test_an_id_names_one_record_of_one_kind():
    store = Store(board())
    impostor = Stage(id="note-1", map_id="map", name="Use", order="a1")
    with pytest.raises(TypeError):
        put(store, impostor)
    with pytest.raises(TypeError):
        replace_by(store, "note-1", impostor)
    assert store.get(Note, "note-1").text == "Nobody answers 1"


def test_readers_cannot_write_past_the_store():
    store = Store(board())
    with pytest.raises(TypeError):
        store.of(Note)["n"] = note("n")


def test_a_change_shows_to_readers_of_the_store_while_it_is_written():
    store = Store(board())
    with store.change("Connect") as change:
        change.put(note("new"))
        assert "new" in store.of(Note)
        change.put(Link(map_id="map", source_id="new", target_id="note-1"))
    assert len(store.of(Link)) == 1


def test_who_stops_listening_hears_no_more():
    store, told = Store(), []
    stop = store.listen(told.append)
    stop()
    stop()
    with store.change("Add") as change:
        change.put(note("n"))
    assert told == []


def test_a_listener_that_fails_keeps_no_other_from_hearing():
    def fail(change):
        raise OopsError

    store, told = Store(), []
    store.listen(fail)
    store.listen(told.append)
    with pytest.raises(OopsError):
        put(store, note("n"))
    with pytest.raises(OopsError):
        put(store, note("n2"))
    assert [set(change.pairs) for change in told] == [{"n"}, {"n2"}]


def test_a_change_that_answers_a_change_is_told_after_it():
    def answer(change):
        if "n" in change.pairs:
            put(store, note("answer"))

    store, told = Store(), []
    store.listen(answer)
    store.listen(told.append)
    put(store, note("n"))
    assert [set(change.pairs) for change in told] == [{"n"}, {"answer"}]


def test_what_the_journal_refuses_has_not_happened():
    class Full:
        def write(self, change, step, way):
            raise Unavailable("There is no room")

    store = Store(board(), Full())
    with pytest.raises(Unavailable), store.change("Add") as change:
        change.put(note("n"))
    assert contents(store) == {record.id: record for record in board()}
    assert store.undo_label is None


def test_undo_waits_until_the_change_is_written():
    store = Store(board())
    with store.change("Add") as change:
        change.put(note("n"))
        with pytest.raises(RuntimeError):
            store.undo()


def test_a_step_that_does_not_fit_the_records_is_refused_whole():
    here, there = note("note-0", "elsewhere"), note("note-1", "moved")
    foreign = Change("Foreign", {"note-1": (None, there), "note-0": (note("x"), here)})
    store = Store(board(), history=History(1, 1, 1, lambda step: foreign))
    with pytest.raises(Damaged):
        store.undo()
    assert contents(store) == {record.id: record for record in board()}
    assert store.undo_label == "Foreign"


def test_a_record_changed_and_changed_back_in_one_change_is_no_step():
    store = Store(board())
    first = store.get(Note, "note-0")
    with store.change("There and back") as change:
        change.put(changed(first, x=5))
        change.put(first)
    assert store.undo_label is None


def test_every_kind_has_a_sketch():
    assert set(OF_KIND) == set(KINDS)
