"""A second start hands its file to the program that runs, if there is one and it answers."""

import os
import subprocess
import sys
import traceback
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from journeyboard.desktop import single

ROOT = Path(__file__).parents[2]
HANDING = """
import sys
import traceback
from pathlib import Path
from journeyboard.desktop.single import hand_over
print(hand_over(Path(sys.argv[1]) if sys.argv[1:] else None))
"""


@pytest.fixture
def door(qapp):
    made = single.Door()
    assert made.open()
    yield made
    made.deleteLater()


def handed(qtbot, *words, cwd=None):
    command = [sys.executable, "-c", HANDING, *words]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment, cwd=cwd)
    qtbot.waitUntil(lambda: process.poll() is not None, timeout=20_000)
    with process:
        return process.stdout.read().strip()


def test_a_file_is_handed_over_by_its_whole_path(qtbot, door, tmp_path):
    asked = []
    door.asked.connect(asked.append)
    assert handed(qtbot, "Zürich 50%.journey", cwd=tmp_path) == "True"
    assert asked == [tmp_path / "Zürich 50%.journey"]


def test_without_a_file_the_start_page_is_asked_for(qtbot, door):
    asked = []
    door.asked.connect(asked.append)
    assert handed(qtbot) == "True"
    assert asked == [None]


def test_it_is_opened_when_the_one_who_asked_is_done_with(qtbot, door):
    """A refused file is told in a dialog. The socket went while that was read, and the program with it."""
    callers = []
    door.asked.connect(lambda _: callers.extend(frame.name for frame in traceback.extract_stack()))
    assert handed(qtbot, "/a.journey") == "True"
    qtbot.waitUntil(lambda: bool(callers))
    assert "_hear" not in callers


def test_nobody_takes_what_nobody_hears(qtbot, monkeypatch):
    assert handed(qtbot, "a.journey") == "False"


def test_a_program_that_does_not_answer_is_not_waited_for(qapp, monkeypatch):
    monkeypatch.setattr(single, "PATIENCE_MS", 100)
    deaf = QLocalServer()
    assert deaf.listen(single.server_name())
    assert not single.hand_over(Path("a.journey"))
    deaf.close()


@pytest.mark.parametrize(
    "line", [b"{}\n", b"[1]\n", b'{"open": 5}\n', b'{"open": "a"}\n', b"\xff\n", b"[" * 9_000 + b"\n"]
)
def test_what_is_no_request_is_not_obeyed(qtbot, door, line):
    asked = []
    door.asked.connect(asked.append)
    socket = QLocalSocket()
    socket.connectToServer(single.server_name())
    assert socket.waitForConnected(1000)
    socket.write(line)
    qtbot.wait(50)
    socket.abort()
    assert asked == []


def test_a_socket_that_a_killed_program_left_is_taken_over(qapp):
    left = QLocalServer()
    assert left.listen(single.server_name())
    second = single.Door()
    assert second.open()
    left.close()
    second.deleteLater()
