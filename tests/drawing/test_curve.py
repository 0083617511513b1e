"""The lines of the emotion lane are told from each other without their labels."""

from journeyboard.drawing.curve import draw_curves, second_stroke
from journeyboard.drawing.detail import Detail
from journeyboard.drawing.primitives import Path
from journeyboard.drawing.theme import theme as screen_theme
from journeyboard.layout.rect import Rect
from journeyboard.model import Course
from tests.layout.test_curve import KEN, MAYA, board, feeling

EVERYWHERE = Rect(-1e6, -1e6, 2e6, 2e6)


def test_what_is_planned_has_other_dashes_than_another_persona():
    theme = screen_theme("light")
    points = [
        feeling(who, course=course, moment=moment)
        for who, course in (("maya", Course.ACTUAL), ("maya", Course.PLANNED), ("ken", Course.ACTUAL))
        for moment in (0.2, 0.8)
    ]
    drawn = draw_curves(board(MAYA, KEN, *points), theme, Detail.FULL, EVERYWHERE)
    strokes = [each.stroke for each in drawn if isinstance(each, Path) and each.stroke]
    planned, other = (second_stroke(theme, course) for course in (Course.PLANNED, Course.ACTUAL))
    assert planned in strokes
    assert other in strokes
    assert planned.dash != other.dash
