"""While a zoom rests for a moment what it will show is set in type, and nothing of it is drawn."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeyboard.desktop.canvas.pace import Pace
from journeyboard.desktop.canvas.readying import PAUSE_MS, Readying
from journeyboard.desktop.canvas.view import BoardView
from journeyboard.edit.notes import delete
from journeyboard.model import Note
from tests.desktop.canvas.conftest import settle


def test_a_zoom_that_rests_finds_its_notes_ready(board: BoardView, qtbot: QtBot) -> None:
    settle(board)
    drawn: list[object] = []
    work = board.painting.picture.work
    board.painting.picture.work = lambda *args, **how: drawn.append(args) or work(*args, **how)
    ready = board.painting._ready
    readied: list[bool] = []
    work_ready = ready.work
    ready.work = lambda *args: readied.append(board.viewport.zooming) or work_ready(*args)
    board.viewport._rest.setInterval(2_000)
    board.viewport.zoom_by(-2)
    qtbot.waitUntil(lambda: bool(readied) and not board.painting._idle.isActive())
    assert all(readied)
    assert not drawn


def test_each_step_of_a_zoom_comes_before_what_is_made_ready(board: BoardView) -> None:
    settle(board)
    board.viewport._rest.setInterval(60_000)
    begun: list[bool] = []
    board.painting._ready.work = lambda *args: begun.append(True)
    for _ in range(20):
        board.viewport.zoom_by(-0.1)
        QApplication.processEvents()
        if begun:
            break
        assert board.painting._idle.interval() >= PAUSE_MS


def test_what_is_made_ready_follows_a_map_that_changes(board: BoardView) -> None:
    settle(board)
    board.viewport._rest.setInterval(60_000)
    board.viewport.zoom_by(-2)
    ready = board.painting._ready
    assert ready.work(Pace(), 0.0) == 0
    delete(board.desk.store, list(board.desk.store.of(Note)))
    assert Readying(board.bench).work(Pace(), 1_000) is None
    assert ready.work(Pace(), 1_000) is None
