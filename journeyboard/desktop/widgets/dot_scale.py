"""Five dots to say how large something is, from 0 to 5."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from journeyboard.desktop.look import marks
from journeyboard.desktop.look.wear import now

PITCH = 12
STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Down: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: 1}


class DotScale(QWidget):
    """``chosen`` carries 0 to 5; a click on the last filled dot takes it away."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value: float | None = None
        self.setFixedSize(QSize(5 * PITCH, 28))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    @property
    def value(self) -> float | None:
        """None when nobody has said it yet."""
        return self._value

    def set_value(self, value: float | None) -> None:
        self._value = value
        said = self.tr("Not judged yet") if value is None else self.tr("{0:g} of 5").format(value)
        self.setAccessibleDescription(said)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        wanted = min(5, int(event.position().x() // PITCH) + 1)
        self._choose(wanted - 1 if wanted == self._value else wanted)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self._choose(round(self._value or 0) + step)

    def _choose(self, value: int) -> None:
        if 0 <= value <= 5 and value != self._value:
            self.set_value(value)
            self.chosen.emit(value)

    def paintEvent(self, _event: QPaintEvent) -> None:
        marks.dots(QPainter(self), 1, 10, self._value or 0, now())
