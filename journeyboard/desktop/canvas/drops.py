"""Things dragged over the board from elsewhere: the place where they would land is shown, then told."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QDragMoveEvent, QDropEvent

from journeyboard.layout.rect import Rect

from .bench import Bench
from .landing import cell_under
from .marks import Point

if TYPE_CHECKING:
    from journeyboard.desktop.clipboard.foreseen import Foreseen


class Drops(QObject):
    """``dropped`` carries what was dropped, alive only until the signal returns, and the point (u)."""

    dropped = Signal(object, tuple)

    def __init__(self, bench: Bench, parent: QObject) -> None:
        super().__init__(parent)
        self._bench = bench
        self._foreseen: Foreseen | None = None

    def move(self, event: QDragMoveEvent) -> None:
        """Show where it would land, or refuse what no map can take."""
        from journeyboard.desktop.clipboard.reading import can_be_read

        if not self._bench.writable or not can_be_read(event.mimeData()):
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        point = self._point(event)
        self._show(point, self._held(event.mimeData()).at(point))

    def _held(self, mime: QMimeData) -> "Foreseen":
        """What is dragged, looked at once."""
        from journeyboard.desktop.clipboard.foreseen import Foreseen

        self._foreseen = self._foreseen or Foreseen(self._bench.desk, mime)
        return self._foreseen

    def leave(self) -> None:
        """It was carried away."""
        self._foreseen = None
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

    def _point(self, event: QDropEvent) -> Point:
        return self._bench.viewport.camera.to_board(event.position().x(), event.position().y())

    def _show(self, point: Point, box: Rect) -> None:
        cell = cell_under(self._bench.scene.layout, Rect(*point, 0, 0))
        marks = self._bench.marks
        marks.cell = Rect(cell[0].x, cell[1].y, cell[0].width, cell[1].height) if cell else None
        marks.marquee = box
        self._bench.repaint()
