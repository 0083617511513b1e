"""Tells Qt that boards are read as tables; what it takes is loaded when assistive technology first asks."""

from functools import cache

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface


@cache
def install() -> None:
    """From here on, for as long as the program runs."""
    QAccessible.installFactory(_made)


def _made(_class: str, about: QObject) -> QAccessibleInterface | None:
    from journeyboard.desktop.canvas.view import BoardView

    return about.aloud.part(("map",)) if isinstance(about, BoardView) else None
