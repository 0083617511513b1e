"""Moving about and moving notes: a frame each, beside the blit floor of the same run."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import cycle

from PySide6.QtCore import QEvent

from journeyboard.edit.notes import retext

from .stage import Action, Stage


def pan_all(stage: Stage) -> list[float]:
    """The whole map in view, pushed about by 5 px a frame."""
    stage.view.fit()
    stage.settle()
    return stage.frames(pushes(stage, 5))


def pan_150(stage: Stage) -> list[float]:
    """About 150 notes in view, pushed by 13 px a frame."""
    stage.look_at(150)
    return stage.frames(pushes(stage, 13))


def pan_close(stage: Stage) -> list[float]:
    """The same at 150 %."""
    stage.look(1.5)
    return stage.frames(pushes(stage, 13))


def pushes(stage: Stage, px: int) -> Iterator[Action]:
    for frame in range(stage.patience):
        sign = 1 if frame < stage.patience / 2 else -1
        yield partial(stage.view.viewport.pan, sign * px, sign * px * 0.5)


def zoom(stage: Stage) -> list[float]:
    """Wheel steps of a tenth from the whole map to 200 % and back, twice over."""
    return [*zoom_once(stage), *zoom_once(stage)]


def zoom_once(stage: Stage) -> list[float]:
    stage.view.fit()
    stage.settle()
    times = list(zoomed_in(stage))
    times += stage.frames([lambda: stage.wheel(-1)] * len(times))
    stage.settle()
    return times


def zoomed_in(stage: Stage) -> Iterator[float]:
    while (before := stage.view.zoom) < 2:
        yield stage.frame(lambda: stage.wheel(1))
        assert stage.view.zoom > before


def drag_1(stage: Stage) -> list[float]:
    """One note carried across the view."""
    stage.look_at(150)
    return drag(stage, [stage.note_in_middle().id])


def drag_500(stage: Stage) -> list[float]:
    """500 notes carried together."""
    stage.look_at(500)
    return drag(stage, stage.view.bench.scene.layout.notes_in(stage.view.viewport.visible)[:500])


def drag(stage: Stage, ids: list[str]) -> list[float]:
    view, note = stage.view, stage.note_in_middle()
    view.desk.select(ids if note.id in ids else [*ids[1:], note.id])
    stage.settle()
    x, y = stage.grasp(note)
    stage.wait(lambda: view.painting.busy or not view.bench.live.aloft)
    times = carried(stage, ((x + 4 * step, y + 2 * step) for step in range(stage.patience)))
    view.hands.cancel()
    view.desk.select(())
    stage.settle()
    return times


def carried(stage: Stage, way: Iterable[tuple[float, float]]) -> list[float]:
    """The frames of a hand on its way, in px of the view."""
    return stage.frames(partial(stage.mouse, QEvent.Type.MouseMove, *at) for at in way)


def edit_1(stage: Stage) -> list[float]:
    """One note gets other words, from the edit to the painted frame."""
    stage.look_at(150)
    note, store = stage.note_in_middle(), stage.view.desk.store
    texts = cycle(("Waits for the engineer all day", "Calls and asks again"))
    return stage.frames([lambda: retext(store, note.id, next(texts))] * stage.patience)


WORKS: dict[str, Callable[[Stage], list[float]]] = {
    "pan_all": pan_all,
    "pan_150": pan_150,
    "pan_close": pan_close,
    "zoom": zoom,
    "drag_1": drag_1,
    "drag_500": drag_500,
    "edit_1": edit_1,
}
