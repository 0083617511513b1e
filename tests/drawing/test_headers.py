from itertools import pairwise

import pytest

from journeyboard.drawing.headers import draw_corner, draw_lane_headers, draw_stage_headers
from journeyboard.drawing.listing import listing
from journeyboard.drawing.primitives import Group, Icon, Words
from journeyboard.drawing.theme import theme
from journeyboard.layout.board import BoardLayout
from journeyboard.layout.frame import header_share
from journeyboard.layout.rect import Rect
from journeyboard.model import Lane, LaneKind, Persona, Records, Stage

LIGHT = theme("light")
STAGE = Stage(id="s", map_id="m", name="Onboarding", goal="Get online without losing a day", order="a0")
LANE = Lane(
    id="l",
    map_id="m",
    kind=LaneKind.QUOTES,
    name="Thoughts & quotes",
    caption="In their words",
    order="a0",
    height=104,
)


def board(*records):
    return BoardLayout(Records([STAGE, LANE, *records]), "m")


def words(primitives):
    for primitive in primitives:
        if isinstance(primitive, Words):
            yield primitive
        elif isinstance(primitive, Group):
            yield from words(primitive.children)


def said(primitives):
    return [each.paragraph.text for each in words(primitives)]


def test_a_stage_header_tells_number_name_and_goal():
    assert said(draw_stage_headers(board(), LIGHT)) == ["1", "Onboarding", "Get online without losing a day"]


def test_a_lane_header_tells_name_and_caption():
    drawn = draw_lane_headers(board(), LIGHT)
    assert said(drawn) == ["Thoughts & quotes", "In their words"]
    assert "icon quotes" in listing(drawn)


def test_the_emotion_lane_carries_its_axis():
    emotions = Lane(id="e", map_id="m", kind=LaneKind.EMOTIONS, name="Emotions", order="a1", height=228)
    middle, text = 78 + 104 + 114, listing(draw_lane_headers(board(emotions), LIGHT))
    for y in (middle - 84, middle, middle + 84):
        assert f"disc 121 {y} r9.25" in text


def test_the_corner_tells_whose_journey_it_is():
    maya = Persona(map_id="m", name="Maya Okafor", order="a0")
    ken = Persona(map_id="m", name="Ken & Ruth Ainsley", short_name="Ken & Ruth", order="a1")
    assert said(draw_corner(board(maya, ken), LIGHT)) == ["Maya Okafor", "with Ken & Ruth"]
    assert said(draw_corner(board(), LIGHT)) == []


@pytest.mark.parametrize("zoom", [1.0, 0.78, 0.6])
def test_names_stay_at_12_px_or_more_at_working_zooms(zoom):
    drawn = [*draw_stage_headers(board(), LIGHT, zoom), *draw_lane_headers(board(), LIGHT, zoom)]
    names = [each for each in words(drawn) if each.paragraph.style.weight == 600]
    assert names
    assert all(each.paragraph.style.size * zoom >= 12 - 1e-9 for each in names)


@pytest.mark.parametrize("zoom", [1.0, 0.7, 0.55, 0.4])
def test_a_lane_name_is_never_broken_inside_a_word_to_keep_it_large(zoom):
    lane = Lane(id="l", map_id="m", kind=LaneKind.OPPORTUNITIES, name="Opportunities", order="a0", height=108)
    name = next(words(draw_lane_headers(BoardLayout(Records([lane]), "m"), LIGHT, zoom)))
    assert len(name.paragraph.lines) == 1
    assert name.paragraph.style.size >= 15


@pytest.mark.parametrize("zoom", [4.0, 1.0, 0.5, 0.2, 0.05])
def test_names_stay_within_their_headers(zoom):
    long = Records(
        [Stage(id="s", map_id="m", name="A very long stage name indeed", order="a0", width=176), LANE]
    )
    for each in words(draw_stage_headers(BoardLayout(long, "m"), LIGHT, zoom)):
        assert each.x + each.paragraph.natural_width <= 140 + 176


@pytest.mark.parametrize("zoom", [2.0, 1.0, 0.65, 0.5])
@pytest.mark.parametrize("goal", ["", "Order once, without surprises"])
def test_a_name_too_long_for_its_line_takes_two_smaller_ones_above_the_goal(zoom, goal):
    name = "Registration and verification of identity documents"
    stage = Stage(
        id="s", map_id="m", name=name, goal=goal, order="a0", width=max(176, 258 * header_share(zoom))
    )
    _, two, *last = words(draw_stage_headers(BoardLayout(Records([stage, LANE]), "m"), LIGHT, zoom))
    assert len(two.paragraph.lines) == 2
    assert two.paragraph.style.size * zoom >= 12 - 1e-9
    assert two.paragraph.truncated == (zoom < 1)
    parts = [two, *last]
    assert bool(last) == bool(goal and zoom > 0.64)
    assert parts[0].y >= 5 * header_share(zoom)
    assert parts[-1].y + parts[-1].paragraph.height <= 78 * header_share(zoom)
    assert all(one.y + one.paragraph.height <= other.y + 1 for one, other in pairwise(parts))


def test_captions_give_way_when_they_would_be_too_small():
    assert said(draw_lane_headers(board(), LIGHT, 0.4)) == ["Thoughts & quotes"]


def test_a_narrow_lane_keeps_to_its_name():
    thin = Lane(id="l", map_id="m", kind=LaneKind.FREE, name="Channels", caption="How", order="a0", height=30)
    assert said(draw_lane_headers(BoardLayout(Records([thin]), "m"), LIGHT)) == ["Channels"]


@pytest.mark.parametrize("height", [28.0, 54.0, 150.0])
def test_a_locked_lane_shows_a_padlock_within_its_header(height):
    lane = Lane(id="l", map_id="m", kind=LaneKind.PAINS, name="Pain", order="a", height=height, locked=True)
    drawn = draw_lane_headers(BoardLayout(Records([lane]), "m"), LIGHT)
    (group,) = (each for each in drawn if isinstance(each, Group))
    icons = [part for part in group.children if isinstance(part, Icon)]
    assert [icon.name for icon in icons] == ["warning-circle", "lock-simple"]
    assert icons[1].y >= 78
    assert icons[1].y + icons[1].size <= 78 + height
    assert icons[1].x + icons[1].size <= 140
    assert group.title == "Lane Pain, locked"


def test_of_a_region_only_the_stages_that_reach_into_it_are_drawn():
    layout = board(Stage(id="t", map_id="m", name="Leaving", order="a1"))
    second = layout.column("t")
    seen = draw_stage_headers(layout, LIGHT, region=Rect(second.x + 10, 0, 50, 40))
    assert said(seen) == ["2", "Leaving"]
    both = draw_stage_headers(layout, LIGHT, region=Rect(second.x - 5, 0, 10, 40))
    assert said(both) == said(draw_stage_headers(layout, LIGHT))
