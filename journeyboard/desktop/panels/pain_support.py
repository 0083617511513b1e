"""What stands behind a pain point: its evidence, and the opportunities that may help."""

from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from journeyboard.desktop.desk import Desk
from journeyboard.desktop.widgets.card import Card
from journeyboard.desktop.widgets.icon_label import IconLabel
from journeyboard.desktop.widgets.label import ElidedLabel, Label
from journeyboard.desktop.words import tr
from journeyboard.model import Evidence, EvidenceKind, Id, Link, Note, NoteKind, Opportunity

EVIDENCE_ICONS = {
    EvidenceKind.TICKET: "ticket",
    EvidenceKind.INTERVIEW: "microphone",
    EvidenceKind.DATA: "chart-bar",
    EvidenceKind.PICTURE: "image",
    EvidenceKind.LINK: "link-simple",
}


def support(column: QVBoxLayout, desk: Desk, note_id: Id) -> None:
    """Fill a column with the evidence and the linked opportunities of a note."""
    _empty(column)
    pieces = [each for each in desk.store.of(Evidence).values() if each.target_id == note_id]
    if pieces:
        column.addLayout(_head(tr("Evidence"), len(pieces)))
    for piece in sorted(pieces, key=lambda each: each.order):
        column.addLayout(_evidence(piece))
    helps = linked_opportunities(desk, note_id)
    if helps:
        column.addSpacing(8)
        column.addLayout(_head(tr("Linked opportunities"), len(helps)))
    for note in helps:
        column.addWidget(_opportunity(desk, note))


def linked_opportunities(desk: Desk, note_id: Id) -> list[Note]:
    """The opportunity notes that an arrow joins with a note, in either direction."""
    notes = desk.store.of(Note)
    links = [link for link in desk.store.of(Link).values() if note_id in (link.source_id, link.target_id)]
    others = [link.target_id if link.source_id == note_id else link.source_id for link in links]
    found = dict.fromkeys(other for other in others if other in notes)
    return [notes[other] for other in found if notes[other].kind is NoteKind.OPPORTUNITY]


def _head(title: str, count: int) -> QLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(Label(title, "head"))
    row.addWidget(Label(str(count), "caption"))
    row.addStretch(1)
    return row


def _evidence(piece: Evidence) -> QLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    row.setContentsMargins(0, 2, 0, 2)
    row.addWidget(IconLabel(EVIDENCE_ICONS[piece.kind]))
    row.addWidget(ElidedLabel(piece.text), 1)
    row.addWidget(ElidedLabel(piece.source, "small", align="right"))
    return row


def _opportunity(desk: Desk, note: Note) -> QWidget:
    assessed = next((each for each in desk.store.of(Opportunity).values() if each.note_id == note.id), None)
    effort = tr("effort {0}").format(assessed.effort) if assessed and assessed.effort is not None else ""
    card = Card(" ".join(note.text.split()), effort, "lightbulb", paper="mint")
    card.clicked.connect(lambda: desk.reveal(note.id))
    return card


def _empty(layout: QLayout) -> None:
    while item := layout.takeAt(0):
        if inner := item.layout():
            _empty(inner)
        if widget := item.widget():
            widget.hide()
            widget.deleteLater()
