"""The parts of the window, for keys that go from one to the next without passing all it holds."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from .widgets.tab_order import controls

if TYPE_CHECKING:
    from .window import MapWindow


def next_part(window: "MapWindow", by: int) -> None:
    """Give the keys to the next part (``by`` 1) or the one before (-1), round and round."""
    found = [part for part in parts(window) if entry(part) is not None]
    here, focused = -1 if by > 0 else 0, QApplication.focusWidget()
    for place, part in enumerate(found):
        if focused is not None and (part is focused or part.isAncestorOf(focused)):
            here = place
    there = entry(found[(here + by) % len(found)])
    if there is not None:
        there.setFocus(Qt.FocusReason.TabFocusReason)
        window.ring.travel()


def parts(window: "MapWindow") -> list[QWidget]:
    """In the order in which Tab goes through them: the board, what is right of it and below, then the top."""
    bars = (window.top, window.tabs, window.banner, window.find_strip, window.tools)
    return [window.board, window.notices, window.dock, window.rail, window.status, *bars]


def entry(part: QWidget) -> QWidget | None:
    """What has the focus first in a part; None in one that is hidden or has nothing to reach."""
    shown = (each for each in controls(part) if each.isVisible() and each.isEnabled())
    return next(shown, None)
