"""How fast the canvas is, beside what the machine can do at all: ``python -m benchmarks.canvas --help``.

A frame is the time from the input call until Qt has no event left to handle; the view is 1920 x 1080.
"""

import argparse
import gc
import json
import os
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from itertools import cycle
from math import sqrt
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from benchmarks.blits import HEIGHT, WIDTH, floor
from benchmarks.boards import LANE_HEIGHT, MAP, PER_CELL, STAGE_WIDTH, board
from journeyboard.desktop.canvas.view import BoardView
from journeyboard.desktop.desk import Desk
from journeyboard.edit.notes import retext
from journeyboard.model import Note
from journeyboard.store.document import create

SIZES = (1_000, 10_000, 50_000)
FRAMES = 60
Times = dict[str, float]
Action = Callable[[], object]


def measure(notes: int) -> dict[str, Any]:
    """All measurements for one map, with the floor from the same run."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    least, before = floor(app), rss_mb()
    with open_desk(notes) as desk:
        return {
            "notes": notes,
            "floor": least,
            **canvas(app, desk),
            "rss_mb": round(rss_mb() - before, 1),
        }


def canvas(app: QApplication, desk: Desk) -> dict[str, Times]:
    """Each way of working with the map, one after the other on one view."""
    started = perf_counter()
    view = BoardView(desk)
    view.resize(WIDTH, HEIGHT)
    view.show()
    app.processEvents()
    first = [(perf_counter() - started) * 1000]
    stage = Stage(app, view)
    found = {"first_paint": summed(first)}
    for name, work in WORKS.items():
        found[name] = summed(work(stage))
    view.close()
    view.deleteLater()
    app.processEvents()
    return found


class Stage:
    """A view with hands to work on it."""

    def __init__(self, app: QApplication, view: BoardView) -> None:
        self.app, self.view = app, view

    def settle(self) -> None:
        """Wait until everything in view is sharp."""
        while self.view.painting.busy:
            self.app.processEvents()
        self.app.processEvents()

    def frame(self, action: Action) -> float:
        """ms from an input to the end of what it set off."""
        started = perf_counter()
        action()
        self.app.processEvents()
        return (perf_counter() - started) * 1000

    def frames(self, actions: Iterable[Action]) -> list[float]:
        return [self.frame(action) for action in actions]

    def mouse(self, kind: QEvent.Type, x: float, y: float) -> None:
        """One event of the main button; x and y in px of the view."""
        at = QPointF(x, y)
        left = Qt.MouseButton.LeftButton
        button = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else left
        held = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseButtonRelease else left
        plain = Qt.KeyboardModifier.NoModifier
        event = QMouseEvent(kind, at, self.view.mapToGlobal(at), button, held, plain)
        QApplication.sendEvent(self.view, event)

    def wheel(self, notches: int) -> None:
        """Zoom with Ctrl and the wheel in the middle of the view."""
        at = QPointF(WIDTH / 2, HEIGHT / 2)
        control, none = Qt.KeyboardModifier.ControlModifier, Qt.MouseButton.NoButton
        scroll = Qt.ScrollPhase.NoScrollPhase
        angle = QPointF(0, 120 * notches).toPoint()
        event = QWheelEvent(
            at, self.view.mapToGlobal(at), QPointF().toPoint(), angle, none, control, scroll, False
        )
        QApplication.sendEvent(self.view, event)

    def look_at(self, notes: int) -> None:
        """A zoom at which about so many notes are in view, in the middle of the map."""
        area = STAGE_WIDTH * LANE_HEIGHT / PER_CELL
        self.view.zoom_to(min(sqrt(WIDTH * HEIGHT / (notes * area)), 8.0))
        extent = self.view.bench.scene.extent()
        self.view.viewport.centre_on(*extent.centre)
        self.settle()

    def note_in_middle(self) -> Note:
        """The note nearest to the middle of the view."""
        layout, (x, y) = self.view.bench.scene.layout, self.view.viewport_centre()
        notes = layout.notes_in(self.view.viewport.visible)
        nearest = min(
            notes, key=lambda id: abs(layout.box(id).centre[0] - x) + abs(layout.box(id).centre[1] - y)
        )
        return self.view.desk.store.get(Note, nearest)


def pan_all(stage: Stage) -> list[float]:
    """The whole map in view, pushed about by 5 px a frame."""
    stage.view.fit()
    stage.settle()
    return stage.frames(pushes(stage, 5))


def pan_150(stage: Stage) -> list[float]:
    """About 150 notes in view, pushed by 13 px a frame."""
    stage.look_at(150)
    return stage.frames(pushes(stage, 13))


def pushes(stage: Stage, px: int) -> Iterator[Action]:
    for frame in range(FRAMES):
        sign = 1 if frame < FRAMES / 2 else -1
        yield partial(stage.view.viewport.pan, sign * px, sign * px * 0.5)


def zoom(stage: Stage) -> list[float]:
    """Wheel steps of a tenth from the whole map to 200 % and back."""
    stage.view.fit()
    stage.settle()
    steps = 0
    times = []
    while stage.view.zoom < 2:
        times.append(stage.frame(lambda: stage.wheel(1)))
        steps += 1
    times += stage.frames([lambda: stage.wheel(-1)] * steps)
    stage.settle()
    return times


def drag_1(stage: Stage) -> list[float]:
    """One note carried across the view."""
    stage.look_at(150)
    return drag(stage, [stage.note_in_middle().id])


def drag_500(stage: Stage) -> list[float]:
    """500 notes carried together."""
    stage.look_at(500)
    layout = stage.view.bench.scene.layout
    return drag(stage, layout.notes_in(stage.view.viewport.visible)[:500])


def drag(stage: Stage, ids: list[str]) -> list[float]:
    view, note = stage.view, stage.note_in_middle()
    ids = ids if note.id in ids else [*ids[1:], note.id]
    view.desk.select(ids)
    stage.settle()
    x, y = view.viewport.camera.to_view(*view.bench.scene.layout.box(note.id).centre)
    stage.mouse(QEvent.Type.MouseButtonPress, x, y)
    stage.frame(lambda: stage.mouse(QEvent.Type.MouseMove, x + 8, y + 8))
    moves = ((x + 8 + 4 * step, y + 8 + 2 * step) for step in range(FRAMES))
    times = stage.frames(partial(stage.mouse, QEvent.Type.MouseMove, *at) for at in moves)
    view.hands.cancel()
    view.desk.select(())
    stage.settle()
    return times


def edit_1(stage: Stage) -> list[float]:
    """One note gets other words, from the edit to the painted frame."""
    stage.look_at(150)
    note, store = stage.note_in_middle(), stage.view.desk.store
    texts = cycle(("Waits for the engineer all day", "Calls and asks again"))
    return stage.frames([lambda: retext(store, note.id, next(texts))] * FRAMES)


WORKS: dict[str, Callable[[Stage], list[float]]] = {
    "pan_all": pan_all,
    "pan_150": pan_150,
    "zoom": zoom,
    "drag_1": drag_1,
    "drag_500": drag_500,
    "edit_1": edit_1,
}


@contextmanager
def open_desk(notes: int) -> Iterator[Desk]:
    """A document with that many notes, in a folder that is gone afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(create(Path(folder) / "board.journey", board(notes)), MAP)
        try:
            yield desk
        finally:
            desk.close()


def summed(times: list[float]) -> Times:
    p95 = quantiles(times, n=20)[-1] if len(times) > 1 else times[0]
    return {"median_ms": round(median(times), 2), "p95_ms": round(p95, 2)}


def rss_mb() -> float:
    """Resident memory of this process; 0 where the system does not say."""
    try:
        lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0.0
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS"))


def shown(found: dict[str, Any]) -> Iterator[str]:
    """A measurement as lines of a table, with its ratio to the floor."""
    blit_ms, scaled_ms = found["floor"]["blit_ms"], found["floor"]["scaled_blit_ms"]
    yield f"{found['notes']:,} notes; floor: 15 tiles {blit_ms:.2f} ms, one scaled blit {scaled_ms:.2f} ms"
    for name in ("first_paint", *WORKS):
        times = found[name]
        base = scaled_ms if name == "zoom" else blit_ms
        ratio = times["p95_ms" if name == "zoom" else "median_ms"] / base
        median_ms, p95_ms = times["median_ms"], times["p95_ms"]
        yield f"  {name:12} median {median_ms:8.2f}  p95 {p95_ms:8.2f}  x floor {ratio:7.1f}"
    yield f"  memory       {found['rss_mb']:8.1f} MB"


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.canvas", description=__doc__)
    parser.add_argument("--notes", type=int, help="one size instead of 1,000, 10,000 and 50,000")
    parser.add_argument("--json", action="store_true", help="one JSON object a line instead of a table")
    options = parser.parse_args()
    gc.collect()
    gc.freeze()
    for notes in (options.notes,) if options.notes else SIZES:
        found = measure(notes)
        print(json.dumps(found) if options.json else "\n".join(shown(found)), flush=True)


if __name__ == "__main__":
    main()
