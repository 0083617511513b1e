"""The emotion lane: the coloured curve of the persona in focus, dashed ones beside it, faces and labels."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from math import ceil

from journeyboard.drawing.colour import faded
from journeyboard.drawing.detail import Detail
from journeyboard.drawing.face import RADIUS, face
from journeyboard.drawing.mirror import mirrored
from journeyboard.drawing.primitives import Command, Disc, Gradient, Group, Path, Primitive, Stroke
from journeyboard.drawing.theme import Theme
from journeyboard.drawing.titles import feeling_title
from journeyboard.drawing.words import on_baseline, one_line
from journeyboard.layout.board import BoardLayout
from journeyboard.layout.curve import UNIT, Curve, Mood, curves
from journeyboard.layout.facts import called
from journeyboard.layout.labels import DOT, LONGEST, EmotionLane, Label, labels, lane_of
from journeyboard.layout.mirror import turned
from journeyboard.layout.rect import Rect
from journeyboard.model import Course

STROKE, SECOND_STROKE, NEUTRAL_STROKE, FAR_STROKE = 3.4, 1.6, 1.6, 6.0
HALO = 4.0
ASSUMED_DOT = 4.5
ASSUMED_DASH = (3.0, 2.4)
_DASH = (5.0 - SECOND_STROKE, 4.0 + SECOND_STROKE)
_PLANNED_DASH = (5.0, 4.5, 0.01, 4.5)
"""A dash and a dot: what is planned is told from another persona without its label."""
_DOTTED = (0.01, 6.0)
_PIECE = 100 * sum(_DOTTED)
_ALPHAS = ((0.0, 2, 0.42), (0.4999, 1, 0.07), (0.5001, -1, 0.07), (1.0, -2, 0.46))
"""Offset down the lane, feeling and opacity of the fill between curve and neutral line."""

Piece = tuple[Rect, Primitive]


def draw_curves(
    layout: BoardLayout, theme: Theme, detail: Detail, region: Rect, *, neutral: bool = True
) -> list[Primitive]:
    """What lies of the emotion lane within a region, on request without its neutral line.

    There is nothing when the lane is folded away.
    """
    lane = lane_of(layout)
    if lane is None or not layout.turned(lane.room).intersects(region):
        return []
    draw = _turned_pieces if layout.rtl else _pieces
    pieces = draw(curves(layout), lane, theme, detail, neutral)
    return [piece for bounds, piece in pieces if bounds.intersects(region)]


def draw_bare_lane(layout: BoardLayout, theme: Theme, detail: Detail, region: Rect) -> list[Primitive]:
    """The emotion lane while its curves are drawn elsewhere: the neutral line alone."""
    lane = lane_of(layout)
    if lane is None or detail.is_afar:
        return []
    pieces = _neutral(lane, theme)
    if layout.rtl:
        return [mirrored([piece])[0] for bounds, piece in pieces if turned(bounds).intersects(region)]
    return [piece for bounds, piece in pieces if bounds.intersects(region)]


@lru_cache(maxsize=64)
def _turned_pieces(
    found: tuple[Curve, ...], lane: EmotionLane, theme: Theme, detail: Detail, neutral: bool
) -> tuple[Piece, ...]:
    """The same on a map from right to left, whose curves these are."""
    pieces = _pieces(tuple(curve.turned for curve in found), lane, theme, detail, neutral)
    return tuple((turned(bounds), mirrored([piece])[0]) for bounds, piece in pieces)


@lru_cache(maxsize=64)
def _pieces(
    found: tuple[Curve, ...], lane: EmotionLane, theme: Theme, detail: Detail, neutral: bool
) -> tuple[Piece, ...]:
    """All parts with their bounds, so that a tile draws only its own."""
    lines = _lines(found, lane, theme, detail, neutral)
    points = [piece for curve in reversed(found) for piece in _points(curve, theme, detail)]
    words = labels(found, lane) if detail is Detail.FULL else []
    return (*lines, *points, *((label.box.inflated(HALO), _words(label, theme)) for label in words))


def _lines(
    found: tuple[Curve, ...], lane: EmotionLane, theme: Theme, detail: Detail, neutral: bool
) -> Iterator[Piece]:
    ramp = _ramp(lane, theme)
    for curve in found[:1]:
        yield lane.room, Path(_area(curve, lane.neutral), fill=_tint(lane, theme))
    if neutral and not detail.is_afar:
        yield from _neutral(lane, theme)
    for curve in found[1:]:
        yield from _dashed(curve, lane, theme)
    for curve in found[:1]:
        yield lane.room, Path(_way(curve), stroke=Stroke(ramp, FAR_STROKE if detail.is_afar else STROKE))


def _neutral(lane: EmotionLane, theme: Theme) -> Iterator[Piece]:
    """In pieces of so many dots each: dots are dear, and a tile needs only its own."""
    room, stroke = lane.room, Stroke(theme.ink3, NEUTRAL_STROKE, _DOTTED)
    cuts = [room.x + number * _PIECE for number in range(ceil(room.width / _PIECE))]
    for left, right in pairwise([*cuts, room.right]):
        ends: tuple[Command, ...] = (("M", left, lane.neutral), ("L", right, lane.neutral))
        yield _across(left, right, lane), Path(ends, stroke=stroke)


def second_stroke(theme: Theme, course: Course) -> Stroke:
    """The line of a persona who is not in focus, or of what is planned for the one who is."""
    return Stroke(theme.ink3, SECOND_STROKE, _PLANNED_DASH if course is Course.PLANNED else _DASH)


def _dashed(curve: Curve, lane: EmotionLane, theme: Theme) -> Iterator[Piece]:
    """From feeling to feeling, whose dots hide that the dashes begin anew."""
    stroke = second_stroke(theme, curve.course)
    for start, first, second, end in curve.segments:
        bow: tuple[Command, ...] = (("M", *start), ("C", *first, *second, *end))
        yield _across(start[0], end[0], lane), Path(bow, stroke=stroke)


def _across(left: float, right: float, lane: EmotionLane) -> Rect:
    """The part of the lane that a line from left to right may leave ink in."""
    return Rect(left - SECOND_STROKE, lane.room.y, right - left + 2 * SECOND_STROKE, lane.room.height)


def _ramp(lane: EmotionLane, theme: Theme) -> Gradient:
    stops = tuple((place / 4, theme.feeling(2 - place)) for place in range(5))
    return _vertical(lane, stops)


def _tint(lane: EmotionLane, theme: Theme) -> Gradient:
    stops = tuple((place, faded(theme.feeling(value), alpha)) for place, value, alpha in _ALPHAS)
    return _vertical(lane, stops)


def _vertical(lane: EmotionLane, stops: tuple[tuple[float, str], ...]) -> Gradient:
    return Gradient(0, lane.neutral - 2 * UNIT, 0, lane.neutral + 2 * UNIT, stops)


def _way(curve: Curve) -> tuple[Command, ...]:
    start = curve.moods[0]
    bows: Iterator[Command] = (("C", *first, *second, *end) for _, first, second, end in curve.segments)
    return (("M", start.x, start.y), *bows)


def _area(curve: Curve, neutral: float) -> tuple[Command, ...]:
    first, last = curve.moods[0], curve.moods[-1]
    way = (("L", first.x, first.y), *_way(curve)[1:])
    return (("M", first.x, neutral), *way, ("L", last.x, neutral), ("Z",))


def _points(curve: Curve, theme: Theme, detail: Detail) -> Iterator[Piece]:
    for mood in curve.moods:
        marks = tuple(_mark(curve, mood, theme, detail))
        if marks:
            bounds = Rect(mood.x, mood.y, 0, 0).inflated(RADIUS + 2)
            yield bounds, Group(marks, mood.feeling_id, _title(curve, mood))


def _mark(curve: Curve, mood: Mood, theme: Theme, detail: Detail) -> Iterator[Primitive]:
    if detail.is_afar:
        if curve.in_focus:
            yield Disc(mood.x, mood.y, 8, theme.sheet, Stroke(theme.feeling(mood.value), STROKE))
    elif curve.in_focus:
        yield from ring(mood, theme) if mood.assumed else face(mood.x, mood.y, mood.value, theme)
    elif mood.assumed:
        yield Disc(mood.x, mood.y, ASSUMED_DOT, theme.sheet, Stroke(theme.ink3, SECOND_STROKE, ASSUMED_DASH))
    else:
        yield Disc(mood.x, mood.y, DOT, theme.sheet, Stroke(theme.ink3, SECOND_STROKE))


def ring(mood: Mood, theme: Theme) -> Iterator[Primitive]:
    """A point that nobody has observed: a broken ring without a face, in the colour of its value."""
    width = RADIUS * 0.15
    stroke = Stroke(theme.feeling(mood.value), width, ASSUMED_DASH)
    yield Disc(mood.x, mood.y, RADIUS - width / 2, fill=theme.sheet)
    yield Disc(mood.x, mood.y, RADIUS - width / 2, stroke=stroke)


def _title(curve: Curve, mood: Mood) -> str:
    return feeling_title(called(curve.persona), curve.course, mood.value, mood.label, assumed=mood.assumed)


def _words(label: Label, theme: Theme) -> Primitive:
    colours = {
        "label": theme.ink,
        "lowest": theme.feeling(label.value),
        "value": theme.ink2,
        "second": theme.ink2,
        "name": theme.ink,
        "second name": theme.ink2,
    }
    text, halo = one_line(label.text, label.style, LONGEST), Stroke(theme.sheet, HALO)
    return on_baseline(text, label.x, label.baseline, colours[label.role], halo=halo)
