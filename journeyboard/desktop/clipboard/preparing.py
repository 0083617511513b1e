"""Sets the texts of a paste between frames, so that none waits; whatever is done next waits for the paste."""

from collections.abc import Callable, Iterator
from time import perf_counter

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer

SLICE_MS = 2.0
_DEEDS = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.ShortcutOverride,
        QEvent.Type.InputMethod,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.TouchBegin,
        QEvent.Type.Drop,
        QEvent.Type.Close,
    }
)


class Preparing(QObject):
    """Takes steps in slices and calls ``done`` after the last one, or before anybody does anything else.

    The steps only make ``done`` quicker: it may be called before all are taken.
    """

    def __init__(self, steps: Iterator[object], done: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._steps, self._done, self._is_ready = steps, done, False
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._slice)
        self._timer.start()
        self._app().installEventFilter(self)

    def finish(self) -> None:
        """Do it now; a second time nothing happens."""
        if self._timer.isActive():
            self._timer.stop()
            self._app().removeEventFilter(self)
            self.deleteLater()
            self._done()

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        if event.type() in _DEEDS:
            self.finish()
        return False

    def _slice(self) -> None:
        if self._is_ready:
            self.finish()
            return
        until = perf_counter() + SLICE_MS / 1000
        for _ in self._steps:
            if perf_counter() >= until:
                return
        self._is_ready = True  # what is left takes a while: not in the same slice

    @staticmethod
    def _app() -> QCoreApplication:
        app = QCoreApplication.instance()
        assert app is not None
        return app
