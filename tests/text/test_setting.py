"""Runs of a line: nearly all lines are one run, put together in a shorter way that must come to the same."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeyboard.text import setting
from journeyboard.text.face import face_for
from journeyboard.text.filling import Measure, Row, rows
from journeyboard.text.glyphs import Emoji, Run
from journeyboard.text.style import Style

NOTE = Style("sans", 15, 19)
MIXED = st.text(st.sampled_from("abcf ,-é\u0301\u00a0\t\nש1क्ष๐漢あ👩\u200d🔧\u202e"), max_size=40)
PLAIN = st.text("AVTofi Wave,(12) é\n\t-", max_size=60)
WIDTHS = st.sampled_from([0.0, 40.0, 100.0, math.inf])


def lines(text: str, width: float) -> tuple[Row, ...]:
    return rows(text, Measure(width / NOTE.size, face_for(NOTE), tabular=False))


def at_length(row: Row) -> tuple[Run | Emoji, ...]:
    """The runs as they are for a line of which nothing is known."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(setting, "_plain", lambda row, size: None)
        return setting.runs(row, NOTE.size)


@settings(max_examples=300, deadline=None)
@given(PLAIN | MIXED, WIDTHS)
def test_a_plain_line_is_set_as_any_line_is(text: str, width: float):
    for row in lines(text, width):
        quick, slow = setting.runs(row, NOTE.size), at_length(row)
        for one, other in zip(quick, slow, strict=True):
            assert (one.text, one.start, one.rtl) == (other.text, other.start, other.rtl)
            if isinstance(one, Run) and isinstance(other, Run):
                assert (one.face, one.glyphs, one.clusters) == (other.face, other.glyphs, other.clusters)
                assert one.xs == pytest.approx(other.xs)
                assert one.ys == pytest.approx(other.ys)
                assert one.advances == pytest.approx(other.advances)


@settings(max_examples=200, deadline=None)
@given(PLAIN | MIXED, WIDTHS)
def test_each_shaped_word_knows_where_its_text_begins(text: str, width: float):
    for row in lines(text, width):
        for run in setting.runs(row, NOTE.size):
            if isinstance(run, Run):
                assert sum(each.length for each in run.shapes) == len(run.text)
                order = sorted(zip(run.offsets, run.shapes, strict=True), key=lambda pair: pair[0])
                assert [begin for begin, _ in order] == [
                    sum(each.length for _, each in order[:place]) for place in range(len(order))
                ]


@settings(max_examples=200, deadline=None)
@given(PLAIN, WIDTHS)
def test_a_line_is_as_wide_as_its_letters_without_the_white_space_at_its_end(text: str, width: float):
    for row in lines(text, width):
        run = next(iter(setting.runs(row, NOTE.size)), None)
        if isinstance(run, Run):
            inked = len(run.text.rstrip())
            pairs = zip(run.clusters, run.advances, strict=True)
            letters = sum(advance for cluster, advance in pairs if cluster < inked)
            assert row.width * NOTE.size == pytest.approx(letters)
