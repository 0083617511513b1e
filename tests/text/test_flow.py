"""A text that is written letter by letter has the very lines that it has when it is set as a whole."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeyboard.text.flow import flow
from journeyboard.text.paragraph import extent, paragraph
from journeyboard.text.style import Style

LARGE, SMALL = Style("sans", 15, 19), Style("sans", 12, 15)
OTHERS = [(SMALL, 139.0), (LARGE, 120.0)]
START = st.text(st.sampled_from("ab W,.-“é\n"), max_size=60)
TYPED = st.sampled_from(
    [*"aeit ,.-/!?)('0Wfé", "fi", "the ", "calls again and ", "\n", "שלום", "😀", "W" * 30, ""]
)
EDITS = st.lists(st.tuples(st.floats(0, 1), st.sampled_from([0, 0, 0, 1, 4]), TYPED), max_size=12)


@settings(max_examples=300, deadline=None)
@given(START, EDITS)
def test_what_flows_on_is_what_is_set_as_a_whole(text: str, edits: list[tuple[float, int, str]]) -> None:
    now = flow(paragraph(text, LARGE, 139.0), OTHERS)
    for place, removed, put in edits:
        at = round(place * len(text)) if removed else len(text) if place > 0.4 else round(place * len(text))
        text = text[:at] + put + text[at + removed :]
        whole = paragraph(text, LARGE, 139.0)
        now = (now and now.retyped(text)) or flow(whole, OTHERS)
        if now:
            assert now.paragraph == whole
            measured = [(LARGE, 139.0), *OTHERS]
            heights = [extent(text, style, width)[1] / style.leading for style, width in measured]
            assert now.counts == heights


def test_a_letter_leaves_the_lines_above_as_they_are() -> None:
    before = flow(paragraph("Nobody came, nobody called, nobody wrot", LARGE, 139.0), OTHERS)
    assert before
    after = before.retyped("Nobody came, nobody called, nobody wrote")
    assert after
    assert len(after.paragraph.lines) > 1
    for one, other in zip(before.paragraph.lines[:-1], after.paragraph.lines[:-1], strict=True):
        assert one is other


@pytest.mark.parametrize("text", ["שלום", "W" * 40, "of 😀 שלום"])
def test_a_text_that_takes_more_than_filling_lines_does_not_flow(text: str) -> None:
    assert flow(paragraph(text, LARGE, 139.0), OTHERS) is None


def test_letters_that_take_more_than_filling_lines_end_the_flow() -> None:
    now = flow(paragraph("Nobody", LARGE, 139.0), OTHERS)
    assert now
    assert now.retyped("Nobody\ncame") is None
    assert now.retyped("Nobody שלום") is None
    assert now.retyped("Nobody " + "W" * 40) is None
