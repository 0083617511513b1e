"""One event of a mouse, pen or finger, in the terms that gestures think in."""

from dataclasses import dataclass
from math import hypot

from PySide6.QtCore import QPointF, Qt

DRAG_PX = 4.0
"""How far a press must travel before it is a drag."""

Modifier = Qt.KeyboardModifier


@dataclass(frozen=True, slots=True)
class Pointer:
    """``px`` and ``py`` in the view; ``x`` and ``y`` in u on the map."""

    px: float
    py: float
    x: float
    y: float
    modifiers: Modifier = Modifier.NoModifier

    @property
    def adds(self) -> bool:
        """Whether a click adds to the selection instead of replacing it."""
        return bool(self.modifiers & (Modifier.ShiftModifier | Modifier.ControlModifier))

    @property
    def alt(self) -> bool:
        return bool(self.modifiers & Modifier.AltModifier)

    @property
    def spot(self) -> QPointF:
        return QPointF(self.px, self.py)

    def travelled(self, since: "Pointer") -> bool:
        """Whether the hand has moved far enough since then to mean a drag."""
        return hypot(self.px - since.px, self.py - since.py) >= DRAG_PX
