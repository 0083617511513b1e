"""All tests: no screen is needed, and no window may be left behind."""

import gc
import os
import sys
from collections.abc import Iterator

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

gc.disable()


@pytest.fixture(autouse=True)
def garbage_dies_in_the_main_thread() -> Iterator[None]:
    """By itself Python would look for it in any thread, and a widget that dies there crashes the tests."""
    yield
    gc.collect(1)


@pytest.fixture(autouse=True)
def no_window_is_left(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that leaves a window which nobody closes."""
    before = set(map(id, _windows()))
    yield
    left = [window for window in _windows() if id(window) not in before]
    assert not left, f"left behind: {left}"


def _windows() -> list[object]:
    if "PySide6.QtWidgets" not in sys.modules:
        return []
    from PySide6.QtCore import QCoreApplication, QEvent
    from PySide6.QtWidgets import QApplication

    if QApplication.instance() is None:
        return []
    for _ in range(3):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return [
        widget for widget in QApplication.topLevelWidgets() if widget.parent() is None and widget.isVisible()
    ]
