"""Five cells to say how much a pain point hurts; the chosen one is filled with its colour."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from journeyboard.desktop.look import fonts
from journeyboard.desktop.look.wear import now
from journeyboard.desktop.words import SEVERITIES, tr
from journeyboard.model import Severity

CELL, HEIGHT = 34, 30
STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Down: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: 1}


class SeverityPicker(QWidget):
    """``chosen`` carries 0 to 4 when the user changes it, by mouse, arrows or digits."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._level: int | None = 0
        self.setFixedSize(self.sizeHint())
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.set_level(0)

    @property
    def level(self) -> int | None:
        return self._level

    def set_level(self, level: int | None) -> None:
        """Show a severity; None: no cell is chosen, for several differ."""
        self._level = level
        self.setAccessibleName(self._said())
        self.update()

    def _said(self) -> str:
        if self._level is None:
            return self.tr("Severity, differs")
        word = tr(SEVERITIES[Severity(self._level)])
        return self.tr("Severity {0}, {1}").format(self._level, word)

    def sizeHint(self) -> QSize:
        return QSize(5 * CELL + 1, HEIGHT)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._choose(int(event.position().x() // CELL))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in STEPS:
            self._choose((self._level or 0) + STEPS[key])
        elif event.text() in tuple("01234"):
            self._choose(int(event.text()))
        else:
            super().keyPressEvent(event)

    def _choose(self, level: int) -> None:
        if 0 <= level <= 4 and level != self._level:
            self.set_level(level)
            self.chosen.emit(level)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look = QPainter(self), now()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QPainterPath()
        frame.addRoundedRect(QRectF(0.5, 0.5, self.width() - 1, HEIGHT - 1), 6, 6)
        painter.fillPath(frame, look("raised"))
        painter.save()
        painter.setClipPath(frame)
        if self._level is not None:
            painter.fillRect(QRectF(self._level * CELL, 0, CELL + 1, HEIGHT), look.severity(self._level))
        painter.restore()
        painter.setPen(QPen(look("line2"), 1))
        for cell in range(1, 5):
            painter.drawLine(cell * CELL, 1, cell * CELL, HEIGHT - 2)
        painter.drawPath(frame)
        for cell in range(5):
            self._paint_digit(painter, cell)

    def _paint_digit(self, painter: QPainter, cell: int) -> None:
        chosen = cell == self._level
        fill = now().severity(cell)
        painter.setFont(fonts.sized(13.5, 700 if chosen else 400))
        painter.setPen(readable_on(fill) if chosen else now()("ink"))
        painter.drawText(QRectF(cell * CELL, 0, CELL, HEIGHT), Qt.AlignmentFlag.AlignCenter, str(cell))


def readable_on(fill: QColor) -> QColor:
    """White or near black, whichever stands out more on a colour."""
    return max((QColor("#FFFFFF"), QColor("#141210")), key=lambda ink: contrast(ink, fill))


def contrast(one: QColor, other: QColor) -> float:
    """The contrast ratio of two colours, 1 to 21, as WCAG 2 defines it."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: QColor) -> float:
    channels = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
