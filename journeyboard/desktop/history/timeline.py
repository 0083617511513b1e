"""What the history panel lists: the moments of the open document, followed while it is edited."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from journeyboard.desktop.desk import Desk
from journeyboard.desktop.errands import Errands
from journeyboard.edit.versions import RESTORE
from journeyboard.insight.timeline import Moment, cut, happening, moments
from journeyboard.store.errors import JourneyError
from journeyboard.store.past import Step, changes, first_of_session, logged_steps, steps_of_session

from .told import happened, labelled

if TYPE_CHECKING:
    from journeyboard.store.change import Change

SOON_MS = 120
MOST_STEPS = 60
"""Words about a moment are derived from at most so many of its steps; longer ones keep their label."""


class Timeline(QObject):
    """Moments, the oldest first. Steps of earlier sessions are read by a thread, once."""

    renewed = Signal()
    worded = Signal(object)
    """The better words for a moment have come."""
    failed = Signal(str)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self.moments: list[Moment] = []
        self.loading = True
        self._desk, self._errands = desk, Errands(self, "history")
        self._words: dict[Moment, str] = {}
        self._asked: set[Moment] = set()
        self._from: int | None = None
        self._soon = QTimer(self, interval=SOON_MS, singleShot=True)
        self._soon.timeout.connect(self._follow)
        desk.changed.connect(self._on_change)
        self._load()

    @property
    def cursor(self) -> int:
        """The last step that is done; later ones were undone."""
        return self._desk.store.history.cursor

    def words(self, moment: Moment) -> str:
        """What happened in a moment: its label, until better words are known."""
        found = self._words.get(moment)
        if found is None and moment not in self._asked and moment.times <= MOST_STEPS:
            self._asked.add(moment)
            self._ask(moment)
        return self._words.get(moment) or labelled(moment)

    def _load(self) -> None:
        document = self._desk.document
        before = first_of_session(document)
        self._errands.run(lambda: logged_steps(document.path, before), self._loaded(before))

    def _loaded(self, before: int) -> "Callable[[list[Step] | JourneyError], None]":
        def take(steps: "list[Step] | JourneyError") -> None:
            self.loading = False
            if isinstance(steps, JourneyError):
                self.failed.emit(str(steps))
                steps = []
            self.moments = moments(steps)
            self._from = before
            self._follow()

        return take

    def _on_change(self, change: "Change") -> None:
        if self._desk.document.read_only:
            self._load()
        elif self._is_new(change):
            self._from = min(self._from or self.cursor, self.cursor)
        self._soon.start()

    def _is_new(self, change: "Change") -> bool:
        """Whether a change is a step of its own: neither an undo nor a redo."""
        here = self.cursor
        is_last = here == self._desk.store.history.last
        done = self._desk.store.history.known(here, here).get(here) is change
        known = self.moments[-1] if self.moments else None
        return done and is_last and not (known and known.last == here and known.at == change.at)

    def _follow(self) -> None:
        if self.loading:
            return
        if self._from is not None:
            kept = cut(self.moments, self._from)
            self.moments = moments(steps_of_session(self._desk.document, self._from), kept)
            self._from = None
        self.renewed.emit()

    def _ask(self, moment: Moment) -> None:
        if moment.label.startswith(RESTORE):
            return
        fetch = changes(self._desk.document, moment.first, moment.last)
        self._errands.run(fetch, lambda found: self._take_words(moment, found))

    def _take_words(self, moment: Moment, found: "list[Change] | JourneyError") -> None:
        told = None if isinstance(found, JourneyError) else happening(found, self._desk.store)
        self._words[moment] = happened(told) if told else labelled(moment)
        self.worded.emit(moment)
