"""The search that runs while one types: in slices, anew after every edit, its hits lit on the board."""

from collections.abc import Iterator, Mapping
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from journeyboard.drawing.spotlight import Spans, Spotlight
from journeyboard.model import Id

if TYPE_CHECKING:
    from journeyboard.desktop.desk import Desk
    from journeyboard.insight.find import Hit, Query

SLICE_MS = 6.0
PAUSE_MS = 60
"""Letters typed faster than this are searched for together."""
SETTLE_MS = 150
"""After an edit the search runs anew when nothing more has changed for this long."""


class Finder(QObject):
    """Which notes of the map on the desk answer a query. The selected one of them is the current one."""

    changed = Signal()
    """Other notes were found, or another of them is selected."""
    asked = Signal()
    """Something else is looked for; what was found follows."""

    def __init__(self, desk: "Desk") -> None:
        super().__init__(desk)
        self._desk = desk
        self._query: Query | None = None
        self.hits: tuple[Id, ...] = ()
        self.stays = False
        """Whether ``hits`` are what was replaced, and not what is looked for."""
        self._places: Mapping[Id, Spans] = {}
        self._numbers: Mapping[Id, int] = {}
        self._steps: Iterator[list[Hit] | None] | None = None
        self._wait = QTimer(self, singleShot=True)
        self._wait.timeout.connect(self._begin)
        self._work = QTimer(self, interval=0)
        self._work.timeout.connect(self._slice)
        desk.changed.connect(self._on_change)
        desk.selection_changed.connect(self._on_selection)
        desk.map_leaving.connect(lambda: self.ask(None))

    @property
    def query(self) -> "Query | None":
        """What is looked for; None when nothing is."""
        return self._query

    @property
    def busy(self) -> bool:
        """Whether ``hits`` may still be what was found before."""
        return self._wait.isActive() or self._work.isActive()

    @property
    def current(self) -> int | None:
        """The number, from 0, of the hit that is selected alone."""
        selection = self._desk.selection
        return self._numbers.get(next(iter(selection))) if len(selection) == 1 else None

    def ask(self, query: "Query | None") -> None:
        """Look for something else, when nobody types for a moment; an empty query looks for nothing."""
        self._query = None if query is None or query.is_empty else query
        self._steps, self.stays = None, False
        self._work.stop()
        if self._query is None:
            self._wait.stop()
            self._take({})
        else:
            self._wait.start(PAUSE_MS)
        self.asked.emit()

    def finish(self) -> None:
        """Let ``hits`` be up to date now."""
        if self._wait.isActive():
            self._wait.stop()
            self._begin()
        while self._work.isActive():
            self._slice()

    def stay_with(self, places: Mapping[Id, Spans]) -> None:
        """Let these notes stand out, as what was replaced does, until something changes or is asked."""
        self._wait.stop()
        self._work.stop()
        self._steps, self.stays = None, True
        self._take(places)

    def step(self, by: int) -> None:
        """Select the next hit (``by`` 1) or the one before (-1), round and round, and show it."""
        self.finish()
        if not self.hits:
            return
        current = self.current
        start = (-1 if by > 0 else 0) if current is None else current
        self._desk.reveal(self.hits[(start + by) % len(self.hits)])

    def _begin(self) -> None:
        from journeyboard.insight.find import searching

        if self._query is not None:
            self._steps = searching(self._desk.store, self._desk.map_id, self._query)
            self._work.start()

    def _slice(self) -> None:
        until = perf_counter() + SLICE_MS / 1000
        while self._steps is not None and perf_counter() < until:
            found = next(self._steps)
            if found is not None:
                self._work.stop()
                self._steps = None
                self._take({hit.note_id: hit.spans for hit in found})

    def _take(self, found: Mapping[Id, Spans]) -> None:
        self.hits = tuple(found)
        self._places = found
        self._numbers = {id: number for number, id in enumerate(self.hits)}
        self._shine()

    def _shine(self) -> None:
        current = self.current
        at = None if current is None else self.hits[current]
        self._desk.set_spotlight(None if self._query is None else Spotlight(self._places, at))
        self.changed.emit()

    def _on_change(self, _change: object) -> None:
        """Slices of the old contents are worth nothing any more."""
        if self._query is not None:
            self._steps, self.stays = None, False
            self._work.stop()
            self._wait.start(SETTLE_MS)

    def _on_selection(self) -> None:
        if self._query is not None:
            self._shine()
