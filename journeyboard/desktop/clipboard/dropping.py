"""What was let go over the board: taken at once, read and put on the map when the hand is free again."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QTimer

from .pasting import take
from .reading import findings_in
from .spots import Point

if TYPE_CHECKING:
    from journeyboard.desktop.desk import Desk


def take_drop(desk: "Desk", mime: QMimeData, at: Point) -> None:
    """Take a drop at a point of the map (u).

    Questions come later: until the drop is answered the program it was dragged from stands still.
    """
    found = findings_in(mime)
    QTimer.singleShot(0, desk, lambda: take(desk, found, at))
