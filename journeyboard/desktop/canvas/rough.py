"""Keeps the words that are being written where the next start finds them, should this run be cut short."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from journeyboard.desktop import runs
from journeyboard.desktop.errands import Errands

PAUSE_MS = 1_000
"""So long words may be in memory alone."""


class RoughCopy(QObject):
    """``words`` gives what is being written now, empty when nothing is; asked a second after a letter.

    The disk is a thread's to wait for. Committed words are forgotten a second later, when the file has them.
    """

    def __init__(self, parent: QObject, words: Callable[[], str]) -> None:
        super().__init__(parent)
        self._words, self._kept = words, ""
        self._is_due = False
        self._errands: Errands | None = None
        self._soon = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._soon.timeout.connect(self._keep)

    def follow(self) -> None:
        """A letter was written, or the writing has ended."""
        if not self._is_due:
            self._is_due = True
            self._soon.start()

    def _keep(self) -> None:
        self._is_due = False
        words = self._words()
        if words == self._kept:
            return
        self._kept = words
        self._errands = self._errands or Errands(self, "rough copy")
        self._errands.run(lambda: runs.keep_words(words), lambda _: None)
