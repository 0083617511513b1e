"""The templates and samples that ship are whole, neat, and say what they are."""

import json
from collections import Counter

import pytest

from journeyboard.assets import resource
from journeyboard.importing import interchange, shelf
from journeyboard.importing.problem import ImportProblem
from journeyboard.model import (
    Evidence,
    Feeling,
    JourneyMap,
    Lane,
    Link,
    Metric,
    Note,
    NoteKind,
    Opportunity,
    PainPoint,
    Persona,
    Records,
    Stage,
    Vote,
)

EVERYTHING = [*shelf.templates(), *shelf.samples()]
SAMPLES = shelf.samples()
FIBRE = Records(interchange.load(shelf.sample().path.read_text(encoding="utf-8")))


def test_the_lifecycle_comes_first_and_the_worked_example_too():
    assert [starter.name for starter in shelf.templates()] == [
        "lifecycle",
        "service-blueprint",
        "day-in-the-life",
        "empty",
    ]
    assert shelf.samples()[0].name == shelf.WORKED_EXAMPLE
    assert len(shelf.samples()) == 3


@pytest.mark.parametrize("starter", EVERYTHING, ids=lambda starter: starter.name)
def test_every_starter_says_what_it_is_and_is_kept_as_the_program_would_write_it(starter):
    text = starter.path.read_text(encoding="utf-8")
    assert starter.title
    assert starter.description
    assert interchange.dump(interchange.load(text), interchange.about(text)) == text


@pytest.mark.parametrize("starter", EVERYTHING, ids=lambda starter: starter.name)
def test_two_maps_from_one_starter_share_no_id(starter):
    first, second = ({record.id for record in starter.records()} for _ in range(2))
    assert first
    assert not first & second


def test_an_unknown_template_is_answered_with_the_names_there_are():
    with pytest.raises(ImportProblem, match="lifecycle, service-blueprint"):
        shelf.template("nonsense")


def test_the_lifecycle_has_six_stages_and_eight_lanes():
    contents = Records(shelf.template().records())
    assert len(contents.of(Stage)) == 6
    assert len(contents.of(Lane)) == 8
    assert not contents.of(Note)


@pytest.mark.parametrize("starter", SAMPLES, ids=lambda starter: starter.name)
def test_the_notes_of_a_sample_lie_inside_their_cells_and_do_not_overlap(starter):
    contents = Records(starter.records())
    for note in contents.of(Note).values():
        stage, lane = contents.of(Stage)[note.stage_id or ""], contents.of(Lane)[note.lane_id or ""]
        assert note.x >= 0
        assert note.y >= 0
        assert note.x + note.width <= stage.width, note.text
        assert note.y + note.height <= lane.height, note.text
    for one, other in pairs(contents):
        apart = one.x + one.width <= other.x or other.x + other.width <= one.x
        assert apart, (one.text, other.text)


def pairs(contents):
    notes = list(contents.of(Note).values())
    for index, one in enumerate(notes):
        for other in notes[index + 1 :]:
            if (one.stage_id, one.lane_id) == (other.stage_id, other.lane_id):
                yield one, other


@pytest.mark.parametrize("starter", SAMPLES, ids=lambda starter: starter.name)
def test_every_pain_and_opportunity_of_a_sample_is_assessed_once(starter):
    contents = Records(starter.records())
    for kind, assessment in ((NoteKind.PAIN, PainPoint), (NoteKind.OPPORTUNITY, Opportunity)):
        notes = Counter(note.id for note in contents.of(Note).values() if note.kind is kind)
        assert notes == Counter(found.note_id for found in contents.of(assessment).values())


@pytest.mark.parametrize("starter", SAMPLES, ids=lambda starter: starter.name)
def test_every_stage_of_a_sample_has_feelings_and_every_voter_one_dot_a_note(starter):
    contents = Records(starter.records())
    assert {feeling.stage_id for feeling in contents.of(Feeling).values()} == set(contents.of(Stage))
    votes = Counter((vote.note_id, vote.voter) for vote in contents.of(Vote).values())
    assert votes
    assert set(votes.values()) == {1}
    assert len({voter for _, voter in votes}) == 14


def votes_on(note_id):
    return sum(vote.dots for vote in FIBRE.of(Vote).values() if vote.note_id == note_id)


def test_the_worked_example_is_complete():
    counts = Counter(note.kind.value for note in FIBRE.of(Note).values())
    assert counts == {
        "action": 11,
        "touchpoint": 9,
        "channel": 12,
        "quote": 6,
        "pain": 9,
        "opportunity": 9,
        "backstage": 6,
    }
    assert [len(FIBRE.of(kind)) for kind in (JourneyMap, Persona, Feeling, Link, Metric, Evidence)] == [
        1,
        2,
        24,
        4,
        18,
        3,
    ]
    assert [votes_on(f"note-p{n}") for n in range(1, 10)] == [7, 4, 2, 6, 8, 12, 9, 5, 1]
    assert [votes_on(f"note-o{n}") for n in range(1, 10)] == [5, 4, 9, 8, 11, 10, 6, 2, 3]


def test_the_worked_examples_worst_pain_reaches_416_of_2449():
    worst = FIBRE.of(PainPoint)["pain-p6"]
    assert (worst.severity, worst.reach, worst.impact) == (4, 416, 5)
    assert FIBRE.of(Metric)["metric-onboarding-volume"].value == 2449


def test_the_starters_are_plain_json():
    for path in resource("samples").glob("*.json"):
        assert json.loads(path.read_text(encoding="utf-8"))["format"] == "journeyboard"
