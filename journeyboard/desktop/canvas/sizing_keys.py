"""Sizes by keyboard: of the selected notes, stages or lanes, a grid step at a time. Lengths in u."""

from journeyboard.edit.flow import EDGE
from journeyboard.edit.locks import held
from journeyboard.edit.notes import Placement
from journeyboard.edit.sizing import Shape, reshaped, resize_headers, resize_notes, resized
from journeyboard.layout.caption import height_at, picture_of
from journeyboard.layout.frame import Column, Row
from journeyboard.model import Id, Note

from .bench import Bench
from .gestures.borders import HIGHEST, WIDEST
from .gestures.resize_note import LARGEST, SMALLEST
from .holding import Hold
from .landing import GRID
from .shaking import shake
from .spans import home_of


def resize_by(bench: Bench, hold: Hold, across: int, down: int) -> bool:
    """Make what is selected wider (``across`` 1) or narrower (-1), higher or lower; False when nothing is."""
    if not bench.writable:
        return False
    bench.marks.keyboard = True
    if bench.selected.notes:
        _resize_notes(bench, hold, across * GRID, down * GRID)
    elif bench.selected.heads:
        _resize_heads(bench, hold, across * GRID, down * GRID)
    return bool(bench.selected.notes or bench.selected.heads)


def _resize_notes(bench: Bench, hold: Hold, wider: float, higher: float) -> None:
    hold.begin("resize notes")
    notes = bench.scene.contents.of(Note)
    loose = [id for id in bench.selected.notes if not held(bench.scene.contents, notes[id])]
    if not loose:
        shake(bench, bench.selected.notes[0])
        return
    shapes = {id: _grown(bench, notes[id], wider, higher) for id in loose}
    grown = [reshaped(notes[id], shape) for id, shape in shapes.items()]
    if any(note != notes[note.id] for note in grown):
        hold.show(grown, lambda: resize_notes(bench.desk.store, shapes))


def _grown(bench: Bench, note: Note, wider: float, higher: float) -> Shape:
    """Another size where the note lies, no wider than its stage has room; a picture keeps its shape."""
    picture = picture_of(note, bench.scene.contents)
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


def _resize_heads(bench: Bench, hold: Hold, wider: float, higher: float) -> None:
    hold.begin("resize headers")
    contents = bench.scene.contents
    sizes = {id: size for head in bench.selected.heads for id, size in _size(head, wider, higher).items()}
    grown = resized(contents, sizes)
    if any(each != contents.of(type(each))[each.id] for each in grown):
        hold.show(grown, lambda: resize_headers(bench.desk.store, sizes))


def _size(head: Column | Row, wider: float, higher: float) -> dict[Id, float]:
    """What a stage or lane measures with a step more; a folded lane keeps the height it has unfolded."""
    if isinstance(head, Column):
        return {head.stage.id: min(head.width + wider, WIDEST)}
    return {} if head.lane.collapsed else {head.lane.id: min(head.height + higher, HIGHEST)}
