"""Lines of text: they hold all of it, fit their width and break where people expect."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeyboard.text.breaks import graphemes
from journeyboard.text.glyphs import Paragraph
from journeyboard.text.paragraph import line, paragraph, width_of
from journeyboard.text.style import Style

NOTE = Style("sans", 15, 19)
ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=60)
MIXED = st.text(
    st.sampled_from("ab ,(\n\u00a0-é\u0301שלעربي١2क्ष๐ไท한글漢あ👩\u200d🔧🇩🇪️\ufe0f⃣\u202e\u2067\u2069\r\t"),
    max_size=40,
)
WIDTHS = st.sampled_from([0.0, 5.0, 40.0, 100.0, 240.0, math.inf])


def spoken(set_text: Paragraph) -> list[str]:
    return [set_text.text[each.start : each.end].strip() for each in set_text.lines]


@settings(max_examples=300, deadline=None)
@given(ANY_TEXT | MIXED, WIDTHS)
def test_every_code_point_lies_in_exactly_one_line(text: str, width: float):
    lines = paragraph(text, NOTE, width).lines
    assert [lines[0].start, *(each.end for each in lines)] == [*(each.start for each in lines), len(text)]


@settings(max_examples=300, deadline=None)
@given(ANY_TEXT | MIXED, WIDTHS)
def test_no_line_is_wider_than_allowed_unless_it_is_a_single_cluster(text: str, width: float):
    for each in paragraph(text, NOTE, width).lines:
        content = text[each.start : each.end].strip()
        assert each.width <= width + 0.01 or len(graphemes(content)) <= 1 or text[each.start].isspace()


@settings(max_examples=200, deadline=None)
@given(ANY_TEXT | MIXED, WIDTHS)
def test_runs_hold_the_text_of_their_line_once(text: str, width: float):
    for each in paragraph(text, NOTE, width).lines:
        held = "".join(run.text for run in sorted(each.runs, key=lambda run: run.start))
        assert text[each.start : each.end].startswith(held)
        assert text[each.start + len(held) : each.end] in ("", "\r\n", *"\n\v\f\r\x85\u2028\u2029")


def test_words_stay_whole_and_long_ones_break_anywhere():
    narrow = paragraph("The engineer never came Reschlagwortverzeichnis", NOTE, 100)
    assert spoken(narrow) == ["The engineer", "never came", "Reschlagwortve", "rzeichnis"]


def test_korean_words_stay_whole_and_han_breaks_between_characters():
    assert spoken(paragraph("한국어 문장을 나눈다", NOTE, 50))[0] == "한국어"
    assert len(paragraph("漢字漢字漢字", NOTE, 30).lines) > 1


def test_an_empty_text_is_one_empty_line():
    empty = paragraph("", NOTE, 100)
    assert (len(empty.lines), empty.height, empty.lines[0].runs) == (1, 19, ())


def test_a_line_break_at_the_end_opens_an_empty_line():
    assert [(each.start, each.end) for each in paragraph("a\n", NOTE, 100).lines] == [(0, 2), (2, 2)]


def test_baselines_are_one_leading_apart_and_centred_in_it():
    first, second = paragraph("a\nb", NOTE, 100).lines
    assert second.baseline - first.baseline == 19
    assert first.baseline == pytest.approx((19 - 1.424 * 15) / 2 + 1.024 * 15)


def test_left_out_lines_are_marked_by_an_ellipsis():
    short = paragraph("one two three four five six seven eight", NOTE, 60, max_lines=2)
    assert short.truncated
    assert len(short.lines) == 2
    assert short.lines[-1].runs[-1].text.endswith("…")
    assert short.lines[-1].width <= 60


@settings(max_examples=200, deadline=None)
@given(MIXED, WIDTHS, st.integers(1, 3))
def test_a_truncated_text_keeps_its_width_and_its_number_of_lines(text: str, width: float, most: int):
    short = paragraph(text, NOTE, width, max_lines=most)
    assert len(short.lines) == min(most, len(paragraph(text, NOTE, width).lines))
    if short.truncated:
        last = short.lines[-1]
        assert any(run.text.endswith("…") for run in last.runs)
        assert last.width <= width + 0.01 or last.start == last.end


def test_text_set_to_its_own_width_does_not_wrap():
    text = "Waited 40 minutes, then the call dropped"
    assert len(paragraph(text, NOTE, width_of(text, NOTE)).lines) == 1


def test_right_to_left_text_starts_at_the_right_edge():
    hebrew, english = paragraph("שלום (PDF)\nhello", NOTE, 100).lines
    assert hebrew.rtl
    assert hebrew.x + hebrew.width == pytest.approx(100)
    assert (english.rtl, english.x) == (False, 0)


def test_right_to_left_words_run_from_right_to_left():
    runs = line("שלום abc", NOTE).runs
    assert [run.text.strip() for run in runs if run.text.strip()] == ["abc", "שלום"]


@pytest.mark.parametrize(("align", "share"), [("start", 0), ("center", 0.5), ("end", 1)])
def test_alignment_shares_out_the_free_width(align, share: float):
    only = paragraph("word", NOTE, 100, align=align).lines[0]
    assert only.x == pytest.approx((100 - only.width) * share)


@pytest.mark.parametrize("family", ["sans", "serif"])
@pytest.mark.parametrize("weight", [400, 600])
def test_tabular_digits_have_one_width(family, weight):
    tabular = Style(family, 15, 19, weight=weight, tabular=True)
    assert {round(width_of(digit * 4, tabular), 6) for digit in "0123456789"} == {
        round(width_of("0000", tabular), 6)
    }
