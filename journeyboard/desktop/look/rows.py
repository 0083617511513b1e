"""What rows of all lists have in common, whatever stands in them."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle

from .sides import mirrored
from .wear import now

EDGE = 3


def paint_ground(painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
    """What tells a chosen row and the one under the pointer from others; ``rect`` in px."""
    if state & QStyle.StateFlag.State_Selected:
        painter.fillRect(rect, now()("accentSoft"))
        edge = QRect(rect.x(), rect.y(), EDGE, rect.height())
        painter.fillRect(mirrored(painter, rect, edge), now()("accent"))
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(rect, now()("hover"))
