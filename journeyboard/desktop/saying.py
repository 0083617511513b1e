"""Has something read out where somebody listens, without showing it."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def say(widget: QWidget | None, words: str) -> None:
    """Announce what a key has done; nothing happens where no screen reader runs."""
    if widget is not None and words and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))
