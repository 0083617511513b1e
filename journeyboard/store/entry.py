"""One change on its way to the file, and the rows that it becomes."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from journeyboard.model import Id, Record

from .change import Change
from .images import images
from .journal import Way
from .rows import blobs_in, checksum, encode
from .schema import LOG_COLUMNS, table_name

Params = dict[str, Any]
_IMAGE_COLUMNS = tuple(column.name for column in LOG_COLUMNS[:-1])


@dataclass(frozen=True, slots=True)
class Entry:
    """A change, the step it belongs to, and how it came about."""

    change: Change
    step: int
    way: Way

    @property
    def cursor(self) -> int:
        """The last step done, once this entry is written."""
        return self.step - 1 if self.way is Way.UNDONE else self.step

    def added(self) -> Iterator[tuple[type[Record], Params]]:
        """The rows to insert."""
        for before, after in self.change.pairs.values():
            if before is None and after is not None:
                yield type(after), encode(after)

    def updated(self) -> Iterator[tuple[type[Record], Params]]:
        """The rows to replace, their id under ``row_id``."""
        for before, after in self.change.pairs.values():
            if before is not None and after is not None:
                row = encode(after)
                yield type(after), row | {"row_id": row.pop("id")}

    def removed(self) -> Iterator[tuple[type[Record], Params]]:
        """The ids of the rows to delete."""
        for id, (before, after) in self.change.pairs.items():
            if before is not None and after is None:
                yield type(before), {"row_id": id}

    def blobs(self) -> list[Params]:
        """The bytes that the rows name, which may be in the file already."""
        found: dict[str, bytes] = {}
        for _, after in self.change.pairs.values():
            found |= blobs_in(after) if after else {}
        return [{"digest": name, "data": data} for name, data in found.items()]

    def log(self, seq: int, revision: int) -> Iterator[Params]:
        """The rows of the edit log, numbered from ``seq``."""
        for number, (id, pair) in enumerate(self.change.pairs.items(), seq):
            yield self._log_row(number, revision, id, *pair)

    def _log_row(self, seq: int, revision: int, id: Id, old: Record | None, new: Record | None) -> Params:
        change, kind = self.change, type(old or new)
        assert issubclass(kind, Record)
        at = change.at.isoformat() if change.at else ""
        values = (seq, revision, self.step, table_name(kind), id, *images(old, new))
        values_ = (*values, change.label, change.author, at)
        return dict(zip(_IMAGE_COLUMNS, values_, strict=True)) | {"crc": checksum(values_)}
