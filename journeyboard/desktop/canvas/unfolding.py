"""A folded lane that carried notes rest over opens, so that one sees where they will lie."""

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import QTimer

from journeyboard.edit.lanes import collapse_lane
from journeyboard.edit.notes import Placement
from journeyboard.layout.frame import Row
from journeyboard.model import Id, Lane, LaneKind, changed

from .bench import Bench

REST_MS = 600
"""How long notes are held over a folded lane before it opens."""


class Unfolding:
    """Open for the hand is no edit: ``fold`` ends it, ``keep`` makes it last where notes were dropped.

    ``opened`` is called when a lane has opened.
    """

    def __init__(self, bench: Bench, opened: Callable[[], None]) -> None:
        self._bench, self._opened = bench, opened
        self._over: Id | None = None
        self._shown: dict[Id, Lane] = {}
        self._timer = QTimer(singleShot=True, interval=REST_MS)
        self._timer.timeout.connect(self._open)

    def rest(self, rows: Iterable[Row | None]) -> None:
        """The hand and the notes in it are over these lanes now."""
        over = next((row.lane.id for row in rows if row is not None and _opens(row.lane)), None)
        if over == self._over:
            return
        self._over = over
        self._timer.start() if over else self._timer.stop()

    def fold(self) -> None:
        """Show all lanes as they are."""
        self._timer.stop()
        self._over = None
        if self._shown:
            self._bench.show(self._bench.scene.unshow())

    def keep(self, targets: Mapping[Id, Placement]) -> None:
        """Within a change: open for good what opened for the hand and was dropped in."""
        for lane_id in self._entered(targets.values()):
            collapse_lane(self._bench.desk.store, lane_id, False)

    def _entered(self, places: Iterable[Placement]) -> list[Id]:
        lanes = {place.lane_id for place in places}
        return [lane_id for lane_id in self._shown if lane_id in lanes]

    def _open(self) -> None:
        lane = self._bench.scene.contents.of(Lane).get(self._over or "")
        if lane is not None:
            self._shown[lane.id] = changed(lane, collapsed=False)
            self._bench.show(self._bench.scene.show(self._shown.values()))
            self._opened()


def _opens(lane: Lane) -> bool:
    return lane.collapsed and not lane.locked and lane.kind is not LaneKind.EMOTIONS
