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


def test_a_change_that_nothing_in_view_shows_any_more_is_over_at_once(qapp: QApplication) -> None:
    begun: list[Key] = []
    renderer = half_drawn(begun)
    renderer.behind = True
    renderer.want([])
    assert renderer.busy
    assert renderer.work(0) == {}
    assert not renderer.busy


def test_what_a_change_touches_appears_only_with_the_last_of_it(qapp: QApplication) -> None:
    cache, keys = TileCache(), [KEY, Key(Layer.BOARD, 1.0, 1, 0)]
    renderer = Renderer(cache, lambda key, area: iter(((), ())), lambda layer: "#ffffff")
    renderer.behind = True
    renderer.want(keys)
    for _ in range(500):
        shown = renderer.work(0.01)
        assert len(shown) == len(cache)
        assert len(shown) in (0, 2)
        if shown:
            break
    assert list(shown) == keys
