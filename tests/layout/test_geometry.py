from hypothesis import given
from hypothesis import strategies as st

from journeyboard.layout.grid import Grid
from journeyboard.layout.links import connector
from journeyboard.layout.rect import Rect, around

sides = st.floats(0, 900)
spots = st.floats(-2000, 2000)
rects = st.builds(Rect, spots, spots, sides, sides)


@given(st.dictionaries(st.text(min_size=1, max_size=2), rects), rects, st.data())
def test_a_grid_finds_what_a_search_through_all_boxes_finds(boxes, area, data):
    grid = Grid()
    for key, box in boxes.items():
        grid.put(key, Rect(0, 0, 10, 10))
        grid.put(key, box)
    gone = data.draw(st.sets(st.sampled_from(sorted(boxes)))) if boxes else set()
    for key in gone:
        grid.drop(key)
    wanted = {key for key, box in boxes.items() if key not in gone and box.intersects(area)}
    assert set(grid.within(area)) == wanted


@given(st.dictionaries(st.text(min_size=1, max_size=2), rects), rects, rects)
def test_many_boxes_put_at_once_are_found_like_those_put_one_by_one(boxes, first, area):
    grid, other = Grid(), Grid()
    for each in (grid, other):
        each.put("known", first)
        each.within(area)
    grid.put_all(boxes)
    for key, box in boxes.items():
        other.put(key, box)
    assert set(grid.within(area)) == set(other.within(area))
    assert (grid.top, grid.bottom) == (other.top, other.bottom)
    grid.drop_all(boxes)
    assert set(grid.within(area)) == {"known"} & set(other.within(area)) - boxes.keys()


@given(rects, rects)
def test_what_is_around_two_holds_both(first, second):
    whole = around([first, second])
    assert whole == first.united(second)
    for part in (first, second):
        assert whole.x <= part.x
        assert whole.bottom >= part.bottom - 1e-9


def test_around_nothing_is_nothing():
    assert around([]) is None


@given(rects, rects)
def test_a_connector_begins_and_ends_on_the_edges_of_its_notes(source, target):
    way = connector(source, target)
    for (x, y), box in ((way.start, source), (way.end, target)):
        assert x in (box.x, box.right, box.centre[0])
        assert y in (box.y, box.bottom, box.centre[1])


@given(rects, rects)
def test_a_connector_lies_within_its_bounds(source, target):
    way = connector(source, target)
    for t in (0.0, 0.25, 0.5, 0.75, 1.0):
        weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
        ends = (way.start, way.first, way.second, way.end)
        x = sum(w * p[0] for w, p in zip(weights, ends, strict=True))
        y = sum(w * p[1] for w, p in zip(weights, ends, strict=True))
        assert way.bounds.inflated(1e-6).contains(x, y)


def test_a_link_down_leaves_at_the_bottom_and_arrives_at_the_top():
    way = connector(Rect(0, 0, 100, 50), Rect(20, 100, 100, 50))
    assert (way.start, way.end, way.heading) == ((50, 50), (70, 100), (0, 1))


def test_a_link_within_a_lane_goes_sideways():
    way = connector(Rect(0, 0, 100, 50), Rect(200, 10, 100, 50))
    assert (way.start, way.end, way.heading) == ((100, 25), (200, 35), (1, 0))
