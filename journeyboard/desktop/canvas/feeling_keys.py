"""Emotion points by keyboard: moved in value and moment, and added without a mouse."""

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from journeyboard.edit.feelings import Spot, move_feelings, moved_to
from journeyboard.layout.curve import UNIT, Curve, curves
from journeyboard.model import Feeling, Id, Note, Stage

from .bench import Bench
from .feelings import MOMENT_DIGITS, ahead, in_lane, meant, place_of, stepped
from .gestures.feeling import add_at
from .holding import Hold
from .pointer import Pointer

if TYPE_CHECKING:
    from .view import BoardView

VALUE_STEP, VALUE_LEAP = 0.1, 0.5
MOMENT_STEP, MOMENT_LEAP = 8.0, 40.0
"""How far a point goes along the journey with one key, in u, and with Shift."""


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
    """Add an emotion point under the pointer or in the stage at hand; False where neither is meant."""
    at = board.hands.last
    inside = board.underMouse() and board.rect().contains(at.spot.toPoint())
    x, y = board.viewport.camera.to_board(at.px, at.py)
    home = None if board.hands.pointing else board.home.column
    return add_here(board.bench, replace(at, x=x, y=y), inside=inside, home=home.stage.id if home else None)


def add_here(bench: Bench, at: Pointer, *, inside: bool, home: Id | None = None) -> bool:
    """Add a point under the pointer, or by keyboard in the stage at hand; False where neither is meant.

    ``home``: the stage that is meant by keyboard when nothing is selected.
    """
    layout = bench.scene.layout
    if layout.emotion_row is None or not bench.writable:
        return False
    if inside and home is None and not bench.marks.keyboard and in_lane(layout, at.x, at.y):
        place = meant(layout, at.x, at.y)
        return place is not None and add_at(bench, place) is not None
    stage_id = _stage_at_hand(bench) or home
    if stage_id is None or not (home or bench.marks.keyboard):
        return False
    return add_at(bench, _free_spot(bench, stage_id)) is not None


def _stage_at_hand(bench: Bench) -> Id | None:
    desk, on_board = bench.desk, {column.stage.id for column in bench.scene.layout.columns}
    chosen = [*(point.stage_id for point in desk.selected(Feeling)), *(s.id for s in desk.selected(Stage))]
    chosen += [note.stage_id for note in desk.selected(Note) if note.stage_id]
    return next((stage_id for stage_id in chosen if stage_id in on_board), None)


def _free_spot(bench: Bench, stage_id: Id) -> Spot:
    """The middle of the widest gap between the points of a stage, on the curve as it runs there."""
    layout = bench.scene.layout
    felt = [each for each in bench.scene.contents.of(Feeling).values() if each.stage_id == stage_id]
    moments = sorted({0.0, 1.0, *(each.moment for each in felt)})
    gap = max(pairwise(moments), key=lambda pair: round(pair[1] - pair[0], 6))
    moment = round(sum(gap) / 2, MOMENT_DIGITS)
    level, found = place_of(layout, Spot(stage_id, moment, 0.0)), curves(layout)
    height = _height(found[0], level[0]) if level and found else None
    value = round((level[1] - height) / UNIT, 1) if level and height is not None else 0.0
    return Spot(stage_id, moment, value)


def _height(curve: Curve, x: float) -> float | None:
    """Where a curve runs at x, straight from point to point: near enough to begin from. All in u."""
    points = sorted((mood.x, mood.y) for mood in curve.moods)
    for (x1, y1), (x2, y2) in pairwise(points):
        if x1 <= x <= x2:
            return y1 + (y2 - y1) * (x - x1) / (x2 - x1)
    return None
