"""The tile cache: what covers what, what is dropped, and what is out of date after a change."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect
from PySide6.QtGui import QRegion

from journeyboard.desktop.canvas.job import blank
from journeyboard.desktop.canvas.tiles import (
    SIDE,
    WHOLE,
    Key,
    Layer,
    TileCache,
    covering,
    pixels_of,
    strip,
    together,
)
from journeyboard.layout.rect import Rect

places = st.integers(-5_000, 5_000)
sides = st.integers(1, 3_000)
areas = st.builds(Rect, st.floats(-900, 900), st.floats(-900, 900), st.floats(1, 500), st.floats(1, 500))


@given(places, places, sides, sides)
def test_tiles_cover_an_area_without_gap_or_waste(x: int, y: int, width: int, height: int) -> None:
    area = QRect(x, y, width, height)
    keys = list(covering(Layer.BOARD, 1.0, area))
    overlap = [key.pixels & area for key in keys]
    assert all(not part.isEmpty() for part in overlap)
    assert sum(part.width() * part.height() for part in overlap) == width * height


inside = st.integers(0, SIDE - 1)


@given(inside, inside, st.integers(1, SIDE), st.integers(1, SIDE))
def test_a_strip_holds_its_part_and_leaves_a_rectangle_or_nothing(
    x: int, y: int, wide: int, high: int
) -> None:
    part = QRect(x, y, wide, high) & WHOLE
    found = strip(part)
    assert found.contains(part)
    rest = QRegion(WHOLE) - found
    assert rest.rectCount() <= 1


@given(st.lists(areas, min_size=1, max_size=20), st.floats(0.1, 3))
def test_whatever_a_changed_area_touches_is_marked_stale(changed: list[Rect], scale: float) -> None:
    cache = TileCache()
    keys = [Key(Layer.BOARD, scale, column, row) for column in range(-2, 2) for row in range(-2, 2)]
    for key in keys:
        cache.put(key, blank(SIDE, SIDE))
    cache.invalidate(changed, scale)
    for key in keys:
        tile = cache.get(key)
        assert tile is not None
        for area in changed:
            part = pixels_of(area, scale, bleed=0) & key.pixels
            inside = part.translated(-key.pixels.topLeft())
            assert part.isEmpty() or not key.area.intersects(area) or tile.stale.contains(inside)


def test_tiles_of_other_scales_are_dropped_where_something_changed() -> None:
    cache = TileCache()
    near, far = Key(Layer.BOARD, 0.5, 0, 0), Key(Layer.BOARD, 0.5, 5, 5)
    for key in (near, far):
        cache.put(key, blank(SIDE, SIDE))
    cache.invalidate([Rect(10, 10, 20, 20)], 1.0)
    assert cache.get(near) is None
    assert cache.get(far) is not None


def test_the_least_used_tiles_go_when_there_are_too_many_bytes() -> None:
    cache = TileCache(limit=3 * SIDE * SIDE * 4)
    keys = [Key(Layer.BOARD, 1.0, column, 0) for column in range(4)]
    for key in keys[:3]:
        cache.put(key, blank(SIDE, SIDE))
    cache.get(keys[0])
    cache.put(keys[3], blank(SIDE, SIDE))
    assert cache.size <= cache.limit
    assert [cache.get(key) is not None for key in keys] == [True, False, True, True]


@given(st.lists(areas, max_size=60))
def test_areas_put_together_still_cover_each_of_them(found: list[Rect]) -> None:
    whole = together(found)
    assert all(any(each.intersects(area) for each in whole) for area in found)
    assert len(whole) <= 16
