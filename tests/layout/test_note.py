from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from journeyboard.layout.badges import FOLD, BadgeKind
from journeyboard.layout.facts import NoteFacts, Speaker
from journeyboard.layout.note import content, fitted_height
from journeyboard.model import Note, NoteKind, Severity

sizes = {"width": st.floats(64, 480), "height": st.floats(40, 320)}
facts = st.builds(
    NoteFacts,
    severity=st.none() | st.sampled_from(list(Severity)),
    frequency=st.none() | st.floats(0, 1),
    votes=st.integers(0, 200),
    evidence=st.booleans(),
    owner=st.sampled_from(["", "JO"]),
    speaker=st.none() | st.builds(Speaker, st.just("M"), st.just("Maya"), st.booleans()),
)
texts = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=400)
notes = st.builds(
    Note,
    map_id=st.just("m"),
    kind=st.sampled_from(list(NoteKind)),
    text=texts,
    locked=st.booleans(),
    **sizes,
)


def note(text, kind=NoteKind.ACTION, width=120, height=96):
    return Note(map_id="m", kind=kind, text=text, width=width, height=height)


@settings(deadline=None)
@given(notes, facts)
def test_text_stays_on_its_note(found, known):
    words = content(found, known)
    assert words.x >= 0
    assert words.x + words.text.width <= max(found.width, words.x + 1)
    one_line = words.text.style.leading
    assert words.y + words.text.height <= max(found.height, words.y + one_line) + 1e-6


@settings(deadline=None)
@given(notes, facts)
def test_text_is_never_set_smaller_than_12_nor_larger_than_24(found, known):
    assert 12 <= content(found, known).text.style.size <= 24


def test_type_steps_down_before_anything_is_left_out():
    short, long = content(note("Waits"), NoteFacts()), content(note("Waits at the door " * 4), NoteFacts())
    assert short.text.style.size == 15
    assert long.text.style.size < 15
    assert not long.text.truncated
    assert content(note("Waits at the door " * 40), NoteFacts()).text.truncated


def test_a_roomy_note_steps_up():
    assert content(note("Waits", width=300, height=200), NoteFacts()).text.style.size == 24


def test_notes_that_look_the_same_share_their_content():
    assert content(note("Waits"), NoteFacts()) is content(note("Waits"), NoteFacts())


@settings(deadline=None)
@given(st.sampled_from(list(NoteKind)), texts, st.floats(64, 480), st.integers(5, 40))
def test_a_note_grows_in_steps_of_8_up_to_1_6_times(kind, text, width, steps):
    height = 8.0 * steps
    grown = fitted_height(kind, text, width, height)
    assert height <= grown <= max(height, 1.6 * height)
    assert grown % 8 == 0


def test_a_grown_note_holds_its_text():
    text = (
        "Waits at home all day for an engineer who does not come, and nobody calls. Then waits again, in vain"
    )
    height = fitted_height(NoteKind.ACTION, text, 120, 96)
    assert height > 96
    assert not content(note(text, height=height), NoteFacts()).text.truncated
    assert content(note(text, height=96), NoteFacts()).text.truncated


@settings(deadline=None)
@given(
    facts,
    st.sampled_from([NoteKind.ACTION, NoteKind.PAIN, NoteKind.OPPORTUNITY, NoteKind.QUOTE]),
    st.floats(64, 480),
)
def test_badges_do_not_cover_each_other(known, kind, width):
    found = content(note("Waits", kind, width=width), known).badges
    row = sorted((badge.x, badge.width) for badge in found if badge.kind is not BadgeKind.LOCK)
    for (x, width), (following, _) in pairwise(row):
        assert x + width <= following


def test_votes_on_an_opportunity_keep_clear_of_its_fold():
    (votes,) = content(note("Lend a box", NoteKind.OPPORTUNITY), NoteFacts(votes=12)).badges
    assert votes.x + votes.width <= 120 - FOLD
