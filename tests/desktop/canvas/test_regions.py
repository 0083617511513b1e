"""What is repainted, kept in shapes that Qt is quick with, and never less than was asked for."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect
from PySide6.QtGui import QRegion

from journeyboard.desktop.canvas.regions import rects, simple

squares = st.lists(
    st.builds(QRect, st.integers(-50, 900), st.integers(-50, 900), st.integers(1, 400), st.integers(1, 400)),
    max_size=12,
)


def of(parts: list[QRect]) -> QRegion:
    region = QRegion()
    for part in parts:
        region += part
    return region


@given(squares)
def test_a_simple_region_covers_all_of_it_and_nothing_beyond_the_rectangle_around_it(
    parts: list[QRect],
) -> None:
    region = of(parts)
    found = simple(region)
    assert (region - found).isEmpty()
    assert found.boundingRect() == region.boundingRect()
    assert found.rectCount() <= 8


def test_what_lies_far_apart_stays_apart_and_what_almost_fills_a_rectangle_becomes_one() -> None:
    apart = of([QRect(0, 0, 10, 10), QRect(500, 500, 10, 10)])
    almost = of([QRect(0, 0, 100, 95), QRect(0, 95, 90, 5)])
    assert rects(simple(apart)) == rects(apart)
    assert rects(simple(almost)) == [QRect(0, 0, 100, 100)]
