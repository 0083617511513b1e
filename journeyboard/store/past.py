"""Looks back: the records as they were after any step of the log, and the list of all steps."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from journeyboard.model import Id, Record, Records, everything

from .blobs import Blobs, blobs_of
from .change import Change, Pair
from .connection import connected
from .document import AnyPath, Document
from .errors import Damaged
from .guard import check_header, check_structure
from .publishing import build, publishing
from .reading import FileContents, log_pair, names
from .rows import Row
from .schema import FORMAT_VERSION, LOG_COLUMNS
from .writer import RETRY_SECONDS

MOST_STEPS, MOST_PAIRS = 1_000_000, 2_000
_LONGEST = 300
_STEPS = f"""
SELECT "step", substr("label", 1, {_LONGEST}), substr("author", 1, {_LONGEST}), substr("at", 1, 40)
  FROM "edit_log" WHERE "step" < ? GROUP BY "step" ORDER BY "step" LIMIT {MOST_STEPS}
"""
_EDGES = f"""
SELECT {names(LOG_COLUMNS)} FROM "edit_log" WHERE "seq" IN
  (SELECT %s("seq") FROM "edit_log" WHERE "step" BETWEEN ? AND ? GROUP BY "row_id")
"""
_COUNT = 'SELECT count(DISTINCT "step") FROM "edit_log" WHERE "step" BETWEEN ? AND ?'
_SPAN = f"""
SELECT {names(LOG_COLUMNS)} FROM "edit_log" WHERE "step" BETWEEN ? AND ? ORDER BY "seq"
"""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the log, without what it changed. ``at`` None: the file does not tell."""

    number: int
    label: str
    author: str = ""
    at: datetime | None = None


def steps_of_session(document: Document, first: int = 1) -> list[Step]:
    """The steps from ``first`` on that were done since the document was opened; no file is read."""
    history = document.store.history
    known = history.known(max(first, history.first), history.last)
    return [Step(number, each.label, each.author, each.at) for number, each in sorted(known.items())]


def logged_steps(path: Path, before: int) -> list[Step]:
    """The steps before one that a file's log holds, in one query; for any thread. Raises ``JourneyError``."""
    with connected(path, "ro") as connection:
        check_structure(connection, check_header(path))
        return [
            Step(number, str(label), str(author), _moment(at))
            for number, label, author, at in connection.execute(_STEPS, (before,))
            if isinstance(number, int)
        ]


def first_of_session(document: Document) -> int:
    """From which step on no file is needed to list the rest."""
    last = document.store.history.last
    recent = _unbroken(steps_of_session(document), last)
    return recent[0].number if recent else last + 1


def steps(document: Document) -> list[Step]:
    """All steps, the oldest first, those that were undone included. Raises ``JourneyError``."""
    first = first_of_session(document)
    return [*logged_steps(document.path, first), *steps_of_session(document, first)]


def changes(document: Document, first: int, last: int) -> Callable[[], list[Change]]:
    """What the steps from ``first`` to ``last`` changed, to be read in any thread; nothing when it is a lot.

    The result raises ``JourneyError`` when called.
    """
    known = document.store.history.known(first, last)
    return partial(_changes, document.path, first, last, known)


def way_to(document: Document, step: int) -> Callable[[], Records]:
    """The records as they were after a step, 0 or the step before the first: before all steps.

    What the way there needs is taken now; the result may be called in any thread, and raises
    ``JourneyError`` when the log cannot be read. Raises ``LookupError`` for a step that there is not.
    """
    history = document.store.history
    if step != history.cursor and not history.first - 1 <= step <= history.last:
        raise LookupError(f"there is no step {step}")
    here, now = history.cursor, everything(document.store)
    first, last = (step + 1, here) if step < here else (here + 1, step)
    known = history.known(first, last)
    return partial(_arrived, document.path, now, first, last, known, back=step < here)


class PastDocument(Document):
    """Records of the past as a document that may only be read; a copy of it holds them alone."""

    def __init__(self, present: Document, records: Iterable[Record]) -> None:
        found = FileContents(list(records), present.edition, 1, 0, FORMAT_VERSION)
        super().__init__(present.path, found, read_only=True, retry_seconds=RETRY_SECONDS)

    def save_copy(self, path: AnyPath, *, overwrite: bool = True) -> None:
        with publishing(self._elsewhere(path), overwrite=overwrite) as part:
            build(part, everything(self.store))


Image = tuple[int, Record | None]


def _arrived(
    path: Path, now: list[Record], first: int, last: int, known: dict[int, Change], *, back: bool
) -> Records:
    """Of each record that the steps touched, the first image before or the last one after them."""
    found: dict[Id, Image] = {}
    for step, id, (before, after) in _edges(path, first, last, known, back=back):
        if id not in found or (step < found[id][0] if back else step > found[id][0]):
            found[id] = step, before if back else after
    there = {record.id: record for record in now} | {id: record for id, (_, record) in found.items()}
    return Records(record for record in there.values() if record is not None)


def _edges(
    path: Path, first: int, last: int, known: dict[int, Change], *, back: bool
) -> Iterator[tuple[int, Id, Pair]]:
    """At least the earliest (``back``) or latest pair of each record that the steps touched."""
    unknown = [number for number in range(first, last + 1) if number not in known]
    if unknown:
        yield from _logged(path, _EDGES % ("min" if back else "max"), unknown[0], unknown[-1])
    for number, change in known.items():
        for id, pair in change.pairs.items():
            yield number, id, pair


def _changes(path: Path, first: int, last: int, known: dict[int, Change]) -> list[Change]:
    unknown = [number for number in range(first, last + 1) if number not in known]
    pairs: dict[int, dict[Id, Pair]] = {number: {} for number in unknown}
    rows = _logged(path, _SPAN, unknown[0], unknown[-1]) if unknown else ()
    for count, (number, id, pair) in enumerate(rows):
        if count == MOST_PAIRS:
            return []
        if number in pairs:
            pairs[number][id] = pair
    read = {number: Change("", found) for number, found in pairs.items()}
    return [change for _, change in sorted((read | known).items())]


def _logged(path: Path, query: str, first: int, last: int) -> Iterator[tuple[int, Id, Pair]]:
    """Pairs of the log as a query picks them from a span of steps. Raises ``Damaged`` for a missing one."""
    with connected(path, "ro") as connection:
        check_structure(connection, check_header(path))
        (there,) = connection.execute(_COUNT, (first, last)).fetchone()
        if there != last - first + 1:
            raise Damaged("A part of the history is missing", safe="the map itself is whole")
        blobs = blobs_of(connection)
        for row in connection.execute(query, (first, last)):
            yield row[2], *_pair(row, blobs)


def _pair(row: Row, blobs: Blobs) -> tuple[Id, Pair]:
    try:
        return log_pair(row, blobs)
    except ValueError as error:
        what = f"Step {row[2]} of the history cannot be read"
        raise Damaged(what, safe="the map itself is whole") from error


def _unbroken(recent: list[Step], last: int) -> list[Step]:
    """The end of a list of steps from where on none is missing up to ``last``."""
    kept: list[Step] = []
    for step in reversed(recent):
        if step.number != last - len(kept):
            break
        kept.append(step)
    return kept[::-1]


def _moment(at: object) -> datetime | None:
    try:
        found = datetime.fromisoformat(str(at))
    except ValueError:
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)
