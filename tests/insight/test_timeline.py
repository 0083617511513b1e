"""Steps that belong together are told as one, in words about notes where notes are what changed."""

from datetime import UTC, datetime, timedelta

from journeyboard.insight.timeline import Fate, Happening, Moment, cut, happening, moments
from journeyboard.model import Link, Note, NoteKind, PainPoint, Records, Stage, changed
from journeyboard.store.change import Change
from journeyboard.store.past import Step

NOON = datetime(2026, 6, 12, 12, tzinfo=UTC)
STAGE = Stage(id="s", map_id="m", name="Onboarding", order="a1")
A = Note(id="a", map_id="m", kind=NoteKind.PAIN, text="No-show", stage_id="s", lane_id="l")
B = changed(A, id="b", text="Late")


def step(number, label="Add note", author="Ada", seconds=0):
    return Step(number, label, author, NOON + timedelta(seconds=seconds))


def told(*pairs):
    change = Change("", {(after or before).id: (before, after) for before, after in pairs})
    return happening([change], Records([STAGE]))


def spans(found):
    return [(moment.first, moment.last) for moment in found]


def test_alike_steps_of_one_author_within_a_minute_are_one_moment():
    found = moments([step(1), step(2, seconds=59), step(3, "Add 2 notes", seconds=100)])
    assert found == [Moment(1, 3, "Add 2 notes", "Ada", NOON + timedelta(seconds=100))]


def test_another_author_another_doing_or_a_pause_begins_a_moment():
    found = moments(
        [step(1), step(2, author="Bo"), step(3, "Move note", "Bo"), step(4, "Move note", "Bo", 61)]
    )
    assert spans(found) == [(1, 1), (2, 2), (3, 3), (4, 4)]


def test_steps_without_a_time_stand_alone():
    assert len(moments([Step(1, "Add note"), Step(2, "Add note")])) == 2


def test_moments_go_on_where_others_ended():
    before = moments([step(1), step(2)])
    whole = moments([*map(step, (1, 2, 3)), step(4, "Move note")])
    assert moments([step(3), step(4, "Move note")], before) == whole


def test_what_a_new_step_replaces_is_cut_off():
    found = moments([step(1), step(2), step(3), step(4, "Move note")])
    assert spans(cut(found, 5)) == [(1, 3), (4, 4)]
    assert spans(cut(found, 4)) == [(1, 3)]
    assert spans(cut(found, 2)) == [(1, 1)]
    assert cut(found, 1) == []


def test_an_added_note_is_told_by_its_text_and_stage():
    assert told((None, A)) == Happening(Fate.ADDED, 1, NoteKind.PAIN, "Onboarding", "No-show")


def test_several_notes_are_counted():
    assert told((None, A), (None, B)) == Happening(Fate.ADDED, 2, NoteKind.PAIN, "Onboarding")
    assert told((A, None), (changed(B, kind=NoteKind.QUOTE, stage_id=None), None)) == Happening(
        Fate.REMOVED, 2, None
    )


def test_moving_and_rewording_are_told_apart():
    assert told((A, changed(A, x=80.0))).fate is Fate.MOVED
    assert told((A, changed(A, text="Nobody came"))).fate is Fate.REWORDED
    assert told((A, changed(A, text="Nobody came", x=80.0))) is None


def test_an_assessment_that_comes_with_its_note_does_not_matter():
    assert told((None, A), (None, PainPoint(id="p", map_id="m", note_id="a"))).fate is Fate.ADDED


def test_arrows_that_come_and_go_with_their_notes_do_not_matter():
    link = Link(id="l", map_id="m", source_id="a", target_id="b")
    assert told((A, None), (link, None)) == Happening(Fate.REMOVED, 1, NoteKind.PAIN, "Onboarding", "No-show")


def test_what_else_changes_is_left_to_the_label():
    assert told((STAGE, None), (A, None)) is None
    assert told((None, PainPoint(id="p", map_id="m", note_id="a"))) is None
    assert told() is None


def test_what_came_and_went_within_a_moment_is_not_told():
    adding, removing = Change("", {"a": (None, A)}), Change("", {"a": (A, None)})
    assert happening([adding, removing], Records()) is None
