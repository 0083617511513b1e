"""Versions keep what was; going back is one step; reviews come round."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeyboard.edit import journeys, maps, stages, versions
from journeyboard.edit.references import dangling
from journeyboard.edit.refusal import Refused
from journeyboard.model import JourneyMap, Note, Records, Version, everything
from journeyboard.store.packing import unpack

from .conftest import map_records


def states(contents):
    return {each.id: each for each in everything(contents) if not isinstance(each, Version)}


def test_a_version_holds_all_that_is_there_when_it_is_named(store, one_step):
    id, label = one_step(versions.name_version, " Workshop  2 ", "in Graz", "Ada")
    kept = store.get(Version, id)
    assert label == "Name version Workshop 2"
    assert (kept.name, kept.note, kept.author) == ("Workshop 2", "in Graz", "Ada")
    assert {each.id: each for each in unpack(kept.data)} == states(store)


def test_versions_are_renamed_and_forgotten(store, one_step):
    id = versions.name_version(store, "One")
    _, label = one_step(versions.rename_version, id, "Two", "after lunch")
    assert label == "Rename version One"
    assert (store.get(Version, id).name, store.get(Version, id).note) == ("Two", "after lunch")
    _, label = one_step(versions.delete_version, id)
    assert label == "Delete version Two"
    assert not store.of(Version)


def test_going_back_is_one_step_that_brings_back_and_takes_away(store, one_step):
    was = Records(everything(store))
    stages.delete_stage(store, "s1")
    stages.add_stage(store, "m", "Newer")
    _, label = one_step(versions.restore, was, "m", "14:32")
    assert label == "Restore 14:32"
    assert states(store) == states(was)


def test_going_back_keeps_the_versions_named_since(store):
    was = Records(everything(store))
    id = versions.name_version(store, "Later")
    journeys.rename_map(store, "m", "Other")
    versions.restore(store, was, "m", "then")
    assert id in store.of(Version)
    assert store.get(JourneyMap, "m").title == "Map"


def test_going_back_to_where_one_is_makes_no_step(store):
    told = []
    store.listen(told.append)
    versions.restore(store, Records(map_records()), "m", "now")
    assert told == []


def test_other_maps_stay_as_they_are(store):
    was = Records(everything(store))
    twin = maps.twin_map(store, "m", title="To be")
    journeys.rename_map(store, "m", "Renamed")
    journeys.rename_map(store, twin, "To be, later")
    there = {id: each for id, each in states(store).items() if getattr(each, "map_id", id) == twin}
    versions.restore(store, was, "m", "then")
    assert {id: states(store)[id] for id in there} == there
    assert {id: each for id, each in states(store).items() if id not in there} == states(was)


def test_what_was_moved_to_another_map_stays_there_and_nothing_points_at_it_from_here(store):
    was = Records(everything(store))
    other = maps.twin_map(store, "m", title="Other")
    maps.move_notes_to_map(store, ["pain"], other)
    versions.restore(store, was, "m", "then")
    assert store.get(Note, "pain").map_id == other
    assert list(dangling(everything(store))) == []
    assert store.get(Note, "act") == was.of(Note)["act"]


def test_a_map_that_was_deleted_comes_back(store):
    twin = maps.twin_map(store, "m", title="To be")
    was = Records(everything(store))
    maps.delete_map(store, "m")
    versions.restore(store, was, "m", "then")
    assert states(store) == states(was)
    assert twin in store.of(JourneyMap)


def test_a_state_without_the_map_is_refused(store):
    with pytest.raises(Refused):
        versions.restore(store, Records(), "m", "then")


@pytest.mark.parametrize(
    ("planned", "months", "today", "following"),
    [
        (date(2026, 1, 31), 1, date(2026, 1, 31), date(2026, 2, 28)),
        (date(2026, 1, 31), 1, date(2026, 2, 28), date(2026, 3, 31)),
        (date(2026, 6, 3), 3, date(2026, 7, 1), date(2026, 9, 3)),
        (date(2024, 6, 3), 6, date(2026, 11, 22), date(2026, 12, 3)),
        (date(2026, 12, 3), 6, date(2026, 11, 22), date(2027, 6, 3)),
        (None, 12, date(2024, 2, 29), date(2025, 2, 28)),
        (date(2026, 6, 3), None, date(2026, 7, 1), None),
    ],
)
def test_the_next_review_keeps_to_the_rhythm(store, one_step, planned, months, today, following):
    journeys.describe_map(store, "m", review_date=planned, review_months=months)
    journeys.rename_map(store, "m", "Another")
    journeys.mark_reviewed(store, "m", today)
    assert store.get(JourneyMap, "m").review_date == following


@given(st.dates(date(1990, 1, 1)), st.integers(1, 60), st.dates(date(1990, 1, 1), date(2100, 1, 1)))
def test_the_next_review_is_after_today_and_no_round_too_late(planned, months, today):
    journey = JourneyMap(title="Map", review_date=planned, review_months=months)
    following = journeys.next_review(journey, today)
    if following is not None:
        assert following > today
        assert following - max(today, planned) <= timedelta(days=31 * months)
