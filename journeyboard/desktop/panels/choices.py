"""Fills drop-down lists with the model's words and chooses without telling anybody."""

from enum import Enum

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox

from journeyboard.desktop.look.icons import icon
from journeyboard.desktop.words import CHANNELS, KIND_ICONS, KINDS, STATUSES, tr
from journeyboard.model import Channel, NoteKind, Status


class Mixed(Enum):
    """Stands for a value that several things do not share; it is no choice of any list."""

    MIXED = "mixed"


def choose(box: QComboBox, value: object) -> None:
    """Select the entry that stands for ``value``; none when there is no such entry."""
    with QSignalBlocker(box):
        box.setCurrentIndex(box.findData(value))


def fill_statuses(box: QComboBox) -> None:
    """All states of work."""
    for status in Status:
        box.addItem(tr(STATUSES[status][0]), status)


def fill_kinds(box: QComboBox) -> None:
    """All kinds of notes."""
    for kind in NoteKind:
        box.addItem(icon(KIND_ICONS[kind], 16), tr(KINDS[kind]), kind)


def fill_channels(box: QComboBox) -> None:
    """No channel, then all channels."""
    box.addItem(tr("No channel"), None)
    for channel in Channel:
        name, picture = CHANNELS[channel]
        box.addItem(icon(picture, 16), tr(name), channel)
