"""Begins and ends writing in place: at most one text at a time, committed whatever ends it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from journeyboard.drawing.detail import Detail, detail_at
from journeyboard.edit.kinds import KIND_OF_LANE, SIZE
from journeyboard.layout.frame import Column, Row
from journeyboard.layout.rect import Rect
from journeyboard.model import Id, Note

from .bench import Bench
from .editing import TextEditing
from .fields import Field, NoteField, note_in
from .keys import bring_into_view
from .landing import cell_under, free_spot
from .page_paint import caret_rect
from .painting import Painting


class Writer:
    """``listen`` is told whenever writing begins or ends, so that the input method can be asked in or out."""

    def __init__(self, bench: Bench, painting: Painting, listen: Callable[[], None]) -> None:
        self._bench, self._painting, self._listen = bench, painting, listen

    @property
    def editing(self) -> TextEditing | None:
        return self._painting.editing

    def begin(self, field: Field, *, select_all: bool = False) -> None:
        """Write in a field; what was being written is committed first."""
        self.commit()
        if not self._bench.writable:
            return
        self._bench.marks.bare = True
        self._bench.marks.hover = None
        self._painting.editing = TextEditing(
            field, self._changed, tell=self._bench.desk.told.emit, select_all=select_all
        )
        if isinstance(field, NoteField):
            self._come_near(field.note_id)
        self._listen()
        self._bench.repaint()

    def begin_note(self, note_id: Id, *, select_all: bool = False) -> None:
        """Write on a note, unless it is locked or folded away."""
        self.commit()
        bench = self._bench
        note = bench.scene.contents.of(Note).get(note_id)
        if note is None or note_id not in bench.scene.layout or note.locked:
            return
        if bench.scene.layout.is_folded(note_id):
            return
        bench.desk.select([note_id])
        self.begin(NoteField(bench, note), select_all=select_all)

    def commit(self) -> None:
        """End the edit, if there is one, as one change."""
        editing = self._end()
        if editing:
            editing.commit()

    def abandon(self) -> None:
        """End the edit without a change: what it was about has changed under it."""
        editing = self._end()
        if editing:
            editing.field.leave()

    def key(self, event: QKeyEvent) -> bool:
        """A key while writing; False when nothing is being written."""
        editing = self.editing
        if editing is None:
            return False
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape or (enter and not control and editing.field.one_line):
            self.commit()
        elif isinstance(editing.field, NoteField) and (event.key() == Qt.Key.Key_Tab or (enter and control)):
            self._next(below=enter)
        else:
            editing.key(event)
        return True

    def _end(self) -> TextEditing | None:
        editing, self._painting.editing = self._painting.editing, None
        if editing:
            self._bench.marks.bare = False
            self._listen()
            self._bench.repaint()
        return editing

    def _changed(self) -> None:
        """Something was written or the caret has moved: it stays in view."""
        self._bench.repaint()
        editing = self.editing
        if editing and editing.page and isinstance(editing.field, NoteField):
            caret, camera = caret_rect(editing, editing.page), self._bench.viewport.camera
            x, y = camera.to_board(caret.x(), caret.y())
            bring_into_view(self._bench, Rect(x, y, 1, caret.height() / camera.zoom))

    def _come_near(self, note_id: Id) -> None:
        """Bring a note into view, and so near that all of its text is shown."""
        bench = self._bench
        if note_id in bench.scene.layout:
            box = bench.scene.layout.box(note_id)
            if detail_at(bench.viewport.camera.zoom) is not Detail.FULL:
                bench.viewport.zoom_to(1.0, bench.viewport.camera.to_view(*box.centre))
            bring_into_view(bench, box)

    def _next(self, *, below: bool) -> None:
        """Commit, and write the next note: below in this cell, or in the cell to the right."""
        self.commit()
        notes = self._bench.selected.notes
        if len(notes) == 1:
            self._follow_on(notes[0], below=below)

    def _follow_on(self, note_id: Id, *, below: bool) -> None:
        layout, note = self._bench.scene.layout, self._bench.scene.contents.of(Note)[note_id]
        cell = cell_under(layout, layout.box(note_id))
        column = _column(layout.columns, cell[0], 0 if below else 1) if cell else None
        if cell is None or column is None:
            return
        self.begin(self._free_note(column, cell[1], note))

    def _free_note(self, column: Column, row: Row, like: Note) -> NoteField:
        kind = like.kind if row.lane.id == like.lane_id else KIND_OF_LANE[row.lane.kind]
        spot = free_spot(self._bench.scene.layout, column, row, *SIZE[kind])
        return note_in(self._bench, kind, spot.stage_id, spot.lane_id, spot.x, spot.y)


def _column(columns: tuple[Column, ...], here: Column, by: int) -> Column | None:
    place = columns.index(here) + by
    return columns[place] if place < len(columns) else None
