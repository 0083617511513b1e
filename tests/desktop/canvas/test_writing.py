"""The text inside one edit: typing, selecting, removing and its own undo."""

import pytest
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


class Clock:
    """A clock that hands set."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now

    def rest(self, seconds: float = 1.5) -> None:
        self.now += seconds


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def writing(clock: Clock) -> Writing:
    return Writing("", clock=clock)


def keys(writing: Writing, clock: Clock, text: str) -> None:
    """Type letter by letter, as fast as hands do."""
    for letter in text:
        clock.rest(0.15)
        writing.change(writing.now.typed(letter), "typing")


def taken_back(writing: Writing) -> list[str]:
    """What each step of undo leaves, until nothing changes any more."""
    left: list[str] = []
    while writing.undo():
        left.append(writing.now.text)
    return left


def test_letters_of_a_word_are_undone_together(writing: Writing, clock: Clock) -> None:
    keys(writing, clock, "abc")
    writing.change(writing.now.without(2), "removing")
    assert taken_back(writing) == ["abc", ""]


def test_a_rest_between_words_ends_a_step(writing: Writing, clock: Clock) -> None:
    keys(writing, clock, "phone app")
    clock.rest()
    keys(writing, clock, " crashes")
    clock.rest()
    keys(writing, clock, " again")
    assert taken_back(writing) == ["phone app crashes", "phone app", ""]


def test_a_rest_within_a_word_ends_a_step_where_the_next_word_begins(writing: Writing, clock: Clock) -> None:
    keys(writing, clock, "pho")
    clock.rest()
    keys(writing, clock, "ne app")
    assert taken_back(writing) == ["phone", ""]


def test_a_rest_behind_a_space_ends_a_step_there(writing: Writing, clock: Clock) -> None:
    keys(writing, clock, "phone ")
    clock.rest()
    keys(writing, clock, "app")
    assert taken_back(writing) == ["phone ", ""]


def test_a_step_is_never_longer_than_three_words(writing: Writing, clock: Clock) -> None:
    keys(writing, clock, "one two three four five six seven")
    assert taken_back(writing) == ["one two three four five six", "one two three", ""]


def test_a_text_without_spaces_is_undone_in_pieces_too(writing: Writing, clock: Clock) -> None:
    keys(writing, clock, "ก" * 100)
    left = taken_back(writing)
    assert 1 < len(left) < 10
    assert left[-1] == ""


def test_what_an_input_method_commits_after_a_rest_is_a_step(writing: Writing, clock: Clock) -> None:
    for commit in ("予約", "確認"):
        writing.change(writing.now.typed(commit), "typing")
    clock.rest()
    writing.change(writing.now.typed("電話"), "typing")
    assert taken_back(writing) == ["予約確認", ""]


def test_words_from_right_to_left_are_undone_like_others(writing: Writing, clock: Clock) -> None:
    keys(writing, clock, "שלום")
    clock.rest()
    keys(writing, clock, " עולם")
    assert taken_back(writing) == ["שלום", ""]


def test_syllables_that_are_composed_one_by_one_are_not_taken_for_words(
    writing: Writing, clock: Clock
) -> None:
    keys(writing, clock, "고객여정지도")
    assert taken_back(writing) == [""]


def test_an_emoji_after_a_rest_is_a_step(writing: Writing, clock: Clock) -> None:
    keys(writing, clock, "great")
    clock.rest()
    keys(writing, clock, "🎉")
    assert taken_back(writing) == ["great", ""]


def test_moving_the_caret_ends_a_step(writing: Writing, clock: Clock) -> None:
    keys(writing, clock, "app")
    writing.change(writing.now.moved(0))
    keys(writing, clock, "my ")
    assert taken_back(writing) == ["app", ""]


def test_a_paste_is_a_step_of_its_own(writing: Writing, clock: Clock) -> None:
    keys(writing, clock, "app")
    writing.change(writing.now.typed(" pasted words"))
    keys(writing, clock, "s")
    assert taken_back(writing) == ["app pasted words", "app", ""]


def test_a_rest_while_removing_ends_a_step(writing: Writing, clock: Clock) -> None:
    keys(writing, clock, "phone")
    for _ in range(2):
        writing.change(writing.now.without(writing.now.caret - 1), "removing")
    clock.rest()
    writing.change(writing.now.without(writing.now.caret - 1), "removing")
    assert taken_back(writing) == ["pho", "phone", ""]


def test_a_key_that_had_nothing_to_remove_does_not_hide_the_next_that_has(writing: Writing) -> None:
    writing.change(writing.now.typed("abc"))
    writing.change(writing.now.moved(0))
    writing.change(writing.now.without(0), "removing")
    writing.change(writing.now.without(1), "removing")
    assert taken_back(writing) == ["abc", ""]


def test_what_was_taken_back_last_comes_back_first(writing: Writing, clock: Clock) -> None:
    keys(writing, clock, "phone app")
    clock.rest()
    keys(writing, clock, " crashes")
    taken_back(writing)
    assert writing.redo()
    assert writing.now.text == "phone app"
    assert writing.redo()
    assert writing.now.text == "phone app crashes"
    assert not writing.redo()


def test_what_was_written_at_most_is_known_while_it_can_come_back(writing: Writing, clock: Clock) -> None:
    assert writing.taken_back is None
    keys(writing, clock, "phone app")
    clock.rest()
    keys(writing, clock, " crashes")
    taken_back(writing)
    assert writing.taken_back == "phone app crashes"
    keys(writing, clock, "x")
    assert writing.taken_back is None


def test_a_text_never_grows_longer_than_a_note_may_be() -> None:
    assert len(Written("", 0, 0).typed("x" * (LONGEST + 5)).text) == LONGEST


def test_foreign_text_is_cleaned_to_plain_lines() -> None:
    assert cleaned("a\r\nb\rc\u2028d\te\x00\x1b\ufefff\ud800") == "a\nb\nc\nd ef"
    assert cleaned("  one\n\n two  ", one_line=True) == "one two"


@given(texts, st.integers(0, 30))
def test_utf16_offsets_go_there_and_back(text: str, index: int) -> None:
    index = min(index, len(text))
    assert from_utf16(text, to_utf16(text, index)) == index
