"""Tells at the next start that the program closed unexpectedly, what is safe, and opens the maps again."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QMainWindow,
    QPlainTextEdit,
    QWidget,
)

from journeyboard.desktop.isolated import isolated
from journeyboard.desktop.runs import Ended
from journeyboard.desktop.widgets.label import Label
from journeyboard.desktop.widgets.push import Push
from journeyboard.desktop.windows import paths_shown

from .warned import column_beside_mark

TRACE_HEIGHT, WORDS_HEIGHT = 180, 84
_shown: list[QDialog] = []
"""Keeps a dialog alive that has no window to belong to yet."""


class EndedDialog(QDialog):
    """Stands beside the work; nothing waits for it."""

    def __init__(self, runs: Sequence[Ended], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        shown = paths_shown()
        self._maps = list(
            dict.fromkeys(path for run in runs for path in run.maps if path.is_file() and path not in shown)
        )
        unsaved = list(dict.fromkeys(path for run in runs for path in run.unsaved))
        self.trace = _reading("\n\n".join(run.trace for run in runs if run.trace), TRACE_HEIGHT)
        self.trace.setAccessibleName(self.tr("Trace"))
        self.trace.hide()
        self.written = _reading("\n\n".join(run.words for run in runs if run.words), WORDS_HEIGHT)
        self.written.setAccessibleName(self.tr("What was being written"))
        self.copy = Push(self.tr("Copy these words"), icon_name="copy")
        self.words = Label(self._words(unsaved), "second")
        self.reopen = Push(self._reopen_words(), kind="primary")
        self.show_trace = Push(self.tr("Show the trace"))
        self.leave = Push(self.tr("Close"), kind="flat")
        self._lay_out()
        for widget in (self.written, self.copy):
            widget.setVisible(bool(self.written.toPlainText()))
        self.reopen.setVisible(bool(self._maps))
        (self.reopen if self._maps else self.leave).setDefault(True)
        self.show_trace.setVisible(bool(self.trace.toPlainText()))
        self.reopen.clicked.connect(self._reopen)
        self.show_trace.clicked.connect(self._show_trace)
        self.copy.clicked.connect(self._copy)
        self.leave.clicked.connect(self.close)

    def _words(self, unsaved: Sequence[Path]) -> str:
        if not unsaved and self.written.toPlainText():
            return self.tr(
                "All your edits are there: each was saved as you made it. These words were just being "
                "written, and are on no note yet:"
            )
        if not unsaved:
            return self.tr(
                "All your edits are there: each was saved as you made it. Only words that were just being "
                "written, and not yet left, may be missing."
            )
        words = self.tr(
            "All that was saved is there. The disk had not taken the last edits of {0}: they are lost."
        )
        return words.format(_names(unsaved))

    def _reopen_words(self) -> str:
        return self.tr("Open {0}").format(_names(self._maps))

    def _lay_out(self) -> None:
        column = column_beside_mark(self, "warning")
        self.words.setWordWrap(True)
        column.addWidget(Label(self.tr("Journeyboard closed unexpectedly"), "dockTitle"))
        column.addWidget(self.words)
        column.addSpacing(6)
        for widget in (self.written, self.copy, self.reopen, self.show_trace, self.trace, self.leave):
            column.addWidget(widget)

    def _reopen(self) -> None:
        from .files import open_or_tell

        self.close()
        for path in self._maps:
            open_or_tell(path, QApplication.activeWindow())

    def _copy(self) -> None:
        QApplication.clipboard().setText(self.written.toPlainText())
        self.copy.setText(self.tr("Copied"))

    def _show_trace(self) -> None:
        self.show_trace.hide()
        self.trace.show()


def _reading(text: str, height: int) -> QPlainTextEdit:
    field = QPlainTextEdit(text)
    field.setReadOnly(True)
    field.setFixedHeight(height)
    return field


def tell_of_ended(runs: Sequence[Ended]) -> EndedDialog | None:
    """Show what happened to earlier runs; nothing when nothing did."""
    if not runs:
        return None
    dialog = EndedDialog(runs, QApplication.activeWindow() or _any_window())
    _shown.append(dialog)
    dialog.destroyed.connect(_shown.clear)
    dialog.show()
    dialog.activateWindow()
    return dialog


def _any_window() -> QWidget | None:
    """A window to stand before: at the start none may be the active one yet."""
    return next((each for each in QApplication.topLevelWidgets() if isinstance(each, QMainWindow)), None)


def _names(paths: Sequence[Path]) -> str:
    return ", ".join(isolated(path.stem) for path in paths)
