"""All measurements of the canvas for one size of map, with the floor from the same run."""

from collections.abc import Callable, Collection
from functools import partial
from time import perf_counter
from typing import Any

from PySide6.QtWidgets import QApplication

from benchmarks.blits import floor

from .crowd import everything
from .keystroke import typing
from .memory import per_note
from .moves import WORKS
from .session import work
from .sharp import sharpening
from .stage import Stage, open_desk, shown, summed

PARTS = ("first_paint", *WORKS, "sharp", "typing", "all", "session", "memory")
Found = dict[str, Any]


def measure(
    notes: int, parts: Collection[str] = PARTS, *, patience: int = 60, seconds: float = 60.0
) -> Found:
    """The wanted parts, each with its figures, and the floor. ``patience``: frames of each kind of work."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    found: Found = {"notes": notes, "platform": app.platformName(), "floor": floor(app)}
    with open_desk(notes) as desk:
        started = perf_counter()
        with shown(app, desk, patience) as stage:
            found["first_paint"] = summed([(perf_counter() - started) * 1000])
            found |= {name: part(stage) for name, part in works(seconds).items() if name in parts}
    if "memory" in parts:
        found["memory"] = per_note(notes)
    return found


def works(seconds: float) -> dict[str, Callable[[Stage], object]]:
    moves = {name: partial(timed, move) for name, move in WORKS.items()}
    return {
        "sharp": sharpening,
        **moves,
        "typing": typing,
        "all": everything,
        "session": partial(work, seconds=seconds),
    }


def timed(move: Callable[[Stage], list[float]], stage: Stage) -> object:
    return summed(move(stage))
