"""The rows of the history panel as Qt's views want them, the newest first; words come when a row is seen."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from journeyboard.desktop.plain import as_tip
from journeyboard.desktop.words import clock, tr
from journeyboard.edit.versions import NAME
from journeyboard.insight.timeline import Moment
from journeyboard.model import Version

from .timeline import Timeline
from .told import day_head, local_day, when

ENTRY, IS_UNDONE, CLOCK, ASIDE = (Qt.ItemDataRole.UserRole + number for number in range(4))
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Head:
    """A day begins; None: nobody knows which."""

    day: date | None


@dataclass(frozen=True, slots=True)
class Beginning:
    """Before the first step, which has this number."""

    first: int


Entry = Head | Moment | Version | Beginning


class HistoryModel(QAbstractListModel):
    """Rows of moments and versions under heads of days."""

    def __init__(self, timeline: Timeline, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: list[Entry] = []
        self._timeline = timeline
        self._signed = False
        self._row_of: dict[Moment, int] = {}
        timeline.worded.connect(self._on_words)

    def fill(self, moments: Sequence[Moment], versions: Sequence[Version]) -> None:
        """Show these, both given the oldest first."""
        self.beginResetModel()
        cursor = self._timeline.cursor
        shown = [each for each in moments if each.first > cursor or not each.label.startswith(NAME)]
        self._signed = len({each.author for each in moments}) > 1
        self.rows = list(_under_heads(_newest_first(shown, versions)))
        if moments:
            self.rows.append(Beginning(moments[0].first))
        self._row_of = {each: row for row, each in enumerate(self.rows) if isinstance(each, Moment)}
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self.rows[index.row()], Head):
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(entry)
        if role == ENTRY:
            return entry
        if role == IS_UNDONE:
            return isinstance(entry, Moment) and entry.first > self._timeline.cursor
        if role == CLOCK:
            return clock(entry.at) if isinstance(entry, Moment | Version) and entry.at else ""
        if role == ASIDE:
            return self._aside(entry)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(entry)
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_tip(self._spoken(entry))
        return None

    def _text(self, entry: Entry) -> str:
        match entry:
            case Head():
                return day_head(entry.day) if entry.day else tr("Some time before")
            case Moment():
                return self._timeline.words(entry)
            case Version():
                return entry.name
            case Beginning():
                return tr("Before the first change")

    def _aside(self, entry: Entry) -> str:
        if isinstance(entry, Version):
            return " ".join(entry.note.split())
        return entry.author if isinstance(entry, Moment) and self._signed else ""

    def _spoken(self, entry: Entry) -> str:
        parts = [self._text(entry)]
        if isinstance(entry, Moment | Version):
            parts += [when(entry.at) if entry.at else "", entry.author]
        if isinstance(entry, Version):
            parts = [tr("Version {0}").format(parts[0]), *parts[1:], entry.note]
        if isinstance(entry, Moment) and entry.first > self._timeline.cursor:
            parts.append(tr("undone"))
        return ", ".join(filter(None, parts))

    def _on_words(self, moment: Moment) -> None:
        row = self._row_of.get(moment)
        if row is not None:
            self.dataChanged.emit(self.index(row), self.index(row))


def _newest_first(moments: Sequence[Moment], versions: Sequence[Version]) -> Iterator[Moment | Version]:
    """Both merged by their times; a moment without a time stays where it is."""
    waiting = list(versions)
    for moment in reversed(moments):
        while waiting and moment.at and waiting[-1].at >= moment.at:
            yield waiting.pop()
        yield moment
    yield from reversed(waiting)


def _under_heads(entries: Iterator[Moment | Version]) -> Iterator[Entry]:
    last: date | str | None = "none yet"
    for entry in entries:
        day = local_day(entry.at) if entry.at else None
        if day != last:
            yield Head(day)
            last = day
        yield entry
