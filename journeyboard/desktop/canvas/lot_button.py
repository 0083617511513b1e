"""A pill at the lower edge of the board that says how many notes are parked out of sight, and leads there."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer

from journeyboard.desktop.widgets.push import Push
from journeyboard.desktop.words import tr

if TYPE_CHECKING:
    from .view import BoardView

_ABOVE_EDGE_PX = 10
_PAUSE_MS = 60
_SEEN_PX = 48.0
"""With this much of the lot in view nobody has to be led there."""


class LotButton(Push):
    """Shows while notes are parked, the lot is out of view and no button of the mouse is held."""

    def __init__(self, board: "BoardView") -> None:
        super().__init__("", board, icon_name="arrow-down")
        self._board = board
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setToolTip(tr("Show the parking lot"))
        self.setAccessibleName(tr("Show the parking lot"))
        self._soon = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._soon.timeout.connect(self._follow)
        self.clicked.connect(board.travel.to_lot)
        for signal in (board.viewport.moved, board.desk.changed, board.desk.map_changed):
            signal.connect(self._follow_soon)
        board.stirred.connect(self._on_board)
        self.hide()

    def _on_board(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.MouseButtonPress:
            self.hide()
        elif event.type() in (QEvent.Type.MouseButtonRelease, QEvent.Type.Resize, QEvent.Type.Show):
            self._follow_soon()

    def _follow_soon(self, *_: object) -> None:
        """A map that moves under the hand need not be asked with each frame."""
        if not self._soon.isActive():
            self._soon.start()

    def _follow(self) -> None:
        gone = self._board.hands.gesture is None and self._is_out_of_view()
        if gone:
            count = self._board.bench.scene.layout.lot.number
            self.setText(f"{tr('Parking lot')}  {count:,}")
            self.adjustSize()
            self.move(
                (self._board.width() - self.width()) // 2,
                self._board.height() - self.height() - _ABOVE_EDGE_PX,
            )
        self.setVisible(gone)

    def _is_out_of_view(self) -> bool:
        tray, viewport = self._board.bench.scene.layout.lot.tray, self._board.viewport
        if tray is None:
            return False
        shown = viewport.camera.rect_to_view(tray)
        return shown.y > viewport.height - _SEEN_PX or shown.bottom < 0
