"""Fingers on the board: one is a hand, two pan and zoom, a long press asks for the menu, no palm counts."""

from math import hypot
from time import perf_counter

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QEventPoint, QGuiApplication, QMouseEvent, QTouchEvent

from .bench import Bench
from .hands import Hands
from .marks import Point
from .two_fingers import TwoFingers

LONG_PRESS_MS = 450
_STILL_PX = 10.0
"""A finger that moves less than this is held still."""
_PALM_PX = 70.0
"""What touches the screen with more than this is no fingertip."""
_PEN_S = 0.5
"""So long after its last word the pen is taken to be still near the screen."""
Left, NoButton = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
Type = QEvent.Type


class Touch:
    """Turns touches into what hands do, and into moves of the camera."""

    def __init__(self, bench: Bench, hands: Hands, parent: QObject) -> None:
        self._bench, self._hands = bench, hands
        self._two: TwoFingers | None = None
        self._start: QPointF | None = None
        self._last_tap: tuple[float, QPointF] = (-1e9, QPointF())
        self._pen_at = -1e9
        self._long = QTimer(parent, singleShot=True, interval=LONG_PRESS_MS)
        self._long.timeout.connect(self._pressed_long)

    def take(self, event: QTouchEvent) -> bool:
        """Take a touch; a palm beside a pen is taken too, and means nothing."""
        event.accept()
        if event.type() == Type.TouchCancel or self._is_palm(event):
            self._let_go()
            return True
        points = [point for point in event.points() if point.state() != QEventPoint.State.Released]
        if len(points) >= 2:
            self._with_two(_spot(points[0]), _spot(points[1]))
        elif event.type() == Type.TouchBegin:
            self._begin(event, event.points()[0])
        elif event.type() == Type.TouchEnd:
            self._end(event, event.points()[0])
        elif self._start is not None and self._two is None:
            self._move(event, points[0])
        return True

    def see_pen(self) -> None:
        """A pen is near: the hand that holds it rests on the screen."""
        self._pen_at = perf_counter()
        if self._start is not None:
            self._let_go()

    def _is_palm(self, event: QTouchEvent) -> bool:
        wide = any(max(_size(point)) > _PALM_PX for point in event.points())
        return wide or perf_counter() - self._pen_at < _PEN_S

    def _begin(self, event: QTouchEvent, point: QEventPoint) -> None:
        self._start = point.position()
        self._bench.marks.touch = self._bench.marks.fingers = True
        self._bench.marks.hover = None
        when, where = self._last_tap
        again = perf_counter() - when < QGuiApplication.styleHints().mouseDoubleClickInterval() / 1000
        if again and _far(where, self._start) < 2 * _STILL_PX:
            self._hands.double_click(_mouse(Type.MouseButtonDblClick, event, point))
        else:
            self._hands.press(_mouse(Type.MouseButtonPress, event, point))
        self._long.start()

    def _move(self, event: QTouchEvent, point: QEventPoint) -> None:
        if self._start is not None and _far(self._start, point.position()) > _STILL_PX:
            self._long.stop()
        if not self._long.isActive():
            self._hands.move(_mouse(Type.MouseMove, event, point))

    def _end(self, event: QTouchEvent, point: QEventPoint) -> None:
        if self._start is not None and self._two is None:
            self._hands.release(_mouse(Type.MouseButtonRelease, event, point))
            if _far(self._start, point.position()) <= _STILL_PX:
                self._last_tap = perf_counter(), self._start
        self._finish()

    def _with_two(self, first: Point, second: Point) -> None:
        """From the second finger on until all are lifted, nothing but the camera moves."""
        self._long.stop()
        if self._two is None:
            self._hands.cancel()
            self._two = TwoFingers(self._bench.viewport, first, second)
        self._two.move(first, second)

    def _pressed_long(self) -> None:
        if self._start is not None:
            self._hands.cancel()
            self._hands.ask_menu_at(self._start)
            self._start = None

    def _let_go(self) -> None:
        self._hands.cancel()
        self._finish()

    def _finish(self) -> None:
        self._long.stop()
        self._start = self._two = None
        self._bench.marks.touch = False


def _spot(point: QEventPoint) -> Point:
    return point.position().x(), point.position().y()


def _size(point: QEventPoint) -> tuple[float, float]:
    return point.ellipseDiameters().width(), point.ellipseDiameters().height()


def _far(first: QPointF, second: QPointF) -> float:
    return hypot(first.x() - second.x(), first.y() - second.y())


def _mouse(type: QEvent.Type, event: QTouchEvent, point: QEventPoint) -> QMouseEvent:
    """The finger as the main button of a mouse.

    Of the usual mouse: an event in the name of the screen would take the screen's points out of Qt's hands.
    """
    held = NoButton if type == Type.MouseButtonRelease else Left
    button = NoButton if type == Type.MouseMove else Left
    return QMouseEvent(type, point.position(), point.globalPosition(), button, held, event.modifiers())
