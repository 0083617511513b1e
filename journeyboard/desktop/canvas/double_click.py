"""What a double click begins: writing on what lies under it, or a new note on an empty cell.

A question of an empty map is answered by a single click.
"""

from journeyboard.desktop.tools import Tool
from journeyboard.drawing.ghosts import question_at
from journeyboard.edit.flow import EDGE
from journeyboard.edit.kinds import KIND_OF_LANE, SIZE
from journeyboard.model import Id, LaneKind

from .bench import Bench
from .fields import new_note
from .gestures.feeling import PlaceFeeling
from .header_fields import LaneName, StageGoal, StageName
from .headers import headers
from .hits import Hit, Target
from .line_fields import field_of
from .pointer import Pointer
from .writer import Writer

_GOAL_BELOW = 42.0
"""The part of a stage header below this height (u) is its goal."""


def double_clicked(bench: Bench, writer: Writer, under: Hit, at: Pointer) -> None:
    """Begin what a double click on this target means."""
    if under.target in (Target.NOTE, Target.HANDLE) and under.id is not None:
        writer.begin_note(under.id)
        if writer.editing:
            writer.editing.press(at.px, at.py, extend=False)
    elif under.target is Target.STAGE and under.id is not None:
        writer.begin(_stage_field(bench, under.id, at), select_all=True)
    elif under.target is Target.LANE and under.id is not None:
        writer.begin(LaneName(bench, under.id), select_all=True)
    elif under.target in (Target.FEELING, Target.LINK) and under.id is not None:
        write_label(bench, writer, under.id)
    elif under.target is Target.EMPTY:
        _on_empty(bench, writer, at)


def asks(bench: Bench, under: Hit, at: Pointer) -> bool:
    """Whether an empty map asks something at a point, and a click may answer."""
    is_plain = under.target is Target.EMPTY and bench.writable and bench.desk.tool is Tool.SELECT
    return is_plain and question_at(bench.scene.layout, at.x, at.y) is not None


def answer(bench: Bench, writer: Writer, at: Pointer) -> None:
    """Begin the first note where a question stands; how they feel is where the pointer is."""
    asked = question_at(bench.scene.layout, at.x, at.y)
    if asked is None:
        return
    row, _ = asked
    bench.desk.select(())
    if row.lane.kind is LaneKind.EMOTIONS:
        _on_empty(bench, writer, at)
        return
    kind = KIND_OF_LANE[row.lane.kind]
    width, height = SIZE[kind]
    left = bench.scene.layout.columns[0].left_of(EDGE, width)
    writer.begin(new_note(bench, kind, left + width / 2, row.y + EDGE + height / 2))


def write_label(bench: Bench, writer: Writer, record_id: Id) -> bool:
    """Begin to write what an emotion point or an arrow says; False for any other record."""
    field = field_of(bench, record_id)
    if field is not None:
        bench.desk.select([record_id])
        writer.begin(field, select_all=True)
    return field is not None


def _stage_field(bench: Bench, stage_id: Id, at: Pointer) -> StageName:
    top = headers(bench.viewport, bench.scene.layout.extent).stages.y
    low = (at.py - top) / bench.viewport.camera.zoom > _GOAL_BELOW
    return StageGoal(bench, stage_id) if low else StageName(bench, stage_id)


def _on_empty(bench: Bench, writer: Writer, at: Pointer) -> None:
    column, row = bench.scene.layout.cell_at(at.x, at.y)
    if column is None or row is None:
        return
    if row.lane.kind is LaneKind.EMOTIONS and bench.writable:
        PlaceFeeling(bench, Hit(Target.EMPTY), at).stop(at)
    else:
        writer.begin(new_note(bench, KIND_OF_LANE[row.lane.kind], at.x, at.y))
