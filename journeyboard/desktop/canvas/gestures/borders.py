"""Making a stage wider or a lane higher by its border."""

from abc import abstractmethod
from typing import Literal

from PySide6.QtCore import Qt

from journeyboard.desktop.canvas.bench import Bench
from journeyboard.desktop.canvas.hits import Hit
from journeyboard.desktop.canvas.landing import snapped
from journeyboard.desktop.canvas.marks import Guide
from journeyboard.desktop.canvas.pointer import Pointer
from journeyboard.edit.lanes import resize_lane
from journeyboard.edit.stages import resize_stage
from journeyboard.layout.frame import LANE_COLLAPSED
from journeyboard.model import STAGE_WIDTH_MIN, Id

from .gesture import Gesture

WIDEST, HIGHEST = 5_000.0, 5_000.0


class Border(Gesture):
    """A guide shows where the border will be; the map follows when the hand lets go."""

    axis: Literal["x", "y"] = "x"
    least, most = 0.0, WIDEST

    def __init__(self, bench: Bench, hit: Hit, at: Pointer) -> None:
        super().__init__(bench, hit, at)
        assert hit.id is not None
        self.id: Id = hit.id
        self._near, self._size = self.span()
        self._ahead = -1 if self.axis == "x" and bench.scene.layout.rtl else 1
        self._new = self._size

    @abstractmethod
    def span(self) -> tuple[float, float]:
        """Where the stage or lane begins and how large it is, in u."""

    @abstractmethod
    def commit(self, size: float) -> None:
        """Make it this large."""

    def move(self, at: Pointer) -> None:
        by = self._ahead * (at.x - self.start.x if self.axis == "x" else at.y - self.start.y)
        size = self._size + by if at.alt else snapped(self._size + by)
        self._new = min(max(size, self.least), self.most)
        self.bench.marks.guides = (
            Guide(self.axis, self._near + self._ahead * self._new, f"{self._new:.0f}"),
        )
        self.bench.repaint()

    def stop(self, at: Pointer) -> None:
        self.cancel()
        if at.travelled(self.start) and self._new != self._size:
            self.commit(self._new)

    def cancel(self) -> None:
        self.bench.marks.guides = ()
        self.bench.repaint()


class ResizeStage(Border):
    """The border between a stage and the next."""

    cursor = Qt.CursorShape.SplitHCursor
    least = STAGE_WIDTH_MIN

    def span(self) -> tuple[float, float]:
        layout = self.bench.scene.layout
        column = layout.column(self.id)
        return layout.along(column.start), column.width

    def commit(self, size: float) -> None:
        resize_stage(self.bench.desk.store, self.id, size)


class ResizeLane(Border):
    """The lower border of a lane."""

    axis = "y"
    cursor = Qt.CursorShape.SplitVCursor
    least, most = LANE_COLLAPSED, HIGHEST

    def span(self) -> tuple[float, float]:
        rows = self.bench.scene.layout.rows
        return next((each.y, each.height) for each in rows if each.lane.id == self.id)

    def commit(self, size: float) -> None:
        resize_lane(self.bench.desk.store, self.id, size)
