"""A hostile or damaged file comes in by every door: it is told once, and the window that is open goes on.

The doors of one program are tried in a window without a screen, that of a second start in the real one.
"""

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLabel, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from journeyboard.desktop import app, windows
from journeyboard.desktop.settings import Settings
from journeyboard.desktop.start.window import StartWindow
from journeyboard.desktop.window import MapWindow
from journeyboard.edit.journeys import rename_map
from journeyboard.importing import shelf
from journeyboard.store.document import create
from tests.desktop.conftest import own_places, window  # noqa: F401 - fixtures of windows
from tests.end_to_end.conftest import Running, until
from tests.store.hostile import REFUSED

FILES = (
    "a trigger", "a virtual table", "a generated column", "deep JSON in tags", "NaN in a list",
    "a newer version", "another program's database", "WAL with edits beside it",
    "the journal of another database", "noise",
    "noise after the header", "nothing at all", "bytes as a text",
)  # fmt: skip


class Reader:
    """Closes each dialog that comes up with Escape, and keeps what it said."""

    def __init__(self) -> None:
        self.read: list[str] = []
        self._timer = QTimer(interval=20)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog) and dialog.isVisible():
            self.read.append(" ".join(label.text() for label in dialog.findChildren(QLabel)))
            assert not isinstance(dialog, QMessageBox) or dialog.textFormat() is Qt.TextFormat.PlainText
            dialog.reject()


@pytest.fixture
def reader(qapp: QApplication) -> Reader:
    return Reader()


@pytest.fixture
def start_page(qtbot: QtBot) -> Iterator[StartWindow]:
    page = StartWindow()
    page.show()
    yield page
    page.close()


def dropped(on: QWidget, path: Path) -> None:
    data, copy = QMimeData(), Qt.DropAction.CopyAction
    data.setUrls([QUrl.fromLocalFile(str(path))])
    none, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    QApplication.sendEvent(on, QDragEnterEvent(QPoint(400, 300), copy, data, left, none))
    QApplication.sendEvent(on, QDropEvent(QPointF(400, 300), copy, data, left, none))


@pytest.mark.parametrize("name", FILES)
def test_it_is_told_once_and_the_open_map_goes_on(
    name: str,
    window: MapWindow,  # noqa: F811
    start_page: StartWindow,
    reader: Reader,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = tmp_path / "hostile" / "sly.journey"
    path.parent.mkdir()
    create(path, shelf.sample().records()).close()
    REFUSED[name][0](path)
    before, there = path.read_bytes(), {each.name for each in path.parent.iterdir()}
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    doors: dict[str, Callable[[], object]] = {
        "file dialog": lambda: window.run("file.open"),
        "start page": lambda: start_page._open_recent(path),
        "drop on the board": lambda: dropped(window.board, path),
        "drop on the start page": lambda: dropped(start_page, path),
        "second start": lambda: app._open_asked(path),
    }
    for number, (door, come_in) in enumerate(doors.items(), start=1):
        come_in()
        qtbot.waitUntil(lambda number=number: len(reader.read) == number, timeout=20_000)
        qtbot.waitUntil(
            lambda: not [each for each in QApplication.topLevelWidgets() if isinstance(each, QDialog)]
        )
        assert "sly" in reader.read[-1], door
        assert "Traceback" not in reader.read[-1]
    assert windows._maps == {window}
    assert path not in Settings().recent
    assert path.read_bytes() == before
    assert {each.name for each in path.parent.iterdir()} == there
    rename_map(window.desk.store, window.desk.map_id, "Still here")
    assert window.desk.document.flush()


def test_in_the_real_window_a_refused_file_is_told_and_the_program_goes_on(
    start: Callable[..., Running], tmp_path: Path
) -> None:
    good, sly = tmp_path / "good.journey", tmp_path / "sly.journey"
    for path in (good, sly):
        create(path, shelf.sample().records()).close()
    REFUSED["a trigger"][0](sly)
    program = start(good)
    for _ in range(2):
        again = [sys.executable, "-m", "journeyboard", str(sly)]
        until(lambda: (tmp_path / "data" / "journeyboard" / "running").exists())
        subprocess.run(again, env=program.environment, check=True, timeout=60)
        until(lambda: program.titles("^Journeyboard$"))
        program.photograph("hostile")
        program.xdotool("windowfocus", "--sync", program.titles("^Journeyboard$"))
        program.keys("Escape")
        until(lambda: not program.titles("^Journeyboard$"))
        assert program.process.poll() is None, "the program ended with the dialog"
