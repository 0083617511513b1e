"""Where emotion points lie on the board, and which moment and value a place there means."""

from journeyboard.layout.board import BoardLayout
from journeyboard.layout.curve import UNIT, Mood, curves
from journeyboard.model import Id


def moods(layout: BoardLayout) -> list[Mood]:
    """The points of all curves that are shown, those in focus first."""
    return [mood for curve in curves(layout) for mood in curve.moods]


def meant(layout: BoardLayout, x: float, y: float) -> tuple[Id, float, float] | None:
    """Stage, moment (0 to 1) and value (-2 to 2, in tenths) at a point; beside the sheet, the nearest."""
    row = layout.emotion_row
    if row is None or not layout.columns:
        return None
    column = min(layout.columns, key=lambda each: max(each.x - x, 0.0, x - each.right))
    moment = min(max(column.along(x) / column.width, 0.0), 1.0)
    value = min(max(round((row.middle - y) / UNIT, 1), -2.0), 2.0)
    return column.stage.id, round(moment, 3), value
