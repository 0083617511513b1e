"""Fingers and pens on the board."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QInputDevice, QPointingDevice, QPointingDeviceUniqueId, QTabletEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeyboard.desktop.canvas.hits import Target, hit
from journeyboard.desktop.canvas.view import BoardView
from journeyboard.model import Note
from tests.desktop.canvas.conftest import Hand

Find = Callable[[str], Note]
NONE = Qt.KeyboardModifier.NoModifier


class Fingers:
    """Fingers on a board, in px of the view."""

    def __init__(self, board: BoardView, screen: QPointingDevice) -> None:
        self.board, self.screen = board, screen
        self.down: dict[int, QPoint] = {}

    def press(self, finger: int, x: float, y: float) -> None:
        self._touch(finger, "press", x, y)

    def move(self, finger: int, x: float, y: float) -> None:
        self._touch(finger, "move", x, y)

    def release(self, finger: int, x: float, y: float) -> None:
        self._touch(finger, "release", x, y)
        del self.down[finger]

    def _touch(self, finger: int, what: str, x: float, y: float) -> None:
        """One event that tells of all fingers; those that rest are told to be where they were."""
        touch, at = QTest.touchEvent(self.board, self.screen), QPoint(round(x), round(y))
        for other, rests in self.down.items():
            if other != finger:
                touch.move(other, rests, self.board)
        getattr(touch, what)(finger, at, self.board)
        touch.commit()
        self.down[finger] = at


@pytest.fixture(scope="module")
def screen(qapp: QApplication) -> QPointingDevice:
    return QTest.createTouchDevice()


@pytest.fixture
def fingers(board: BoardView, screen: QPointingDevice) -> Fingers:
    return Fingers(board, screen)


def seen(board: BoardView, hand: Hand, note: Note) -> tuple[float, float]:
    """The middle of a note, in px of the view."""
    return board.viewport.camera.to_view(*hand.middle(note))


def test_a_tap_selects_and_a_finger_drags(board: BoardView, hand: Hand, fingers: Fingers, note: Find) -> None:
    one = note("Engineer no-show")
    x, y = seen(board, hand, one)
    fingers.press(0, x, y)
    fingers.release(0, x, y)
    assert board.desk.selection == {one.id}
    QTest.qWait(QApplication.doubleClickInterval() + 50)
    fingers.press(0, x, y)
    fingers.move(0, x + 100, y)
    fingers.move(0, x + 258, y)
    fingers.release(0, x + 258, y)
    assert note("Engineer no-show").stage_id != one.stage_id


def test_a_double_tap_writes(board: BoardView, hand: Hand, fingers: Fingers, note: Find) -> None:
    x, y = seen(board, hand, note("Engineer no-show"))
    for _ in range(2):
        fingers.press(0, x, y)
        fingers.release(0, x, y)
    assert board.writer.editing


def test_a_drag_right_after_a_tap_moves_and_does_not_write(
    board: BoardView, hand: Hand, fingers: Fingers, note: Find
) -> None:
    one = note("Engineer no-show")
    x, y = seen(board, hand, one)
    fingers.press(0, x, y)
    fingers.release(0, x, y)
    fingers.press(0, x, y)
    fingers.move(0, x + 100, y)
    fingers.move(0, x + 258, y)
    fingers.release(0, x + 258, y)
    assert board.writer.editing is None
    assert note("Engineer no-show").stage_id != one.stage_id


def test_two_fingers_pan_and_zoom_and_hold_the_map_between_them(board: BoardView, fingers: Fingers) -> None:
    before = board.viewport.camera
    middle = before.to_board(500, 400)
    fingers.press(0, 400, 400)
    fingers.press(1, 600, 400)
    fingers.move(0, 350, 440)
    fingers.move(1, 750, 440)
    after = board.viewport.camera
    assert after.zoom == pytest.approx(before.zoom * 2, rel=0.02)
    assert after.to_view(*middle) == pytest.approx((550, 440), abs=2)
    fingers.release(1, 750, 440)
    fingers.move(0, 100, 100)
    assert board.viewport.camera == after
    fingers.release(0, 100, 100)


def test_a_second_finger_takes_the_first_ones_drag_back(
    board: BoardView, hand: Hand, fingers: Fingers, note: Find
) -> None:
    before = note("Engineer no-show")
    x, y = seen(board, hand, before)
    fingers.press(0, x, y)
    fingers.move(0, x + 60, y)
    assert board.bench.live.ids
    fingers.press(1, x + 200, y)
    assert not board.bench.live.ids
    fingers.release(1, x + 200, y)
    fingers.release(0, x + 60, y)
    assert note("Engineer no-show") == before


def test_a_long_press_asks_for_the_menu_of_what_lies_there(
    board: BoardView, hand: Hand, fingers: Fingers, note: Find, qtbot: QtBot
) -> None:
    one = note("Engineer no-show")
    x, y = seen(board, hand, one)
    with qtbot.waitSignal(board.context_menu_requested, timeout=5_000):
        fingers.press(0, x, y)
        fingers.move(0, x + 3, y + 3)
    assert board.desk.selection == {one.id}
    fingers.move(0, x + 90, y)
    fingers.release(0, x + 90, y)
    assert note("Engineer no-show") == one


def test_a_finger_that_moves_asks_for_no_menu(
    board: BoardView, hand: Hand, fingers: Fingers, note: Find, qtbot: QtBot
) -> None:
    x, y = seen(board, hand, note("Engineer no-show"))
    with qtbot.assertNotEmitted(board.context_menu_requested, wait=600):
        fingers.press(0, x, y)
        fingers.move(0, x + 40, y)
    fingers.release(0, x + 40, y)


def test_a_finger_reaches_a_handle_from_farther_than_a_mouse(
    board: BoardView, hand: Hand, note: Find
) -> None:
    one = note("Engineer no-show")
    board.desk.select([one.id])
    shown = board.viewport.camera.rect_to_view(board.bench.scene.layout.box(one.id))
    at = board.hands._pointer(shown.right + 18, shown.bottom + 18, NONE)
    assert hit(board.bench, at).target is not Target.HANDLE
    board.bench.marks.touch = True
    assert hit(board.bench, at).target is Target.HANDLE
    assert hit(board.bench, board.hands._pointer(*shown.centre, NONE)).target is Target.NOTE


def pen_at(board: BoardView, x: float, y: float) -> None:
    pen = QPointingDevice(
        "pen",
        7,
        QInputDevice.DeviceType.Stylus,
        QPointingDevice.PointerType.Pen,
        QInputDevice.Capability.Pressure,
        1,
        1,
        "",
        QPointingDeviceUniqueId(),
    )
    none, at = Qt.MouseButton.NoButton, QPointF(x, y)
    event = QTabletEvent(QEvent.Type.TabletMove, pen, at, at, 0.4, 0, 0, 0, 0, 0, NONE, none, none)
    QApplication.sendEvent(board, event)
    assert not event.isAccepted()


def test_a_palm_beside_a_pen_means_nothing(
    board: BoardView, hand: Hand, fingers: Fingers, note: Find
) -> None:
    x, y = seen(board, hand, note("Engineer no-show"))
    pen_at(board, x, y)
    fingers.press(0, x, y)
    fingers.move(0, x + 60, y)
    fingers.release(0, x + 60, y)
    assert not board.desk.selection
    assert board.desk.store.undo_label is None


def test_a_pen_that_comes_near_takes_the_fingers_drag_back(
    board: BoardView, hand: Hand, fingers: Fingers, note: Find
) -> None:
    before = note("Engineer no-show")
    x, y = seen(board, hand, before)
    fingers.press(0, x, y)
    fingers.move(0, x + 60, y)
    pen_at(board, x, y)
    fingers.release(0, x + 60, y)
    assert note("Engineer no-show") == before
