"""Emotion points by keyboard: moved in value and moment, and added without a mouse."""

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from journeyboard.edit.feelings import Spot, move_feelings, moved_to
from journeyboard.layout.curve import UNIT, Curve, curves
from journeyboard.model import Feeling, Id

from .bench import Bench
from .feelings import MOMENT_DIGITS, ahead, in_lane, meant, place_of, stepped
from .gestures.feeling import add_at
from .holding import Hold
from .home import pointed

if TYPE_CHECKING:
    from .view import BoardView

VALUE_STEP, VALUE_LEAP = 0.1, 0.5
MOMENT_STEP, MOMENT_LEAP = 8.0, 40.0
"""How far a point goes along the journey with one key, in u, and with Shift."""

_ROOM = 0.25
"""The share of a stage that is wide enough for one more point in its middle."""


def nudge_feelings(bench: Bench, hold: Hold, across: int, down: int, modifiers: Qt.KeyboardModifier) -> bool:
    """Move the selected points one step up or down the scale, or along; False when none is selected."""
    layout, shown = bench.scene.layout, bench.scene.contents.of(Feeling)
    stages = {each.stage.id for each in layout.columns}
    placed = [shown[each.id] for each in bench.desk.selected(Feeling) if shown[each.id].stage_id in stages]
    if not placed or not bench.writable:
        return False
    hold.begin("move points")
    leaps = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
    width = across * (MOMENT_LEAP if leaps else MOMENT_STEP) * ahead(layout)
    value = -down * (VALUE_LEAP if leaps else VALUE_STEP)
    spots = {point.id: stepped(layout, point, width, value) for point in placed}
    bench.marks.keyboard = True
    moved = [moved_to(point, spots[point.id]) for point in placed]
    hold.show(moved, lambda: move_feelings(bench.desk.store, spots))
    return True


def add_at_pointer(board: "BoardView") -> bool:
    """Add an emotion point under the pointer, or by keyboard in the stage at hand; False where neither is."""
    if board.bench.scene.layout.emotion_row is None or not board.bench.writable:
        return False
    place = _place_meant(board)
    return place is not None and add_at(board.bench, place) is not None


def _place_meant(board: "BoardView") -> Spot | None:
    layout, at, home = board.bench.scene.layout, pointed(board), board.home.column
    if at is not None:
        return meant(layout, *at) if in_lane(layout, *at) else None
    return _free_spot(board.bench, home.stage.id) if home and not board.hands.pointing else None


def _free_spot(bench: Bench, stage_id: Id) -> Spot:
    """The middle of a gap between the points of a stage, on the curve as it runs there."""
    layout = bench.scene.layout
    moment = round(sum(_gap(bench, stage_id)) / 2, MOMENT_DIGITS)
    level, found = place_of(layout, Spot(stage_id, moment, 0.0)), curves(layout)
    height = _height(found[0], level[0]) if level and found else None
    value = round((level[1] - height) / UNIT, 1) if level and height is not None else 0.0
    return Spot(stage_id, moment, value)


def _gap(bench: Bench, stage_id: Id) -> tuple[float, float]:
    """Between which moments there is room: behind the selected point, else where there is most."""
    felt = [each for each in bench.scene.contents.of(Feeling).values() if each.stage_id == stage_id]
    gaps = list(pairwise(sorted({0.0, 1.0, *(each.moment for each in felt)})))
    chosen = [each.moment for each in bench.desk.selected(Feeling)]
    behind = (gap for gap in gaps if chosen == [gap[0]] and gap[1] - gap[0] >= _ROOM)
    return next(behind, max(gaps, key=lambda gap: round(gap[1] - gap[0], 6)))


def _height(curve: Curve, x: float) -> float | None:
    """Where a curve runs at x, straight from point to point: near enough to begin from. All in u."""
    points = sorted((mood.x, mood.y) for mood in curve.moods)
    for (x1, y1), (x2, y2) in pairwise(points):
        if x1 <= x <= x2:
            return y1 + (y2 - y1) * (x - x1) / (x2 - x1)
    return None
