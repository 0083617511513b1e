"""The beginning of a text breaks like all of it, and costs only what it shows."""

from hypothesis import given, settings
from hypothesis import strategies as st

from journeyboard.text import pieces
from journeyboard.text.breaks import graphemes
from journeyboard.text.face import face_for
from journeyboard.text.opening import Type, opening
from journeyboard.text.paragraph import paragraph
from journeyboard.text.style import Style

USUAL, LARGE = Style("sans", 15, 19), Style("sans", 18, 22)
texts = st.text(
    st.sampled_from("ab cde, \u00a0\n-é\u0301שלע ربي١क्ष๐한漢👩\u200d🔧🇩🇪\u202e\u2067\u2069\r\t"), max_size=60
)
widths = st.sampled_from([5.0, 40.0, 100.0, 240.0])


def begun(text, width, lines, larger=0):
    return opening(text, width, Type(USUAL, lines), Type(LARGE, larger))


@settings(max_examples=300, deadline=None)
@given(texts, widths, st.integers(1, 5))
def test_its_lines_are_the_first_lines_of_the_whole_text(text, width, most):
    found, whole = begun(text, width, most), paragraph(text, USUAL, width)
    assert found.truncated == any(text[line.start : line.end].strip() for line in whole.lines[most:])
    assert len(found.lines) == min(most, len(whole.lines))
    kept = len(found.lines) - 1 if found.truncated else len(found.lines)
    assert found.lines[:kept] == whole.lines[:kept]


@settings(max_examples=300, deadline=None)
@given(texts, widths, st.integers(1, 5))
def test_an_ellipsis_stands_for_what_is_left_out_and_finds_room(text, width, most):
    found = begun(text, width, most)
    if found.truncated:
        last = found.lines[-1]
        assert any(run.text.endswith("…") for run in last.runs)
        assert last.width <= width + 0.01 or last.start == last.end


@settings(max_examples=200, deadline=None)
@given(texts, widths, st.integers(1, 5), st.integers(1, 3))
def test_larger_type_shows_all_and_breaks_no_word(text, width, most, larger):
    found = begun(text, width, most, larger)
    if found.style == LARGE:
        whole = paragraph(text, LARGE, width)
        assert found.lines == whole.lines[:larger]
        assert not text[found.lines[-1].end :].strip()
        assert whole.natural_width <= width + 0.01


def test_words_stay_whole_unless_there_is_but_one():
    assert begun("The engineer never came", 90, 1).lines[0].runs[-1].text == "The…"
    (line,) = begun("Reschlagwortverzeichnis", 90, 1).lines
    assert line.runs[-1].text.startswith("Reschlag")
    assert line.runs[-1].text.endswith("…")


def test_an_emoji_is_left_out_whole():
    family = "👩\u200d👩\u200d👧"
    (line,) = begun(family * 10, 60, 1).lines
    assert set(graphemes(family * 10)[0]) >= set(line.runs[0].text)
    assert line.runs[0].text == family


def test_words_that_do_not_show_are_not_shaped():
    known = pieces.vocabulary(face_for(USUAL), USUAL.tabular)
    begun(" ".join(f"word{number}" for number in range(1000)), 100, 3)
    shaped = [unit for unit in known if unit.startswith("word")]
    assert 3 <= len(shaped) < 12
