"""A window on a file that another window writes: it shows what is written there, and waits for the pen."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from journeyboard.store.errors import JourneyError
    from journeyboard.store.reading import FileContents

    from .desk import Desk

PAUSE_MS = 1_000


class Following(QObject):
    """Looks at the file each second: a stat while nothing happens; what changed is read in a thread."""

    free = Signal()
    """The other window let go: this one could write."""

    def __init__(self, desk: "Desk") -> None:
        super().__init__(desk)
        from journeyboard.store.lookout import signature

        from .errands import Errands

        self._errands = Errands(self, "following")
        self._desk, self._is_reading, self.is_free = desk, False, False
        self._seen = signature(desk.document.path)
        self._timer = QTimer(self, interval=PAUSE_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """See whether there is news, of the file or of the pen."""
        from journeyboard.store.lookout import signature

        now = signature(self._desk.document.path)
        if now and now != self._seen and not self._is_reading:
            self._seen, self._is_reading = now, True
            self._errands.run(self._read, self._take)
        is_free = bool(self._desk.pen and self._desk.pen.is_free())
        if is_free is not self.is_free:
            self.is_free = is_free
            self.free.emit()

    def _read(self) -> "FileContents":
        from journeyboard.store.reading import read_file

        return read_file(self._desk.document.path, read_only=True)

    def _take(self, found: "FileContents | JourneyError") -> None:
        from journeyboard.store.errors import JourneyError

        self._is_reading = False
        if isinstance(found, JourneyError):  # in the middle of something: the next look comes in a second
            self._seen = None
        else:
            self._desk.document.follow(found)
