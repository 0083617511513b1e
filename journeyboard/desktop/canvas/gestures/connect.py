"""Drawing an arrow from one note to another, or to a new one."""

from PySide6.QtCore import Qt

from journeyboard.desktop.canvas.bench import Bench
from journeyboard.desktop.canvas.growing import grown
from journeyboard.desktop.canvas.hits import Hit, Target
from journeyboard.desktop.canvas.linked_note import linked_note, new_box
from journeyboard.desktop.canvas.pointer import Pointer
from journeyboard.desktop.canvas.ports import nearest_side
from journeyboard.desktop.tools import Tool
from journeyboard.edit.links import connect, kind_between
from journeyboard.layout.trying import tip, way_between
from journeyboard.model import Id

from .gesture import Gesture


class Connect(Gesture):
    """From the note under the press, or whose dot was pressed, to the note under the release.

    The arrow leads around notes while it is drawn. Let go over an empty place, it leads to a new note there.
    Without a drag, a click on the one note and then on the other does the same. Then the hand is empty again.
    """

    cursor = Qt.CursorShape.CrossCursor
    scrolls = True

    def __init__(self, bench: Bench, hit: Hit, at: Pointer) -> None:
        super().__init__(bench, hit, at)
        self._source = hit.id if hit.target is Target.PORT else bench.scene.layout.note_at(at.x, at.y)
        self._drags = False

    def move(self, at: Pointer) -> None:
        self._drags = self._drags or at.travelled(self.start)
        if self._source is None or not self._drags:
            return
        layout, marks, target = self.bench.scene.layout, self.bench.marks, self._target(at)
        ghost = None if self._is_on_source(at) or target else new_box(layout, at.x, at.y)
        end = layout.box(target) if target else ghost or tip(at.x, at.y)
        marks.wire = way_between(layout, layout.box(self._source), end, {self._source, target})
        marks.hover, marks.ghost = target, ghost
        self.bench.repaint()

    def stop(self, at: Pointer) -> None:
        self.move(at)
        target, source = self._target(at), self._source
        self.cancel()
        if not self._drags:
            self._click(at)
        if source is None or not self._drags:
            return
        if target is not None:
            self._connect(source, target)
        elif not self._is_on_source(at) and new_box(self.bench.scene.layout, at.x, at.y):
            self.bench.desk.set_tool(Tool.SELECT)
            self.bench.write(linked_note(self.bench, source, at.x, at.y))

    def _click(self, at: Pointer) -> None:
        """A dot begins a connected note on its side; with the tool, two notes clicked are connected."""
        bench, source = self.bench, self._source
        if self.hit.target is not Target.PORT:
            self._pick(source)
        elif source is not None:
            layout = bench.scene.layout
            to = grown(layout, source, nearest_side(layout.box(source), at.x, at.y))
            if to is not None and new_box(layout, *to):
                bench.write(linked_note(bench, source, *to))

    def _pick(self, clicked: Id | None) -> None:
        chosen = self.bench.selected.notes
        if clicked is not None and len(chosen) == 1 and clicked not in chosen:
            self._connect(chosen[0], clicked)
            self.bench.desk.select(())
        else:
            self.bench.desk.select([clicked] if clicked else ())

    def _connect(self, source: Id, target: Id) -> None:
        store = self.bench.desk.store
        connect(store, source, target, kind_between(store, source, target))
        self.bench.desk.set_tool(Tool.SELECT)

    def cancel(self) -> None:
        marks = self.bench.marks
        marks.wire = marks.ghost = marks.hover = None
        self.bench.repaint()

    def _is_on_source(self, at: Pointer) -> bool:
        return self.bench.scene.layout.note_at(at.x, at.y) == self._source

    def _target(self, at: Pointer) -> Id | None:
        under = self.bench.scene.layout.note_at(at.x, at.y)
        return under if under != self._source else None
