"""Leading an end of a selected arrow to another note."""

from PySide6.QtCore import Qt

from journeyboard.desktop.canvas.bench import Bench
from journeyboard.desktop.canvas.hits import Hit, Target
from journeyboard.desktop.canvas.pointer import Pointer
from journeyboard.edit.links import retarget
from journeyboard.layout.rect import Rect
from journeyboard.layout.trying import tip, way_between
from journeyboard.model import Id, Link

from .gesture import Gesture


class Retarget(Gesture):
    """Let go over a note the end stays there; anywhere else the arrow is as it was."""

    cursor = Qt.CursorShape.CrossCursor
    scrolls = True

    def __init__(self, bench: Bench, hit: Hit, at: Pointer) -> None:
        super().__init__(bench, hit, at)
        assert hit.id is not None
        self._link: Link = bench.scene.contents.of(Link)[hit.id]
        self._moves_start = hit.target is Target.LINK_START
        self._kept = self._link.target_id if self._moves_start else self._link.source_id
        self._lifted = False

    def move(self, at: Pointer) -> None:
        if not self._lifted and not at.travelled(self.start):
            return
        if not self._lifted:
            self._lifted = True
            self.bench.show(self.bench.scene.leave_out([self._link.id]))
        layout, over = self.bench.scene.layout, self._over(at)
        moved = layout.box(over) if over else tip(at.x, at.y)
        self.bench.marks.hover = over
        self._draw(layout.box(self._kept), moved, {self._kept, over})

    def stop(self, at: Pointer) -> None:
        over, lifted = self._over(at), self._lifted
        self.cancel()
        if lifted and over is not None:
            self._lead_to(over)

    def cancel(self) -> None:
        self.bench.marks.wire = self.bench.marks.hover = None
        if self._lifted:
            self.bench.show(self.bench.scene.leave_out(()))
        self.bench.repaint()

    def _draw(self, kept: Rect, moved: Rect, joined: set[Id | None]) -> None:
        ends = (moved, kept) if self._moves_start else (kept, moved)
        self.bench.marks.wire = way_between(self.bench.scene.layout, *ends, joined)
        self.bench.repaint()

    def _lead_to(self, note_id: Id) -> None:
        desk = self.bench.desk
        ends = {"source" if self._moves_start else "target": note_id}
        desk.select([retarget(desk.store, self._link.id, **ends)])

    def _over(self, at: Pointer) -> Id | None:
        """The note under the hand, unless it is the one at the other end."""
        under = self.bench.scene.layout.note_at(at.x, at.y)
        return under if under != self._kept else None
