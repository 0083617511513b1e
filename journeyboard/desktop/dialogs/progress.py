"""A long piece of work in slices, so that the window stays alive and the work can be stopped."""

from collections.abc import Iterator
from time import perf_counter

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from journeyboard.desktop.widgets.label import Label
from journeyboard.desktop.widgets.push import Push

SLICE_MS = 12.0


class ProgressDialog(QDialog):
    """Does ``steps`` one by one. ``exec`` gives Accepted after the last one, Rejected when stopped."""

    def __init__(
        self, words: str, steps: Iterator[object], count: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(words)
        self.setMinimumWidth(400)
        self._steps = steps
        self.bar = QProgressBar()
        self.bar.setRange(0, count)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(words)
        self.stop = Push(self.tr("Cancel"))
        self.stop.clicked.connect(self.reject)
        column, foot = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        foot.addStretch(1)
        foot.addWidget(self.stop)
        self.words = Label(words, "label")
        column.addWidget(self.words)
        column.addWidget(self.bar)
        column.addLayout(foot)
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
