"""Hairlines between groups of controls."""

from typing import Literal

from PySide6.QtWidgets import QFrame, QWidget


def rule(
    direction: Literal["across", "down"], length: int | None = None, parent: QWidget | None = None
) -> QFrame:
    """A 1 px line, ``length`` px long when given."""
    line = QFrame(parent)
    line.setProperty("role", "rule" if direction == "across" else "bar")
    if length is not None:
        line.setFixedSize(*((length, 1) if direction == "across" else (1, length)))
    return line
