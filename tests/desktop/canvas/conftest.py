"""Tests of the canvas: a board with the worked example in a real widget, and a hand to work on it."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeyboard.desktop.canvas.view import BoardView
from journeyboard.desktop.desk import Desk
from journeyboard.model import Note

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


class Hand:
    """A mouse over a board, in u of the map."""

    def __init__(self, board: BoardView) -> None:
        self.board = board

    def at(self, x: float, y: float) -> QPoint:
        return QPointF(*self.board.viewport.camera.to_view(x, y)).toPoint()

    def middle(self, note: Note) -> tuple[float, float]:
        return self.board.bench.scene.layout.box(note.id).centre

    def click(self, x: float, y: float, modifiers: Qt.KeyboardModifier = NONE) -> None:
        QTest.mouseClick(self.board, LEFT, modifiers, self.at(x, y))

    def double_click(self, x: float, y: float) -> None:
        self.click(x, y)
        self.press_again(x, y)
        self.release(x, y)

    def press_again(self, x: float, y: float) -> None:
        """The press that comes so soon after a click that it may be the second of a double click."""
        QTest.mouseDClick(self.board, LEFT, NONE, self.at(x, y))

    def press(self, x: float, y: float, modifiers: Qt.KeyboardModifier = NONE) -> None:
        QTest.mousePress(self.board, LEFT, modifiers, self.at(x, y))

    def move(self, x: float, y: float, modifiers: Qt.KeyboardModifier | None = None) -> None:
        """Move the mouse; ``modifiers`` are what is held, as far as a test says so."""
        if modifiers is None:
            QTest.mouseMove(self.board, self.at(x, y))
            return
        at, none = QPointF(self.at(x, y)), Qt.MouseButton.NoButton
        QApplication.sendEvent(
            self.board,
            QMouseEvent(QEvent.Type.MouseMove, at, self.board.mapToGlobal(at), none, LEFT, modifiers),
        )

    def release(self, x: float, y: float, modifiers: Qt.KeyboardModifier = NONE) -> None:
        QTest.mouseRelease(self.board, LEFT, modifiers, self.at(x, y))

    def drag(
        self, start: tuple[float, float], end: tuple[float, float], modifiers: Qt.KeyboardModifier = NONE
    ) -> None:
        self.press(*start, modifiers)
        self.move((start[0] + end[0]) / 2, (start[1] + end[1]) / 2)
        self.move(*end)
        self.release(*end, modifiers)

    def keys(self, text: str) -> None:
        QTest.keyClicks(self.board, text)

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(self.board, key, modifiers)


def settle(board: BoardView) -> None:
    """Wait until all that is in view is sharp."""
    app = QApplication.instance()
    assert app is not None
    while board.painting.busy:
        app.processEvents()
    app.processEvents()


@pytest.fixture
def board(qtbot: QtBot, desk: Desk) -> Iterator[BoardView]:
    """The worked example at 100 %, its top left corner in view; tests that look at pixels settle it."""
    view = BoardView(desk)
    qtbot.addWidget(view)
    desk.board = view
    view.resize(1800, 1300)
    view.show()
    qtbot.waitExposed(view)
    view.setFocus()
    yield view
    view.close()


@pytest.fixture
def hand(board: BoardView) -> Iterator[Hand]:
    """It lets go in the end: Qt would take the button for held in the next test too."""
    yield Hand(board)
    board.hands.cancel()
    QTest.mouseRelease(board, LEFT)


@pytest.fixture
def note(board: BoardView, note_called: Callable[[Desk, str], Note]) -> Callable[[str], Note]:
    """A note of the example as it is now, by how its text begins."""
    return lambda start: note_called(board.desk, start)
