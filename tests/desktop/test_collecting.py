"""When memory is looked through for garbage."""

import gc
import weakref

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from journeyboard.desktop import collecting


class Knot:
    """Something that only a collection can throw away."""

    def __init__(self) -> None:
        self.me = self


@pytest.fixture
def thresholds():
    before = gc.get_threshold()
    yield
    gc.set_threshold(*before)


def test_all_is_looked_through_when_the_user_turns_to_another_program(qapp: QApplication, thresholds: None):
    collecting.collect_in_pauses(qapp)
    kept = Knot()
    knot = weakref.ref(kept)
    gc.collect()
    del kept
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    assert knot() is not None
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    qapp.applicationStateChanged.disconnect(collecting._on_state)
    assert knot() is None


def test_young_garbage_is_looked_for_as_ever_and_old_hardly_ever(thresholds: None):
    young, middle, _ = gc.get_threshold()
    collecting.spare_frames()
    assert gc.isenabled()
    assert gc.get_threshold()[:2] == (young, middle)
    assert gc.get_threshold()[2] >= 100
