"""What a screen reader says of what is drawn: of a note its kind, assessment, text, stage and votes."""

from journeyboard.layout.board import BoardLayout
from journeyboard.layout.facts import NoteFacts
from journeyboard.model import Note, NoteKind

_KINDS = {
    NoteKind.ACTION: "Action",
    NoteKind.TOUCHPOINT: "Touchpoint",
    NoteKind.CHANNEL: "Channel",
    NoteKind.QUOTE: "Quote",
    NoteKind.PAIN: "Pain point",
    NoteKind.OPPORTUNITY: "Opportunity",
    NoteKind.BACKSTAGE: "Backstage",
    NoteKind.FREE: "Note",
    NoteKind.PICTURE: "Picture",
}


def title(note: Note, facts: NoteFacts, layout: BoardLayout) -> str:
    """For instance "Pain point, severity 4 blocking, Engineer no-show, Onboarding, 12 votes"."""
    parts = [_KINDS[note.kind]]
    if facts.severity is not None:
        parts.append(f"severity {int(facts.severity)} {facts.severity.name.lower()}")
    parts.append(" ".join(note.text.split()))
    parts.append(layout.stage_name(note))
    if facts.speaker:
        parts.append(f"said by {facts.speaker.name}")
    if facts.votes:
        parts.append(f"{facts.votes} {'vote' if facts.votes == 1 else 'votes'}")
    return listed(*parts)


def listed(*parts: str) -> str:
    """The parts that say something, with commas between."""
    return ", ".join(part for part in parts if part)
