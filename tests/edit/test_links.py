"""Arrows led to other notes, turned round and merged; each is one undo step."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeyboard.edit import links
from journeyboard.edit.references import dangling
from journeyboard.edit.refusal import Refused
from journeyboard.model import JourneyMap, Link, LinkKind, Note, NoteKind, everything
from journeyboard.store.store import Store

from .conftest import contents, map_records

NOTES = ["act", "pain", "opp"]


def test_an_end_of_an_arrow_is_led_to_another_note(store, one_step):
    left, label = one_step(links.retarget, "link", source="act")
    assert label == "Move connector to another note"
    assert left == "link"
    assert (store.get(Link, "link").source_id, store.get(Link, "link").target_id) == ("act", "opp")


def test_an_arrow_is_not_led_to_its_other_end_nor_to_another_map(store):
    with store.change("Add a map") as draft:
        draft.put(JourneyMap(id="m2", title="To be"), Note(id="far", map_id="m2", kind=NoteKind.FREE))
    before = contents(store)
    for target in ("pain", "far"):
        with pytest.raises(Refused):
            links.retarget(store, "link", target=target)
    assert contents(store) == before


def test_led_back_to_where_it_was_it_leaves_no_undo_step(store):
    assert links.retarget(store, "link", target="opp") == "link"
    assert store.undo_label is None


def test_two_arrows_that_come_to_say_the_same_become_one_and_keep_the_label(store, one_step):
    new = links.connect(store, "act", "opp")
    links.label_link(store, new, "because")
    left, _ = one_step(links.retarget, new, source="pain")
    assert left == "link"
    assert set(store.of(Link)) == {"link"}
    assert store.get(Link, "link").label == "because"


def test_arrows_are_turned_round_and_change_their_kind(store, one_step):
    assert one_step(links.reverse_links, ["link"]) == (["link"], "Reverse connector")
    assert store.get(Link, "link").source_id == "opp"
    left, label = one_step(links.set_link_kind, ["link", "link"], LinkKind.MESSAGE)
    assert (left, label) == (["link"], "Change connector to “message”")


def test_two_opposite_arrows_turned_round_are_still_two(store, one_step):
    back = links.connect(store, "opp", "pain")
    one_step(links.reverse_links, ["link", back])
    ends = {(link.source_id, link.target_id) for link in store.of(Link).values()}
    assert ends == {("pain", "opp"), ("opp", "pain")}


steps = st.lists(
    st.one_of(
        st.tuples(st.just("connect"), st.sampled_from(NOTES), st.sampled_from(NOTES)),
        st.tuples(st.just("source"), st.integers(0, 5), st.sampled_from(NOTES)),
        st.tuples(st.just("target"), st.integers(0, 5), st.sampled_from(NOTES)),
        st.tuples(st.just("reverse"), st.integers(0, 5), st.integers(0, 5)),
        st.tuples(st.just("kind"), st.integers(0, 5), st.sampled_from(list(LinkKind))),
    ),
    max_size=12,
)


@given(steps)
def test_whatever_is_done_no_two_arrows_say_the_same_and_undo_takes_all_of_it_back(wanted):
    store = Store(map_records())
    first = contents(store)
    for step in wanted:
        _do(store, *step)
        said = [(link.source_id, link.target_id, link.kind) for link in store.of(Link).values()]
        assert len(said) == len(set(said))
        assert all(source != target for source, target, _ in said)
        assert list(dangling(everything(store))) == []
    while store.undo_label is not None:
        store.undo()
    assert contents(store) == first


def _do(store, what, first, second):
    found = sorted(store.of(Link))
    pick = found[first % len(found)] if isinstance(first, int) else ""
    if what == "connect" and first != second:
        links.connect(store, first, second)
    elif what in ("source", "target"):
        with suppress(Refused):
            links.retarget(store, pick, **{what: second})
    elif what == "reverse":
        links.reverse_links(store, {pick, found[second % len(found)]})
    elif what == "kind":
        links.set_link_kind(store, found, second)


def test_an_arrow_is_not_drawn_to_a_note_of_another_map(store):
    far = Note(map_id="other", kind=NoteKind.FREE)
    with store.change("Another map") as draft:
        draft.put(JourneyMap(id="other", title="Other"), far)
    near = next(note for note in store.of(Note).values() if note.map_id != "other")
    with pytest.raises(Refused, match="on one map"):
        links.connect(store, near.id, far.id)
    assert store.undo_label == "Another map"
