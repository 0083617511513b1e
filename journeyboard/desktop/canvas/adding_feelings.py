"""Where the key for emotion points puts one: under the pointer, else at a free moment of a stage."""

from itertools import pairwise
from typing import TYPE_CHECKING

from journeyboard.edit.feelings import Spot
from journeyboard.layout.curve import UNIT, Curve, curves
from journeyboard.model import Feeling, Id, Note, Stage

from .bench import Bench
from .feelings import MOMENT_DIGITS, in_lane, meant, place_of
from .gestures.feeling import add_at, clear_of_headers
from .headers import headers
from .home import pointed
from .keys import focus
from .marks import Point

if TYPE_CHECKING:
    from .view import BoardView

_ROOM = 0.25
"""The share of a stage that is wide enough for one more point in its middle."""


def add_at_pointer(board: "BoardView") -> bool:
    """Add a point under the pointer if that moved last and is among the curves; else in the stage at hand.

    There it comes at a free moment, and into view. False where no point can be.
    """
    bench, at = board.bench, _pointed_in_lane(board)
    stage_id = _stage_at_hand(board)
    if not bench.writable or bench.scene.layout.emotion_row is None or stage_id is None:
        return False
    place = meant(bench.scene.layout, *clear_of_headers(bench, *at)) if at else _free_spot(bench, stage_id)
    new = add_at(bench, place) if place else None
    if new is not None and at is None:
        focus(bench, new)
    board.hands.pointing = False
    return new is not None


def _pointed_in_lane(board: "BoardView") -> Point | None:
    """Where the pointer is (u) among the curves, over no header."""
    at, last, layout = pointed(board), board.hands.last, board.bench.scene.layout
    if at is None or not in_lane(layout, *at):
        return None
    is_header = headers(board.viewport, layout.extent).band_at(last.px, last.py) is not None
    return None if is_header else at


def _stage_at_hand(board: "BoardView") -> Id | None:
    """The first stage of what is selected, else the one in view; None on a map without stages."""
    desk, columns = board.bench.desk, board.bench.scene.layout.columns
    chosen = {note.stage_id for note in desk.selected(Note)} | {stage.id for stage in desk.selected(Stage)}
    chosen |= {point.stage_id for point in desk.selected(Feeling)}
    selected = (column.stage.id for column in columns if column.stage.id in chosen)
    return next(selected, None) or (_stage_in_view(board) if columns else None)


def _stage_in_view(board: "BoardView") -> Id:
    """The stage last worked in while its middle is in view, else the one in the middle of the view."""
    shown, home = board.viewport.visible, board.home.column
    if home and shown.x <= home.x + home.width / 2 <= shown.right:
        return home.stage.id
    middle = board.viewport.centre[0]
    columns = board.bench.scene.layout.columns
    return min(columns, key=lambda each: abs(each.x + each.width / 2 - middle)).stage.id


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
