"""What is offered when a map's file does not open: an earlier state, or what is still readable."""

import logging
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from journeyboard.desktop.isolated import isolated
from journeyboard.desktop.recovery import kept, lay_out, readable, recover, told
from journeyboard.desktop.widgets.label import Label
from journeyboard.desktop.widgets.push import Kind, Push
from journeyboard.desktop.words import number_of
from journeyboard.model import Record
from journeyboard.store.errors import Damaged, JourneyError, NotAJourney

from .answered import accepted
from .waiting import awaited
from .warned import column_beside_mark

SUFFIX = ".journey"


def can_help(path: Path, error: Exception) -> bool:
    """Whether there is more to offer than to say what is wrong."""
    if isinstance(error, Damaged):
        return path.is_file()
    return isinstance(error, NotAJourney) and path.suffix.lower() == SUFFIX and bool(kept(path))


def offer_ways_out(path: Path, error: JourneyError, parent: QWidget | None) -> bool:
    """Say what is wrong and open what the user chooses; whether a window was opened."""
    dialog = DamagedDialog(path, error, parent)
    accepted(dialog)
    return dialog.has_opened


class DamagedDialog(QDialog):
    """Two ways to get a map back. The file itself is never changed."""

    def __init__(self, path: Path, error: JourneyError, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path, self.has_opened, self._snapshots = path, False, kept(path)
        self.snapshot = Push(self._snapshot_words(), kind="primary")
        kind: Kind = "plain" if self._snapshots else "primary"
        self.recover = Push(self.tr("Recover what is readable…"), kind=kind)
        self.leave, self.problem = Push(self.tr("Close"), kind="flat"), Label("", "second")
        self.problem.setWordWrap(True)
        self.problem.hide()
        self._lay_out(error)
        self.snapshot.setVisible(bool(self._snapshots))
        (self.snapshot if self._snapshots else self.recover).setDefault(True)
        self.snapshot.clicked.connect(self._open_snapshot)
        self.recover.clicked.connect(self._recover)
        self.leave.clicked.connect(self.reject)

    def _snapshot_words(self) -> str:
        if not self._snapshots:
            return ""
        return self.tr("Open the last snapshot ({0})").format(told(self._snapshots[0]))

    def _lay_out(self, error: JourneyError) -> None:
        column = column_beside_mark(self, "danger")
        title = Label(self.tr("{0} cannot be opened").format(isolated(self._path.name)), "dockTitle")
        logging.getLogger(__name__).warning("%s does not open: %s", self._path, error)
        what = isolated(error.plain.rstrip("."))
        safe = self.tr("{0}. The file was not changed and stays as it is.").format(what)
        for words in (title, Label(safe, "second"), self.problem):
            words.setWordWrap(True)
            column.addWidget(words)
        column.addSpacing(6)
        for button in (self.snapshot, self.recover, self.leave):
            column.addWidget(button)

    def _open_snapshot(self) -> None:
        """A copy of the snapshot, beside the damaged file."""
        self._open(lambda: (lay_out(self._snapshots[0], self._path), ""))

    def _recover(self) -> None:
        """A new file of what is readable, unless somebody does not want to wait for it."""
        words = self.tr("Reading what is left of {0}…").format(isolated(self._path.name))
        try:
            found = awaited(self, words, lambda: readable(self._path))
        except (JourneyError, OSError) as error:
            self._tell(error)
            return
        if found is not None:
            self._open(lambda: self._recovered(found))

    def _recovered(self, records: list[Record]) -> tuple[Path, str]:
        """The new file, and the word how much came back."""
        found = recover(self._path, records)
        words = self.tr("{0} came back. The damaged file was not changed.")
        return found.path, words.format(number_of(found.notes, "note", "notes"))

    def _open(self, make: Callable[[], tuple[Path, str]]) -> None:
        from journeyboard.desktop.windows import open_path

        QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            path, words = make()
            window = open_path(path)
        except (JourneyError, OSError) as error:
            self._tell(error)
            return
        finally:
            QApplication.restoreOverrideCursor()
        if words:
            window.desk.told_to_stay.emit([words])
        self.has_opened = True
        self.accept()

    def _tell(self, error: Exception) -> None:
        self.problem.setText(str(getattr(error, "plain", error)))
        self.problem.show()
