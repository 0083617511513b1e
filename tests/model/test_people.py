"""Names stand for people, and a letter or two for names."""

import pytest

from journeyboard.model.people import initials_of


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Jo Okoro", "JO"),
        ("Ken & Ruth Ainsley", "KA"),
        ("ana maria dorn", "AD"),
        ("Maya", "M"),
        ("李 明", "李明"),
        ("ßeta", "S"),
        ("(Jo) Okoro", "O"),
        ("", ""),
        ("&", ""),
    ],
)
def test_initials_stand_for_a_name(name, letters):
    assert initials_of(name) == letters
