"""Ctrl-C and a request to end close the real program as its user would."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from journeyboard.importing import shelf
from journeyboard.model import Note
from journeyboard.store.document import create, open_document

WRITING = """
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox
from journeyboard.desktop import app, windows
from journeyboard.model import Note

def write() -> None:
    desk = next(iter(windows._maps)).desk
    desk.board.begin_edit(min(desk.store.of(Note)), select_all=True)
    QTest.keyClicks(QApplication.focusWidget(), "Half a thought")
    print("writing", flush=True)

def ask() -> None:
    print("asking", flush=True)
    QMessageBox(QMessageBox.Icon.NoIcon, "", "?").exec()

made = app.application()
act = {"write": write, "ask": ask}[sys.argv[2]]
QTimer.singleShot(0, lambda: QTimer.singleShot(2 * app.AFTER_PAINTING_MS, act))
sys.exit(app.run(Path(sys.argv[1])))
"""


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    made = tmp_path / "map.journey"
    create(made, shelf.sample().records()).close()
    return made


@contextmanager
def started(path: Path, what: str) -> Iterator[subprocess.Popen[str]]:
    """The program in a process of its own, busy writing or asking; never left behind."""
    command = [sys.executable, "-c", WRITING, str(path), what]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdout=pipe, stderr=pipe, text=True) as process:
        try:
            assert process.stdout
            assert process.stderr
            assert process.stdout.readline(), process.stderr.read()
            yield process
            assert "Traceback" not in process.stderr.read()
        finally:
            process.kill()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends other processes without asking them")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_what_is_being_written_is_in_the_file_when_the_program_is_asked_to_end(
    path: Path, number: signal.Signals
) -> None:
    with started(path, "write") as process:
        process.send_signal(number)
        assert process.wait(20) == 0
    with open_document(path, read_only=True) as document:
        assert "Half a thought" in {note.text for note in document.store.of(Note).values()}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends other processes without asking them")
def test_an_open_question_does_not_keep_the_program_alive(path: Path) -> None:
    with started(path, "ask") as process:
        process.send_signal(signal.SIGTERM)
        assert process.wait(20) == 0
