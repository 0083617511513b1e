"""A long piece of work in slices, so that the window stays alive and the work can be stopped."""

from collections.abc import Iterator
from time import perf_counter

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from .bar import BarDialog

SLICE_MS = 12.0


class ProgressDialog(BarDialog):
    """Does ``steps`` one by one. ``exec`` gives Accepted after the last one, Rejected when stopped."""

    def __init__(
        self, words: str, steps: Iterator[object], count: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(words, count, parent)
        self._steps = steps
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._work)
        self.finished.connect(self._timer.stop)
        self._timer.start()

    def _work(self) -> None:
        """One slice; the next comes after whatever else waits for the window."""
        until, done = perf_counter() + SLICE_MS / 1000, self.bar.value()
        while perf_counter() < until:
            if next(self._steps, self) is self:
                self._finish()
                return
            done += 1
        self.bar.setValue(done)

    def _finish(self) -> None:
        """What is seen while the one change is made that all this was for."""
        self.bar.setValue(self.bar.maximum())
        self.words.setText(self.tr("Adding them to the map"))
        self.stop.setEnabled(False)
        self.repaint()
        self.accept()
