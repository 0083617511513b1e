"""An error nobody expected is logged and told once; the program goes on."""

import sys
import threading

import pytest
from PySide6.QtCore import QCoreApplication, QObject, QRunnable, QThread, QThreadPool, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QWidget

from journeyboard.desktop import crash
from journeyboard.desktop.dialogs import trouble
from journeyboard.edit.journeys import rename_map
from journeyboard.store import snapshots
from journeyboard.store.errors import Unavailable
from tests.desktop.canvas.conftest import settle


@pytest.fixture
def told(monkeypatch) -> list[tuple[str, str]]:
    heard: list[tuple[str, str]] = []
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    monkeypatch.setattr(trouble, "show_unexpected", lambda summary, where: heard.append((summary, where)))
    crash.watch()
    crash._faults.clear()
    return heard


def test_an_error_is_logged_and_told(told, qtbot, capsys):
    try:
        raise RuntimeError("the coffee is cold")
    except RuntimeError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    qtbot.waitUntil(lambda: len(told) == 1)
    assert told[0] == ("the coffee is cold", str(crash.log_path()))
    assert "the coffee is cold" in crash.log_path().read_text("utf-8")
    assert "RuntimeError" in capsys.readouterr().err


def test_an_error_in_a_thread_is_told_too(told, qtbot, capsys):
    def fail() -> None:
        raise ValueError("in a thread")

    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: [summary for summary, _ in told] == ["in a thread"])
    capsys.readouterr()


def test_the_log_begins_anew_when_it_is_long(told):
    crash.write("x" * (crash.LOG_LIMIT + 10))
    crash.write("short")
    assert crash.log_path().stat().st_size < 1000


def test_trouble_is_shown_once_at_a_time(qtbot):
    trouble.show_unexpected("first", "log")
    trouble.show_unexpected("second", "log")
    assert len(trouble._shown) == 1
    assert "first" in trouble._shown[0].text()
    trouble._shown[0].close()
    assert trouble._shown == []


def test_known_trouble_is_told_in_its_own_words_and_not_as_a_fault(told, qtbot, capsys):
    error = Unavailable("a.journey may not be written to")
    sys.excepthook(type(error), error, None)
    qtbot.waitUntil(lambda: bool(trouble._shown))
    assert told == []
    assert trouble._shown[0].text() == "a.journey may not be written to"
    assert trouble._shown[0].informativeText().startswith("Nothing was changed. ")
    trouble._shown[0].close()
    assert not crash.log_path().exists()


class Faulty(QWidget):
    """Fails wherever the system calls it."""

    rung = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.painted = 0
        self.rung.connect(self.answer)

    def answer(self) -> None:
        raise RuntimeError("in a slot")

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        self.painted += 1
        raise RuntimeError("while painting")

    def closeEvent(self, _event: QCloseEvent) -> None:  # noqa: N802
        raise RuntimeError("while closing")


class FaultyThread(QThread):
    def run(self) -> None:
        raise RuntimeError("in a thread of Qt")


class FaultyTask(QRunnable):
    def run(self) -> None:
        raise RuntimeError("in a task")


def fail_in_a_timer() -> None:
    raise RuntimeError("in a timer")


@pytest.fixture
def summaries(told, qtbot, capsys):
    yield lambda words: qtbot.waitUntil(lambda: any(words in summary for summary, _ in told))
    capsys.readouterr()


def test_real_faults_of_slots_timers_threads_and_tasks_all_come_here(summaries, qtbot):
    widget, owner = Faulty(), QObject()
    widget.rung.emit()
    summaries("in a slot")
    QTimer.singleShot(0, owner, fail_in_a_timer)
    summaries("in a timer")
    thread = FaultyThread()
    thread.start()
    summaries("in a thread of Qt")
    assert thread.wait(2000)
    QThreadPool.globalInstance().start(FaultyTask())
    summaries("in a task")
    widget.deleteLater()


def test_painting_that_fails_with_each_frame_is_told_once(summaries, told, qtbot):
    widget = Faulty()
    widget.show()
    summaries("while painting")
    for _ in range(5):
        widget.update()
        qtbot.wait(10)
    assert widget.painted > 3
    assert len(told) == 1
    assert crash.log_path().read_text("utf-8").count("while painting") == 2
    QCoreApplication.postEvent(widget, QCloseEvent())
    summaries("while closing")
    widget.hide()
    widget.deleteLater()


def test_a_board_that_could_not_be_painted_is_painted_again(summaries, told, window, monkeypatch, qtlog):
    """A painter that is left active on the window would let nothing be painted on it any more."""
    board = window.board
    settle(board)
    whole = board.grab().toImage()

    def fail(*_):
        raise RuntimeError("no overlay")

    with monkeypatch.context() as now:
        now.setattr(type(board.painting.overlay), "topmost", fail)
        board.update()
        summaries("no overlay")
    assert told[0][0] == "no overlay"
    assert board.grab().toImage() == whole
    rename_map(window.desk.store, window.desk.map_id, "After the fault")
    assert window.desk.document.flush()
    board.update()
    QCoreApplication.processEvents()
    assert len(told) == 1
    assert not [each.message for each in qtlog.records if "active painter" in each.message]


def test_a_fault_in_a_command_and_in_a_thread_of_the_window_is_told(summaries, window, monkeypatch):
    def fail(*_):
        raise RuntimeError("no snapshot")

    monkeypatch.setattr(snapshots, "take", fail)
    window.desk.keeping.keep()
    summaries("no snapshot")
    monkeypatch.setattr(window.desk, "select", lambda _: 1 / 0)
    window.actions_of_commands.by_id["edit.select_all"].trigger()
    summaries("division by zero")
    assert window.isVisible()


def test_the_same_fault_is_told_again_after_a_quiet_time(summaries, told, qtbot, monkeypatch):
    widget = Faulty()
    widget.rung.emit()
    summaries("in a slot")
    monkeypatch.setattr(crash, "QUIET_SECONDS", 0.0)
    widget.rung.emit()
    qtbot.waitUntil(lambda: len(told) == 2)
    widget.deleteLater()
