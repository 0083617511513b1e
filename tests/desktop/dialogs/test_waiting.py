"""Long work is done in a thread: the window goes on, the work can be given up, and no thread is left."""

import threading

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from journeyboard.desktop.dialogs import waiting
from journeyboard.desktop.dialogs.waiting import NAME, Waiting, awaited

SECONDS = 20.0


@pytest.fixture(autouse=True)
def no_thread_is_left():
    yield
    for thread in threading.enumerate():
        if thread.name == NAME:
            thread.join(SECONDS)
            assert not thread.is_alive()


def shown() -> list[Waiting]:
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, Waiting) and each.isVisible()]


def test_the_window_goes_on_while_a_thread_works(qapp):
    ticked, threads, ticker = threading.Event(), list[str](), QTimer(interval=0)
    ticker.timeout.connect(ticked.set)
    ticker.start()

    def work() -> str:
        threads.append(threading.current_thread().name)
        return "done" if ticked.wait(SECONDS) else "the window stood still"

    assert awaited(None, "Reading a.png", work) == "done"
    assert threads == [NAME]


def test_what_is_quick_opens_no_dialog(qapp, monkeypatch):
    monkeypatch.setattr(waiting, "PATIENCE_MS", 60_000)
    monkeypatch.setattr(waiting, "Waiting", None)
    assert awaited(None, "Reading a.png", lambda: 3) == 3


def test_what_takes_long_says_so_and_closes_by_itself(qapp, monkeypatch):
    monkeypatch.setattr(waiting, "PATIENCE_MS", 0)
    seen, titles, ticker = threading.Event(), list[str](), QTimer(interval=0)

    def look() -> None:
        titles.extend(each.windowTitle() for each in shown())
        if titles:
            seen.set()

    ticker.timeout.connect(look)
    ticker.start()
    assert awaited(None, "Reading a.png", lambda: seen.wait(SECONDS)) is True
    assert titles[0] == "Reading a.png"
    assert shown() == []


def test_nobody_has_to_wait(qapp, monkeypatch):
    monkeypatch.setattr(waiting, "PATIENCE_MS", 0)
    free, ticker = threading.Event(), QTimer(interval=0)
    ticker.timeout.connect(lambda: [each.stop.click() for each in shown()])
    ticker.start()
    assert awaited(None, "Reading a.png", lambda: free.wait(SECONDS)) is None
    free.set()


def test_what_goes_wrong_in_the_thread_is_raised_where_it_was_wanted(qapp):
    def fail() -> None:
        raise LookupError("a.png")

    with pytest.raises(LookupError, match=r"a\.png"):
        awaited(None, "Reading a.png", fail)
