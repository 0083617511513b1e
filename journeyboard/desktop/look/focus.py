"""The focus ring: 2 px of accent, 2 px away from whatever the keyboard has reached. Clicks do not show it."""

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QWidget
from shiboken6 import isValid

from .wear import now

GAP, WIDTH, RADIUS = 2, 2, 8
TRAVEL_KEYS = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class FocusRing(QWidget):
    """A transparent sheet over one window that draws the ring around its focused control."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._target: QWidget | None = None
        self._travelling = False
        window.installEventFilter(self)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus)
        self.hide()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self._travelling = self._travelling or event.key() in TRAVEL_KEYS
        elif kind in (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Hide, QEvent.Type.Show):
            self._follow()
        elif kind == QEvent.Type.MouseButtonPress:
            self._travelling = False
            self._follow()
        return False

    def travel(self) -> None:
        """Show the ring from here on: keys that Qt does not know of have moved the focus."""
        self._travelling = True
        self._follow()

    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self._target is not None and isValid(self._target):
            self._target.removeEventFilter(self)
        self._look_after_dialog(new)
        mine = new is not None and new.window() is self.window()
        self._target = new if mine else None
        if self._target is not None:
            self._target.installEventFilter(self)
            self._travelling = self.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
        self._follow()

    def _look_after_dialog(self, new: QWidget | None) -> None:
        """A dialog of this window gets a ring of its own when it is first used."""
        dialog = new.window() if new is not None else None
        if isinstance(dialog, QDialog) and not dialog.findChild(FocusRing):
            owner = dialog.parentWidget()
            if owner is not None and owner.window() is self.window():
                FocusRing(dialog)._on_focus(None, new)

    def _follow(self) -> None:
        target = self._target
        shown = target is not None and self._travelling and target.isVisible() and self._wants(target)
        self.setVisible(shown)
        if target is not None and shown:
            at = target.mapTo(self.window(), target.rect().topLeft())
            self.setGeometry(
                QRect(at, target.size()).adjusted(-GAP - WIDTH, -GAP - WIDTH, GAP + WIDTH, GAP + WIDTH)
            )
            self.raise_()

    def _wants(self, target: QWidget) -> bool:
        return not isinstance(target, QLineEdit) and not target.property("ownFocus")

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(now()("accent"), WIDTH))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS, RADIUS)
