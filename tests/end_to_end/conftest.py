"""A screen of our own: the real program in a real window, driven with real key and mouse events."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest


def until(true: Callable[[], object], seconds: float = 30.0) -> None:
    """Wait for something to become true; fail when it does not within ``seconds``."""
    deadline = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < deadline, f"not within {seconds} s"
        time.sleep(0.05)


@dataclass
class Running:
    """The program on its screen."""

    process: subprocess.Popen[bytes]
    environment: dict[str, str]

    def xdotool(self, *words: str | int) -> str:
        command = ["xdotool", *map(str, words)]
        return subprocess.run(
            command, env=self.environment, check=True, capture_output=True, text=True
        ).stdout

    def titles(self, name: str) -> str:
        """The windows whose title holds a name, one a line."""
        search = ["xdotool", "search", "--onlyvisible", "--name", name]
        return subprocess.run(search, env=self.environment, capture_output=True, text=True).stdout.strip()

    def geometry(self, window: str) -> dict[str, int]:
        """Where a window lies and its size, as the tool names them; empty when it is gone."""
        command = ["xdotool", "getwindowgeometry", "--shell", window]
        told = subprocess.run(command, env=self.environment, capture_output=True, text=True).stdout
        return {name: int(value) for name, value in (line.split("=") for line in told.splitlines())}

    def keys(self, *names: str) -> None:
        for name in names:
            self.xdotool("key", "--clearmodifiers", name)

    def write(self, text: str) -> None:
        self.xdotool("type", "--delay", 20, text)

    def click(self, x: int, y: int) -> None:
        self.xdotool("mousemove", x, y, "click", 1)

    def drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        self.xdotool("mousemove", *start, "mousedown", 1)
        for step in range(1, 9):
            x = start[0] + (end[0] - start[0]) * step // 8
            y = start[1] + (end[1] - start[1]) * step // 8
            self.xdotool("mousemove", x, y, "sleep", 0.02)
        self.xdotool("mouseup", 1)

    def close_the_word_on_the_earlier_run(self) -> None:
        """Put away the dialog that tells of a run that was cut short, and go on in the window."""
        until(lambda: self.titles("^Journeyboard$"))
        self.xdotool("windowfocus", "--sync", self.titles("^Journeyboard$"))
        self.keys("Escape")
        until(lambda: not self.titles("^Journeyboard$"))
        self.xdotool("windowfocus", "--sync", self.titles("Journeyboard").splitlines()[-1])

    def photograph(self, name: str) -> None:
        """Keep a picture of the screen in the folder that JOURNEYBOARD_SCREENSHOTS names, if it does."""
        folder = os.environ.get("JOURNEYBOARD_SCREENSHOTS")
        if folder:
            time.sleep(0.6)
            command = ["import", "-window", "root", str(Path(folder) / f"{name}.png")]
            subprocess.run(command, env=self.environment, check=True)

    def die(self) -> None:
        """As when the power of the process is cut: no goodbye, no flush."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()


@pytest.fixture(scope="session")
def display(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    if not sys.platform.startswith("linux"):
        pytest.skip("Xvfb, the screen of our own, is there on Linux only")
    read, write = os.pipe()
    command = [
        "Xvfb",
        "-displayfd",
        str(write),
        "-screen",
        "0",
        "1440x900x24",
        "-nolisten",
        "tcp",
        "-noreset",
    ]
    log = (tmp_path_factory.mktemp("screen") / "log").open("wb")
    server = subprocess.Popen(command, pass_fds=[write], stdout=log, stderr=log)
    os.close(write)
    with os.fdopen(read) as number:
        yield f":{number.readline().strip()}"
    server.terminate()
    server.wait()
    log.close()


@pytest.fixture
def start(display: str, tmp_path: Path) -> Iterator[Callable[..., Running]]:
    """Start the program on the screen and wait for its window."""
    home = {f"XDG_{name}_HOME": str(tmp_path / name.lower()) for name in ("CONFIG", "DATA", "CACHE")}
    home["HOME"] = str(tmp_path)
    environment = os.environ | home | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "LANG": "C.UTF-8"}
    running: list[Running] = []

    def begin(*words: str | Path) -> Running:
        command = [sys.executable, "-m", "journeyboard", *map(str, words)]
        program = Running(subprocess.Popen(command, env=environment), environment)
        running.append(program)
        until(lambda: _windows(program))
        program.xdotool("windowfocus", "--sync", _windows(program).splitlines()[-1])
        time.sleep(1.0)
        return program

    yield begin
    for program in running:
        if program.process.poll() is None:
            program.die()


def _windows(program: Running) -> str:
    assert program.process.poll() is None, "the program ended before it showed a window"
    return program.titles("Journeyboard")
