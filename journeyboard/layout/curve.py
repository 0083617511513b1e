"""Emotion curves: smooth through every feeling, and never higher or lower than anyone felt.

The curve is a monotone cubic after F. N. Fritsch and R. E. Carlson, "Monotone Piecewise Cubic
Interpolation", SIAM Journal on Numerical Analysis 17 (1980), 238-246.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import hypot

from journeyboard.layout.board import BoardLayout
from journeyboard.layout.facts import called
from journeyboard.model import Basis, Course, Feeling, Persona

UNIT = 42.0
"""Height in u of one point of feeling."""
MOST = 3
"""How many curves are drawn together."""

Point = tuple[float, float]
Segment = tuple[Point, Point, Point, Point]
"""A cubic Bezier: start, two handles, end."""

_APART = 1.0


@dataclass(frozen=True, slots=True)
class Mood:
    """A feeling on the board: its point in u, its value from -2 to +2, its label, whether it is assumed."""

    feeling_id: str
    x: float
    y: float
    value: float
    label: str
    assumed: bool = False


@dataclass(frozen=True, slots=True)
class Curve:
    """One persona's feelings as the journey runs. The curve in focus is the coloured one."""

    persona: Persona
    course: Course
    moods: tuple[Mood, ...]
    in_focus: bool

    @property
    def name(self) -> str:
        """Whose it is, and whether it is only planned."""
        return called(self.persona) + (", planned" if self.course is Course.PLANNED else "")

    @property
    def turned(self) -> Curve:
        """Its mirror image about x = 0."""
        return replace(self, moods=tuple(replace(mood, x=-mood.x) for mood in self.moods))

    @property
    def segments(self) -> list[Segment]:
        return smooth([(mood.x, mood.y) for mood in self.moods])

    @property
    def lowest(self) -> Mood | None:
        """The worst moment, if any is below neutral."""
        worst = min(self.moods, key=lambda mood: mood.value, default=None)
        return worst if worst and worst.value < 0 else None


def curves(layout: BoardLayout) -> tuple[Curve, ...]:
    """At most three curves, the one in focus first, then what was planned for the same persona.

    In focus is the first persona who has points. There are none without an open emotion lane.
    """
    if layout.emotion_row is None:
        return ()
    personas = layout.facts.personas
    wanted = [(persona, course) for course in (Course.ACTUAL, Course.PLANNED) for persona in personas]
    found = [(persona, course, _moods(layout, persona, course)) for persona, course in wanted]
    shown = [entry for entry in found if entry[2]]
    shown[1:] = sorted(shown[1:], key=lambda entry: entry[0].id != shown[0][0].id)
    return tuple(Curve(*entry, in_focus=number == 0) for number, entry in enumerate(shown[:MOST]))


def smooth(points: Sequence[Point]) -> list[Segment]:
    """Bezier segments through points whose x grows or falls; between two points y stays between theirs."""
    steps = [(x2 - x1, (y2 - y1) / (x2 - x1)) for (x1, y1), (x2, y2) in pairwise(points)]
    slopes = _limited(_tangents([slope for _, slope in steps]), [slope for _, slope in steps])
    return [
        (a, (a[0] + h / 3, a[1] + m1 * h / 3), (b[0] - h / 3, b[1] - m2 * h / 3), b)
        for (a, b), (h, _), (m1, m2) in zip(pairwise(points), steps, pairwise(slopes), strict=True)
    ]


def _tangents(secants: list[float]) -> list[float]:
    """Slopes at the points: the mean of both sides, and level where the direction turns."""
    if not secants:
        return []
    inner = [(a + b) / 2 if a * b > 0 else 0.0 for a, b in pairwise(secants)]
    return [secants[0], *inner, secants[-1]]


def _limited(tangents: list[float], secants: list[float]) -> list[float]:
    """Slopes cut back into the circle of radius 3 that keeps each piece monotone (their section 4)."""
    slopes = list(tangents)
    for k, secant in enumerate(secants):
        if secant == 0.0:
            slopes[k] = slopes[k + 1] = 0.0
            continue
        size = hypot(slopes[k] / secant, slopes[k + 1] / secant)
        if size > 3:
            slopes[k], slopes[k + 1] = slopes[k] * 3 / size, slopes[k + 1] * 3 / size
    return slopes


def _moods(layout: BoardLayout, persona: Persona, course: Course) -> tuple[Mood, ...]:
    ahead = -1 if layout.rtl else 1
    felt = [feeling for feeling in layout.facts.feelings[persona.id] if feeling.course is course]
    placed = sorted(
        (ahead * place[0], feeling.id, place[1], feeling)
        for feeling in felt
        if (place := spot(layout, feeling))
    )
    moods: list[Mood] = []
    for along, _, y, feeling in placed:
        apart = max(along, ahead * moods[-1].x + _APART) if moods else along
        assumed = feeling.basis is Basis.ASSUMED
        moods.append(Mood(feeling.id, ahead * apart, y, feeling.value, feeling.label, assumed))
    return tuple(moods)


def spot(layout: BoardLayout, feeling: Feeling) -> Point | None:
    """Where a feeling lies on the board in u; None without its stage or an open emotion lane."""
    row = layout.emotion_row
    column = next((column for column in layout.columns if column.stage.id == feeling.stage_id), None)
    if row is None or column is None:
        return None
    along = column.start + feeling.moment * column.width
    return -along if column.rtl else along, row.middle - feeling.value * UNIT
