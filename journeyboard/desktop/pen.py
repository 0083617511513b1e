"""Who may write a file: one window at a time holds its pen, and a process that dies lets go of it."""

from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QLockFile

from journeyboard.places import data_folder

FOLDER = "open"


class Pen:
    """The right to write one file, among all processes of this user on this computer."""

    def __init__(self, path: Path) -> None:
        mark = sha256(str(path.resolve()).encode("utf-8", "surrogatepass")).hexdigest()[:24]
        self._place = data_folder() / FOLDER / f"{mark}.lock"
        self._lock = QLockFile(str(self._place))
        self._lock.setStaleLockTime(0)
        self.held = False

    def take(self) -> bool:
        """Take the pen if nobody holds it; whether it is held now. Where no lock can be made, all hold it."""
        with suppress(OSError):
            self._place.parent.mkdir(parents=True, exist_ok=True)
        taken = self._lock.tryLock(0)
        self.held = taken or self._lock.error() is not QLockFile.LockError.LockFailedError
        return self.held

    def is_free(self) -> bool:
        """Whether another could take it now."""
        if self.take():
            self.release()
            return True
        return False

    def release(self) -> None:
        if self.held:
            self._lock.unlock()
            self.held = False
