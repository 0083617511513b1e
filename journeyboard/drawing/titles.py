"""What a screen reader says of what is drawn: of a note its kind, assessment, text, stage and votes."""

from journeyboard.layout.board import BoardLayout
from journeyboard.layout.facts import NoteFacts
from journeyboard.model import Course, Link, LinkKind, Note, NoteKind, signed

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
    parts.append(" ".join(note.text.split()) or _name(note, facts))
    parts.append(layout.stage_name(note))
    if facts.speaker:
        parts.append(f"said by {facts.speaker.name}")
    if facts.votes:
        parts.append(f"{facts.votes} {'vote' if facts.votes == 1 else 'votes'}")
    return listed(*parts)


def feeling_title(
    persona: str, course: Course, value: float, label: str, stage: str = "", *, assumed: bool = False
) -> str:
    """For instance "Emotion point, Maya, planned, −1.8, Nobody came, Onboarding, assumed"."""
    planned = "planned" if course is Course.PLANNED else ""
    return listed(
        "Emotion point", persona, planned, signed(value), label, stage, "assumed" if assumed else ""
    )


LINK_WORDS = {
    LinkKind.LEADS_TO: "leads to",
    LinkKind.HURTS: "hurts",
    LinkKind.ADDRESSES: "addresses",
    LinkKind.MESSAGE: "sends a message to",
}


def link_title(link: Link, layout: BoardLayout) -> str:
    """For instance "Engineer no-show leads to Live engineer map". Raises KeyError without both notes."""
    source, target = layout.text_of(link.source_id), layout.text_of(link.target_id)
    return listed(f"{source} {LINK_WORDS[link.kind]} {target}", link.label)


def _name(note: Note, facts: NoteFacts) -> str:
    """What a picture without a caption is called."""
    return facts.picture.name if facts.picture and note.kind is NoteKind.PICTURE else ""


def listed(*parts: str) -> str:
    """The parts that say something, with commas between."""
    return ", ".join(part for part in parts if part)
