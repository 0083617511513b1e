"""How far what lay at some height has moved."""

import pytest

from journeyboard.layout.shifts import Shifts

SHIFTS = Shifts([(78, 0.0), (200, 0.0), (300, 40.0), (400, 40.0), (500, -8.0)])


@pytest.mark.parametrize(
    ("top", "bottom", "moved"),
    [(0, 60, 0.0), (90, 290, 0.0), (310, 490, 40.0), (300, 301, 40.0), (510, 9000, -8.0)],
)
def test_what_lies_between_heights_that_moved_alike_moves_with_them(top, bottom, moved):
    assert SHIFTS.of(top, bottom) == moved


@pytest.mark.parametrize(("top", "bottom"), [(290, 310), (0, 600), (450, 510), (250, 300)])
def test_what_reaches_over_heights_that_moved_apart_has_no_one_shift(top, bottom):
    assert SHIFTS.of(top, bottom) is None


def test_nothing_moved_where_nothing_is_known():
    assert Shifts([]).of(-100, 100) == 0.0
