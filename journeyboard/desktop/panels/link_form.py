"""The fields of one or many connectors; a change goes to all of them."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QWidget

from journeyboard.desktop.commands.links import KINDS as LINK_KINDS
from journeyboard.desktop.desk import Desk
from journeyboard.desktop.form import fill
from journeyboard.desktop.widgets.label import ElidedLabel
from journeyboard.desktop.words import KINDS, tr
from journeyboard.model import Id, Link, LinkKind, Note

from .choices import choose, fill_with, tint
from .note_form import same
from .present import present


class LinkForm(QWidget):
    """``ui/link.ui``: every field writes one undo step."""

    source: ElidedLabel
    target: ElidedLabel
    kind: QComboBox
    words: QLineEdit
    turn: QPushButton

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._links: Sequence[Link] = ()
        fill(self, "link", ElidedLabel)
        fill_with(self.kind, ((tr(title), icon, kind) for kind, title, icon in LINK_KINDS))
        self.kind.activated.connect(self._rekind)
        self.words.editingFinished.connect(self._label)
        self.turn.clicked.connect(self._turn)

    def show_links(self, links: Sequence[Link]) -> None:
        """Show what the connectors have in common, and of one its label."""
        self._links = links
        self._name(self.source, {link.source_id for link in links})
        self._name(self.target, {link.target_id for link in links})
        choose(self.kind, same([link.kind for link in links]))
        self.words.setText(links[0].label if len(links) == 1 else "")
        writable = not self._desk.document.read_only
        self.kind.setEnabled(writable)
        self.turn.setEnabled(writable)
        self.words.setEnabled(writable and len(links) == 1)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "kind"):
            tint(self.kind)

    def _name(self, label: ElidedLabel, ends: set[Id]) -> None:
        notes = [self._desk.store.get(Note, id) for id in ends]
        one = notes[0].text.strip() or tr(KINDS[notes[0].kind])
        label.setText(one if len(notes) == 1 else tr("Several notes"))

    @property
    def _ids(self) -> list[Id]:
        return present(self._desk, self._links)

    def _rekind(self) -> None:
        from journeyboard.edit.links import set_link_kind

        kind = LinkKind(self.kind.currentData())
        self._desk.select(set_link_kind(self._desk.store, self._ids, kind))

    def _label(self) -> None:
        from journeyboard.edit.links import label_link

        if len(self._links) == 1 and self.words.text() != self._links[0].label:
            for id in self._ids:
                label_link(self._desk.store, id, self.words.text())

    def _turn(self) -> None:
        from journeyboard.edit.links import reverse_links

        self._desk.select(reverse_links(self._desk.store, self._ids))
