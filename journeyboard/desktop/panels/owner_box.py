"""Chooses who answers for something: nobody, a colleague, or one who is not on the list yet."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from journeyboard.desktop.desk import Desk
from journeyboard.desktop.words import tr
from journeyboard.model import Id, Person, in_map

NEW = "new colleague"


class OwnerBox(QComboBox):
    """``chosen`` carries a person's id or None. A new colleague and what follows are one undo step."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk: Desk | None = None
        self._owner: object = None
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.activated.connect(self._on_choice)

    def show_owner(self, desk: Desk, owner: object) -> None:
        """List the colleagues of the map and select one; nothing for an id that is not there."""
        self._desk, self._owner = desk, owner
        with QSignalBlocker(self):
            self.clear()
            self.addItem(tr("Nobody yet"), None)
            for person in sorted(in_map(desk.store, Person, desk.map_id), key=_by_name):
                self.addItem(_called(person), person.id)
            self.addItem(tr("New colleague…"), NEW)
            self.setCurrentIndex(self.findData(owner))

    def add_colleague(self, name: str) -> None:
        """Add somebody to the map and choose them."""
        from journeyboard.edit.people import add_person

        if self._desk:
            with self._desk.store.change(tr("Add an owner")):
                self.chosen.emit(add_person(self._desk.store, self._desk.map_id, name))

    def _on_choice(self) -> None:
        if self.currentData() != NEW:
            self.chosen.emit(self.currentData())
            return
        from journeyboard.desktop.dialogs.ask import ask_text

        name = ask_text(self.window(), tr("Name of the colleague"), "")
        if name:
            self.add_colleague(name)
        else:
            self.setCurrentIndex(self.findData(self._owner))


def _by_name(person: Person) -> tuple[str, Id]:
    return person.name.casefold(), person.id


def _called(person: Person) -> str:
    return f"{person.name}, {person.department}" if person.department else person.name
