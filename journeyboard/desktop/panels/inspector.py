"""The panel about the selection: what is known about notes, emotion points or connectors."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journeyboard.desktop.desk import Desk
from journeyboard.desktop.widgets.label import Label
from journeyboard.desktop.words import KINDS, number_of, tr
from journeyboard.model import Feeling, Link, Note

from .feeling_form import FeelingForm
from .head import PanelHead
from .link_form import LinkForm
from .note_form import NoteForm


class Inspector(QWidget):
    """Follows the selection; with nothing selected it says what to do."""

    closed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.head = PanelHead(self.tr("Inspector"))
        self.title = Label("", "itemTitle")
        self.empty = Label(self.tr("Select a note to see and change what is known about it."), "second")
        self.form = NoteForm(desk)
        self.feelings = FeelingForm(desk)
        self.links = LinkForm(desk)
        self.stops = (self.head, self.form, self.feelings, self.links)
        for label in (self.title, self.empty):
            label.setWordWrap(True)
            label.setContentsMargins(16, 4, 16, 8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.head, self.title, self.empty, self.form, self.feelings, self.links):
            column.addWidget(widget)
        column.addStretch(1)
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._show)
        self.head.closed.connect(self.closed)
        desk.selection_changed.connect(self._soon.start)
        desk.changed.connect(lambda _: self._soon.start())
        desk.theme_changed.connect(self._soon.start)
        self._show()

    def _show(self) -> None:
        notes = self._desk.selected(Note)
        points = [] if notes else self._desk.selected(Feeling)
        links = [] if notes or points else self._desk.selected(Link)
        self.empty.setVisible(not (notes or points or links))
        self.title.setVisible(bool(notes or points or links))
        self.form.setVisible(bool(notes))
        self.feelings.setVisible(bool(points))
        self.links.setVisible(bool(links))
        if notes:
            self.title.setText(_title(notes))
            self.form.show_notes(notes)
        elif points:
            self.title.setText(_title_of_points(points))
            self.feelings.show_points(points)
        elif links:
            self.title.setText(_title_of_links(links))
            self.links.show_links(links)


def _title_of_points(points: list[Feeling]) -> str:
    many = number_of(len(points), "emotion point", "emotion points")
    return many if len(points) > 1 else points[0].label or tr("Emotion point")


def _title_of_links(links: list[Link]) -> str:
    many = number_of(len(links), "connector", "connectors")
    return many if len(links) > 1 else links[0].label or tr("Connector")


def _title(notes: list[Note]) -> str:
    if len(notes) > 1:
        return number_of(len(notes), "note", "notes")
    words = " ".join(notes[0].text.split())
    return (f"{words[:117]}…" if len(words) > 118 else words) or tr(KINDS[notes[0].kind])
