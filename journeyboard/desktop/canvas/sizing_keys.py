"""Sizes by keyboard: of the selected notes, stages or lanes, a grid step at a time. Lengths in u."""

from journeyboard.edit.lanes import resize_lane
from journeyboard.edit.locks import held
from journeyboard.edit.notes import Placement
from journeyboard.edit.sizing import Shape, reshaped, resize_notes
from journeyboard.edit.stages import resize_stage
from journeyboard.layout.caption import height_at
from journeyboard.layout.frame import LANE_COLLAPSED, Column, Row
from journeyboard.model import STAGE_WIDTH_MIN, Note, Picture

from .bench import Bench
from .gestures.borders import HIGHEST, WIDEST
from .gestures.resize_note import LARGEST, SMALLEST
from .landing import EDGE, GRID
from .shaking import shake
from .spans import home_of


def resize_by(bench: Bench, across: int, down: int) -> bool:
    """Make what is selected wider (``across`` 1) or narrower (-1), higher or lower; False when nothing is."""
    if not bench.writable:
        return False
    bench.marks.keyboard = True
    if bench.selected.notes:
        _resize_notes(bench, across * GRID, down * GRID)
    for head in bench.selected.heads:
        _resize_head(bench, head, across * GRID, down * GRID)
    return bool(bench.selected.notes or bench.selected.heads)


def _resize_notes(bench: Bench, wider: float, higher: float) -> None:
    notes = bench.scene.contents.of(Note)
    loose = [id for id in bench.selected.notes if not held(bench.scene.contents, notes[id])]
    if not loose:
        shake(bench, bench.selected.notes[0])
        return
    shapes = {id: _grown(bench, notes[id], wider, higher) for id in loose}
    shapes = {id: shape for id, shape in shapes.items() if reshaped(notes[id], shape) != notes[id]}
    if shapes:
        resize_notes(bench.desk.store, shapes)


def _grown(bench: Bench, note: Note, wider: float, higher: float) -> Shape:
    """Another size where the note lies, no wider than its stage has room; a picture keeps its shape."""
    picture = bench.scene.contents.of(Picture).get(note.picture_id or "")
    width = _within(note.width, wider or (higher if picture else 0.0), 0)
    if width > note.width:
        width = max(min(width, _room(bench, note)), note.width)
    height = height_at(note, picture, width) if picture else _within(note.height, higher, 1)
    return Shape(Placement(note.stage_id, note.lane_id, note.x, note.y), width, height)


def _room(bench: Bench, note: Note) -> float:
    """How wide a note can be where it begins without reaching over its cell."""
    cell = None if note.spans else home_of(bench.scene.layout, note)
    return cell[0].width - EDGE - note.x if cell else LARGEST[0]


def _within(length: float, by: float, axis: int) -> float:
    """A side's new length, no further than hands can reach; one beyond that already keeps it."""
    return min(max(length + by, min(SMALLEST[axis], length)), max(LARGEST[axis], length))


def _resize_head(bench: Bench, head: Column | Row, wider: float, higher: float) -> None:
    store = bench.desk.store
    if isinstance(head, Column) and wider:
        resize_stage(store, head.stage.id, min(max(head.width + wider, STAGE_WIDTH_MIN), WIDEST))
    elif isinstance(head, Row) and higher:
        resize_lane(store, head.lane.id, min(max(head.height + higher, LANE_COLLAPSED), HIGHEST))
