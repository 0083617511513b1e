"""What may be typed on a note without anything of it changing but its lines."""

from hypothesis import given, settings
from hypothesis import strategies as st

from journeyboard.layout.facts import NoteFacts
from journeyboard.layout.look import look_of
from journeyboard.layout.note import content_of, fitted_height
from journeyboard.layout.steady import Steady, steady
from journeyboard.model import Note, NoteKind, Severity, changed

KINDS = [kind for kind in NoteKind if kind not in (NoteKind.CHANNEL, NoteKind.PICTURE)]
words = st.lists(
    st.sampled_from(["a", "calls", "the engineer", "unreachable", "\n", "Grün", "שלום", "😀", "W" * 40, " "]),
    max_size=24,
).map(" ".join)
facts = st.builds(
    NoteFacts,
    severity=st.sampled_from([None, Severity(3)]),
    owner=st.sampled_from(["", "Maya Lind"]),
    turned=st.booleans(),
)


def note_with(kind: NoteKind, text: str, width: float, height: float) -> Note:
    grown = fitted_height(kind, text, width, height)
    return Note(map_id="m" * 8, kind=kind, text=text, x=0, y=0, width=width, height=grown)


@given(
    st.sampled_from(KINDS),
    words,
    words,
    st.sampled_from([(160.0, 100.0), (120.0, 80.0), (320.0, 240.0)]),
    facts,
)
def test_a_steady_note_keeps_its_height_and_sets_the_lines_as_it_is_drawn_with(
    kind: NoteKind, before: str, after: str, size: tuple[float, float], known: NoteFacts
) -> None:
    note = note_with(kind, before, *size)
    held = steady(look_of(note, known), content_of(look_of(note, known)).text, size[1])
    lines = held.reset(after) if held else None
    if lines is not None:
        assert fitted_height(kind, after, *size) == note.height
        drawn = content_of(look_of(changed(note, text=after), known))
        assert drawn.text == lines.paragraph
        assert (drawn.x, drawn.y) == _place(note, known)


@settings(max_examples=200, deadline=None)
@given(
    st.sampled_from(KINDS),
    words,
    st.lists(
        st.tuples(st.integers(0, 99), st.integers(0, 2), st.sampled_from([*"aeW ,.\n", "the ", "“", "é"]))
    ),
    st.sampled_from([(160.0, 100.0), (320.0, 240.0)]),
    facts,
)
def test_letter_by_letter_a_note_says_what_it_is_drawn_with(
    kind: NoteKind,
    before: str,
    edits: list[tuple[int, int, str]],
    size: tuple[float, float],
    known: NoteFacts,
) -> None:
    note, text = note_with(kind, before, *size), before
    held = steady(look_of(note, known), content_of(look_of(note, known)).text, size[1])
    for place, removed, put in edits:
        at = max(len(text) - place, 0) if place < 60 else len(text) - removed
        text = text[:at] + put + text[at + removed :]
        lines = held.reset(text) if held else None
        if lines is None:
            note = note_with(kind, text, *size)
            held = steady(look_of(note, known), content_of(look_of(note, known)).text, size[1])
        else:
            assert fitted_height(kind, text, *size) == note.height
            assert content_of(look_of(changed(note, text=text), known)).text == lines.paragraph


def _place(note: Note, known: NoteFacts) -> tuple[float, float]:
    content = content_of(look_of(note, known))
    return content.x, content.y


def of(text: str, kind: NoteKind = NoteKind.ACTION) -> Steady:
    note = note_with(kind, text, 160, 100)
    found = steady(look_of(note, NoteFacts()), content_of(look_of(note, NoteFacts())).text, 100)
    assert found
    return found


def test_a_letter_more_on_a_short_text_is_nothing_but_a_letter() -> None:
    lines = of("Calls agai").reset("Calls again")
    assert lines
    assert lines.text == "Calls again"


def test_a_text_that_needs_a_smaller_size_or_more_room_is_more_than_lines() -> None:
    assert of("Calls again").reset("Calls again and waits for the engineer " * 3) is None
    assert of("Calls again").reset("Calls again and waits for the engineer " * 9) is None


def test_while_a_note_grows_the_number_of_its_lines_must_stay() -> None:
    long = "Calls again and waits for the engineer " * 5
    assert of(long).reset(long.replace("Calls", "Called", 1))
    assert of(long).reset(long * 2) is None


def test_a_channel_is_no_matter_of_fitting() -> None:
    note = Note(map_id="m" * 8, kind=NoteKind.CHANNEL, text="Post", x=0, y=0, width=80, height=28)
    look = look_of(note, NoteFacts())
    assert steady(look, content_of(look).text, note.height) is None
