"""What moves as a whole is one step; and after any steps every arrow runs as if it had always been there."""

from itertools import accumulate

from hypothesis import given, settings
from hypothesis import strategies as st

from journeyboard.layout.bands import Bands
from journeyboard.layout.rect import Rect
from journeyboard.layout.shifts import Shifts
from journeyboard.layout.ways import Ends, Ways
from journeyboard.model import Link, LinkKind

SHEET = Rect(0, 0, 4000, 4000)
ROWS = 6
links_between = st.lists(
    st.tuples(st.integers(0, ROWS - 1), st.integers(0, ROWS - 1), st.integers(0, 8), st.integers(0, 8)),
    min_size=1,
    max_size=12,
)
steps = st.lists(
    st.tuples(st.integers(0, ROWS - 1), st.sampled_from([-40.0, 2.0, 30.0, 260.0]), st.integers(0, ROWS - 1)),
    max_size=6,
)


class Lanes:
    """Lanes of some heights, with a note at each end of each link."""

    def __init__(self, between: list[tuple[int, int, int, int]]) -> None:
        self.heights = [220.0] * ROWS
        self.between = between
        self.links = [
            Link(
                id=f"link-{i}",
                map_id="map",
                source_id=f"from-{i}",
                target_id=f"to-{i}",
                kind=LinkKind.LEADS_TO,
            )
            for i in range(len(between))
        ]

    @property
    def tops(self) -> list[float]:
        return list(accumulate(self.heights, initial=60.0))

    def ends(self, link: Link) -> Ends:
        number = int(link.id.removeprefix("link-"))
        above, below, left, right = self.between[number]
        tops = self.tops
        source = Rect(left * 400.0, tops[above] + 10 + number, 160, 60)
        return source, Rect(right * 400.0 + 180, tops[below] + 90 + number, 160, 60)

    def ways(self) -> Ways:
        ways = Ways(lambda area, link: [], SHEET)
        for link in self.links:
            ways.put(link, self.ends(link))
        return ways

    def grow(self, row: int, by: float, ways: Ways) -> None:
        before, top = self.tops, self.tops[row]
        self.heights[row] += by
        shifts = Shifts((was, now - was) for was, now in zip(before, self.tops, strict=True))
        ways.lower(top, shifts, SHEET, self.ends)
        ways.settle()


@settings(deadline=None)
@given(links_between, steps)
def test_arrows_that_followed_their_lanes_run_like_those_that_were_always_there(
    between: list[tuple[int, int, int, int]], grown: list[tuple[int, float, int]]
) -> None:
    lanes = Lanes(between)
    followed = lanes.ways()
    for row, by, looked_at in grown:
        lanes.grow(row, by, followed)
        area = Rect(0, lanes.tops[looked_at], 4000, lanes.heights[looked_at])
        assert followed.within(area) == lanes.ways().within(area)
    new = lanes.ways()
    for link in lanes.links:
        assert followed.way(link.id) == new.way(link.id)


def side_by_side(count: int) -> Bands:
    bands = Bands()
    for number in range(count):
        bands.put(f"link-{number}", Rect(number * 300.0, 1000, 200, 60))
    return bands


def test_links_side_by_side_are_one_step_however_many_they_are() -> None:
    assert len(side_by_side(1000).below(500)) == len(side_by_side(1).below(500)) == 1


def test_all_of_a_band_moves_and_what_comes_later_does_not() -> None:
    bands = side_by_side(3)
    (band,) = bands.below(500)
    bands.move(band, 40)
    bands.put("late", Rect(0, 1000, 200, 60))
    assert [bands.drift(each) for each in ("link-0", "link-2", "late")] == [40, 40, 0]
    assert bands.is_adrift("link-0")
    assert not bands.is_adrift("late")
    assert bands.drifts == {40}


def test_a_part_of_a_band_moves_on_from_where_the_band_was() -> None:
    bands = side_by_side(3)
    (band,) = bands.below(500)
    bands.move(band, 40)
    bands.split(band, [("link-1", 5)])
    assert [bands.drift(each) for each in ("link-0", "link-1", "link-2")] == [40, 45, 40]


def test_what_is_put_anew_or_dropped_no_longer_drifts() -> None:
    bands = side_by_side(2)
    (band,) = bands.below(500)
    bands.move(band, 40)
    bands.put("link-0", Rect(0, 1040, 200, 60))
    assert not bands.is_adrift("link-0")
    bands.drop("link-1")
    assert bands.drifts == set()
    bands.drop("unknown")


def test_a_band_that_moved_is_found_where_it_is_now() -> None:
    bands = side_by_side(2)
    (band,) = bands.below(500)
    bands.move(band, 400)
    assert bands.below(1100) == [band]
    assert bands.below(1460) == []
