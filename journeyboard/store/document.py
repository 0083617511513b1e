"""A ``.journey`` file that is open: its store, and how safe its edits are."""

from collections.abc import Callable, Iterable
from os import PathLike
from os.path import realpath
from pathlib import Path

from journeyboard.model import KINDS, Record, Version, everything

from .change import Change
from .connection import translated
from .entry import Entry
from .errors import Damaged, JourneyError, Unavailable
from .following import difference
from .guard import Edition
from .history import History
from .journal import Way
from .pruning import tidy
from .publishing import build, copy, publishing, put_aside, refuse_too_many, sweep
from .reading import FileContents, may_write, read_file, read_step
from .renewing import renew
from .schema import FORMAT_VERSION
from .shelves import Shelves
from .states import NotSaved, State
from .store import Store
from .writer import RETRY_SECONDS, Writer

CLOSE_SECONDS, DISCARD_SECONDS = 10.0, 0.3
AnyPath = str | PathLike[str]


def create(path: AnyPath, records: Iterable[Record] = (), *, overwrite: bool = False) -> "Document":
    """Make a file of these records and open it. Raises ``Unavailable`` when it is there and may not go."""
    target = _place(path)
    with publishing(target, overwrite=overwrite) as part:
        build(part, everything(Shelves(records)))
    return open_document(target)


def open_document(
    path: AnyPath, *, read_only: bool = False, retry_seconds: float = RETRY_SECONDS
) -> "Document":
    """Open a file that passes the guard; read only when asked to, or when it cannot be written to.

    A file of an earlier format is given today's first; one for reading only is not touched.
    An edit that cannot be written is tried again every ``retry_seconds``.
    Raises ``NotAJourney``, ``TooNew``, ``Damaged``, ``Untrusted`` or ``Unavailable``.
    """
    place = _place(path)
    with translated():
        read_only = read_only or not may_write(place)
        found = read_file(place, read_only=read_only)
        if not read_only:
            sweep(place)
        read_only = read_only or not _has_todays_format(place, found)
        return Document(place, found, read_only, retry_seconds)


def _has_todays_format(place: Path, found: FileContents) -> bool:
    """Whether a file has, or could be given, today's format; a full disk must not keep it from being read.

    Nor must a broken history: as long as all records can be read, only who would write is told of it.
    """
    try:
        if found.version < FORMAT_VERSION:
            renew(place, found.edition)
    except Unavailable:
        return False
    except Damaged:
        read_file(place, read_only=True)
    return True


def _place(path: AnyPath) -> Path:
    place = Path(path).absolute()
    with translated():
        return Path(realpath(place)) if place.is_symlink() else place


class Document:
    """One open file. Its ``store`` is edited from one thread; a second thread writes to the disk."""

    def __init__(self, path: Path, found: FileContents, read_only: bool, retry_seconds: float) -> None:
        self.read_only = read_only
        self._found_version = found.version
        self._found_steps = found.edition.cursor, found.last_step
        self._closed = False
        self._writer = Writer(path, found.edition, retry_seconds)
        history = History(found.edition.cursor, found.first_step, found.last_step, self._fetch)
        self.store = Store(found.records, self, history)

    @property
    def version(self) -> int:
        """The format of the file; what may be written to has today's."""
        return self._found_version if self.read_only else FORMAT_VERSION

    @property
    def path(self) -> Path:
        return self._writer.path

    @property
    def revision(self) -> int:
        """How many commits the file has seen; it grows with each edit that is on the disk."""
        return self._writer.edition.revision

    @property
    def edition(self) -> Edition:
        """Which state of the document is on the disk."""
        return self._writer.edition

    @property
    def state(self) -> State:
        return self._writer.told.state

    def listen_state(self, listener: Callable[[State], None]) -> Callable[[], None]:
        """Have every new state told, from the editing or the writing thread; call the result to stop it."""
        return self._writer.told.listen(listener)

    def write(self, change: Change, step: int, way: Way) -> None:
        """The store's journal: take a change to be written. Raises ``Unavailable`` when it never can be."""
        refuse_too_many(sum(len(self.store.of(kind)) for kind in KINDS))
        if self.read_only or self._closed:
            how = "was closed" if self._closed else "is open for reading only"
            raise Unavailable(f"{self.path.name} {how}", do="save it under another name to go on editing")
        self._writer.submit(Entry(change, step, way))

    @property
    def has_unwritten(self) -> bool:
        """Whether an edit is not on the disk; without one the file may still not be what is seen here."""
        return self._writer.has_pending

    @property
    def has_edits(self) -> bool:
        """Whether anything was done here since the file was opened, be it on the disk or not."""
        history = self.store.history
        return self.has_unwritten or (history.cursor, history.last) != self._found_steps

    def flush(self, timeout: float | None = CLOSE_SECONDS) -> bool:
        """Wait, at most ``timeout`` seconds, until every edit is on the disk; whether it is."""
        return self._writer.flush(timeout)

    def put_in_order(self, timeout: float | None = 0) -> None:
        """While the hand rests: have the file laid out anew, if that is due.

        Waits at most ``timeout`` seconds for it. Whatever goes wrong, the file is whole, and holds the same.
        """
        self._writer.put_in_order(timeout)

    def save_copy(self, path: AnyPath, *, overwrite: bool = True) -> None:
        """Put a copy, with all edits and their history, at ``path``; editing goes on in the old file.

        When the old file cannot be read any more, the copy is made from memory, with what was done since it
        was opened.
        Raises ``Unavailable``; what was at ``path`` is still there then.
        """
        target = self._elsewhere(path)
        with self._writer.paused() as pending, publishing(target, overwrite=overwrite) as part:
            self._copy(part, pending)

    def share_copy(self, path: AnyPath, *, overwrite: bool = True) -> None:
        """Put the maps as they are now at ``path``, with nothing of what was deleted or reworded before.

        Named versions are left out like the history: they hold the past. Raises ``Unavailable``; what was
        at ``path`` is still there then.
        """
        with publishing(self._elsewhere(path), overwrite=overwrite) as part:
            build(part, [record for record in everything(self.store) if not isinstance(record, Version)])

    def copy_of_disk(self, path: AnyPath) -> None:
        """Put a copy of what is on the disk at ``path``, in any thread. Raises ``JourneyError``."""
        with self._writer.paused(), publishing(_place(path), overwrite=False) as part:
            copy(self.path, part, self._writer.edition)

    def save_as(self, path: AnyPath, *, overwrite: bool = True) -> None:
        """Like ``save_copy``, then go on editing at ``path``. The old file stays as it is on the disk."""
        target = self._elsewhere(path)
        with self._writer.paused() as pending:
            with publishing(target, overwrite=overwrite) as part:
                edition = self._copy(part, pending)
            self._writer.move(target, edition)
        self.read_only = False

    def write_again(self) -> Path | None:
        """Put the map as it is where its file was; what others put there meanwhile is moved aside.

        Of the history the new file has what was done since this one was opened. Returns where the other one
        lies now, None when there was none. Raises ``Unavailable``; what was there is still there then.
        """
        with self._writer.paused():
            with publishing(self.path, overwrite=False, make_room=True) as part:
                edition = self._build(part)
                aside = put_aside(self.path)
            self._writer.move(self.path, edition)
            self.store.history.keep_carried()
        return aside

    def follow(self, found: FileContents) -> None:
        """Show what the file holds now. Only for a document that is open for reading only."""
        self._writer.edition, self._found_version = found.edition, found.version
        self.store.history.follow(found.edition.cursor, found.first_step, found.last_step)
        self.store.follow(difference(self.store, found.records))

    def watch(self) -> None:
        """Notice when the file is moved, deleted, replaced or written by others, without an edit too."""
        if not self.read_only:
            self._writer.watch()

    def close(self, timeout: float = CLOSE_SECONDS, *, discard: bool = False) -> None:
        """Write what is pending and let the file go.

        Raises ``JourneyError``, and stays open, when that is not done within ``timeout`` seconds; with
        ``discard`` what could not be written is given up.
        """
        if self._closed:
            return
        if not discard and not self.flush(timeout):
            raise self._why_not_saved()
        self._closed = True
        is_safe = self.flush(0)
        if self._writer.stop(None if is_safe else DISCARD_SECONDS) and is_safe and self._writer.has_written:
            tidy(self.path, self._writer.edition)

    def __enter__(self) -> "Document":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _copy(self, part: Path, pending: tuple[Entry, ...]) -> Edition:
        try:
            return copy(self.path, part, self._writer.edition, pending)
        except JourneyError:
            part.unlink(missing_ok=True)
            return self._build(part)

    def _build(self, part: Path) -> Edition:
        """Make the file of what is in memory: the maps, and the steps of this session."""
        history = self.store.history
        steps = history.carried()
        return build(part, everything(self.store), steps, history.cursor if steps else 0)

    def _fetch(self, step: int) -> Change:
        return read_step(self.path, step)

    def _elsewhere(self, path: AnyPath) -> Path:
        target = _place(path)
        with translated():
            if target.exists() and self.path.exists() and target.samefile(self.path):
                raise Unavailable(f"{target.name} is the open file itself", do="choose another name")
        return target

    def _why_not_saved(self) -> JourneyError:
        if isinstance(self.state, NotSaved):
            return self.state.error
        return Unavailable(
            "The disk is too slow", safe="your edits are kept in memory", do="wait and try again"
        )
