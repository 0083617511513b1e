"""Keys while something beside the board has the focus: no letter is a command there, Enter presses a button.

Who looks at a button and types meant a field, and must not find notes made, tools changed or things deleted.
"""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QMainWindow, QWidget
from shiboken6 import isValid

from .canvas.view import BoardView

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_COMMANDING = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)
_EVERYWHERE = range(Qt.Key.Key_F1, Qt.Key.Key_F35 + 1)


class FocusKeys(QObject):
    """Listens to what has the focus in one window, and to nothing else: a board costs its keys nothing."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._heard: QWidget | None = None
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            return self._is_own(event)
        return event.type() == QEvent.Type.KeyPress and _presses(watched, event)

    def _is_own(self, event: QKeyEvent) -> bool:
        """Whether a key is for what has the focus alone, and no shortcut of the window's commands."""
        if event.modifiers() & _COMMANDING or event.key() in _EVERYWHERE:
            return False
        event.accept()
        return True

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self._heard is not None and isValid(self._heard):
            self._heard.removeEventFilter(self)
        self._heard = new if new is not None and self._is_beside(new) else None
        if self._heard is not None:
            self._heard.installEventFilter(self)

    def _is_beside(self, widget: QWidget) -> bool:
        return widget.window() is self._window and not isinstance(widget, BoardView)


def _presses(watched: QObject, event: QKeyEvent) -> bool:
    """Press a button by Enter; False for any other key, or what is no button."""
    is_enter = event.key() in _ENTER and not event.modifiers() & _COMMANDING
    if not is_enter or not isinstance(watched, QAbstractButton):
        return False
    if not event.isAutoRepeat():
        watched.click()
    return True
