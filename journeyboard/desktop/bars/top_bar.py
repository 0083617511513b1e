"""The bar on top: menu, the map's title and organisation, search, personas, export."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QWidget

from journeyboard.desktop.desk import Desk
from journeyboard.desktop.widgets.avatar import Avatar
from journeyboard.desktop.widgets.icon_button import IconButton
from journeyboard.desktop.widgets.label import Label
from journeyboard.desktop.widgets.push import Push
from journeyboard.desktop.widgets.tab_order import tab_after
from journeyboard.desktop.widgets.title_edit import TitleEdit
from journeyboard.model import JourneyMap, Persona, in_map
from journeyboard.model.people import initials_of

from .logo import LogoButton

if TYPE_CHECKING:
    from journeyboard.store.change import Change

HEIGHT = 48


class TopBar(QWidget):
    """Says which map this is, and holds the one dark button."""

    persona_asked = Signal(str, QPoint)
    """A persona's face was clicked; the point of the screen below it is where a menu belongs."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setObjectName("topBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(HEIGHT)
        self.logo = LogoButton()
        self.title = TitleEdit("title", "mapTitle", self.tr("Title of the map"))
        self.caret = IconButton("caret-down", self.tr("About this map"), side=24, size=14)
        self.organisation = Label("", "caption")
        self.search = IconButton("magnifying-glass", self.tr("Find a note or a command"), key="Ctrl+K")
        self.personas = QHBoxLayout()
        self.export = Push(self.tr("Export"), kind="primary", icon_name="export")
        self.export.setToolTip(self.tr("Save as PDF, picture or drawing") + "  Ctrl+E")
        self._lay_out()
        self.title.edited.connect(self._rename)
        desk.changed.connect(self._on_change)
        desk.map_changed.connect(self._on_map)
        self._fill()
        self._fill_personas()

    def hold(self, held: bool) -> None:
        """Let nobody change title and personas for a while."""
        faces = (self.personas.itemAt(place) for place in range(self.personas.count()))
        for widget in (self.title, self.caret, *(face.widget() for face in faces if face)):
            if widget:
                widget.setEnabled(not held)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 0, 10, 0)
        row.setSpacing(2)
        self.personas.setSpacing(4)
        for widget in (self.logo, self.title, self.caret, self.organisation):
            row.addWidget(widget)
        row.setStretchFactor(self.title, 1)
        row.insertSpacing(1, 10)
        row.insertSpacing(4, 4)
        row.addStretch(1)
        row.addWidget(self.search)
        row.addSpacing(4)
        row.addLayout(self.personas)
        row.addSpacing(12)
        row.addWidget(self.export)

    def _fill(self) -> None:
        title = self._desk.journey.title or self.tr("Untitled map")
        self.title.set_title(title, fixed=self._desk.document.read_only)
        self.organisation.setText(self._desk.journey.organisation)

    def _fill_personas(self) -> None:
        while self.personas.count():
            item = self.personas.takeAt(0)
            if item and (widget := item.widget()):
                widget.deleteLater()
        avatars: list[QAbstractButton] = []
        for index, persona in enumerate(in_map(self._desk.store, Persona, self._desk.map_id)[:4]):
            avatar = Avatar(persona.initials or initials_of(persona.name), persona.name, solid=index == 0)
            self._add_face(avatar, persona.id)
            avatars.append(avatar)
        if not avatars:
            nobody = IconButton("user-circle", self.tr("Personas"))
            self._add_face(nobody, "")
            avatars.append(nobody)
        tab_after(self.search, *avatars, self.export)

    def _on_map(self) -> None:
        self.title.give_up()
        self._fill()
        self._fill_personas()

    def _add_face(self, face: QAbstractButton, persona_id: str) -> None:
        def ask() -> None:
            self.persona_asked.emit(persona_id, face.mapToGlobal(face.rect().bottomLeft()))

        face.clicked.connect(ask)
        face.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        face.customContextMenuRequested.connect(ask)
        self.personas.addWidget(face)

    def _on_change(self, change: "Change") -> None:
        kinds = {type(record) for record in change.records()}
        if JourneyMap in kinds:
            self._fill()
        if Persona in kinds:
            self._fill_personas()

    def _rename(self, title: str) -> None:
        from journeyboard.edit.journeys import rename_map

        rename_map(self._desk.store, self._desk.map_id, title)
