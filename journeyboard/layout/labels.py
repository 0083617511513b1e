"""Where the words along an emotion curve stand, and which of two that collide gives way.

Text is measured here, so it is called only when the emotion lane is drawn.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from journeyboard.layout.board import BoardLayout
from journeyboard.layout.curve import Curve, Mood
from journeyboard.layout.frame import LANE_HEADER
from journeyboard.layout.rect import Rect
from journeyboard.layout.styles import CURVE_LABEL, CURVE_LOWEST, CURVE_NAME, CURVE_SECOND, CURVE_VALUE
from journeyboard.model import Id, signed
from journeyboard.text.paragraph import width_of
from journeyboard.text.style import Style

Role = Literal["label", "lowest", "value", "second", "name", "second name"]
Where = Literal["above", "below", "valley", "right", "left"]

FACE = 11.5
DOT = 3.0
LONGEST = 240.0
"""Width in u at which a label is cut short."""
_DEEP = -1.2
_ABOVE_NEUTRAL = 8.0
_STYLES: dict[Role, Style] = {
    "label": CURVE_LABEL,
    "lowest": CURVE_LOWEST,
    "value": CURVE_VALUE,
    "second": CURVE_SECOND,
    "name": CURVE_NAME,
    "second name": CURVE_SECOND,
}


@dataclass(frozen=True, slots=True)
class Label:
    """Words whose left end is at ``x`` on ``baseline``, in u; ``value`` is the feeling that colours them."""

    text: str
    role: Role
    x: float
    baseline: float
    width: float
    value: float
    feeling_id: Id = ""
    """The point that says this; empty for a name and for a figure."""

    @property
    def style(self) -> Style:
        return _STYLES[self.role]

    @property
    def box(self) -> Rect:
        return Rect(self.x, self.baseline - 0.75 * self.style.size, self.width, 0.95 * self.style.size)


@dataclass(frozen=True, slots=True)
class EmotionLane:
    """The room for labels: the emotion lane without its header, and the height of its neutral line."""

    room: Rect
    neutral: float


def labels(curves: Sequence[Curve], lane: EmotionLane) -> list[Label]:
    """The labels that fit: names first, then the stronger a feeling the sooner; the rest is hidden."""
    placed: list[Label] = []
    for wanted in _by_weight(curves):
        obstacles = [*_points(curves, wanted.mood), *(label.box for label in placed)]
        for tried in _tries(wanted, lane):
            if _is_free(tried, obstacles, lane.room):
                placed += tried
                break
    return placed


def lane_of(layout: BoardLayout) -> EmotionLane | None:
    """The room for labels as if the map ran from left to right; None without an open emotion lane."""
    row, (_, _, width, _) = layout.emotion_row, layout.extent
    return EmotionLane(Rect(LANE_HEADER, row.y, width - LANE_HEADER, row.height), row.middle) if row else None


def label_of(curves: Sequence[Curve], lane: EmotionLane, feeling_id: Id) -> Label | None:
    """The label of a point where it stands, or would stand if there were room; None for an unknown point."""
    for label in labels(curves, lane):
        if label.feeling_id == feeling_id:
            return label
    for curve in curves:
        for index, mood in enumerate(curve.moods):
            if mood.feeling_id == feeling_id:
                wanted = _said(curve, index)
                return _at(wanted, wanted.places[0], lane)
    return None


@dataclass(frozen=True, slots=True)
class _Wanted:
    text: str
    role: Role
    mood: Mood
    places: tuple[Where, ...]


def _by_weight(curves: Sequence[Curve]) -> list[_Wanted]:
    names = [_name(curve) for curve in curves]
    said = [(curve, index) for curve in curves for index, mood in enumerate(curve.moods) if mood.label]
    said.sort(key=lambda each: (not each[0].in_focus, -abs(each[0].moods[each[1]].value)))
    return [*names, *(_said(curve, index) for curve, index in said)]


def _name(curve: Curve) -> _Wanted:
    first, second = curve.moods[0], curve.moods[min(1, len(curve.moods) - 1)]
    rising = second.value > first.value
    places: tuple[Where, ...] = ("below", "above") if rising else ("above", "below")
    return _Wanted(curve.name, "name" if curve.in_focus else "second name", first, places)


def _said(curve: Curve, index: int) -> _Wanted:
    mood = curve.moods[index]
    role: Role = "second"
    if curve.in_focus:
        role = "lowest" if mood == curve.lowest else "label"
    return _Wanted(mood.label, role, mood, _places(curve, index))


def _places(curve: Curve, index: int) -> tuple[Where, ...]:
    """Above maxima; in the valley above shallow minima; right of deep ones; beside the last point."""
    value = curve.moods[index].value
    is_minimum = _is_minimum(curve, index)
    if not curve.in_focus:
        return ("below", "above") if is_minimum else ("above", "below")
    if is_minimum and value < 0:
        return ("valley", "below", "right") if value > _DEEP else ("right", "left", "below")
    if index == len(curve.moods) - 1 and index:
        return ("left", "above", "below")
    return ("above", "below") if value >= 0 else ("below", "right", "above")


def _is_minimum(curve: Curve, index: int) -> bool:
    values = [mood.value for mood in curve.moods]
    around = values[max(index - 1, 0) : index] + values[index + 1 : index + 2]
    return all(values[index] < value for value in around)


def _tries(wanted: _Wanted, lane: EmotionLane) -> Iterator[tuple[Label, ...]]:
    """What could be drawn, best first; the lowest point may have to go without its figure."""
    for where in wanted.places:
        label = _at(wanted, where, lane)
        if wanted.role == "lowest":
            yield _with_value(label, wanted.mood, where)
        yield (label,)


def _with_value(label: Label, mood: Mood, where: Where) -> tuple[Label, ...]:
    text = signed(mood.value)
    width = width_of(text, CURVE_VALUE)
    shift = -(width + 7) * {"right": 0.0, "left": 1.0}.get(where, 0.5)
    moved = replace(label, x=label.x + shift)
    value = Label(text, "value", moved.x + moved.width + 7, label.baseline, width, label.value)
    return moved, value


def _at(wanted: _Wanted, where: Where, lane: EmotionLane) -> Label:
    mood, radius = wanted.mood, DOT if wanted.role.startswith("second") else FACE
    style = _STYLES[wanted.role]
    width = min(width_of(wanted.text, style), LONGEST)
    x, baseline = mood.x - width / 2, mood.y + radius + 3.5 + 0.85 * style.size
    if where == "above":
        baseline = mood.y - radius - (6.0 if radius == FACE else 7.5)
    elif where == "valley":
        baseline = min(lane.neutral, mood.y - radius) - _ABOVE_NEUTRAL
    elif where == "right":
        x, baseline = mood.x + radius + 8, mood.y + 12.0
    elif where == "left":
        x, baseline = mood.x - radius - 5 - width, mood.y - 3.0
    if wanted.role == "second name":
        x = mood.x - 8
    said = "" if wanted.role in ("name", "second name") else mood.feeling_id
    return Label(wanted.text, wanted.role, x, baseline, width, mood.value, said)


def _points(curves: Sequence[Curve], own: Mood) -> Iterator[Rect]:
    """The faces and dots that a label must not cover, but for its own."""
    for curve in curves:
        radius = FACE if curve.in_focus else DOT
        for mood in curve.moods:
            if mood != own:
                yield Rect(mood.x - radius, mood.y - radius, 2 * radius, 2 * radius)


def _is_free(tried: Sequence[Label], obstacles: Sequence[Rect], room: Rect) -> bool:
    boxes = [label.box for label in tried]
    inside = all(_holds(room, box) for box in boxes)
    return inside and not any(box.intersects(other) for box in boxes for other in obstacles)


def _holds(room: Rect, box: Rect) -> bool:
    across = room.x <= box.x and box.right <= room.right
    return across and room.y <= box.y and box.bottom <= room.bottom
