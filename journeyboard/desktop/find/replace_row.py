"""What to put in place of what was found."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from journeyboard.desktop.desk import Desk
from journeyboard.desktop.widgets.label import Label
from journeyboard.desktop.widgets.push import Push
from journeyboard.desktop.words import number_of
from journeyboard.model import Id

from .finder import Finder

if TYPE_CHECKING:
    from journeyboard.insight.folding import Span

FIELD, LONGEST = 240, 2000


class ReplaceRow(QWidget):
    """Replaces in the note gone to last, or in all that were found."""

    def __init__(self, desk: Desk, finder: Finder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._finder = desk, finder
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Replace with"))
        self.field.setAccessibleName(self.tr("Replace with"))
        self.field.setMaxLength(LONGEST)
        self.field.setFixedWidth(FIELD)
        self.one, self.all = Push(self.tr("Replace")), Push(self.tr("Replace all"))
        self.said = Label("", "small")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for widget in (self.field, self.one, self.all, self.said):
            row.addWidget(widget)
        row.addStretch(1)
        self.one.clicked.connect(self.replace_one)
        self.all.clicked.connect(self.replace_all)
        finder.changed.connect(self._show)
        finder.asked.connect(self._show)
        self._show()

    def replace_one(self) -> None:
        """Replace in the current note and go to the next one; without a current one, go to the first."""
        finder = self._finder
        finder.finish()
        current, query = finder.current, finder.query
        if current is None or query is None:
            finder.step(1)
            return
        following = finder.hits[(current + 1) % len(finder.hits)]
        self._replace((finder.hits[current],))
        self._desk.reveal(following)

    def replace_all(self) -> None:
        """Replace in all notes that were found, as one step."""
        self._finder.finish()
        done = self._replace(self._finder.hits)
        if done:
            self._finder.stay_with(done)
            self._bring_into_view(list(done))
        count, notes = sum(map(len, done.values())), number_of(len(done), "note", "notes")
        self.said.setText(self.tr("{0} replaced in {1}.").format(f"{count:,}", notes) if done else "")
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.said, self.said.text()))

    def _bring_into_view(self, ids: list[Id]) -> None:
        """Let one of these notes be seen if none is."""
        board = self._desk.board
        if board is None:
            return
        layout, seen = board.bench.scene.layout, board.viewport.visible
        if not any(layout.box(id).intersects(seen) for id in ids if id in layout):
            board.reveal(ids[0])

    def _replace(self, ids: tuple[Id, ...]) -> "Mapping[Id, tuple[Span, ...]]":
        from .replacing import replace_in

        query = self._finder.query
        return replace_in(self._desk, ids, query, self.field.text()) if query and query.words else {}

    def _show(self) -> None:
        """Quick hands are on the buttons before anything is found: they wait for it, not the hands."""
        finder, query = self._finder, self._finder.query
        possible = bool((finder.hits or finder.busy) and query and query.words)
        possible = possible and not self._desk.document.read_only
        self.one.setEnabled(possible)
        self.all.setEnabled(possible)
        if finder.hits and not finder.stays:
            self.said.setText("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.one.isEnabled():
            self.replace_one()
        else:
            super().keyPressEvent(event)
