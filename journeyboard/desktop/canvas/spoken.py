"""What assistive technology is told of the board: which map it is, and which note is in focus."""

from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QWidget

from journeyboard.desktop.words import number_of, tr
from journeyboard.drawing.titles import title
from journeyboard.model import Id, Note

from .bench import Bench


def describe(widget: QWidget, bench: Bench) -> None:
    """Name the board after its map and describe what is selected on it."""
    name = tr("Journey map: {0}").format(bench.desk.journey.title)
    said = spoken(bench, bench.selected.notes)
    if widget.accessibleName() != name:
        widget.setAccessibleName(name)
    if widget.accessibleDescription() != said:
        widget.setAccessibleDescription(said)
        QAccessible.updateAccessibility(QAccessibleEvent(widget, QAccessible.Event.DescriptionChanged))


def spoken(bench: Bench, notes: list[Id]) -> str:
    """One note in full, several by their number, and without any the number of all notes."""
    layout, records = bench.scene.layout, bench.scene.contents.of(Note)
    if len(notes) == 1:
        note = records[notes[0]]
        return title(note, layout.facts.of_note(note), layout)
    if notes:
        return tr("{0} selected").format(number_of(len(notes), "note", "notes"))
    stages = number_of(len(layout.columns), "stage", "stages")
    return ", ".join((stages, number_of(len(layout.rows), "lane", "lanes")))
