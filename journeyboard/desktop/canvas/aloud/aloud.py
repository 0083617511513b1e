"""Keeps the parts of one map that assistive technology has met, and tells it what has the focus."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtGui import QAccessible, QAccessibleEvent
from shiboken6 import isValid

from journeyboard.desktop.canvas.bench import Bench
from journeyboard.desktop.canvas.picking import cursor
from journeyboard.desktop.saying import say
from journeyboard.layout.board import BoardLayout
from journeyboard.layout.rect import Rect
from journeyboard.model import Id, Record

from .announcing import told_of
from .cell_part import CellPart, ParkedPart
from .grid import Grid, grid
from .header_part import CornerPart, LanePart, StagePart
from .map_part import MapPart
from .part import Key, Part
from .record_part import RecordPart
from .twin import Twin

if TYPE_CHECKING:
    from journeyboard.desktop.canvas.view import BoardView
    from journeyboard.store.change import Change

R = TypeVar("R", bound=Record)
PARTS: dict[str, type[Part]] = {
    "map": MapPart,
    "corner": CornerPart,
    "stage": StagePart,
    "lane": LanePart,
    "cell": CellPart,
    "parked": ParkedPart,
    "record": RecordPart,
}


class Aloud:
    """What is read aloud of one board. Qt keeps plain pointers to the parts, so they are kept here."""

    def __init__(self, board: BoardView) -> None:
        self.board = board
        self._parts: dict[Key, Part] = {}
        self._grid: tuple[int, Grid] | None = None
        board.destroyed.connect(self._forget_all)
        board.desk.changed.connect(self._follow)
        board.desk.selection_changed.connect(self._tell_focus)

    @property
    def bench(self) -> Bench:
        return self.board.bench

    @property
    def layout(self) -> BoardLayout:
        return self.bench.scene.layout

    @property
    def view(self) -> Rect:
        """The board's own rectangle, in px."""
        return Rect(0, 0, self.board.width(), self.board.height())

    @cached_property
    def twin(self) -> Twin:
        return Twin(self)

    @property
    def grid(self) -> Grid:
        """What lies where, worked out once for as long as nothing moves."""
        revision = self.bench.scene.revision
        if self._grid is None or self._grid[0] != revision:
            self._grid = revision, grid(self.bench.scene)
        return self._grid[1]

    @property
    def homes(self) -> dict[Id, Key]:
        """The cell, or the parking lot, of each note and emotion point."""
        return self.grid.homes

    def part(self, key: Key) -> Part:
        """The part of a key, the same one each time."""
        if key not in self._parts:
            self._parts[key] = PARTS[key[0]](self, key)
        return self._parts[key]

    def is_there(self, key: Key) -> bool:
        """Whether what a part is about is still on the map."""
        here = self.grid
        known = {"stage": here.stages, "lane": here.lanes, "record": self.homes}
        if key[0] == "cell":
            return key[1] in here.stages and key[2] in here.lanes
        return key[0] not in known or key[1] in known[key[0]]

    def home_of(self, record_id: Id) -> Key:
        """The cell, or the parking lot, that a record is in."""
        return self.homes.get(record_id, ("map",))

    def record(self, kind: type[R], id: Id) -> R:
        """A record of the map as it is shown. Raises KeyError."""
        return self.bench.scene.contents.of(kind)[id]

    def shown(self, area: Rect) -> Rect:
        """An area of the map (u) as it lies in the view, in px."""
        return self.bench.viewport.camera.rect_to_view(area)

    def focused(self) -> Part | None:
        """What the keys are on: a note or emotion point, a stage or a lane; else the one that is selected."""
        on = cursor(self.bench) or ""
        kinds = (("record", self.homes), ("stage", self.grid.stages), ("lane", self.grid.lanes))
        return next((self.part((kind, on)) for kind, known in kinds if on in known), None)

    def _follow(self, change: Change) -> None:
        say(self.board, told_of(change, self.bench.scene.contents))
        gone = [key for key in self._parts if not self.is_there(key)]
        for key in gone:
            self._forget(key)
        if "twin" in self.__dict__:
            self.twin.renew()

    def _forget(self, key: Key) -> None:
        """Qt deletes what it knows of; the name here keeps Python from being first."""
        part = self._parts.pop(key)
        if isValid(part):
            QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(part))

    def _forget_all(self) -> None:
        for key in [*self._parts]:
            self._forget(key)

    def _tell_focus(self) -> None:
        part = self.focused()
        if part and QAccessible.isActive() and self.board.hasFocus():
            QAccessible.updateAccessibility(QAccessibleEvent(part, QAccessible.Event.Focus))
