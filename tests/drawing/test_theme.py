import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeyboard.drawing.colour import channels, grey, mixed
from journeyboard.drawing.theme import paper_theme, theme
from journeyboard.model import NoteColour, Severity

THEMES = [theme("light"), theme("dark"), *map(paper_theme, ("full", "save", "grey"))]
hexes = st.integers(0, 0xFFFFFF).map(lambda value: f"#{value:06X}")


def luminance(colour):
    """WCAG 2 relative luminance."""
    shares = [value / 255 for value in channels(colour)]
    linear = [share / 12.92 if share <= 0.03928 else ((share + 0.055) / 1.055) ** 2.4 for share in shares]
    return sum(weight * value for weight, value in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(first, second):
    low, high = sorted((luminance(first), luminance(second)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("dressed", THEMES, ids=lambda dressed: dressed.name)
def test_text_on_every_note_can_be_read(dressed):
    for paper in dressed.notes.values():
        assert contrast(dressed.ink, paper.fill) >= 7
        assert contrast(dressed.ink2, paper.fill) >= 4.5


@pytest.mark.parametrize("dressed", THEMES, ids=lambda dressed: dressed.name)
def test_worse_pain_has_more_contrast_with_the_sheet(dressed):
    found = [contrast(dressed.severity(severity), dressed.sheet) for severity in Severity]
    assert found == sorted(found)


def test_a_theme_is_made_once():
    assert theme("light") is theme("light")
    assert paper_theme("save") is paper_theme("save")


def test_sparing_ink_keeps_a_notes_colour_in_its_strip():
    paper = paper_theme("save").notes[NoteColour.BUTTER]
    assert (paper.fill, paper.strip) == ("#FFFFFF", theme("light").notes[NoteColour.BUTTER].fill)


def test_grey_paper_has_no_hue():
    paper = paper_theme("grey")
    found = [paper.ink, *paper.stages, *paper.emotions, *(note.fill for note in paper.notes.values())]
    assert all(len(set(channels(colour))) == 1 for colour in found)


def test_after_the_last_stage_colour_they_begin_again():
    assert theme("light").stage(7) == theme("light").stage(1)


def test_the_emotion_ramp_runs_straight_between_its_five_colours():
    light = theme("light")
    assert [light.feeling(value) for value in (-2, -1, 0, 1, 2)] == list(light.emotions)
    assert light.feeling(0.5) == mixed(light.emotions[2], light.emotions[3], 0.5)
    assert (light.feeling(-9), light.feeling(9)) == (light.emotions[0], light.emotions[-1])


@given(hexes)
def test_grey_is_as_light_as_the_colour_it_stands_for(colour):
    assert luminance(grey(colour)) == pytest.approx(luminance(colour), abs=0.006)
