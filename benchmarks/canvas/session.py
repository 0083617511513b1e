"""A minute of work as a facilitator does it, at 60 frames a second: how long each frame took, and the worst.

A frame counts from the moment its input was due until it is painted, so work in the background that is in the
way counts too. What an edit changes is painted some frames later, all at once: when, is told apart.
In between, a window that does nothing but blit keeps the same rhythm: its worst frames are the machine's own.
"""

from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from time import perf_counter, sleep, thread_time

from PySide6.QtCore import QEvent, Qt
from shiboken6 import delete

from benchmarks.blits import Blitter
from journeyboard.desktop.clipboard.pasting import take
from journeyboard.desktop.clipboard.reading import Findings
from journeyboard.importing.offers import Lines

from .keystroke import strike
from .stage import Action, Stage, Times, permille, press_key, summed

TICK_S = 1 / 60
MINUTE_S = 60.0
LINES = [f"Line {number}: waits for the engineer and calls again" for number in range(200)]
Step = tuple[str, Action]
CONTROL = "blit alone"


def work(stage: Stage, seconds: float = MINUTE_S) -> dict[str, object]:
    """The frames by what caused them, on the clock and by the processor's time, in ms."""
    stage.look(1.0)
    clock: dict[str, list[float]] = defaultdict(list)
    processor: dict[str, list[float]] = defaultdict(list)
    shown: dict[str, list[float]] = defaultdict(list)
    due, edited = perf_counter(), None
    with blitting() as blit:
        for name, action in rounds(stage, blit, until=due + seconds):
            due = max(due + TICK_S, perf_counter() - TICK_S)
            rest(stage, due)
            if edited and not stage.view.painting.picture.behind:
                shown[edited[0]].append((perf_counter() - edited[1]) * 1000)
                edited = None
            took, used = timed(stage, action, due)
            clock[name].append(took)
            processor[name].append(used)
            if stage.view.painting.picture.behind:
                edited = edited or (name, due)
    stage.settle()
    alone = {"clock": ends(clock.pop(CONTROL)), "processor": ends(processor.pop(CONTROL))}
    everything = [each for times in clock.values() for each in times]
    return {
        "frames": len(everything),
        "all": ends(everything),
        "alone": alone,
        "by_action": {name: summed(times) for name, times in clock.items()},
        "by_action_processor": {name: summed(times) for name, times in processor.items()},
        "until_shown": {name: summed(times) for name, times in shown.items()},
    }


def ends(times: list[float]) -> Times:
    """What is usual, and what is rare."""
    return {**summed(times), "p999_ms": round(permille(times), 2)}


@contextmanager
def blitting() -> Iterator[Action]:
    """What asks a window of its own, which only blits, for a frame."""
    window = Blitter(smooth=False)
    window.show()
    try:
        yield window.update
    finally:
        window.close()
        delete(window)


def rest(stage: Stage, due: float) -> None:
    """What the window does between two inputs; it looks at least once whether there is anything to do."""
    stage.app.processEvents()
    while perf_counter() < due:
        if not stage.view.painting.busy:
            sleep(max(min(0.001, due - perf_counter()), 0))
        stage.app.processEvents()


def timed(stage: Stage, action: Action, due: float) -> tuple[float, float]:
    """ms from when the input was due until its frame is painted, and ms of processor time for that.

    A slice of work after the frame is not waited for: should it be in the way of the next, it counts there.
    """
    used = thread_time()
    action()
    stage.app.sendPostedEvents()
    return (perf_counter() - due) * 1000, (thread_time() - used) * 1000


def rounds(stage: Stage, blit: Action, until: float) -> Iterator[Step]:
    """What a facilitator does, over and over; the last round is not cut short."""
    while perf_counter() < until:
        yield from alone(stage, blit)
        yield from panned(stage)
        yield from zoomed(stage)
        yield from dragged(stage)
        yield from written(stage)
        yield "paste 200 lines", partial(paste, stage)
        yield from waited(30, "paste 200 lines")
        yield "undo", stage.view.desk.store.undo
        yield from waited(30)


def alone(stage: Stage, blit: Action) -> Iterator[Step]:
    """Frames of a window that has nothing else to do, while the map is at rest."""
    stage.settle()
    for _ in range(90):
        yield CONTROL, blit


def panned(stage: Stage) -> Iterator[Step]:
    for frame in range(90):
        sign = 1 if frame < 45 else -1
        yield "pan", partial(stage.view.viewport.pan, 17 * sign, 9 * sign)


def zoomed(stage: Stage) -> Iterator[Step]:
    for notches, count in ((-1, 12), (1, 16), (-1, 4)):
        for _ in range(count):
            yield "zoom", partial(stage.wheel, notches)
            yield "zoom between", lambda: None
        yield from waited(20)


def dragged(stage: Stage) -> Iterator[Step]:
    note = stage.note_in_middle()
    x, y = stage.place_of(note)
    yield "press", partial(stage.mouse, QEvent.Type.MouseButtonPress, x, y)
    yield "pick up", partial(stage.mouse, QEvent.Type.MouseMove, x + 8, y + 8)
    for step in range(45):
        yield "drag", partial(stage.mouse, QEvent.Type.MouseMove, x + 8 + 3 * step, y + 8 + step)
    yield "drop", partial(stage.mouse, QEvent.Type.MouseButtonRelease, x + 143, y + 53)
    yield from waited(15)
    yield "undo", stage.view.desk.store.undo


def written(stage: Stage) -> Iterator[Step]:
    note = stage.note_in_middle()
    yield "begin writing", partial(stage.view.begin_edit, note.id, select_all=True)
    for letter in "The engineer did not come, nobody called":
        yield "type", partial(strike, stage.view, letter)
        yield from waited(3)
    yield "end writing", partial(press_key, stage.view, Qt.Key.Key_Escape)
    yield from waited(15)
    yield "undo", stage.view.desk.store.undo


def waited(frames: int, name: str = "between") -> Iterator[Step]:
    return ((name, lambda: None) for _ in range(frames))


def paste(stage: Stage) -> None:
    """200 lines into the cell in the middle of the view, as from the clipboard: they come frames later."""
    desk = stage.view.desk
    desk.board = stage.view
    take(desk, Findings([Lines(tuple(LINES))]), stage.view.viewport_centre())
