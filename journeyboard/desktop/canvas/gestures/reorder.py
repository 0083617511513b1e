"""Selecting a stage or lane by its header, and dragging it to another place among its neighbours."""

from abc import abstractmethod
from collections.abc import Callable, Sequence
from typing import Literal

from PySide6.QtCore import Qt

from journeyboard.desktop.canvas.bench import Bench
from journeyboard.desktop.canvas.hits import Hit
from journeyboard.desktop.canvas.marks import Guide
from journeyboard.desktop.canvas.pointer import Pointer
from journeyboard.edit.lanes import move_lane
from journeyboard.edit.stages import move_stage
from journeyboard.model import Id
from journeyboard.store.store import Store

from .gesture import Gesture


class Reorder(Gesture):
    """A guide shows between which neighbours the header would land; the release moves it there.

    Across, everything counts along the map, whichever way it runs.
    """

    axis: Literal["x", "y"] = "x"
    scrolls = True

    def __init__(self, bench: Bench, hit: Hit, at: Pointer) -> None:
        super().__init__(bench, hit, at)
        assert hit.id is not None
        self.id: Id = hit.id
        self._before = bench.desk.selection
        self._gap: int | None = None
        self.scroll_axis = self.axis
        bench.desk.select(self._before ^ {hit.id} if at.adds else [hit.id])

    @abstractmethod
    def spans(self) -> Sequence[tuple[Id, float, float]]:
        """Each stage or lane with where it begins and ends, in u."""

    @property
    @abstractmethod
    def mover(self) -> Callable[[Store, Id, Id | None], None]:
        """The edit that puts it before another one."""

    def move(self, at: Pointer) -> None:
        if self._gap is None and not at.travelled(self.start):
            return
        self.cursor = Qt.CursorShape.ClosedHandCursor
        where = self._turned(at.x) if self.axis == "x" else at.y
        spans = self.spans()
        self._gap = sum(1 for _, low, high in spans if where > (low + high) / 2)
        edge = spans[self._gap][1] if self._gap < len(spans) else spans[-1][2]
        self.bench.marks.guides = (Guide(self.axis, self._turned(edge) if self.axis == "x" else edge),)
        self.bench.repaint()

    def _turned(self, x: float) -> float:
        return self.bench.scene.layout.along(x)

    def stop(self, at: Pointer) -> None:
        self.move(at)
        self._finish()
        ids = [id for id, _, _ in self.spans()]
        place = ids.index(self.id)
        if self._gap is not None and self._gap not in (place, place + 1):
            before = ids[self._gap] if self._gap < len(ids) else None
            self.mover(self.bench.desk.store, self.id, before)

    def cancel(self) -> None:
        self.bench.desk.select(self._before)
        self._finish()

    def _finish(self) -> None:
        self.bench.marks.guides = ()
        self.bench.repaint()


class MoveStage(Reorder):
    """A stage header, sideways."""

    def spans(self) -> Sequence[tuple[Id, float, float]]:
        columns = self.bench.scene.layout.columns
        return [(each.stage.id, each.start, each.start + each.width) for each in columns]

    @property
    def mover(self) -> Callable[[Store, Id, Id | None], None]:
        return move_stage


class MoveLane(Reorder):
    """A lane header, up and down."""

    axis = "y"

    def spans(self) -> Sequence[tuple[Id, float, float]]:
        return [(each.lane.id, each.y, each.bottom) for each in self.bench.scene.layout.rows]

    @property
    def mover(self) -> Callable[[Store, Id, Id | None], None]:
        return move_lane
