"""Directions: levels follow UAX 9 and pieces come out in the order the eye reads them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeyboard.text.bidi import base_level, has_rtl, levels, visual_order


def seen(text: str) -> str:
    """The text as the eye meets it from left to right, brackets not mirrored."""
    return "".join(text[index] for index in visual_order(levels(text, base_level(text))))


@pytest.mark.parametrize(
    ("text", "base"), [("", 0), ("abc שלום", 0), ("123 שלום abc", 1), ("…عربي", 1), ("12", 0)]
)
def test_the_first_strong_character_gives_the_direction(text, base):
    assert base_level(text) == base


@pytest.mark.parametrize(
    ("text", "visual"),
    [
        ("abc אבג def", "abc גבא def"),
        ("אבג abc", "abc גבא"),
        ("אבג 123", "123 גבא"),
        ("אבג (PDF) 3 דה", "הד 3 )PDF( גבא"),
        ("abc (אבג) def", "abc (גבא) def"),
        ("abc (אבג [1] d) e", "abc (]1[ גבא d) e"),
    ],
)
def test_text_is_seen_in_the_order_of_its_directions(text, visual):
    assert seen(text) == visual


def test_isolates_do_not_disturb():
    assert levels("a\u2067ב\u2069", 0) == [0, 0, 1, 1]


def test_only_right_to_left_characters_make_levels_necessary():
    assert has_rtl("aא")
    assert not has_rtl("Ünïcødé 漢字 👍 हि")


@settings(max_examples=300, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=40), st.sampled_from([0, 1]))
def test_any_text_has_a_level_for_each_code_point(text, base):
    found = levels(text, base)
    assert len(found) == len(text)
    assert all(level >= base for level in found)
    assert sorted(visual_order(found)) == list(range(len(text)))
