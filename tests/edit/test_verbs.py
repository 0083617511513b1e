"""The other verbs: feelings, links, assessments, the map, its people, and how texts are cleaned."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from journeyboard.edit import feelings, journeys, lanes, links, notes, opportunities, pains, people, stages
from journeyboard.edit.clean import clean_text, clean_title
from journeyboard.edit.references import dangling
from journeyboard.edit.refusal import Refused
from journeyboard.edit.wording import counted, named
from journeyboard.model import (
    Direction,
    Evidence,
    EvidenceKind,
    Feeling,
    JourneyMap,
    Link,
    LinkKind,
    NoteKind,
    Opportunity,
    PainPoint,
    Person,
    Persona,
    Severity,
    Status,
    everything,
    in_map,
)

from .conftest import contents


def test_a_point_of_the_curve_is_added_moved_labelled_and_deleted(store, one_step):
    new, label = one_step(feelings.add_feeling, "m", "per", "s3", 0.25, 1.234, "Hope")
    assert label == "Add emotion point"
    assert store.get(Feeling, new).value == 1.2
    assert one_step(feelings.move_feeling, new, "s2", 1.5, -9)[1] == "Move emotion point"
    moved = store.get(Feeling, new)
    assert (moved.stage_id, moved.moment, moved.value, moved.label) == ("s2", 1, -2, "Hope")
    one_step(feelings.label_feeling, new, "")
    assert store.get(Feeling, new).label == ""
    assert one_step(feelings.delete_feelings, [new, "f1", "f1"])[1] == "Delete 2 emotion points"
    assert set(store.of(Feeling)) == {"f2"}


def test_two_notes_are_connected_once(store, one_step):
    new, label = one_step(links.connect, "act", "pain", LinkKind.HURTS)
    assert label == "Connect notes"
    assert links.connect(store, "act", "pain", LinkKind.HURTS) == new
    assert len(store.of(Link)) == 2
    one_step(links.label_link, new, "because")
    assert store.get(Link, new).label == "because"
    assert one_step(links.disconnect, [new])[1] == "Delete connector"


def test_a_note_is_not_connected_to_itself_or_to_nothing(store):
    with pytest.raises(Refused, match="to another"):
        links.connect(store, "act", "act")
    with pytest.raises(KeyError):
        links.connect(store, "gone", "act")


def test_a_pain_point_is_assessed_field_by_field(store, one_step):
    assert one_step(pains.assess, "pain", severity=Severity.BLOCKING)[1] == "Set severity of pain point"
    assert one_step(pains.assess, "pain", due=date(2026, 6, 28))[1] == "Set due date of pain point"
    _, label = one_step(pains.assess, "pain", status=Status.PLANNED, frequency=0.17)
    assert label == "Assess pain point"
    found = store.get(PainPoint, "pp")
    assert (found.severity, found.frequency, found.status) == (4, 0.17, "planned")


def test_any_note_can_be_assessed_as_a_pain_point(store, one_step):
    one_step(pains.assess, "act", severity=3)
    assert {pain.note_id: pain.severity for pain in store.of(PainPoint).values()}["act"] == 3


def test_an_opportunity_is_assessed(store, one_step):
    assert one_step(opportunities.assess, "opp", effort=3.1)[1] == "Set effort of opportunity"
    assert store.get(Opportunity, "oo").effort == 3.1


def test_a_value_off_its_scale_changes_nothing(store):
    with pytest.raises(ValidationError):
        pains.assess(store, "pain", severity=5)
    with pytest.raises(ValidationError):
        pains.assess(store, "pain", colour="red")
    assert store.undo_label is None


def test_the_map_is_named_and_described(store, one_step):
    one_step(journeys.rename_map, "m", "Moving\nhouse")
    one_step(journeys.describe_map, "m", organisation="Heron", review_date=date(2026, 9, 30))
    found = store.get(JourneyMap, "m")
    assert (found.title, found.organisation) == ("Moving house", "Heron")


def test_a_map_is_turned_to_run_the_other_way(store, one_step):
    _, label = one_step(journeys.set_direction, "m", Direction.RIGHT_TO_LEFT)
    assert label == "Run map from right to left"
    assert store.get(JourneyMap, "m").direction is Direction.RIGHT_TO_LEFT
    assert one_step(journeys.set_direction, "m", Direction.LEFT_TO_RIGHT)[1] == "Run map from left to right"


def test_personas_come_in_the_order_they_were_added(store, one_step):
    new, label = one_step(people.add_persona, "m", "Maya Okafor", need="No gap")
    assert label == "Add persona Maya Okafor"
    assert [persona.id for persona in in_map(store, Persona, "m")] == ["per", new]
    assert (store.get(Persona, new).initials, store.get(Persona, new).need) == ("MO", "No gap")
    one_step(people.describe_persona, new, short_name="Maya")
    assert store.get(Persona, new).short_name == "Maya"


def test_a_person_is_added_once(store, one_step):
    new, _ = one_step(people.add_person, "m", "Jo Okoro", "Field operations")
    assert people.add_person(store, "m", "jo okoro") == new
    assert store.get(Person, new).initials == "JO"


def test_steps_are_called_by_what_they_did():
    assert counted("Move", [1]) == "Move note"
    assert counted("Move", range(1200)) == "Move 1,200 notes"
    assert named("Rename stage", "") == "Rename stage"
    assert len(named("Add stage", "x" * 300)) == 50


@given(st.text(st.characters(categories=None), max_size=200))
def test_clean_text_is_fit_for_a_record_and_clean_already(text):
    clean = clean_text(text)
    clean.encode("utf-8")
    assert clean_text(clean) == clean
    assert all(char >= " " or char in "\n\t" for char in clean)
    JourneyMap(title=clean_title(text), scenario=clean)


def test_ordinary_text_in_any_script_stays_as_it_is():
    text = "«Ça va?»\n\t👩‍👩‍👧 שלום नमस्ते"
    assert clean_text(text) == text


def test_what_unicode_keeps_from_being_a_character_is_left_out():
    assert clean_text("a\ufffeb\uffffc\ufdd0d\U0001fffee\U0010ffff") == "abcde"


def test_long_text_is_cut():
    assert len(clean_text("x" * 30_000)) == 20_000
    assert len(clean_title("x" * 30_000)) == 300


def evidence_for(target):
    return Evidence(id=f"for-{target}", map_id="m", target_id=target, kind=EvidenceKind.DATA, text="Seen")


@pytest.mark.parametrize(
    ("verb", "words"),
    [
        (notes.delete, (["act", "pain", "opp"],)),
        (notes.rekind, (["pain", "opp"], NoteKind.FREE)),
        (stages.delete_stage, ("s1",)),
        (lanes.delete_lane, ("l2",)),
        (feelings.delete_feelings, (["f1", "f2"],)),
        (links.disconnect, (["link"],)),
    ],
)
def test_whatever_is_taken_away_leaves_nothing_that_points_nowhere(store, one_step, verb, words):
    with store.change("Gather evidence") as draft:
        draft.put(*(evidence_for(id) for id in contents(store)))
        draft.put(*(evidence_for(f"for-{id}") for id in ("s1", "l2", "f1", "link", "pp", "vote")))
    before = len(store.of(Evidence))
    one_step(verb, *words)
    assert len(store.of(Evidence)) < before
    assert list(dangling(everything(store))) == []
