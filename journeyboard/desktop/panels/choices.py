"""Fills drop-down lists with the model's words and chooses without telling anybody."""

from collections.abc import Iterable
from enum import Enum

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QComboBox

from journeyboard.desktop.desk import Desk
from journeyboard.desktop.look.icons import icon
from journeyboard.desktop.words import CHANNELS, KIND_ICONS, KINDS, STATUSES, tr
from journeyboard.model import Channel, NoteKind, Persona, Status, in_map

ICON_NAME = Qt.ItemDataRole.UserRole + 1
TINTS = {"circle-half": "warning", "check-circle": "success"}
"""Icons that say how far work has come, in the colours of that; all others are second ink."""


class Mixed(Enum):
    """Stands for a value that several things do not share; it is no choice of any list."""

    MIXED = "mixed"


def choose(box: QComboBox, value: object) -> None:
    """Select the entry that stands for ``value``; none when there is no such entry."""
    with QSignalBlocker(box):
        box.setCurrentIndex(box.findData(value))


def fill_statuses(box: QComboBox) -> None:
    """All states of work."""
    fill_with(box, ((tr(STATUSES[each][0]), STATUSES[each][1], each) for each in Status))


def fill_kinds(box: QComboBox) -> None:
    """All kinds of notes."""
    fill_with(box, ((tr(KINDS[each]), KIND_ICONS[each], each) for each in NoteKind))


def fill_channels(box: QComboBox) -> None:
    """No channel, then all channels."""
    box.addItem(tr("No channel"), None)
    fill_with(box, ((tr(CHANNELS[each][0]), CHANNELS[each][1], each) for each in Channel))


def fill_personas(box: QComboBox, desk: Desk) -> None:
    """Everybody, then the customers that the map on the desk follows."""
    with QSignalBlocker(box):
        box.clear()
        box.addItem(tr("Everybody"), None)
        for persona in in_map(desk.store, Persona, desk.map_id):
            box.addItem(persona.name, persona.id)


def tint(*boxes: QComboBox) -> None:
    """Give the entries their icons in the colours of the look that is worn now."""
    for box in boxes:
        for index in range(box.count()):
            name = box.itemData(index, ICON_NAME)
            if name:
                box.setItemIcon(index, icon(name, 16, TINTS.get(name, "ink2")))


def fill_with(box: QComboBox, choices: Iterable[tuple[str, str, Enum]]) -> None:
    """Add choices: words, the name of an icon, and what it stands for."""
    for words, icon_name, value in choices:
        box.addItem(words, value)
        box.setItemData(box.count() - 1, icon_name, ICON_NAME)
    tint(box)
