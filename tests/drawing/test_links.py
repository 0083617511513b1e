from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from journeyboard.drawing.links import CORNER, draw_connector
from journeyboard.drawing.primitives import Path
from journeyboard.drawing.theme import theme
from journeyboard.layout.links import around_corners, connector
from journeyboard.layout.rect import Rect
from journeyboard.model import Link

LINK = Link(map_id="m", source_id="a", target_id="b", label="then")


def line(way):
    """The commands of the stroke from note to note."""
    return next(part for part in draw_connector(way, LINK, theme("light")) if isinstance(part, Path)).commands


def test_a_way_without_corners_is_one_curve():
    way = connector(Rect(0, 0, 100, 50), Rect(200, 200, 100, 50))
    assert [command[0] for command in line(way)] == ["M", "C"]


def test_a_way_around_has_rounded_corners():
    way = around_corners([(0, 0), (100, 0), (100, 80), (140, 80)])
    assert [command[0] for command in line(way)] == ["M", "L", "C", "L", "C", "L"]
    assert line(way)[1] == ("L", 90, 0)
    assert line(way)[2][-2:] == (100, 10)


@given(st.lists(st.integers(1, 60), min_size=3, max_size=8))
def test_rounded_corners_stay_beside_their_lines_and_never_overlap(lengths):
    points = [(0.0, 0.0)]
    for at, length in enumerate(lengths):
        x, y = points[-1]
        points.append((x + length, y) if at % 2 else (x, y + length))
    travelled = [command[-2:] for command in line(around_corners(points))]
    assert (travelled[0], travelled[-1]) == (points[0], points[-1])
    sums = [x + y for x, y in travelled]
    assert all(after >= before - 1e-9 for before, after in pairwise(sums))
    assert all(min(abs(x - a) + abs(y - b) for a, b in points) <= CORNER + 1e-9 for x, y in travelled)
