"""The tags of notes as one line of text with commas between them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from journeyboard.desktop.words import tr

from .choices import Mixed

MOST = 50
"""More tags than this no note takes."""


class TagField(QLineEdit):
    """``chosen`` carries the tags once they are written; what notes do not share is left blank."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxLength(5000)
        self.editingFinished.connect(self.finish)

    def show_tags(self, tags: tuple[str, ...] | Mixed) -> None:
        """Show the tags, unless others are being written just now."""
        if self.isModified() and self.hasFocus():
            return
        self._shown = "" if isinstance(tags, Mixed) else ", ".join(tags)
        self.setPlaceholderText(
            tr("Different tags") if isinstance(tags, Mixed) else tr("With commas between")
        )
        self.setText(self._shown)

    def finish(self) -> None:
        """Hand on what was written, if anything was."""
        if self.isModified():
            self.setModified(False)
            tags = tuple(filter(None, map(str.strip, self.text().split(","))))
            self.chosen.emit(tags[:MOST])
