"""When, where and how much memory is looked through for garbage."""

import gc
import threading
import weakref
from collections.abc import Iterator
from typing import ClassVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from journeyboard.desktop.collecting import Collecting, map_closed, map_opened
from journeyboard.desktop.dialogs.waiting import awaited


class Knot:
    """Garbage that only a search can find; it tells in which thread it was found."""

    ended: ClassVar[list[threading.Thread]] = []

    def __init__(self) -> None:
        self.itself = self

    def __del__(self) -> None:
        self.ended.append(threading.current_thread())


@pytest.fixture(autouse=True)
def _as_it_was() -> Iterator[None]:
    Knot.ended.clear()
    yield
    gc.unfreeze()


@pytest.fixture
def collecting(qapp: QApplication) -> Iterator[Collecting]:
    made = Collecting(qapp)
    yield made
    delete(made)


def knot() -> weakref.ref[Knot]:
    return weakref.ref(Knot())


def many_objects() -> list[list[int]]:
    """So many that Python would look for garbage many times."""
    return [[] for _ in range(20 * gc.get_threshold()[0])]


def test_a_thread_throws_nothing_away(qtbot, collecting: Collecting):
    gc.collect()
    made = awaited(None, "Reading", lambda: (knot(), many_objects()))
    assert made is not None
    qtbot.waitUntil(lambda: made[0]() is None)
    assert Knot.ended == [threading.main_thread()]


def test_what_is_new_is_looked_through_when_there_is_much_of_it(qtbot, collecting: Collecting):
    gc.collect()
    gone, _kept = knot(), many_objects()
    qtbot.waitUntil(lambda: gone() is None)


def test_all_is_looked_through_when_the_user_turns_to_another_program(
    qapp: QApplication, collecting: Collecting
):
    kept = Knot()
    gone = weakref.ref(kept)
    gc.collect()
    del kept
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    assert gone() is not None
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    assert gone() is None


def test_what_is_there_when_a_map_was_opened_is_left_alone_until_one_is_closed(qapp: QApplication):
    kept = Knot()
    gone = weakref.ref(kept)
    map_opened()
    del kept
    gc.collect()
    assert gone() is not None
    map_closed()
    QApplication.processEvents()
    assert gone() is None


def test_what_comes_later_is_found_all_the_same(qapp: QApplication):
    map_opened()
    gone = knot()
    gc.collect()
    assert gone() is None
