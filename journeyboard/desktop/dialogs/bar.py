"""A dialog that something takes long: its words, a bar, and a way to stop it."""

from PySide6.QtWidgets import QDialog, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from journeyboard.desktop.widgets.label import Label
from journeyboard.desktop.widgets.push import Push


class BarDialog(QDialog):
    """Rejected when stopped. The bar goes up to ``count``; 0: it runs, as nobody knows how long it takes."""

    def __init__(self, words: str, count: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(words)
        self.setMinimumWidth(400)
        self.words, self.bar, self.stop = Label(words, "label"), QProgressBar(), Push(self.tr("Cancel"))
        self.bar.setRange(0, count)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(words)
        self.stop.clicked.connect(self.reject)
        column, foot = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        foot.addStretch(1)
        foot.addWidget(self.stop)
        column.addWidget(self.words)
        column.addWidget(self.bar)
        column.addLayout(foot)
