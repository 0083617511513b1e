"""The overview of another area comes strip by strip, and is then as if it had always been there."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor

from journeyboard.desktop.canvas.job import Batch
from journeyboard.desktop.canvas.overview import Overview
from journeyboard.drawing.primitives import Box
from journeyboard.layout.rect import Rect

SMALL, LARGE = Rect(0, 0, 400, 300), Rect(-50, 0, 500, 700)


def fetch(area: Rect, scale: float) -> Iterator[Batch]:
    yield [Box(100, 100, 80, 60, fill="#336699")]


@pytest.fixture
def overview() -> Overview:
    made = Overview(fetch, lambda: "#ffffff")
    made.cover(SMALL)
    finish(made)
    return made


def finish(overview: Overview) -> None:
    while overview.busy:
        overview.work(1000)


def test_what_is_there_shows_until_there_is_room_for_another_area(overview: Overview) -> None:
    overview.cover_later(LARGE)
    seen = overview.image.copy()
    steps = 0
    while overview.image.size() == seen.size():
        assert overview.image == seen
        overview.work(0)
        steps += 1
    assert steps > 3, "the room is made in one go"


def test_an_overview_that_came_later_is_the_one_that_comes_at_once(overview: Overview) -> None:
    other = Overview(fetch, lambda: "#ffffff")
    overview.cover_later(LARGE)
    other.cover(LARGE)
    finish(overview)
    finish(other)
    assert overview.image == other.image
    assert overview.image.pixelColor(150, 100) == QColor("#336699")


def test_what_was_there_stands_in_at_its_new_place(overview: Overview) -> None:
    overview.cover(LARGE)
    assert overview.busy
    assert overview.image.pixelColor(160, 110) == QColor("#336699")
    assert overview.image.pixelColor(40, 500) == QColor("#ffffff")


def test_a_change_while_room_is_made_is_drawn_too(overview: Overview) -> None:
    overview.cover_later(LARGE)
    overview.work(0)
    overview.invalidate([Rect(100, 100, 80, 60)])
    finish(overview)
    assert overview.image.size().height() == LARGE.height
    assert overview.image.pixelColor(150, 100) == QColor("#336699")


def test_what_changed_is_sorted_in_when_there_is_time_and_looks_like_new(overview: Overview) -> None:
    clean = overview.image.copy()
    overview.image.fill(QColor("#ff0000"))
    overview.invalidate([Rect(0, 0, 200, 300)])
    overview.invalidate([Rect(200, 0, 200, 300)])
    assert overview.busy
    assert overview.image != clean
    finish(overview)
    assert overview.image == clean


def test_what_changed_beside_the_overview_is_soon_done_with(overview: Overview) -> None:
    overview.invalidate([Rect(9000, 9000, 10, 10)])
    finish(overview)
    assert not overview.busy
