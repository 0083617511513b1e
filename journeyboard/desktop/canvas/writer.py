"""Begins and ends writing in place: at most one text at a time, committed whatever ends it."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent

from journeyboard.drawing.detail import Detail, detail_at
from journeyboard.edit.locks import held
from journeyboard.layout.rect import Rect
from journeyboard.model import Id, Note

from .bench import Bench
from .editing import TextEditing
from .fields import Field, NewNoteField, NoteField
from .following import Follower, Way, field_of, follower
from .header_fields import HeaderField
from .inlay import Inlay
from .keys import bring_into_view
from .next_head import next_head, show_head
from .page_paint import caret_rect
from .painting import Painting
from .rough import RoughCopy
from .steps import Steps

_PAUSE_MS = 200
"""So much later than the screen the map shows what is written, to screen readers for instance."""


class Writer:
    """``listen`` is told whenever writing begins or ends, so that the input method can be asked in or out.

    ``tell`` is called when the text or the caret is another, which the input method must know in time.
    """

    def __init__(
        self, bench: Bench, painting: Painting, listen: Callable[[], None], tell: Callable[[], None]
    ) -> None:
        self._bench, self._painting, self._listen, self._tell = bench, painting, listen, tell
        self._inlay: Inlay | None = None
        self._steps = Steps()
        self._pause = QTimer(painting, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._catch_up)
        self._rough = RoughCopy(painting, self._unkept)

    @property
    def editing(self) -> TextEditing | None:
        return self._painting.editing

    def begin(self, field: Field, *, select_all: bool = False) -> None:
        """Write in a field; what was being written is committed first."""
        self.commit()
        self._bench.only_read.tell()
        if not self._bench.writable or self._is_refused(field):
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

    def _is_refused(self, field: Field) -> bool:
        """Whether a locked lane would not take the new note."""
        return isinstance(field, NewNoteField) and held(self._bench.scene.contents, field.shown)

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
            if not self._keep_taken_back(editing):
                editing.commit()
            self._bench.repaint()

    def _keep_taken_back(self, editing: TextEditing) -> bool:
        """Let redo bring back what was written, where all of it was taken back again."""
        desk = self._bench.desk
        before = desk.store.history.cursor
        if not editing.commit_taken_back():
            return False
        if desk.store.history.cursor > before:
            desk.undo()
        return True

    def abandon(self) -> None:
        """End the edit without a change: what it was about has changed under it."""
        editing = self._end()
        if editing:
            editing.field.leave()
            self._bench.repaint()

    def letter(self, event: QKeyEvent) -> bool:
        """A key that writes a letter and can mean nothing else; False for any other."""
        editing = self._painting.editing
        return editing is not None and editing.letter(event)

    def key(self, event: QKeyEvent) -> bool:
        """A key while writing; False when nothing is being written."""
        editing = self.editing
        if editing is None:
            return False
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape or (enter and not control and editing.field.one_line):
            self._steps.forget()
            self.commit()
        elif isinstance(editing.field, NoteField) and (way := _way(event, enter=enter and control)):
            self._next(editing.field, way)
        elif isinstance(editing.field, HeaderField) and (way := _way(event, enter=False)):
            self._next_head(editing.field, editing.now.text, 1 if way is Way.ONWARDS else -1)
        else:
            editing.key(event)
        return True

    def _end(self) -> TextEditing | None:
        """Not repainted yet: what comes of it may be shown with the same frame."""
        editing = self._painting.editing
        if editing:
            self._painting.editing = None
            self._rough.follow()
            self._bench.marks.bare = False
            self._listen()
        return editing

    def _changed(self) -> None:
        """Something was written or the caret has moved: it stays in view."""
        self._rough.follow()
        self._tell()
        editing = self._painting.editing
        inlay, page = self._painting.inlays.of(editing) or (None, None)
        if editing is None or page is None or inlay is None or inlay is not self._inlay:
            self._inlay = inlay
            if editing and inlay and page:
                inlay.renewed(editing, page)
            self._bench.repaint()
        else:
            self._painting.repaint_letters(inlay, editing, page)
            if not self._pause.isActive():
                self._pause.start()
        if inlay and inlay.clear:
            return
        if editing and editing.page and isinstance(editing.field, NoteField):
            caret, camera = caret_rect(editing, editing.page), self._bench.viewport.camera
            x, y = camera.to_board(caret.x(), caret.y())
            bring_into_view(self._bench, Rect(x, y, 1, caret.height() / camera.zoom))

    def _unkept(self) -> str:
        """The words that no file has yet."""
        editing = self.editing
        return editing.now.text if editing and editing.now.text != editing.field.text else ""

    def _catch_up(self) -> None:
        """Whoever reads the map, and not the screen, learns of the letters a moment later."""
        if self.editing and isinstance(self.editing.field, NoteField):
            self.editing.field.catch_up()

    def _come_near(self, note_id: Id) -> None:
        """Bring a note into view, and so near that all of its text is shown."""
        bench = self._bench
        if note_id in bench.scene.layout:
            box = bench.scene.layout.box(note_id)
            if detail_at(bench.viewport.camera.zoom) is not Detail.FULL:
                bench.viewport.zoom_to(1.0, bench.viewport.camera.to_view(*box.centre))
            bring_into_view(bench, box)

    def _next(self, field: NoteField, way: Way) -> None:
        """Commit, and write on the note that follows: one that is there, or a new one.

        Where none follows the writing goes on: the next letters are not meant as commands.
        """
        layout, note = self._bench.scene.layout, field.shown
        if note.id not in layout:
            return
        box = layout.box(note.id)
        if follower(layout, note, box, way) is None:
            return
        self.commit()
        made = self._renewed(note)
        self._steps.rename(note.id, made.id)
        self._go_on(made, box, way)

    def _go_on(self, note: Note, box: Rect, way: Way) -> None:
        """To where this step has led before, or comes back to; else to what follows."""
        layout, known = self._bench.scene.layout, self._steps.end(note.id, way)
        if known is not None and known in layout:
            self.begin_note(known)
            return
        found = follower(layout, note, layout.box(note.id) if note.id in layout else box, way)
        if found is not None:
            self._write_on(found)
        if self.editing and isinstance(self.editing.field, NoteField) and note.id in layout:
            self._steps.take(note.id, way, self.editing.field.note_id)

    def _next_head(self, field: HeaderField, text: str, by: int) -> None:
        """The same for the name of a stage or lane."""
        found = next_head(self._bench, field, text, by)
        if found is not None:
            self.commit()
            self.begin(found, select_all=True)
            show_head(self._bench, found)

    def _renewed(self, note: Note) -> Note:
        """The note as it was committed; a new one has got another id."""
        notes, selected = self._bench.scene.contents.of(Note), self._bench.selected.notes
        made = note.text.strip() and len(selected) == 1
        return notes.get(note.id) or (notes[selected[0]] if made else note)

    def _write_on(self, found: Follower) -> None:
        if found.there is not None:
            self.begin_note(found.there)
        else:
            self.begin(field_of(self._bench, found))


def _way(event: QKeyEvent, *, enter: bool) -> Way | None:
    """Which note a key goes on to, if it does."""
    if enter:
        return Way.BELOW
    shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
    if event.key() == Qt.Key.Key_Backtab or (event.key() == Qt.Key.Key_Tab and shift):
        return Way.BACK
    return Way.ONWARDS if event.key() == Qt.Key.Key_Tab else None
