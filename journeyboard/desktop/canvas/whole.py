"""A view of the whole map stays one: what an edit adds beyond its edge is shown too, when the hands rest."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from journeyboard.desktop.look.motion import CAMERA_MS, lasting

from .viewport import Viewport

if TYPE_CHECKING:
    from .view import BoardView

REST_MS = 200
"""Whoever writes note after note rests for less than this between them."""


class Whole(QObject):
    """Waits until nothing is dragged or written any more: the map never moves under a hand.

    What was done is seen first, for nothing is drawn while the map glides.
    When the edit is taken back, the view goes back too; a map that shrinks otherwise stays where it is.
    """

    def __init__(self, board: "BoardView") -> None:
        super().__init__(board)
        self._board = board
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._look)
        board.desk.changed.connect(lambda _: self.look_soon())

    def look_soon(self) -> None:
        """Something was done that may have added to the map."""
        self._rest.start()

    def _look(self) -> None:
        board = self._board
        if not board.viewport.is_fitted:
            return
        if board.writer.editing or board.hands.gesture or board.painting.picture.behind:
            self._rest.start()
        elif not seen_again(board.viewport) and board.viewport.has_shrunk:
            board.viewport.fit_again(glide=lasting(CAMERA_MS) > 0)


def will_be_seen(viewport: Viewport) -> bool:
    """Whether all of the map was shown before an edit, and is soon shown again."""
    return viewport.is_fitted and not viewport.shows_all


def seen_again(viewport: Viewport) -> bool:
    """Show all of the map where all of it was shown before an edit; False where nothing of it is missed."""
    if not will_be_seen(viewport):
        return False
    viewport.fit_again(glide=lasting(CAMERA_MS) > 0)
    return True
