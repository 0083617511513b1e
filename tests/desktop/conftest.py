"""Tests of the window: settings and files in a folder of their own, a desk with the worked example."""

import gc
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from journeyboard.desktop import windows
from journeyboard.desktop.desk import Desk
from journeyboard.desktop.look import system_motion
from journeyboard.desktop.look.wear import wear
from journeyboard.desktop.window import MapWindow
from journeyboard.importing import shelf
from journeyboard.model import Note
from journeyboard.store.document import create

TESTS_A_COLLECTION = 10
_tests = count(1)


@pytest.fixture(autouse=True)
def no_heap_of_boards() -> Iterator[None]:
    """The boards of earlier tests hold tens of MB each that Python knows nothing of."""
    yield
    if next(_tests) % TESTS_A_COLLECTION == 0:
        gc.collect()


@pytest.fixture(autouse=True)
def own_places(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings, caches and maps of a test lie in its own folder; the look is the light one."""
    for name in ("CONFIG", "DATA", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.lower()))
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path / "settings"))
    qapp.setOrganizationName("Journeyboard")
    qapp.setApplicationName("Journeyboard")
    monkeypatch.setattr(windows, "maps_folder", lambda: tmp_path / "maps")
    monkeypatch.setattr(system_motion, "system_reduces", lambda: False)
    wear(qapp, "light")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """The worked example on a desk, without a window."""
    made = Desk(create(tmp_path / "map.journey", shelf.sample().records()))
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MapWindow]:
    """The worked example in its real window."""
    create(tmp_path / "map.journey", shelf.sample().records()).close()
    shown = windows.open_path(tmp_path / "map.journey")
    qtbot.waitExposed(shown)
    yield shown
    if isValid(shown):
        shown.close()


@pytest.fixture
def note_called() -> Callable[[Desk, str], Note]:
    """Find a note by how its text begins."""

    def find(desk: Desk, start: str) -> Note:
        return next(note for note in desk.store.of(Note).values() if note.text.startswith(start))

    return find
