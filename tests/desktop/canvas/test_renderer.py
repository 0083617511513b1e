"""The renderer: what it goes on with, and what it begins anew, when something changes."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication

from journeyboard.desktop.canvas.job import Batch
from journeyboard.desktop.canvas.renderer import Renderer
from journeyboard.desktop.canvas.tiles import SIDE, WHOLE, Key, Layer, TileCache
from journeyboard.layout.rect import Rect

KEY = Key(Layer.BOARD, 1.0, 0, 0)
HERE, ELSEWHERE = Rect(10, 10, 20, 20), Rect(3 * SIDE, 0, 20, 20)


def half_drawn(begun: list[Key]) -> Renderer:
    """A renderer that has stopped in the middle of its one tile."""

    def artist(key: Key, area: Rect) -> Iterator[Batch]:
        begun.append(key)
        yield from ((), ())

    renderer = Renderer(TileCache(), artist, lambda layer: "#ffffff")
    renderer.want({KEY: WHOLE})
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
    renderer.want({})
    assert renderer.busy
    assert renderer.work(0) == {}
    assert not renderer.busy


def test_what_a_change_touches_appears_only_with_the_last_of_it(qapp: QApplication) -> None:
    cache, keys = TileCache(), [KEY, Key(Layer.BOARD, 1.0, 1, 0)]
    renderer = Renderer(cache, lambda key, area: iter(((), ())), lambda layer: "#ffffff")
    renderer.behind = True
    renderer.want(dict.fromkeys(keys, WHOLE))
    for _ in range(500):
        shown = renderer.work(0.01)
        assert len(shown) == len(cache)
        assert len(shown) in (0, 2)
        if shown:
            break
    assert list(shown) == keys


def test_tiles_in_view_appear_together_from_time_to_time(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("journeyboard.desktop.canvas.renderer._FRAME_S", 1e9)
    row = [Key(Layer.BOARD, 1.0, column, 0) for column in range(3)]
    renderer = Renderer(TileCache(), lambda key, area: iter([()]), lambda layer: "#ffffff")
    renderer.want(dict.fromkeys(row[:1], WHOLE))
    assert list(renderer.work(1000)) == row[:1]
    renderer.want(dict.fromkeys(row, WHOLE))
    appeared = []
    while renderer.busy:
        appeared.append(list(renderer.work(0.001)))
    assert [keys for keys in appeared if keys] == [row[1:]]


def test_a_first_tile_appears_at_once(qapp: QApplication) -> None:
    row = [Key(Layer.BOARD, 1.0, column, 0) for column in range(3)]
    renderer = Renderer(TileCache(), lambda key, area: iter([()]), lambda layer: "#ffffff")
    renderer.want(dict.fromkeys(row, WHOLE))
    while not (appeared := list(renderer.work(0.001))):
        pass
    assert appeared == row[:1]


LEFT, RIGHT = QRect(0, 100, 90, 300), QRect(SIDE - 40, 0, 40, SIDE)


def begun_at_the_left() -> tuple[Renderer, TileCache, list[Rect]]:
    """A renderer that has drawn what is in view of its one tile, and the areas that it asked for."""
    cache, areas = TileCache(), []

    def artist(key: Key, area: Rect) -> Iterator[Batch]:
        areas.append(area)
        yield ()

    renderer = Renderer(cache, artist, lambda layer: "#ffffff")
    renderer.want({KEY: LEFT}, piecemeal=True)
    assert renderer.work(1000, spare=False) == {KEY: QRect(0, 0, 90, SIDE)}
    return renderer, cache, areas


def test_piecemeal_what_is_in_view_of_a_tile_comes_first_and_the_rest_at_leisure(qapp: QApplication) -> None:
    renderer, cache, areas = begun_at_the_left()
    assert not renderer.urgent
    assert renderer.busy
    assert max(area.right for area in areas) < 120
    assert renderer.work(1000) == {KEY: QRect(90, 0, SIDE - 90, SIDE)}
    assert not renderer.busy
    assert cache.get(KEY).bare is None


def test_what_comes_into_view_of_a_tile_before_it_was_drawn_is_urgent(qapp: QApplication) -> None:
    renderer, cache, _ = begun_at_the_left()
    renderer.want({KEY: LEFT})
    assert not renderer.urgent
    renderer.want({KEY: RIGHT})
    assert renderer.urgent
    renderer.work(1000, spare=False)
    assert cache.get(KEY).stale is None


def test_a_change_of_a_tile_that_is_begun_draws_all_of_it_that_is_left(qapp: QApplication) -> None:
    renderer, cache, _ = begun_at_the_left()
    cache.invalidate([HERE], KEY.scale)
    renderer.want({KEY: LEFT})
    assert renderer.urgent
    renderer.work(1000, spare=False)
    assert (cache.get(KEY).stale, cache.get(KEY).bare) == (None, None)


def test_a_view_that_moved_while_its_strip_was_drawn_gets_the_rest_at_once(qapp: QApplication) -> None:
    cache = TileCache()
    renderer = Renderer(cache, lambda key, area: iter(((), (), ())), lambda layer: "#ffffff")
    renderer.want({KEY: LEFT}, piecemeal=True)
    for _ in range(2):
        renderer.work(0.001, spare=False)
    renderer.want({KEY: RIGHT}, piecemeal=True)
    while renderer.urgent:
        renderer.work(1000, spare=False)
    assert not cache.get(KEY).lacks(RIGHT)
