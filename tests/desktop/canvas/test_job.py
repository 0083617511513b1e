"""Pictures that are mended: what is put in place shows the new part and the rest of the old picture."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QImage

from journeyboard.desktop.canvas.job import Batch, Job, Patch, Sheet, blank
from journeyboard.layout.rect import Rect

SIDE = 64
OLD, NEW = QColor("#aa0000"), QColor("#00aa00")
places, lengths = st.integers(0, SIDE - 1), st.integers(1, SIDE)


def nothing(_area: Rect) -> Iterator[Batch]:
    return iter(())


def mended(part: QRect) -> QImage:
    """A red picture with a part that was drawn anew in green."""
    old = blank(SIDE, SIDE)
    old.fill(OLD)
    patch = Patch(blank(SIDE, SIDE), old, part, Sheet(QPoint(0, 0), 1.0, NEW.name()), nothing)
    assert patch.work(float("inf"))
    assert old.pixelColor(part.topLeft()) == OLD, "it shows before it is put in place"
    return patch.put()


@given(places, places, lengths, lengths)
def test_a_mended_picture_is_new_in_its_part_and_old_everywhere_else(
    x: int, y: int, width: int, height: int
) -> None:
    part = QRect(x, y, width, height) & QRect(0, 0, SIDE, SIDE)
    image = mended(part)
    expected = blank(SIDE, SIDE)
    expected.fill(OLD)
    for row in range(part.top(), part.bottom() + 1):
        for column in range(part.left(), part.right() + 1):
            expected.setPixelColor(column, row, NEW)
    assert image == expected


def test_a_drawing_stops_before_a_step_that_would_take_too_long(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = [0.0]
    monkeypatch.setattr("journeyboard.desktop.canvas.job.perf_counter", lambda: clock[0])

    def slow(_area: Rect) -> Iterator[Batch]:
        for _ in range(5):
            clock[0] += 0.4
            yield ()

    job = Job(blank(SIDE, SIDE), QRect(0, 0, SIDE, SIDE), Sheet(QPoint(0, 0), 1.0, NEW.name()), slow)
    assert not job.work(1.0)
    assert clock[0] == pytest.approx(0.8)
    assert not job.work(1.0), "one step is always taken"
    assert clock[0] == pytest.approx(1.2)
    assert job.work(10.0)
