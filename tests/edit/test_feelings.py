"""Points of the emotion curve judged, moved and given away; and personas brought into focus."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeyboard.edit import feelings, people
from journeyboard.edit.feelings import Spot
from journeyboard.edit.references import dangling
from journeyboard.model import Basis, Course, Feeling, Note, Persona, changed, everything, in_map
from journeyboard.store.store import Store

from .conftest import map_records


def test_several_points_feel_alike_after_one_step(store, one_step):
    assert one_step(feelings.feel, ["f1", "f2"], -2)[1] == "Set 2 emotion points to −2"
    assert {point.value for point in store.of(Feeling).values()} == {-2.0}
    assert one_step(feelings.feel, ["f1"], 1.26)[1] == "Set emotion point to +1.3"


def test_points_are_moved_together_and_kept_within_their_scales(store, one_step):
    spots = {"f1": Spot("s2", -3, 9), "f2": Spot("s1", 0.25, 0.04)}
    assert one_step(feelings.move_feelings, spots)[1] == "Move 2 emotion points"
    first, second = store.get(Feeling, "f1"), store.get(Feeling, "f2")
    assert (first.stage_id, first.moment, first.value) == ("s2", 0, 2)
    assert (second.stage_id, second.moment, second.value) == ("s1", 0.25, 0)


def test_points_are_marked_as_planned_and_as_assumed(store, one_step):
    label = one_step(feelings.set_course, ["f1"], Course.PLANNED)[1]
    assert label == "Mark emotion point as planned"
    assert one_step(feelings.set_basis, ["f1", "f2"], Basis.ASSUMED)[1] == "Mark 2 emotion points as assumed"
    assert (store.get(Feeling, "f1").course, store.get(Feeling, "f1").basis) == (
        Course.PLANNED,
        Basis.ASSUMED,
    )


def test_points_are_given_to_another_persona_but_not_to_nobody(store, one_step):
    ken = people.add_persona(store, "m", "Ken")
    assert one_step(feelings.give_feelings, ["f1"], ken)[1] == "Give emotion point to Ken"
    assert store.get(Feeling, "f1").persona_id == ken
    with pytest.raises(KeyError):
        feelings.give_feelings(store, ["f1"], "nobody")


def test_the_persona_in_focus_is_the_first_one(store, one_step):
    ken, ada = people.add_persona(store, "m", "Ken"), people.add_persona(store, "m", "Ada")
    assert one_step(people.focus_persona, ada)[1] == "Put in focus Ada"
    assert [persona.id for persona in in_map(store, Persona, "m")] == [ada, "per", ken]


def test_a_deleted_persona_takes_the_curve_along_and_leaves_the_notes(store, one_step):
    with store.change("Quote") as draft:
        draft.put(changed(store.get(Note, "act"), persona_id="per"))
    assert one_step(people.delete_persona, "per")[1] == "Delete persona Customer"
    assert not store.of(Feeling)
    assert store.get(Note, "act").persona_id is None
    assert list(dangling(everything(store))) == []


@given(st.lists(st.sampled_from(["a", "b", "c", "d"]), max_size=12))
def test_whoever_came_into_focus_last_is_first_and_the_others_keep_their_order(turns):
    store = Store(map_records())
    ids = ["per", *(people.add_persona(store, "m", name) for name in "abc")]
    expected = list(ids)
    for turn in turns:
        chosen = ids["abcd".index(turn)]
        people.focus_persona(store, chosen)
        expected = [chosen, *(id for id in expected if id != chosen)]
        assert [persona.id for persona in in_map(store, Persona, "m")] == expected
