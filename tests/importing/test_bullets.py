"""Lists lose their bullets and numbers where each line has one, and only there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeyboard.importing.bullets import unmarked
from journeyboard.importing.offers import Cells, Lines, offer_of_file, offer_of_text

MARKS = ("- ", "* ", "• ", "– ", "1. ", "2) ", "12. ", "◦ ", "- [ ] ", "* [x] ", "☐ ", "・", "１．")


@pytest.mark.parametrize("mark", MARKS)
def test_a_list_comes_without_its_marks(mark):
    assert offer_of_text(f"{mark}Finds out\n\n   {mark}Signs up\r\n{mark}Uses it") == Lines(
        ("Finds out", "Signs up", "Uses it")
    )


@pytest.mark.parametrize(
    "text",
    [
        "Steps\n- Finds out\n- Signs up",
        "- Finds out\nSigns up",
        "-5 degrees\n-6 degrees",
        "3.5 stars\n4.5 stars",
        "2024. was better\n2025. is worse",
        "*Important*\n*Urgent*",
        "o dear\no my",
        "1. May",
        "-\n-",
    ],
)
def test_lines_that_are_no_list_stay_as_they_are(text):
    assert offer_of_text(text) == Lines(tuple(text.split("\n")))


def test_one_bullet_alone_is_a_list_too():
    assert offer_of_text("• Finds out") == Lines(("Finds out",))


def test_a_list_of_several_levels_may_mix_its_marks():
    assert offer_of_text("1. Finds out\n\t- by a friend\n\t- by post\n2. Signs up") == Lines(
        ("Finds out", "by a friend", "by post", "Signs up")
    )


def test_a_list_of_a_word_processor_has_tabs_behind_its_marks():
    assert offer_of_text("•\tFinds out\no\tby post\n•\tSigns up") == Lines(
        ("Finds out", "by post", "Signs up")
    )
    assert offer_of_text("1.\tFinds out\n2.\tSigns up") == Lines(("Finds out", "Signs up"))


def test_a_block_of_cells_keeps_its_numbers():
    offer = offer_of_text("1.\tFinds out\tAnn\n2.\tSigns up\tBen")
    assert isinstance(offer, Cells)
    assert offer.table.rows[0] == ("1.", "Finds out", "Ann")


def test_an_item_without_words_is_left_out():
    assert offer_of_text("- Finds out\n-\n- Signs up") == Lines(("Finds out", "Signs up"))


def test_a_list_read_from_right_to_left_loses_its_marks_too():
    assert offer_of_text("\u200f• מוצא\n\u200f• נרשם") == Lines(("מוצא", "נרשם"))


def test_a_file_that_is_a_list_comes_like_a_pasted_one(tmp_path):
    (tmp_path / "list.md").write_text("* Finds out\n* Signs up\n", encoding="utf-8")
    assert offer_of_file(tmp_path / "list.md") == Lines(("Finds out", "Signs up"))


@given(st.lists(st.text("abc 1.-", min_size=1).map(str.strip).filter(bool), min_size=1, max_size=5))
def test_nothing_but_marks_is_ever_taken_away(lines):
    after = unmarked(lines)
    assert all(any(line.endswith(left) for line in lines) for left in after)
    assert after
