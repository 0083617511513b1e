"""The fields of one or many notes. What they do not share is left blank; a change goes to all of them."""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from PySide6.QtCore import QEvent, QSignalBlocker
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QSpinBox, QWidget

from journeyboard.desktop.desk import Desk
from journeyboard.desktop.form import fill
from journeyboard.desktop.widgets.label import ElidedLabel
from journeyboard.desktop.widgets.paper_picker import PaperPicker
from journeyboard.desktop.widgets.severity_picker import SeverityPicker
from journeyboard.desktop.words import SEVERITIES, tr
from journeyboard.model import Channel, Id, Note, NoteKind, Severity

from .choices import Mixed, choose, fill_channels, fill_kinds, fill_personas, tint
from .judging import judge_selected, severities_of
from .owner_box import OwnerBox
from .owners import give_owner, owners_of
from .present import present
from .tag_field import TagField

T = TypeVar("T")


class NoteForm(QWidget):
    """``ui/inspector.ui``: every field writes one undo step."""

    kind: QComboBox
    severityLabel: QLabel  # noqa: N815 - named as in the form
    severity: SeverityPicker
    severityWord: ElidedLabel  # noqa: N815
    colour: PaperPicker
    owner: OwnerBox
    channel: QComboBox
    persona: QComboBox
    tags: TagField
    noteWidth: QSpinBox  # noqa: N815
    noteHeight: QSpinBox  # noqa: N815
    locked: QCheckBox

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._notes: Sequence[Note] = ()
        fill(self, "inspector", SeverityPicker, ElidedLabel, PaperPicker, OwnerBox, TagField)
        fill_kinds(self.kind)
        fill_channels(self.channel)
        self._connect()

    def show_notes(self, notes: Sequence[Note]) -> None:
        """Show what the notes have in common."""
        if [note.id for note in notes] != [note.id for note in self._notes]:
            self.tags.finish()  # they were meant for the notes shown until now
        self._notes = notes
        choose(self.kind, shared(notes, lambda note: note.kind))
        self._show_severity(notes)
        self.colour.set_value(shared(notes, lambda note: note.colour))
        self.owner.show_owner(self._desk, same(owners_of(self._desk.store, notes)))
        choose(self.channel, shared(notes, lambda note: note.channel))
        fill_personas(self.persona, self._desk)
        choose(self.persona, shared(notes, lambda note: note.persona_id))
        self.tags.show_tags(shared(notes, lambda note: note.tags))
        with QSignalBlocker(self.noteWidth), QSignalBlocker(self.noteHeight), QSignalBlocker(self.locked):
            self.noteWidth.setValue(round(notes[0].width))
            self.noteHeight.setValue(round(notes[0].height))
            self.locked.setChecked(all(note.locked for note in notes))
        writable = not self._desk.document.read_only
        judged = self.kind, self.severity, self.owner, self.channel, self.persona
        for field in (*judged, self.colour, self.tags, self.locked):
            field.setEnabled(writable)
        for box in (self.noteWidth, self.noteHeight):
            box.setEnabled(writable and len(notes) == 1 and not notes[0].locked)

    def _show_severity(self, notes: Sequence[Note]) -> None:
        """Only pain points have one."""
        hurt = all(note.kind is NoteKind.PAIN for note in notes)
        for widget in (self.severityLabel, self.severity, self.severityWord):
            widget.setVisible(hurt)
        if hurt:
            level = same(severities_of(self._desk.store, notes))
            self.severity.set_level(None if isinstance(level, Mixed) else int(level))
            self.severityWord.setText(tr("Differs" if isinstance(level, Mixed) else SEVERITIES[level]))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "channel"):
            tint(self.kind, self.channel)

    @property
    def _ids(self) -> list[Id]:
        return present(self._desk, self._notes)

    def _connect(self) -> None:
        self.kind.activated.connect(self._rekind)
        self.severity.chosen.connect(lambda level: judge_selected(self._desk, severity=Severity(level)))
        self.colour.chosen.connect(self._recolour)
        self.owner.chosen.connect(self._set_owner)
        self.channel.activated.connect(self._set_channel)
        self.persona.activated.connect(self._set_persona)
        self.tags.chosen.connect(self._set_tags)
        self.noteWidth.valueChanged.connect(self._resize)
        self.noteHeight.valueChanged.connect(self._resize)
        self.locked.clicked.connect(self._lock)

    def _rekind(self) -> None:
        from journeyboard.edit.notes import rekind

        rekind(self._desk.store, self._ids, NoteKind(self.kind.currentData()))

    def _recolour(self, colour: object) -> None:
        from journeyboard.edit.notes import recolour

        recolour(self._desk.store, self._ids, colour)  # type: ignore[arg-type]  # a signal carries objects

    def _set_owner(self, owner_id: Id | None) -> None:
        give_owner(self._desk.store, self._notes, owner_id)

    def _set_channel(self) -> None:
        from journeyboard.edit.notes import set_channel

        value = self.channel.currentData()
        set_channel(self._desk.store, self._ids, Channel(value) if value else None)

    def _set_persona(self) -> None:
        from journeyboard.edit.notes import set_persona

        set_persona(self._desk.store, self._ids, self.persona.currentData())

    def _set_tags(self, tags: object) -> None:
        from journeyboard.edit.notes import set_tags

        set_tags(self._desk.store, self._ids, tags)  # type: ignore[arg-type]  # a signal carries objects

    def _resize(self) -> None:
        from journeyboard.edit.notes import resize

        note = self._notes[0]
        for id in self._ids:
            resize(self._desk.store, id, note.x, note.y, self.noteWidth.value(), self.noteHeight.value())

    def _lock(self, locked: bool) -> None:
        from journeyboard.edit.notes import set_locked

        set_locked(self._desk.store, self._ids, locked)


def shared(notes: Sequence[Note], field: Callable[[Note], T]) -> T | Mixed:
    """The value that all notes have; ``Mixed`` when they differ."""
    return same([field(note) for note in notes])


def same(values: Iterable[T]) -> T | Mixed:
    """The value that all are; ``Mixed`` when they differ."""
    different = set(values)
    return different.pop() if len(different) == 1 else Mixed.MIXED
