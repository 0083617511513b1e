"""What a thread fetches is handed over where the window lives, in order, and to nobody who is gone."""

from threading import Event, current_thread, main_thread

import pytest
from PySide6.QtCore import QObject
from shiboken6 import delete

from journeyboard.desktop.errands import Errands
from journeyboard.store.errors import JourneyError


@pytest.fixture
def owner(qapp):
    owner = QObject()
    yield owner
    delete(owner)


def test_a_thread_works_and_the_window_hears_of_it_in_order(owner, qtbot):
    heard: list[tuple[object, object]] = []
    errands = Errands(owner, "test")
    for number in range(3):
        errands.run(
            lambda number=number: (number, current_thread()),
            lambda got: heard.append((got, current_thread())),
        )
    qtbot.waitUntil(lambda: len(heard) == 3)
    assert [got[0] for got, _ in heard] == [0, 1, 2]
    assert all(got[1] is not main_thread() and thread is main_thread() for got, thread in heard)


def test_what_the_file_refuses_is_handed_over_as_any_other_answer(owner, qtbot):
    heard: list[object] = []

    def refuse() -> None:
        raise JourneyError("The file is gone")

    Errands(owner, "test").run(refuse, heard.append)
    qtbot.waitUntil(lambda: bool(heard))
    assert isinstance(heard[0], JourneyError)


def test_a_fault_is_raised_where_it_is_seen(owner, qtbot):
    with qtbot.captureExceptions() as faults:
        Errands(owner, "test").run(lambda: 1 // 0, lambda _: None)
        qtbot.waitUntil(lambda: bool(faults))
    assert faults[0][0] is ZeroDivisionError


def test_nobody_is_told_once_who_asked_is_gone(qapp, qtbot):
    begun, gone, done, heard = Event(), Event(), Event(), []

    def fetch() -> None:
        begun.set()
        gone.wait(10)
        done.set()

    owner = QObject()
    Errands(owner, "test").run(fetch, heard.append)
    assert begun.wait(10)
    delete(owner)
    gone.set()
    assert done.wait(10)
    qtbot.wait(50)
    assert not heard
