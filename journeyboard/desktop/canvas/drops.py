"""Things dragged over the board from elsewhere: the place where they would land is shown, then told."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QDragMoveEvent, QDropEvent

from journeyboard.edit.kinds import SIZE
from journeyboard.layout.rect import Rect
from journeyboard.model import NoteKind

from .bench import Bench
from .landing import cell_under


class Drops(QObject):
    """``dropped`` carries what was dropped, alive only until the signal returns, and the point (u)."""

    dropped = Signal(object, tuple)

    def __init__(self, bench: Bench, parent: QObject) -> None:
        super().__init__(parent)
        self._bench = bench

    def move(self, event: QDragMoveEvent) -> None:
        """Show where it would land, or refuse what no map can take."""
        from journeyboard.desktop.clipboard.reading import can_be_read

        if not self._bench.writable or not can_be_read(event.mimeData()):
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self._show(*self._point(event))

    def leave(self) -> None:
        """It was carried away."""
        self._bench.marks.cell = self._bench.marks.marquee = None
        self._bench.repaint()

    def drop(self, event: QDropEvent) -> None:
        """It was let go here."""
        self.leave()
        if not self._bench.writable:
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.dropped.emit(event.mimeData(), self._point(event))

    def _point(self, event: QDropEvent) -> tuple[float, float]:
        return self._bench.viewport.camera.to_board(event.position().x(), event.position().y())

    def _show(self, x: float, y: float) -> None:
        width, height = SIZE[NoteKind.ACTION]
        box = Rect(x - width / 2, y - height / 2, width, height)
        cell = cell_under(self._bench.scene.layout, box)
        marks = self._bench.marks
        marks.cell = Rect(cell[0].x, cell[1].y, cell[0].width, cell[1].height) if cell else None
        marks.marquee = box
        self._bench.repaint()
