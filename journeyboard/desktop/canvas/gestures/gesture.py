"""What every gesture is: an object that lives from the press of a button to its release."""

from abc import ABC, abstractmethod
from typing import Literal

from PySide6.QtCore import Qt

from journeyboard.desktop.canvas.bench import Bench
from journeyboard.desktop.canvas.hits import Hit
from journeyboard.desktop.canvas.pointer import Pointer


class Gesture(ABC):
    """Made at the press. Exactly one of ``stop`` and ``cancel`` ends it; an edit is made in ``stop`` only."""

    cursor: Qt.CursorShape | None = None
    scrolls = False
    """Whether the map moves along when the pointer nears the view's edge."""
    scroll_axis: Literal["x", "y"] | None = None
    """The only way in which it moves along then; None: any."""

    def __init__(self, bench: Bench, hit: Hit, at: Pointer) -> None:
        self.bench, self.hit, self.start = bench, hit, at

    @abstractmethod
    def move(self, at: Pointer) -> None:
        """The hand is here now."""

    @abstractmethod
    def stop(self, at: Pointer) -> None:
        """The button was released here."""

    @abstractmethod
    def cancel(self) -> None:
        """Leave everything as it was before the press."""
