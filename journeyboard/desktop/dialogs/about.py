"""Says which version this is and whose work is in it."""

from PySide6.QtCore import QRectF, Qt, qVersion
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from journeyboard import __version__
from journeyboard.desktop.look import fonts, marks
from journeyboard.desktop.look.wear import now
from journeyboard.desktop.widgets.label import Label
from journeyboard.desktop.widgets.push import Push


class _Mark(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(48, 48)

    def paintEvent(self, _event: QPaintEvent) -> None:
        marks.logo(QPainter(self), QRectF(self.rect()), now())


class AboutDialog(QDialog):
    """Version, purpose, licences."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Journeyboard"))
        self.setFixedWidth(440)
        column, name = QVBoxLayout(self), Label("Journeyboard")
        name.setFont(fonts.font("startTitleSerif"))
        column.setContentsMargins(28, 28, 28, 20)
        column.setSpacing(8)
        column.addWidget(_Mark())
        column.addWidget(name)
        column.addWidget(Label(self.tr("Version {0}, Qt {1}").format(__version__, qVersion()), "second"))
        for words in self._paragraphs():
            column.addWidget(self._paragraph(words))
        close = Push(self.tr("Close"))
        close.clicked.connect(self.accept)
        column.addSpacing(8)
        column.addWidget(close, alignment=Qt.AlignmentFlag.AlignRight)

    def _paragraphs(self) -> tuple[str, ...]:
        return (
            self.tr("Journeyboard is free software under the MIT licence. Your maps stay on this computer."),
            self.tr("Qt and PySide6 are used under the LGPL, version 3."),
            self.tr("Source Sans 3, Source Serif 4, Noto: SIL Open Font License 1.1. Phosphor icons: MIT."),
        )

    def _paragraph(self, words: str) -> Label:
        label = Label(words)
        label.setWordWrap(True)
        return label
