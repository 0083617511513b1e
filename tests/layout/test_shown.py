"""Marks lie behind the very letters they are for, in the text as the note shows it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeyboard.layout.distant import distant_content
from journeyboard.layout.facts import NoteFacts
from journeyboard.layout.look import NoteLook
from journeyboard.layout.note import content_of
from journeyboard.layout.shown import marked
from journeyboard.model import NoteKind
from journeyboard.text.cells import cells

LETTERS = "abc de  \n«“مرحبا漢字かな1é"
texts = st.text(st.sampled_from(LETTERS), min_size=1, max_size=60)


def look(kind, text, width=160.0, height=120.0):
    return NoteLook(kind, text, width, height, None, None, locked=False, facts=NoteFacts())


def covered(paragraph, rects):
    """The letters whose middle lies on a mark, in the order of the text."""
    leading, found = paragraph.style.leading, []
    for number, line in enumerate(paragraph.lines):
        row = [(x, x + wide) for x, y, wide, _ in rects if y == number * leading]
        for cell in cells(line):
            middle = (cell.left + cell.right) / 2
            if any(left <= middle <= right for left, right in row):
                found.append((cell.start, cell.end))
    return "".join(paragraph.text[start:end] for start, end in sorted(found))


@given(st.sampled_from(list(NoteKind)), texts, st.data())
def test_marks_cover_exactly_the_letters_of_their_span(kind, text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    shape = look(kind, text)
    for paragraph in (content_of(shape).text, distant_content(shape).text):
        if paragraph.truncated:
            continue
        got = covered(paragraph, marked(paragraph, shape, [(start, end)]))
        assert "".join(got.split()) == "".join(text[start:end].split())


@given(st.text(st.sampled_from(LETTERS), min_size=40, max_size=120), st.data())
def test_of_a_span_that_is_left_out_in_part_only_the_letters_that_show_are_marked(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    shape = look(NoteKind.ACTION, text, 90.0, 64.0)
    for paragraph in (content_of(shape).text, distant_content(shape).text):
        last = paragraph.lines[-1].end
        assert paragraph.truncated or last == len(text)
        got = covered(paragraph, marked(paragraph, shape, [(start, end)]))
        assert "".join(got.split()) == "".join(text[start : min(end, last)].split())


@pytest.mark.parametrize(
    ("kind", "text", "word"),
    [
        (NoteKind.QUOTE, "  Nobody came. ", "came"),
        (NoteKind.QUOTE, "“Nobody came.”", "Nobody"),
        (NoteKind.CHANNEL, " In   the \n shop", "shop"),
        (NoteKind.PAIN, "انتظر المهندس طويلا", "المهندس"),
        (NoteKind.ACTION, "工程师没有来，也没有消息", "没有消息"),
    ],
)
def test_a_word_is_marked_where_it_is_shown(kind, text, word):
    shape = look(kind, text)
    at = text.index(word)
    paragraph = content_of(shape).text
    assert covered(paragraph, marked(paragraph, shape, [(at, at + len(word))])) == word


def test_words_that_are_left_out_have_no_mark():
    shape = look(NoteKind.ACTION, "word " * 200 + "end", height=40.0)
    assert content_of(shape).text.truncated
    assert marked(content_of(shape).text, shape, [(1000, 1003)]) == ()
