"""How a note looks, as one value: notes that look the same share text, badges and drawing."""

from __future__ import annotations

from dataclasses import dataclass, replace

from journeyboard.layout.facts import NoteFacts
from journeyboard.model import Channel, Note, NoteColour, NoteKind, Picture

MOST = 6144
"""Looks whose drawings are remembered: what a screen shows of a dense map and around it when notes are just
large enough to be read. However large a map, it takes no more than this."""


@dataclass(frozen=True, slots=True)
class NoteLook:
    """Everything that decides how a note looks, and nothing of where it lies: what drawings are kept by."""

    kind: NoteKind
    text: str
    width: float
    height: float
    colour: NoteColour | None
    channel: Channel | None
    locked: bool
    facts: NoteFacts

    @property
    def is_pain(self) -> bool:
        """Whether it carries a severity spine."""
        return self.kind is NoteKind.PAIN or self.facts.severity is not None

    @property
    def picture(self) -> Picture | None:
        """The picture it shows."""
        return self.facts.picture if self.kind is NoteKind.PICTURE else None

    @property
    def unturned(self) -> NoteLook:
        """The same note on a map from left to right."""
        return replace(self, facts=replace(self.facts, turned=False))


def look_of(note: Note, facts: NoteFacts) -> NoteLook:
    """What a note looks like, wherever it lies."""
    return NoteLook(
        note.kind, note.text, note.width, note.height, note.colour, note.channel, note.locked, facts
    )
