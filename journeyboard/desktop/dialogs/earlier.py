"""The earlier states of a map that were kept by themselves: when, how much, and a copy to open."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QVBoxLayout, QWidget

from journeyboard.desktop.isolated import isolated
from journeyboard.desktop.recovery import kept, lay_out, told
from journeyboard.desktop.widgets.label import Label
from journeyboard.desktop.widgets.push import Push
from journeyboard.store.errors import JourneyError

from .answered import accepted

SIZE = (460, 420)


class EarlierDialog(QDialog):
    """A row a snapshot, the newest first."""

    def __init__(self, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path, self._snapshots = path, kept(path)
        self.setWindowTitle(self.tr("Earlier states"))
        self.resize(*SIZE)
        self.list = QListWidget()
        self.list.setAccessibleName(self.windowTitle())
        self.list.addItems([told(each) for each in self._snapshots])
        self.copy = Push(self.tr("Open as a copy"), kind="primary")
        leave = Push(self.tr("Close"), kind="flat")
        self.copy.setDefault(True)
        self.copy.setEnabled(bool(self._snapshots))
        self.list.setCurrentRow(0)
        self._lay_out(leave)
        leave.clicked.connect(self.reject)
        self.copy.clicked.connect(self._open)
        self.list.itemActivated.connect(self._open)

    def _lay_out(self, leave: Push) -> None:
        column, buttons = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        title = self.tr("Earlier states of {0}").format(isolated(self._path.stem))
        words = self.tr("Kept by themselves on this computer. A copy is opened; the map stays as it is.")
        none = self.tr("Nothing has been kept yet: that happens when a map is opened, and while you work.")
        second = Label(words if self._snapshots else none, "second")
        second.setWordWrap(True)
        for widget in (Label(title, "dockTitle"), second):
            column.addWidget(widget)
        column.addWidget(self.list, 1)
        buttons.addStretch(1)
        for button in (leave, self.copy):
            buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignRight)
        column.addLayout(buttons)

    def _open(self) -> None:
        from journeyboard.desktop.windows import open_path

        from .trouble import show_problem

        try:
            open_path(lay_out(self._snapshots[self.list.currentRow()], self._path))
        except (JourneyError, OSError) as error:
            show_problem(error, self)
            return
        self.accept()


def show_earlier(path: Path, parent: QWidget | None) -> None:
    """Let the user look at what was kept of a map, whose file may be gone."""
    accepted(EarlierDialog(path, parent))
