"""All notes selected and moved at once: the frames of the drag, and the one change at its end."""

from time import perf_counter

from PySide6.QtCore import QEvent

from journeyboard.model import Note

from .moves import carried
from .stage import Stage, summed


def everything(stage: Stage) -> dict[str, object]:
    """The frames while all notes are in the hand; the ms of picking up, and of letting go until painted."""
    stage.look_at(150)
    stage.view.desk.select(stage.view.desk.store.of(Note))
    stage.settle()
    started = perf_counter()
    x, y = stage.grasp(stage.note_in_middle())
    stage.app.processEvents()
    lifted = perf_counter()
    times = carried(stage, ((x + 4 * step, y + 2 * step) for step in range(stage.patience)))
    dropped, until_shown = drop(stage, x + 4 * stage.patience, y + 2 * stage.patience)
    stage.view.desk.store.undo()
    stage.view.desk.select(())
    stage.settle()
    return {
        "drag_all": summed(times),
        "pick_up_ms": round((lifted - started) * 1000, 1),
        "commit_ms": round(dropped, 1),
        "commit_to_sharp_ms": round(until_shown, 1),
    }


def drop(stage: Stage, x: float, y: float) -> tuple[float, float]:
    """ms from letting go until the window answers again, and until all in view is sharp."""
    started = perf_counter()
    stage.mouse(QEvent.Type.MouseButtonRelease, x, y)
    stage.app.processEvents()
    answered = perf_counter()
    stage.wait(lambda: stage.view.painting.picture.urgent)
    return (answered - started) * 1000, (perf_counter() - started) * 1000
