"""The text inside one edit: typing, selecting, removing and its own undo."""

from hypothesis import given
from hypothesis import strategies as st

from journeyboard.desktop.canvas.editing import from_utf16, to_utf16
from journeyboard.desktop.canvas.writing import LONGEST, Writing, Written, cleaned

texts = st.text(max_size=30)


@st.composite
def written(draw: st.DrawFn) -> Written:
    text = draw(texts)
    places = st.integers(0, len(text))
    return Written(text, draw(places), draw(places))


@given(written(), texts)
def test_typing_replaces_what_is_selected(state: Written, typed: str) -> None:
    start, end = state.selection
    after = state.typed(typed)
    assert after.text == state.text[:start] + typed + state.text[end:]
    assert after.caret == after.anchor == start + len(typed)


@given(written(), st.integers(-5, 40))
def test_the_caret_never_leaves_the_text(state: Written, to: int) -> None:
    assert 0 <= state.moved(to).caret <= len(state.text)
    assert 0 <= state.without(to).caret <= len(state.without(to).text)


@given(st.lists(written(), max_size=8))
def test_undoing_everything_brings_back_the_first_text_and_redoing_the_last(states: list[Written]) -> None:
    writing = Writing("first")
    for state in states:
        writing.change(state)
    last = writing.now.text
    for _ in states:
        writing.undo()
    assert writing.now.text == "first"
    for _ in states:
        writing.redo()
    assert writing.now.text == last


def test_letters_typed_in_a_row_are_undone_together() -> None:
    writing = Writing("")
    for letter in "abc":
        writing.change(writing.now.typed(letter), "typing")
    writing.change(writing.now.without(2), "removing")
    writing.undo()
    assert writing.now.text == "abc"
    writing.undo()
    assert writing.now.text == ""


def test_a_text_never_grows_longer_than_a_note_may_be() -> None:
    assert len(Written("", 0, 0).typed("x" * (LONGEST + 5)).text) == LONGEST


def test_foreign_text_is_cleaned_to_plain_lines() -> None:
    assert cleaned("a\r\nb\rc\u2028d\te\x00\x1b\ufefff\ud800") == "a\nb\nc\nd ef"
    assert cleaned("  one\n\n two  ", one_line=True) == "one two"


@given(texts, st.integers(0, 30))
def test_utf16_offsets_go_there_and_back(text: str, index: int) -> None:
    index = min(index, len(text))
    assert from_utf16(text, to_utf16(text, index)) == index
