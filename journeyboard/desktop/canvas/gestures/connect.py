"""Drawing an arrow from one note to another."""

from PySide6.QtCore import Qt

from journeyboard.desktop.canvas.bench import Bench
from journeyboard.desktop.canvas.hits import Hit, Target
from journeyboard.desktop.canvas.pointer import Pointer
from journeyboard.edit.links import connect
from journeyboard.model import Id, LinkKind, Note, NoteKind

from .gesture import Gesture


class Connect(Gesture):
    """From the note under the press, or whose dot was pressed, to the note under the release."""

    cursor = Qt.CursorShape.CrossCursor
    scrolls = True

    def __init__(self, bench: Bench, hit: Hit, at: Pointer) -> None:
        super().__init__(bench, hit, at)
        self._source = hit.id if hit.target is Target.PORT else bench.scene.layout.note_at(at.x, at.y)

    def move(self, at: Pointer) -> None:
        if self._source is not None:
            self.bench.marks.wire = self.bench.scene.layout.box(self._source).centre, (at.x, at.y)
            self.bench.marks.hover = self._target(at)
            self.bench.repaint()

    def stop(self, at: Pointer) -> None:
        target = self._target(at)
        self.cancel()
        if self._source is not None and target is not None:
            connect(self.bench.desk.store, self._source, target, self._kind(target))

    def cancel(self) -> None:
        self.bench.marks.wire = None
        self.bench.marks.hover = None
        self.bench.repaint()

    def _target(self, at: Pointer) -> Id | None:
        under = self.bench.scene.layout.note_at(at.x, at.y)
        return under if under != self._source else None

    def _kind(self, target: Id) -> LinkKind:
        """An opportunity and a pain point mean that the one addresses the other."""
        notes = self.bench.scene.contents.of(Note)
        kinds = {notes[id].kind for id in (self._source, target) if id is not None}
        return LinkKind.ADDRESSES if kinds == {NoteKind.PAIN, NoteKind.OPPORTUNITY} else LinkKind.LEADS_TO
