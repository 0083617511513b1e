"""The one place where records change: everything else reads, or asks here for a change."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import cache
from getpass import getuser
from typing import TypeVar

from journeyboard.model import Id, Record

from .announcing import Announcer, Listener
from .change import Change
from .draft import Draft
from .errors import Damaged
from .history import History
from .journal import Journal, Way
from .shelves import Shelves

R = TypeVar("R", bound=Record)


@cache
def user_name() -> str:
    """Who is at this computer, or nothing when the system cannot say."""
    try:
        return getuser()
    except (OSError, KeyError, ImportError):
        return ""


class Store:
    """All records of a document, and the only way to change them. Call it from one thread.

    A change is applied in memory, handed to the journal, kept for undo, then told to the listeners.
    """

    def __init__(
        self, records: Iterable[Record] = (), journal: Journal | None = None, history: History | None = None
    ) -> None:
        self._shelves = Shelves(records)
        self._journal = journal
        self._history = history or History()
        self._draft: Draft | None = None
        self._announcer = Announcer()
        self.author = user_name()

    def of(self, kind: type[R]) -> Mapping[Id, R]:
        """A live view of all records of one kind by id, in the order they came."""
        return self._shelves.of(kind)

    def get(self, kind: type[R], id: Id) -> R:
        """One record. Raises ``KeyError`` when there is none."""
        return self.of(kind)[id]

    @contextmanager
    def change(self, label: str) -> Iterator[Draft]:
        """One undo step. An exception inside leaves all as it was; a change inside joins the outer one."""
        if self._draft:
            with self._inner(self._draft) as draft:
                yield draft
            return
        with self._drafting() as draft:
            yield draft
            change = Change(label, draft.pairs(), self.author, datetime.now(UTC))
            self._hand_over(change, self._history.cursor + 1, Way.DONE)
        if not change.is_empty:
            self._history.add(change)
            self._announcer.announce(change)

    def undo(self) -> Change | None:
        """Take the last step back; returns what that changed, None when there is no step to take back.

        Raises ``JourneyError`` when a step of an earlier session cannot be read; nothing is changed then.
        """
        self._refuse_while_drafting()
        step = self._history.undoable
        if step is None:
            return None
        return self._replay(self._history.step(step).reversed(), step, Way.UNDONE)

    def redo(self) -> Change | None:
        """Do the step again that was undone last; returns what that changed. Raises like ``undo``."""
        self._refuse_while_drafting()
        step = self._history.redoable
        if step is None:
            return None
        return self._replay(self._history.step(step), step, Way.REDONE)

    def follow(self, change: Change) -> None:
        """Apply what another process has written to the file: it is told, but it is no step of ours."""
        self._refuse_while_drafting()
        with self._drafting() as draft:
            for id, (_, after) in change.pairs.items():
                draft.write(id, after)
        if not change.is_empty:
            self._announcer.announce(change)

    @property
    def undo_label(self) -> str | None:
        """What undo would take back; empty when the file does not tell, None when there is nothing."""
        return self._history.label(self._history.undoable)

    @property
    def redo_label(self) -> str | None:
        """What redo would do again; empty when the file does not tell, None when there is nothing."""
        return self._history.label(self._history.redoable)

    @property
    def history(self) -> History:
        """Which steps there are, and where among them the records stand now. For reading only."""
        return self._history

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Have every change told to ``listener``; call what is returned to stop that."""
        return self._announcer.listen(listener)

    @contextmanager
    def _drafting(self) -> Iterator[Draft]:
        draft = self._draft = Draft(self._shelves)
        try:
            yield draft
        except BaseException:
            draft.take_back()
            raise
        finally:
            draft.finish()
            self._draft = None

    @contextmanager
    def _inner(self, draft: Draft) -> Iterator[Draft]:
        draft.begin_inner()
        try:
            yield draft
        except BaseException:
            draft.take_back()
            raise
        draft.keep_inner()

    def _refuse_while_drafting(self) -> None:
        if self._draft:
            raise RuntimeError("a change is being written; undo and redo wait until it is finished")

    def _replay(self, change: Change, step: int, way: Way) -> Change:
        with self._drafting() as draft:
            self._apply(draft, change)
            self._hand_over(change, step, way)
        self._history.cursor = step if way is Way.REDONE else step - 1
        self._announcer.announce(change)
        return change

    def _apply(self, draft: Draft, change: Change) -> None:
        for id, (before, after) in change.pairs.items():
            here = self._shelves.find(id)
            if here is not before and here != before:
                raise Damaged("The history does not fit the map here", safe="the map was not changed")
            draft.write(id, after)

    def _hand_over(self, change: Change, step: int, way: Way) -> None:
        if self._journal and not change.is_empty:
            self._journal.write(change, step, way)
