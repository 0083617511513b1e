"""The papers a note can be cut from, as swatches; the first one is the paper of its kind."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from journeyboard.desktop.look.wear import now
from journeyboard.desktop.words import COLOURS, tr
from journeyboard.model import NoteColour

SIDE, PITCH = 22, 26
PAPERS: tuple[NoteColour | None, ...] = (None, *NoteColour)
STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class PaperPicker(QWidget):
    """``chosen`` carries a NoteColour, or None for the paper of the note's kind."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value: object = None
        self.setFixedSize(QSize(len(PAPERS) * PITCH, 30))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)

    def set_value(self, value: object) -> None:
        """Mark a colour; None marks the paper of the kind, anything else none."""
        self._value = value
        known = isinstance(value, NoteColour) or value is None
        self.setAccessibleDescription(name_of(PAPERS[PAPERS.index(value)]) if known else self.tr("Several"))
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._choose(int(event.position().x() // PITCH))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        index = min(len(PAPERS) - 1, max(0, int(event.position().x() // PITCH)))
        QToolTip.showText(event.globalPosition().toPoint(), name_of(PAPERS[index]), self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self._choose((PAPERS.index(self._value) if self._value in PAPERS else 0) + step)

    def _choose(self, index: int) -> None:
        if 0 <= index < len(PAPERS) and PAPERS[index] is not self._value:
            self.set_value(PAPERS[index])
            self.chosen.emit(PAPERS[index])

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for index, paper in enumerate(PAPERS):
            self._paint_swatch(painter, QRectF(index * PITCH + 2, 4, SIDE, SIDE), paper)

    def _paint_swatch(self, painter: QPainter, box: QRectF, paper: NoteColour | None) -> None:
        look = now()
        colours = (
            look.notes[paper] if paper else {"fill": look.colours["chrome"], "edge": look.colours["line2"]}
        )
        painter.setPen(QPen(QColor(colours["edge"]), 1))
        painter.setBrush(QColor(colours["fill"]))
        painter.drawRoundedRect(box.adjusted(2, 2, -2, -2), 3, 3)
        if paper is None:
            painter.setPen(QPen(look("ink3"), 1.2))
            painter.drawLine(box.adjusted(5, 5, -5, -5).bottomLeft(), box.adjusted(5, 5, -5, -5).topRight())
        if paper is self._value:
            painter.setPen(QPen(look("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(-0.5, -0.5, 0.5, 0.5), 5, 5)


def name_of(paper: NoteColour | None) -> str:
    """What a swatch is called."""
    return tr(COLOURS[paper]) if paper else tr("As its kind")
