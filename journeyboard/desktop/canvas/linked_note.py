"""A new note at the end of an arrow that was let go over an empty place."""

from journeyboard.edit.kinds import KIND_OF_LANE
from journeyboard.edit.links import connect, kind_between
from journeyboard.layout.board import BoardLayout
from journeyboard.layout.rect import Rect
from journeyboard.model import Id, LaneKind, Link, Note, NoteKind, Record

from .bench import Bench
from .fields import NewNoteField, new_note
from .new_note_ghost import outline


class LinkedNoteField(NewNoteField):
    """What is written becomes a note and an arrow to it in one step; nothing written, there is neither."""

    def __init__(self, bench: Bench, note: Note, source: Id) -> None:
        self._source = source
        self._link = Link(map_id=note.map_id, source_id=source, target_id=note.id)
        super().__init__(bench, note)

    def records(self, note: Note) -> list[Record]:
        return [*super().records(note), self._link]

    def _add(self, text: str, width: float) -> Id:
        store = self._bench.desk.store
        with store.change("Add connected note"):
            note_id = super()._add(text, width)
            connect(store, self._source, note_id, kind_between(store, self._source, note_id))
        return note_id


def linked_note(bench: Bench, source: Id, x: float, y: float) -> LinkedNoteField:
    """A note about to be written with its middle at a point (u), of the kind that its lane is for."""
    plain = new_note(bench, kind_at(bench.scene.layout, x, y), x, y)
    return LinkedNoteField(bench, plain.shown, source)


def kind_at(layout: BoardLayout, x: float, y: float) -> NoteKind:
    """The kind of note that belongs at a point of the board."""
    row = layout.cell_at(x, y)[1]
    return KIND_OF_LANE[row.lane.kind] if row else NoteKind.FREE


def new_box(layout: BoardLayout, x: float, y: float) -> Rect | None:
    """What a new note around a point would cover; None where none is offered: among the curves."""
    row = layout.cell_at(x, y)[1]
    if row is not None and (row.lane.kind is LaneKind.EMOTIONS or row.lane.collapsed or row.lane.locked):
        return None
    return outline(layout, kind_at(layout, x, y), x, y)
