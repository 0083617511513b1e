"""Where emotion points lie on the board, and which moment and value a place there means."""

from journeyboard.edit.feelings import Spot
from journeyboard.layout.board import BoardLayout
from journeyboard.layout.curve import UNIT, Mood, curves, spot
from journeyboard.model import Contents, Feeling, Id, Persona

MOMENT_DIGITS = 3


def moods(layout: BoardLayout) -> list[Mood]:
    """The points of all curves that are shown, those in focus first."""
    return [mood for curve in curves(layout) for mood in curve.moods]


def meant(layout: BoardLayout, x: float, y: float) -> Spot | None:
    """Stage, moment (0 to 1) and value (-2 to 2, in tenths) at a point; beside the sheet, the nearest."""
    row = layout.emotion_row
    if row is None or not layout.columns:
        return None
    column = min(layout.columns, key=lambda each: max(each.x - x, 0.0, x - each.right))
    moment = min(max(column.along(x) / column.width, 0.0), 1.0)
    value = min(max(round((row.middle - y) / UNIT, 1), -2.0), 2.0)
    return Spot(column.stage.id, round(moment, MOMENT_DIGITS), value)


def place_of(layout: BoardLayout, place: Spot) -> tuple[float, float] | None:
    """Where a point with this stage, moment and value would lie, in u; None when it would not show."""
    return spot(layout, Feeling(map_id=layout.map_id, persona_id="nobody", **place._asdict()))


def ahead(layout: BoardLayout) -> int:
    """1 where the journey runs to the right, -1 where it runs to the left."""
    stage_id = layout.columns[0].stage.id
    first, last = (place_of(layout, Spot(stage_id, moment, 0.0)) for moment in (0.0, 1.0))
    return -1 if first and last and last[0] < first[0] else 1


def in_lane(layout: BoardLayout, x: float, y: float) -> bool:
    """Whether a point of the board lies where the curves are drawn."""
    row, cells = layout.emotion_row, layout.cells
    return row is not None and row.y <= y < row.bottom and cells.x <= x < cells.right


def stepped(layout: BoardLayout, feeling: Feeling, width: float, value: float) -> Spot:
    """Where a point goes by keyboard: so many u along the journey, past the ends of its stage, and up."""
    stages = [column.stage.id for column in layout.columns]
    at, length = stages.index(feeling.stage_id), layout.column(feeling.stage_id).width
    moment = feeling.moment + width / length
    if moment > 1 and at + 1 < len(stages):
        return Spot(
            stages[at + 1], (moment - 1) * length / layout.columns[at + 1].width, feeling.value + value
        )
    if moment < 0 and at > 0:
        before = layout.columns[at - 1]
        return Spot(stages[at - 1], 1 + moment * length / before.width, feeling.value + value)
    return Spot(feeling.stage_id, moment, feeling.value + value)


def felt_places(layout: BoardLayout, contents: Contents) -> list[tuple[tuple[int, int, float, float], Id]]:
    """The points that show, each with its stage's number, its lane's, and how far along it is in u."""
    row, feelings = layout.emotion_row, contents.of(Feeling)
    if row is None:
        return []
    columns, line = {column.stage.id: column for column in layout.columns}, layout.rows.index(row)
    found = (feelings[mood.feeling_id] for mood in moods(layout))
    return [
        ((column.number, line, point.moment * column.width, -point.value), point.id)
        for point in found
        if (column := columns.get(point.stage_id))
    ]


def persona_in_focus(layout: BoardLayout) -> Id | None:
    """Whose curve a new point belongs to."""
    personas: tuple[Persona, ...] = layout.facts.personas
    return personas[0].id if personas else None
