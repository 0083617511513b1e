from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from journeyboard.drawing.face import RADIUS
from journeyboard.layout.board import BoardLayout
from journeyboard.layout.curve import MOST, UNIT, curves, smooth, spot
from journeyboard.model import Course, Feeling, Lane, LaneKind, Persona, Records, Stage

points = st.lists(st.tuples(st.floats(1, 500), st.floats(-100, 100)), min_size=2, max_size=20).map(
    lambda steps: [(sum(dx for dx, _ in steps[: i + 1]), y) for i, (_, y) in enumerate(steps)]
)


def along(segment, t):
    a, b, c, d = segment
    weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
    return tuple(sum(w * p[axis] for w, p in zip(weights, (a, b, c, d), strict=True)) for axis in (0, 1))


@given(points)
def test_between_two_feelings_the_curve_goes_no_higher_and_no_lower_than_they_are(found):
    for segment in smooth(found):
        low, high = sorted((segment[0][1], segment[-1][1]))
        for step in range(21):
            assert low - 1e-6 <= along(segment, step / 20)[1] <= high + 1e-6


@given(points)
def test_between_two_feelings_the_curve_never_turns_back(found):
    for segment in smooth(found):
        heights = [along(segment, step / 20)[1] for step in range(21)]
        rising = segment[-1][1] >= segment[0][1]
        for a, b in pairwise(heights):
            assert b - a >= -1e-6 if rising else b - a <= 1e-6


@given(points)
def test_the_curve_passes_through_every_feeling_without_a_corner(found):
    segments = smooth(found)
    assert [segment[0] for segment in segments] + [segments[-1][-1]] == found
    for (_, _, before, joint), (_, after, _, _) in pairwise(segments):
        slope_in = (joint[1] - before[1]) / (joint[0] - before[0])
        slope_out = (after[1] - joint[1]) / (after[0] - joint[0])
        assert abs(slope_in - slope_out) <= 1e-6 * max(1, abs(slope_in))


def test_one_feeling_makes_no_line():
    assert smooth([(0, 0)]) == []


def board(*records, collapsed=False, height=228.0):
    stages = [Stage(id=f"s{i}", map_id="m", name="S", order=f"a{i}") for i in range(2)]
    lane = Lane(
        id="l",
        map_id="m",
        kind=LaneKind.EMOTIONS,
        name="Emotions",
        order="a0",
        height=height,
        collapsed=collapsed,
    )
    return BoardLayout(Records([*stages, lane, *records]), "m")


def feeling(persona="maya", stage="s0", moment=0.5, value=1.0, **fields):
    return Feeling(map_id="m", persona_id=persona, stage_id=stage, moment=moment, value=value, **fields)


MAYA = Persona(id="maya", map_id="m", name="Maya", order="a0")
KEN = Persona(id="ken", map_id="m", name="Ken", order="a1")


def test_feelings_lie_at_their_moment_and_height():
    layout = board(MAYA)
    assert spot(layout, feeling(moment=0.5, value=1)) == (140 + 129, 78 + 114 - UNIT)


def test_the_strongest_feelings_lie_within_the_lowest_emotion_lane():
    layout = board(MAYA, height=28)
    lane = layout.emotion_row
    for value in (-2, 2):
        _, y = spot(layout, feeling(value=value))
        assert lane.y <= y - RADIUS < y + RADIUS <= lane.bottom


def test_the_first_persona_with_feelings_is_in_focus():
    found = curves(board(MAYA, KEN, feeling("ken"), feeling("ken", moment=0.9)))
    assert [(curve.persona.id, curve.in_focus) for curve in found] == [("ken", True)]
    found = curves(board(KEN, MAYA, feeling("ken"), feeling("maya")))
    assert [(curve.persona.id, curve.in_focus) for curve in found] == [("maya", True), ("ken", False)]


def test_what_was_planned_comes_after_what_was_felt():
    found = curves(board(MAYA, KEN, feeling(course=Course.PLANNED), feeling("ken")))
    assert [curve.course for curve in found] == [Course.ACTUAL, Course.PLANNED]


def test_no_more_than_three_curves_are_drawn():
    people = [Persona(id=f"p{i}", map_id="m", name="P", order=f"a{i}") for i in range(5)]
    assert len(curves(board(*people, *(feeling(person.id) for person in people)))) == MOST


def test_feelings_at_the_same_moment_stay_apart_enough_to_draw():
    moods = curves(board(MAYA, feeling(value=1), feeling(value=-1)))[0].moods
    assert moods[1].x > moods[0].x


def test_a_folded_lane_has_no_curves():
    assert curves(board(MAYA, feeling(), collapsed=True)) == ()
