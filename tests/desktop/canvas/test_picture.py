"""What is put on the screen: only what was drawn, and stand-ins for all else."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from journeyboard.desktop.canvas.job import Batch, blank
from journeyboard.desktop.canvas.picture import Picture, Slot
from journeyboard.desktop.canvas.tiles import SIDE, Layer, TileCache
from journeyboard.layout.rect import Rect

VIEW = QRect(0, 0, 300, 200)
PAPER, GARBAGE = QColor("#f0f0f0"), QColor("#ff0000")
SCALE = 0.5


def nothing(_layer: Layer, _area: Rect, _scale: float) -> Iterator[Batch]:
    return iter(())


def at(y: int) -> list[Slot]:
    """The view with the map's origin so far above it."""
    return [Slot(Layer.BOARD, QPoint(0, -y), VIEW.translated(0, y))]


def frame(picture: Picture, slots: list[Slot]) -> QImage:
    image = blank(VIEW.width(), VIEW.height())
    painter = QPainter(image)
    for slot in slots:
        picture.paint(painter, slot, SCALE, VIEW)
    painter.end()
    return image


def sharp(slots: list[Slot]) -> Picture:
    """A picture that has drawn what is in view, and no more."""
    picture = Picture(nothing, lambda layer: PAPER.name())
    picture.overview.cover(Rect(0, 0, 4_000, 4_000))
    picture.want(slots, SCALE)
    while picture.urgent:
        picture.work(slots, SCALE, 1000)
    return picture


def test_what_is_in_view_is_sharp_before_the_rest_of_its_tiles(qapp: QApplication) -> None:
    picture = sharp(at(0))
    assert picture.is_sharp(at(0), SCALE)
    assert not picture.is_sharp(at(100), SCALE)
    assert picture.busy


def test_what_was_not_drawn_is_not_shown(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    def garbage(_cache: TileCache) -> QImage:
        image = blank(SIDE, SIDE)
        image.fill(GARBAGE)
        return image

    monkeypatch.setattr(TileCache, "blank", garbage)
    shown = frame(sharp(at(0)), at(150))
    colours = {shown.pixelColor(x, y).name() for x in range(0, 300, 7) for y in range(0, 200, 7)}
    assert colours == {PAPER.name()}


def test_what_comes_into_view_of_the_same_tiles_is_asked_for(qapp: QApplication) -> None:
    picture = sharp(at(0))
    picture.want(at(150), SCALE)
    assert picture.urgent
    while picture.urgent:
        picture.work(at(150), SCALE, 1000)
    assert picture.is_sharp(at(SIDE - 200), SCALE)


def test_once_all_is_drawn_a_moving_map_asks_for_nothing(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    picture = sharp(at(0))
    asked: list[object] = []
    want = picture._renderer.want
    monkeypatch.setattr(
        picture._renderer, "want", lambda *args, **how: asked.append(args) or want(*args, **how)
    )
    picture.want(at(1), SCALE)
    assert asked, "a part of a tile may be missing"
    while picture._renderer.busy:
        picture.work(at(1), SCALE, 1000, spare=True)
    picture.want(at(2), SCALE)
    asked.clear()
    picture.want(at(3), SCALE)
    assert not asked
