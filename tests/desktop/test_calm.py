"""An open map is not looked through for garbage; a closed one is."""

import gc
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from journeyboard.desktop.calm import map_closed, map_opened


class Knot:
    """Garbage that only a search can find."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture(autouse=True)
def _as_it_was() -> Iterator[None]:
    thresholds = gc.get_threshold()
    yield
    gc.set_threshold(*thresholds)
    gc.unfreeze()


def test_what_is_there_when_a_map_was_opened_is_left_alone_until_one_is_closed(qapp: QApplication) -> None:
    knot = Knot()
    gone = weakref.ref(knot)
    map_opened()
    del knot
    gc.collect()
    assert gone() is not None
    map_closed()
    QApplication.processEvents()
    assert gone() is None


def test_what_comes_later_is_found_all_the_same(qapp: QApplication) -> None:
    map_opened()
    knot = Knot()
    gone = weakref.ref(knot)
    del knot
    gc.collect()
    assert gone() is None
