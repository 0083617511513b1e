"""The strip below the top bar: what to look for, how many notes there are, and what to put in its place."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from journeyboard.desktop.desk import Desk
from journeyboard.desktop.widgets.icon_button import IconButton
from journeyboard.desktop.widgets.label import ElidedLabel
from journeyboard.desktop.widgets.rules import rule
from journeyboard.desktop.words import number_of
from journeyboard.insight.find import Query

from .case_button import CaseButton
from .facet_row import FacetRow
from .finder import Finder
from .replace_row import ReplaceRow

FIELD, COUNT = 240, 132
LONGEST = 300
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FindStrip(QWidget):
    """Closed it looks for nothing, but remembers what was looked for."""

    closed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.finder = Finder(desk)
        self._query = Query()
        self.setObjectName("findStrip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.field, self.count = QLineEdit(), ElidedLabel("", "small")
        self.case = CaseButton()
        self.previous = IconButton("caret-up", self.tr("Previous note"), side=28, size=16, key="Shift+F3")
        self.next = IconButton("caret-down", self.tr("Next note"), side=28, size=16, key="F3")
        self.facets = FacetRow(desk, lambda: self._query)
        self.replacing = IconButton("pencil-simple", self.tr("Replace"), side=28, size=16, key="Ctrl+H")
        self.close_button = IconButton("x", self.tr("Close"), side=28, size=16, key="Esc")
        self.replace_row = ReplaceRow(desk, self.finder)
        self._prepare()
        self._lay_out()
        self._connect()
        desk.map_changed.connect(self._on_map)
        self.hide()

    def open(self, *, replacing: bool = False, text: str | None = None) -> None:
        """Show the strip with the caret in its field. It looks for ``text``, or for the same as last.

        The caret goes on to what replaces once it is said, or being said, what to look for.
        """
        is_said = text is not None or self.field.hasFocus() or self.replace_row.field.hasFocus()
        self.show()
        self.replacing.setChecked(replacing or self.replacing.isChecked())
        if text is not None:
            self.field.setText(text)
        self._ask()
        self._put_caret(self.replace_row.field if replacing and is_said and self.field.text() else self.field)

    def step(self, by: int) -> None:
        """Go to the next note (``by`` 1) or the one before (-1); a closed strip opens for it."""
        if self.isHidden():
            self.open()
        self.finder.step(by)

    def leave(self) -> None:
        """Close the strip: nothing stands out any more, and the note gone to last stays selected."""
        self.hide()
        self.finder.ask(None)
        self.closed.emit()

    def show_query(self, query: Query) -> None:
        """Look for something else."""
        self._query = query
        self.facets.show_query(query)
        if self.field.text() != query.text:
            self.field.setText(query.text)
        self._ask()

    def _prepare(self) -> None:
        self.field.setPlaceholderText(self.tr("Find in notes"))
        self.field.setAccessibleName(self.tr("Find in notes"))
        self.field.setMaxLength(LONGEST)
        self.field.setMinimumWidth(140)
        self.field.setMaximumWidth(FIELD)
        self.count.setMinimumWidth(COUNT)
        self.count.setMaximumWidth(2 * COUNT)
        self.replacing.setCheckable(True)
        self.replace_row.hide()

    def _lay_out(self) -> None:
        self._first, self._second, column = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        self._first.setSpacing(6)
        self._first.addWidget(self.field, 1)
        self._first.addWidget(self.case)
        self._first.addWidget(self.previous)
        self._first.addWidget(self.next)
        self._first.addWidget(self.count)
        self._rule = rule("down", 18)
        self._first.addWidget(self._rule)
        self._first.addWidget(self.facets)
        self._first.addStretch(1)
        self._first.addWidget(self.replacing)
        self._first.addWidget(self.close_button)
        column.setContentsMargins(16, 7, 10, 7)
        column.setSpacing(6)
        column.addLayout(self._first)
        column.addLayout(self._second)
        column.addWidget(self.replace_row)

    def _connect(self) -> None:
        self.field.textChanged.connect(self._ask)
        self.case.toggled.connect(self._ask)
        self.next.clicked.connect(lambda: self.step(1))
        self.previous.clicked.connect(lambda: self.step(-1))
        self.replacing.toggled.connect(self._show_replacing)
        self.facets.chosen.connect(self.show_query)
        self.close_button.clicked.connect(self.leave)
        self.finder.changed.connect(self._show_count)

    def _put_caret(self, field: QLineEdit) -> None:
        field.setFocus()
        field.selectAll()

    def _on_map(self) -> None:
        """Look for the same on another map, as far as it knows the same things."""
        nothing: frozenset[str] = frozenset()
        self.show_query(replace(self._query, stage_ids=nothing, persona_ids=nothing, owner_ids=nothing))

    def _ask(self) -> None:
        self._query = replace(
            self._query,
            text=self.field.text(),
            exact=self.replacing.isChecked(),
            case=self.case.isChecked(),
        )
        if not self.isHidden():
            self.finder.ask(self._query)

    def _show_replacing(self, shown: bool) -> None:
        self.replace_row.setVisible(shown)
        if shown and not self.isHidden():
            self._put_caret(self.replace_row.field if self.field.text() else self.field)
        self._ask()

    def _show_count(self) -> None:
        words = self._words()
        if words != self.count.text():
            self.count.setText(words)
            if words and self.isVisible():
                QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.count, words))
        for button in (self.previous, self.next):
            button.setEnabled(bool(self.finder.hits))
        self.facets.show_query(self._query)

    def _words(self) -> str:
        finder, text = self.finder, self._query.text.strip()
        if finder.query is None:
            return ""
        if not finder.hits:
            return self.tr("Nothing called “{0}”.").format(text) if text else self.tr("No note is like that.")
        if finder.current is None:
            return number_of(len(finder.hits), "note", "notes")
        return self.tr("{0} of {1}").format(finder.current + 1, len(finder.hits))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in _ENTER and self.field.hasFocus():
            self.step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """The pills go to a row of their own where the strip is too narrow for them."""
        needed = 140 + COUNT + 300 + self.facets.sizeHint().width()
        row = self._first if self.width() >= needed else self._second
        if row.indexOf(self.facets) < 0:
            self.facets.hide()
            (self._second if row is self._first else self._first).removeWidget(self.facets)
            row.insertWidget(6 if row is self._first else 0, self.facets)
            self.facets.show()
            self._rule.setVisible(row is self._first)
