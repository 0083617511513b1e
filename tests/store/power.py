"""A disk whose power can be cut: it remembers what was written and synced, and gives states that may survive.

What was synced survives. Of what was not, each write may survive or not, whole or torn at a sector; a
deletion that was not synced may be undone. The model is that of https://www.sqlite.org/atomiccommit.html.
"""

import random
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import apsw

SECTOR = 512


@dataclass(frozen=True)
class Step:
    """One thing that happened to a file: write, truncate, sync, delete; or an acknowledged commit."""

    what: str
    file: str = ""
    at: int = 0
    data: bytes = b""
    synced: bool = False


@dataclass
class Diary:
    """All that happened, in order."""

    steps: list[Step] = field(default_factory=list)


class Disk(apsw.VFS):
    """Hands everything on to the real disk and keeps a diary of it."""

    def __init__(self, name: str, diary: Diary) -> None:
        self._diary = diary
        super().__init__(name, base="")

    def xOpen(self, name, flags):  # noqa: N802 - SQLite's own names
        return File(name, flags, self._diary)

    def xDelete(self, name, syncdir):  # noqa: N802
        self._diary.steps.append(Step("delete", Path(name).name, synced=bool(syncdir)))
        super().xDelete(name, syncdir)


class File(apsw.VFSFile):
    """One open file of the disk."""

    def __init__(self, name, flags, diary: Diary) -> None:
        self._name = Path(name.filename() if isinstance(name, apsw.URIFilename) else str(name)).name
        self._diary = diary
        super().__init__("", name, flags)

    def xWrite(self, data, offset):  # noqa: N802
        super().xWrite(data, offset)
        self._diary.steps.append(Step("write", self._name, offset, bytes(data)))

    def xTruncate(self, size):  # noqa: N802
        super().xTruncate(size)
        self._diary.steps.append(Step("truncate", self._name, size))

    def xSync(self, flags):  # noqa: N802
        super().xSync(flags)
        self._diary.steps.append(Step("sync", self._name))


def played(statements: Iterable[str], path: Path, name: str) -> Diary:
    """The statements run on such a disk; each COMMIT that returned is an acknowledgement."""
    diary = Diary()
    disk = Disk(name, diary)
    connection = apsw.Connection(str(path), vfs=name, flags=apsw.SQLITE_OPEN_READWRITE)
    for statement in statements:
        connection.execute(statement)
        if statement == "COMMIT":
            diary.steps.append(Step("acknowledged"))
    connection.close()
    disk.unregister()
    return diary


@dataclass
class _OnDisk:
    safe: bytes = b""
    there: bool = False
    pending: list[Step] = field(default_factory=list)


class Replay:
    """The files of a disk step by step, and what may be found of them when the power fails."""

    def __init__(self, start: dict[str, bytes]) -> None:
        self._files = {name: _OnDisk(data, True) for name, data in start.items()}
        self.acknowledged = 0

    def go(self, step: Step) -> None:
        if step.what == "acknowledged":
            self.acknowledged += 1
            return
        file = self._files.setdefault(step.file, _OnDisk())
        if step.what == "sync":
            file.safe, file.there = _applied(file.safe, file.pending), True
            file.pending = []
        elif step.what == "delete" and step.synced:
            self._files[step.file] = _OnDisk()
        else:
            file.pending.append(step)

    def after_a_cut(self, chance: random.Random) -> dict[str, bytes]:
        """The files as they may be found now."""
        found = ((name, _survivor(file, chance)) for name, file in self._files.items())
        return {name: data for name, data in found if data is not None}


def _survivor(file: _OnDisk, chance: random.Random) -> bytes | None:
    lucky = [_torn(step, chance) for step in file.pending if chance.random() < 0.5]
    if any(step.what == "delete" for step in lucky):
        return None
    return _applied(file.safe, lucky) if file.there or lucky else None


def _torn(step: Step, chance: random.Random) -> Step:
    if step.what != "write" or len(step.data) <= SECTOR or chance.random() < 0.7:
        return step
    kept = chance.randrange(1, len(step.data) // SECTOR + 1) * SECTOR
    return Step("write", step.file, step.at, step.data[:kept])


def _applied(data: bytes, steps: Iterable[Step]) -> bytes:
    found = bytearray(data)
    for step in steps:
        if step.what == "truncate":
            del found[step.at :]
        elif step.what == "write":
            found.extend(bytes(max(0, step.at - len(found))))
            found[step.at : step.at + len(step.data)] = step.data
        elif step.what == "delete":
            found.clear()
    return bytes(found)
