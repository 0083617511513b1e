"""A widget that hands Qt's events to those who know what they mean."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QHelpEvent,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QResizeEvent,
    QShowEvent,
    QTabletEvent,
    QTouchEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from journeyboard.desktop.plain import as_tip

from .bench import Bench
from .drops import Drops
from .hands import Hands
from .input_method import TEXT_AND_CARET, answer
from .keyboard import Keyboard
from .touch import Touch
from .travel import Travel
from .writer import Writer

_STRUCK, _ASKED, _RATIO = (
    QEvent.Type.KeyPress,
    QEvent.Type.ShortcutOverride,
    QEvent.Type.DevicePixelRatioChange,
)
_Sense = Callable[["Sensing", Any], bool]
_as_any_widget = QWidget.event


class Sensing(QWidget):
    """Whoever builds one gives it hands, a keyboard and a writer before the first event arrives."""

    key_coming = Signal()
    """A key was pressed here that may be the shortcut of a command."""

    writing_changed = Signal()
    """Writing on the map has begun, gone on to something else, or ended."""

    stirred = Signal(object)
    """An event of the mouse, or of being shown or sized, before the board itself heeds it (a QEvent).

    Not a filter of events: each of those would be asked with every key and every frame.
    """

    hands: Hands
    keyboard: Keyboard
    writer: Writer
    drops: Drops
    travel: Travel
    touch: Touch

    def take_touch(self, bench: Bench) -> None:
        """Let fingers and pens work on the board too."""
        self.touch = Touch(bench, self.hands, self)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setTabletTracking(True)

    def event(self, event: QEvent) -> bool:
        take = _senses.get(type(event))
        return _as_any_widget(self, event) if take is None else take(self, event)

    def _sense(self, event: QEvent) -> bool:
        if event.type() is _RATIO:
            self.measure_again()
        return _as_any_widget(self, event)

    def _stir(self, event: QEvent) -> bool:
        self.stirred.emit(event)
        return _as_any_widget(self, event)

    def _touch(self, event: QTouchEvent) -> bool:
        self.keyboard.settle()
        return self.touch.take(event)

    def _pinch(self, event: QNativeGestureEvent) -> bool:
        return self.hands.pinch(event) or _as_any_widget(self, event)

    def measure_again(self) -> None:
        """A px has come to be another number of device pixels."""

    def _take_key(self, event: QKeyEvent) -> bool:
        """A key, or the question whether it is the board's own; one that is cannot be a shortcut."""
        kind = event.type()
        if kind is _STRUCK and self.keyboard.letter(event):
            return True
        if kind is _ASKED:
            claimed = self.keyboard.claims(event)
            event.setAccepted(claimed)
            if claimed:
                return True
            self.key_coming.emit()
        return _as_any_widget(self, event)

    def _tell(self, event: QHelpEvent) -> bool:
        """Show what the board says of what lies there, as plain text."""
        words = "" if self.writer.editing else self.hands.tip_at(QPointF(event.pos()))
        if words:
            QToolTip.showText(event.globalPos(), as_tip(words), self)
        else:
            QToolTip.hideText()
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.travel.button(event.button()):
            return
        self.keyboard.settle()
        self.hands.press(event)
        self._point()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.hands.move(event)
        self._point()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.hands.release(event)
        self._point()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.travel.button(event.button()):
            return
        self.keyboard.settle()
        self.hands.double_click(event)
        self._point()

    def tabletEvent(self, event: QTabletEvent) -> None:
        """Pens are mice to the board; only palms need to know of them."""
        self.touch.see_pen()
        event.ignore()

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.hands.wheel(event)
        event.accept()

    def _point(self) -> None:
        """Let the pointer look as it should; Qt takes each cursor for another one."""
        shape = self.hands.cursor
        if shape is not self.cursor().shape():
            self.setCursor(shape)

    def leaveEvent(self, event: QEvent) -> None:
        self.stirred.emit(event)
        self.hands.leave()
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.keyboard.press(event):
            self.keyboard.heed(event)
            super().keyPressEvent(event)
        self._point()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if not self.keyboard.release(event):
            super().keyReleaseEvent(event)
        self._point()

    def focusNextPrevChild(self, next: bool) -> bool:
        return self.keyboard.tab(forward=next) or super().focusNextPrevChild(next)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.hands.space = False
        self.keyboard.settle()
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.writer.commit()
        super().focusOutEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self.drops.move(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self.drops.move(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.drops.leave()
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        self.drops.drop(event)

    def _caret_moved(self) -> None:
        self.updateMicroFocus(TEXT_AND_CARET)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        if self.writer.editing:
            self.writer.editing.compose(event)
        event.accept()

    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> Any:  # noqa: ANN401 - as Qt declares it
        editing = self.writer.editing
        return answer(editing, query) if editing else super().inputMethodQuery(query)


_senses: dict[type[QEvent], _Sense] = {
    QKeyEvent: Sensing._take_key,
    QMouseEvent: Sensing._stir,
    QResizeEvent: Sensing._stir,
    QShowEvent: Sensing._stir,
    QHelpEvent: Sensing._tell,
    QTouchEvent: Sensing._touch,
    QNativeGestureEvent: Sensing._pinch,
    QEvent: Sensing._sense,
}
"""Who takes which events; Qt does as it does with all others. Asked with every key and every frame."""
