"""Pictures decoded in the background, so that no frame of the canvas waits for one."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QObject, QThreadPool, Signal
from PySide6.QtGui import QImage

from journeyboard.export.painter.pictures import Key, decoded


class Background(QObject):
    """Decodes what is asked for, one picture after the other; ``arrived`` gives the bytes of each."""

    arrived = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._asked: set[Key] = set()
        self._told: set[int] = set()
        self._pool = QThreadPool()
        self._pool.setMaxThreadCount(1)

    @property
    def busy(self) -> bool:
        return bool(self._asked)

    def ask(self, key: Key) -> QImage:
        """The picture if it is there, else what there is of it in another size or nothing, for the moment.

        One that was there before and had to make room is waited for: or two that push each other out would
        be drawn in turns for ever.
        """
        found = decoded.peek(key)
        if found is not None:
            return found
        if hash(key) in self._told:
            return decoded.get(*key)
        if key not in self._asked:
            self._asked.add(key)
            self._pool.start(lambda: self._decode(key))
        return decoded.nearest(key)

    def _decode(self, key: Key) -> None:
        decoded.get(*key)
        self._told.add(hash(key))
        self.arrived.emit(key[0])
        self._asked.discard(key)


@cache
def background() -> Background:
    """The one for all windows: they share what is decoded."""
    return Background()
