"""What assistive technology is told of the board: which map it is, and which note is in focus."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QWidget

from journeyboard.desktop.words import number_of, tr
from journeyboard.drawing.titles import feeling_title, link_title, title
from journeyboard.layout.facts import called
from journeyboard.layout.frame import Column, Row
from journeyboard.model import Basis, Contents, Feeling, Id, Link, Note, Persona, Stage

from .bench import Bench


class Spoken:
    """Describes the board, now and after the frame of whatever changes on it."""

    def __init__(self, widget: QWidget, bench: Bench) -> None:
        self._widget, self._bench = widget, bench
        self._soon = QTimer(widget, singleShot=True, interval=0)
        self._soon.timeout.connect(self._describe)
        self._describe()

    def renew(self) -> None:
        """Something changed that may be told of."""
        self._soon.start()

    def _describe(self) -> None:
        describe(self._widget, self._bench)


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
    if not notes and (line := _line(bench)):
        return line
    if notes:
        return tr("{0} selected").format(number_of(len(notes), "note", "notes"))
    stages = number_of(len(layout.columns), "stage", "stages")
    return ", ".join((stages, number_of(len(layout.rows), "lane", "lanes")))


def _line(bench: Bench) -> str:
    """The one selected emotion point, arrow, stage or lane; nothing for any other selection."""
    if len(bench.desk.selection) != 1:
        return ""
    points, links = bench.desk.selected(Feeling), bench.desk.selected(Link)
    layout = bench.scene.layout
    if links and layout.connector(links[0]):
        return tr("Connector: {0}").format(link_title(links[0], layout))
    heads = bench.selected.heads
    if heads:
        return said_of_head(heads[0])
    return said_of_point(bench.scene.contents, points[0]) if points else ""


def said_of_head(head: Column | Row) -> str:
    """For instance "Stage 4, Onboarding" or "Lane Pain points"."""
    if isinstance(head, Column):
        return tr("Stage {0}, {1}").format(head.number, head.stage.name)
    return tr("Lane {0}").format(head.lane.name)


def said_of_point(contents: Contents, point: Feeling) -> str:
    """For instance "Emotion point, Maya, −1.8, Nobody came, Onboarding"."""
    persona = contents.of(Persona).get(point.persona_id)
    stage = contents.of(Stage).get(point.stage_id)
    return feeling_title(
        called(persona) if persona else "",
        point.course,
        point.value,
        point.label,
        stage.name if stage else "",
        assumed=point.basis is Basis.ASSUMED,
    )
