"""A view with hands to work on it. A frame is the time from an input until Qt has nothing left to do."""

import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from math import sqrt
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from benchmarks.blits import HEIGHT, WIDTH
from benchmarks.boards import LANE_HEIGHT, MAP, PER_CELL, STAGE_WIDTH, board
from journeyboard.desktop.canvas.view import BoardView
from journeyboard.desktop.collecting import map_closed, map_opened
from journeyboard.desktop.desk import Desk
from journeyboard.model import Note
from journeyboard.store.document import create

LONGEST_WAIT_S = 60.0
Times = dict[str, float]
Action = Callable[[], object]


class Stage:
    """A view of a map and all that a hand can do to it. ``patience``: how many frames each work takes."""

    def __init__(self, app: QApplication, view: BoardView, patience: int = 60) -> None:
        self.app, self.view, self.patience = app, view, patience

    def settle(self) -> None:
        """Wait until everything in view is sharp."""
        self.wait(lambda: self.view.painting.busy)

    def wait(self, busy: Callable[[], bool]) -> None:
        """Let the window work for as long as it is busy. Raises TimeoutError when that takes a minute."""
        until = perf_counter() + LONGEST_WAIT_S
        while busy():
            self.app.processEvents()
            if perf_counter() > until:
                raise TimeoutError("the canvas does not come to rest")
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
        left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
        button = none if kind == QEvent.Type.MouseMove else left
        held = none if kind == QEvent.Type.MouseButtonRelease else left
        plain = Qt.KeyboardModifier.NoModifier
        event = QMouseEvent(kind, at, self.view.mapToGlobal(at), button, held, plain)
        QApplication.sendEvent(self.view, event)

    def wheel(self, notches: int) -> None:
        """Zoom with Ctrl and the wheel in the middle of the view."""
        at = QPointF(WIDTH / 2, HEIGHT / 2)
        control, none = Qt.KeyboardModifier.ControlModifier, Qt.MouseButton.NoButton
        scroll, nothing = Qt.ScrollPhase.NoScrollPhase, QPointF().toPoint()
        angle, shown = QPointF(0, 120 * notches).toPoint(), self.view.mapToGlobal(at)
        event = QWheelEvent(at, shown, nothing, angle, none, control, scroll, False)
        QApplication.sendEvent(self.view, event)

    def look_at(self, notes: int) -> None:
        """A zoom at which about so many notes are in view, in the middle of the map."""
        area = STAGE_WIDTH * LANE_HEIGHT / PER_CELL
        self.look(min(sqrt(WIDTH * HEIGHT / (notes * area)), 8.0))

    def look(self, zoom: float) -> None:
        """The middle of the map at so many px per u, sharp."""
        self.view.zoom_to(zoom)
        self.view.viewport.centre_on(*self.view.bench.scene.extent().centre)
        self.settle()

    def note_in_middle(self) -> Note:
        """The note nearest to the middle of the view."""
        layout, (x, y) = self.view.bench.scene.layout, self.view.viewport_centre()

        def distance(id: str) -> float:
            middle = layout.box(id).centre
            return abs(middle[0] - x) + abs(middle[1] - y)

        return self.view.desk.store.get(Note, min(layout.notes_in(self.view.viewport.visible), key=distance))

    def place_of(self, note: Note) -> tuple[float, float]:
        """The middle of a note in px of the view."""
        return self.view.viewport.camera.to_view(*self.view.bench.scene.layout.box(note.id).centre)

    def grasp(self, note: Note) -> tuple[float, float]:
        """Press the button on a note and begin to carry it; the point in px where the hand is then."""
        x, y = self.place_of(note)
        self.mouse(QEvent.Type.MouseButtonPress, x, y)
        self.mouse(QEvent.Type.MouseMove, x + 8, y + 8)
        return x + 8, y + 8


def press_key(widget: object, key: Qt.Key, text: str = "") -> None:
    """A key struck while a widget listens."""
    event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text)
    QApplication.sendEvent(widget, event)  # type: ignore[arg-type]  # any widget


@contextmanager
def open_desk(notes: int) -> Iterator[Desk]:
    """A document with that many notes, in a folder that is gone afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(create(Path(folder) / "board.journey", board(notes)), MAP)
        try:
            yield desk
        finally:
            desk.close()


@contextmanager
def shown(app: QApplication, desk: Desk, patience: int = 60) -> Iterator[Stage]:
    """The map of a desk in a view of 1920 x 1080."""
    view = BoardView(desk)
    view.resize(WIDTH, HEIGHT)
    view.show()
    app.processEvents()
    map_opened()
    try:
        yield Stage(app, view, patience)
    finally:
        map_closed()
        view.close()
        view.deleteLater()
        app.processEvents()


def summed(times: list[float]) -> Times:
    p95 = quantiles(times, n=20)[-1] if len(times) > 1 else times[0]
    return {"median_ms": round(median(times), 2), "p95_ms": round(p95, 2), "max_ms": round(max(times), 2)}


def permille(times: list[float]) -> float:
    """The time that one frame in a thousand takes."""
    return quantiles(times, n=1000, method="inclusive")[-1] if len(times) > 1 else times[0]
