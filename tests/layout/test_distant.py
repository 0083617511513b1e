"""From further away a note says what it can in letters that can be read."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from journeyboard.layout.distant import distant_content
from journeyboard.layout.facts import NoteFacts
from journeyboard.layout.look import NoteLook
from journeyboard.layout.note import content_of, drawn
from journeyboard.layout.styles import sizes
from journeyboard.model import Channel, NoteKind, Severity

LONG = "Waits at home all day for an engineer who does not come, and nobody calls or writes"
kinds = st.sampled_from(list(NoteKind))
texts = st.text(st.sampled_from("abc de  \nשלום漢字🙂é😀👩\u200d🔧"), max_size=120)


def look(text, kind=NoteKind.ACTION, width=120.0, height=96.0, **facts):
    channel = Channel.PHONE if kind is NoteKind.CHANNEL else None
    return NoteLook(kind, text, width, height, None, channel, locked=False, facts=NoteFacts(**facts))


def far(text, *shape, **facts):
    return distant_content(look(text, *shape, **facts)).text


def lines(paragraph):
    return ["".join(run.text for run in line.runs) for line in paragraph.lines]


def test_a_text_is_a_level_larger_where_all_of_it_fits_in_three_lines():
    assert lines(far("Compares three deals side by side")) == ["Compares ", "three deals ", "side by side"]
    assert far("Compares three deals side by side").style.size == 18


def test_a_text_that_needs_a_fourth_line_for_that_has_its_usual_size():
    four = far("The price in the letter is not the price on the page")
    assert (four.style.size, four.truncated) == (15, False)
    assert four.lines == content_of(look(four.text)).text.lines


def test_what_would_be_small_is_cut_short_after_a_word():
    assert content_of(look(LONG)).text.style.size == 12
    assert far(LONG).style.size == 15
    assert lines(far(LONG)) == ["Waits at home ", "all day for an ", "engineer who ", "does not…"]


def test_larger_type_breaks_no_word():
    assert far("Reschlagwort", NoteKind.ACTION, 112.0).style.size == 15
    assert far("Schlagwort", NoteKind.ACTION, 112.0).style.size == 18


def test_a_note_too_low_for_a_line_of_the_usual_size_has_a_smaller_one():
    low = far("Waits", NoteKind.ACTION, 120.0, 36.0)
    assert low.style.leading <= drawn(look("", NoteKind.ACTION, 120.0, 36.0))[1]


@pytest.mark.parametrize(
    ("kind", "text"),
    [(NoteKind.CHANNEL, "Phone"), (NoteKind.ACTION, "Waits")],
)
def test_one_line_and_what_is_large_already_stay_as_they_are(kind, text):
    shape = look(text, kind, 300.0, 200.0)
    assert distant_content(shape) is content_of(shape)


def test_the_badges_are_where_they_were():
    shape = look(LONG, NoteKind.PAIN, severity=Severity.MAJOR, votes=3, owner="JO")
    assert distant_content(shape).badges == content_of(shape).badges


def test_hebrew_is_cut_short_at_the_left():
    text = far("ממתין בבית כל היום לטכנאי שלא מגיע, ואיש אינו מתקשר אליו ולא כותב לו דבר כל השבוע")
    assert text.truncated
    last = text.lines[-1]
    assert last.runs[0].text.endswith("…") or last.runs[0].text == "…"
    assert last.x + last.width == pytest.approx(99)
    assert text.text[last.end] == " "


def test_han_is_cut_short_between_characters():
    text = far("必须自己取消旧线路，还要在十四天内打印、签名并寄回一张表格，否则继续收费" * 2)
    assert text.truncated
    assert 84 < text.lines[-1].width <= 99


def test_on_a_map_from_right_to_left_it_is_the_mirror_image():
    here, there = look(LONG, NoteKind.PAIN), look(LONG, NoteKind.PAIN, turned=True)
    one, other = distant_content(here), distant_content(there)
    assert other.x == pytest.approx(120 - one.x - one.text.width)
    assert all(line.x + line.width == pytest.approx(other.text.width) for line in other.text.lines)


@settings(deadline=None)
@given(kinds, texts, st.floats(64, 480), st.floats(40, 320), st.booleans())
@example(NoteKind.ACTION, "\n ", 64.0, 40.0, False)
def test_text_stays_on_its_note_and_is_never_smaller_than_near_by(kind, text, width, height, turned):
    shape = look(text, kind, width, height, turned=turned)
    words, near = distant_content(shape), content_of(shape)
    one_line = words.text.style.leading
    assert words.y + words.text.height <= max(height, words.y + one_line) + 1e-6
    assert words.text.style.size >= near.text.style.size
    assert words.text.style.size >= sizes(kind)[-1].size
    assert words.text.truncated or not words.text.text[words.text.lines[-1].end :].strip()
