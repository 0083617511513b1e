"""The renderer: what it goes on with, and what it begins anew, when something changes."""

from collections.abc import Iterator

from PySide6.QtWidgets import QApplication

from journeyboard.desktop.canvas.job import Batch
from journeyboard.desktop.canvas.renderer import Renderer
from journeyboard.desktop.canvas.tiles import SIDE, Key, Layer, TileCache
from journeyboard.layout.rect import Rect

KEY = Key(Layer.BOARD, 1.0, 0, 0)
HERE, ELSEWHERE = Rect(10, 10, 20, 20), Rect(3 * SIDE, 0, 20, 20)


def half_drawn(begun: list[Key]) -> Renderer:
    """A renderer that has stopped in the middle of its one tile."""

    def artist(key: Key, area: Rect) -> Iterator[Batch]:
        begun.append(key)
        yield from ((), ())

    renderer = Renderer(TileCache(), artist, lambda layer: "#ffffff")
    renderer.want([KEY])
    for _ in range(50):
        if not begun:
            renderer.work(0.01)
    return renderer


def test_a_change_elsewhere_lets_a_half_drawn_tile_go_on(qapp: QApplication) -> None:
    begun: list[Key] = []
    renderer = half_drawn(begun)
    renderer.restart([ELSEWHERE])
    assert list(renderer.work(1000)) == [KEY]
    assert begun == [KEY]


def test_a_change_on_a_half_drawn_tile_begins_it_anew(qapp: QApplication) -> None:
    begun: list[Key] = []
    renderer = half_drawn(begun)
    renderer.restart([HERE])
    assert list(renderer.work(1000)) == [KEY]
    assert begun == [KEY, KEY]
