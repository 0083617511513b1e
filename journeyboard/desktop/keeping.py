"""Takes snapshots of an open map and has its file put in order, in threads: nobody waits for them."""

import logging
import threading
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from .recovery import snapshot_folder

if TYPE_CHECKING:
    from .desk import Desk

AFTER_OPENING_MS, EACH_MS = 3_000, 10 * 60 * 1_000
QUIET_MS = 3_000
"""A hand that has not edited for so long may bear that the file is laid out anew."""
PATIENCE_S = 1.0


class Keeping(QObject):
    """One shortly after a changed map is opened, then one each ten minutes in which it changed."""

    def __init__(self, desk: "Desk") -> None:
        super().__init__(desk)
        self._desk = desk
        self._at_work: threading.Thread | None = None
        self._timer = QTimer(self, interval=EACH_MS)
        self._timer.timeout.connect(self.keep)
        self._timer.start()
        QTimer.singleShot(AFTER_OPENING_MS, self, self.keep)
        self._quiet = QTimer(self, interval=QUIET_MS, singleShot=True)
        self._quiet.timeout.connect(lambda: desk.document.put_in_order())
        desk.changed.connect(lambda _change: self._quiet.start())

    def keep(self) -> None:
        """Take a snapshot, unless one is being taken or nothing has changed. Returns at once."""
        if self._desk.document.read_only or (self._at_work and self._at_work.is_alive()):
            return
        self._at_work = threading.Thread(target=self._take, name="snapshot", daemon=True)
        self._at_work.start()

    def keep_at_once(self) -> None:
        """Before the map is changed a great deal: a snapshot, waited for as long as is bearable."""
        until = monotonic() + PATIENCE_S
        self.wait(PATIENCE_S)
        if self._desk.document.flush(max(0.0, until - monotonic())):
            self.keep()
            self.wait(max(0.0, until - monotonic()))

    def wait(self, seconds: float) -> None:
        """Until the snapshot that is being taken is there."""
        if self._at_work:
            self._at_work.join(seconds)

    def _take(self) -> None:
        from journeyboard.store.errors import JourneyError
        from journeyboard.store.snapshots import take

        try:
            take(self._desk.document, snapshot_folder())
        except (JourneyError, OSError) as error:  # the next one may succeed; the map itself is not concerned
            logging.getLogger(__name__).warning("no snapshot: %s", error)
