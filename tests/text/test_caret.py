"""The caret: it reaches every character, clicks find it again, and selections cover what they say."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeyboard.text.breaks import grapheme_offsets
from journeyboard.text.caret import (
    caret_at,
    index_at,
    left_of,
    line_down,
    line_end,
    line_start,
    line_up,
    next_grapheme,
    next_word,
    previous_grapheme,
    previous_word,
    right_of,
    selection_rects,
    word_at,
)
from journeyboard.text.paragraph import paragraph
from journeyboard.text.style import Style

NOTE = Style("sans", 15, 19)
ALPHABET = "ab ,(\n\u00a0-éfi\u0301שלעربي١2क्ष๐ไท한글漢あ👩\u200d🔧🇩🇪\ufe0f\u20e3\u202e\u2067\r\t"
MIXED = st.text(st.sampled_from(ALPHABET), max_size=40) | st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=40
)
WIDTHS = st.sampled_from([5.0, 40.0, 100.0, 240.0])
ALIGNS = st.sampled_from(["start", "center", "end"])


@settings(max_examples=300, deadline=None)
@given(MIXED, WIDTHS, ALIGNS)
def test_a_click_on_the_caret_leaves_it_where_it_is(text, width, align):
    laid = paragraph(text, NOTE, width, align=align)
    for index in range(len(text) + 1):
        caret = caret_at(laid, index)
        found = index_at(laid, caret.x, caret.top + caret.height / 2)
        assert caret_at(laid, found) == caret
        assert found in grapheme_offsets(text)


@settings(max_examples=200, deadline=None)
@given(MIXED, WIDTHS)
def test_the_caret_stays_in_the_box(text, width):
    laid = paragraph(text, NOTE, width)
    for index in range(len(text) + 1):
        caret = caret_at(laid, index)
        assert 0 <= caret.x <= width
        assert 0 <= caret.top <= laid.height - caret.height


@settings(max_examples=200, deadline=None)
@given(MIXED, WIDTHS, st.floats(-50, 300), st.floats(-50, 300))
def test_any_click_finds_a_whole_cluster(text, width, x, y):
    assert index_at(paragraph(text, NOTE, width), x, y) in grapheme_offsets(text)


@settings(max_examples=200, deadline=None)
@given(MIXED, WIDTHS, st.integers(0, 40), st.integers(0, 40))
def test_selections_cover_as_much_as_their_parts(text, width, one, other):
    laid = paragraph(text, NOTE, width)
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    area = sum(w for _, _, w, _ in selection_rects(laid, start, end))
    parts = [selection_rects(laid, at, next_grapheme(text, at)) for at in grapheme_offsets(text)[:-1]]
    whole = sum(w for _, _, w, _ in selection_rects(laid, 0, len(text)))
    assert area <= whole + 1e-6
    assert sum(w for part in parts for _, _, w, _ in part) == pytest.approx(whole, abs=1e-6)


@settings(max_examples=200, deadline=None)
@given(MIXED)
def test_stepping_through_a_text_visits_every_cluster_in_both_directions(text):
    forth, back = [0], [len(text)]
    while forth[-1] < len(text):
        forth.append(next_grapheme(text, forth[-1]))
    while back[-1] > 0:
        back.append(previous_grapheme(text, back[-1]))
    assert forth == back[::-1] == grapheme_offsets(text)


def test_steps_take_an_emoji_sequence_as_one_character():
    text = "a👩\u200d🔧b"
    assert (next_grapheme(text, 1), previous_grapheme(text, 4)) == (4, 1)
    laid = paragraph(text, NOTE, 100)
    assert caret_at(laid, 2) == caret_at(laid, 1)
    assert caret_at(laid, 4).x > caret_at(laid, 1).x + 15


def test_a_ligature_shares_its_width_among_its_letters():
    laid = paragraph("ffi", NOTE, 100)
    xs = [caret_at(laid, index).x for index in range(4)]
    assert xs == sorted(set(xs))


def test_the_caret_runs_leftwards_in_right_to_left_text():
    laid = paragraph("שלום", NOTE, 100)
    xs = [caret_at(laid, index).x for index in range(5)]
    assert xs == sorted(xs, reverse=True)
    assert xs[0] == pytest.approx(100)
    assert (left_of(laid, 1), right_of(laid, 1)) == (2, 0)


def test_arrow_keys_follow_the_eye_in_left_to_right_text():
    laid = paragraph("abc", NOTE, 100)
    assert (left_of(laid, 1), right_of(laid, 1)) == (0, 2)


def test_up_and_down_keep_the_column_and_end_at_the_ends_of_the_text():
    laid = paragraph("aaaa\nbbbb", NOTE, 100)
    assert line_down(laid, 2) == 7
    assert line_up(laid, 7) == 2
    assert (line_up(laid, 2), line_down(laid, 7)) == (0, 9)


def test_down_through_a_short_line_finds_the_first_column_again_when_told():
    laid = paragraph("aaaa\nb\ncccc", NOTE, 100)
    column = caret_at(laid, 3).x
    assert line_down(laid, line_down(laid, 3, column), column) == 10


def test_home_and_end_stay_in_the_line():
    laid = paragraph("hello world\nnext", NOTE, 60)
    assert (line_start(laid, 3), line_end(laid, 3)) == (0, 5)
    assert (line_start(laid, 8), line_end(laid, 8)) == (6, 11)


def test_a_selected_line_break_shows():
    laid = paragraph("a\n\nb", NOTE, 100)
    assert len(selection_rects(laid, 1, 3)) == 2
    assert all(w > 0 for _, _, w, _ in selection_rects(laid, 1, 3))


def test_a_selection_across_mixed_directions_has_a_rectangle_for_each_stretch():
    laid = paragraph("abc שלום", NOTE, 200)
    assert len(selection_rects(laid, 2, 6)) == 2
    assert len(selection_rects(laid, 0, 8)) == 1


def test_words_are_found_by_steps_and_double_clicks():
    text = "Engineer didn't come. Again"
    assert word_at(text, 10) == (9, 15)
    assert [next_word(text, at) for at in (0, 9, 22)] == [9, 16, 27]
    assert [previous_word(text, at) for at in (27, 22, 0)] == [22, 20, 0]
