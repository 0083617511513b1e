"""Where an emotion point lies on the board, and which moment and value a place there means."""

from journeyboard.layout.board import BoardLayout
from journeyboard.model import Feeling, Id

STEP_U = 42.0
"""Height in u of one step of feeling; design §7."""


def spot(layout: BoardLayout, feeling: Feeling) -> tuple[float, float] | None:
    """The point (u) of a feeling; None while its lane or stage is not to be seen."""
    row = layout.emotion_row
    column = next((each for each in layout.columns if each.stage.id == feeling.stage_id), None)
    if row is None or column is None:
        return None
    return column.x + feeling.moment * column.width, row.middle - feeling.value * STEP_U


def meant(layout: BoardLayout, x: float, y: float) -> tuple[Id, float, float] | None:
    """Stage, moment (0 to 1) and value (-2 to 2, in tenths) at a point; beside the sheet, the nearest."""
    row = layout.emotion_row
    if row is None or not layout.columns:
        return None
    column = min(layout.columns, key=lambda each: max(each.x - x, 0.0, x - each.right))
    moment = min(max((x - column.x) / column.width, 0.0), 1.0)
    value = min(max(round((row.middle - y) / STEP_U, 1), -2.0), 2.0)
    return column.stage.id, round(moment, 3), value
