import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeyboard.importing.direction import direction_of
from journeyboard.importing.mermaid import parse
from journeyboard.importing.mermaid_map import records_of
from journeyboard.model import Direction, JourneyMap

LEFT, RIGHT = Direction.RIGHT_TO_LEFT, Direction.LEFT_TO_RIGHT


@pytest.mark.parametrize(
    ("texts", "direction"),
    [
        (["מחפשת ב-Google", "קובעת תור"], LEFT),
        (["دفعت عبر Apple Pay، ثم"], LEFT),
        (["Says שלום to the clerk"], RIGHT),
        (["12:30", "—", ""], RIGHT),
        (["日本語", "ไทย"], RIGHT),
        ([], RIGHT),
    ],
)
def test_a_map_runs_as_most_of_its_letters_are_read(texts, direction):
    assert direction_of(texts) is direction


@given(st.lists(st.text(st.characters(codec="latin-1"))))
def test_no_text_in_latin_letters_makes_a_map_run_to_the_left(texts):
    assert direction_of(texts) is RIGHT


@pytest.mark.parametrize(
    ("line", "direction"), [("קובעת תור ב-Zocdoc: 2: דינה", LEFT), ("Books a slot: 2: Dina", RIGHT)]
)
def test_a_hebrew_diagram_becomes_a_map_from_right_to_left(line, direction):
    journey, *_ = records_of(parse(f"journey\nsection A\n{line}"), "map")
    assert isinstance(journey, JourneyMap)
    assert journey.direction is direction
