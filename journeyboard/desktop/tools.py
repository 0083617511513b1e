"""What the pointer does next: the tools of the rail, as data."""

from dataclasses import dataclass
from enum import Enum

from journeyboard.model import NoteKind


@dataclass(frozen=True, slots=True)
class ToolFacts:
    """What a tool shows: its outline icon, its name (English source for translation) and its key."""

    icon: str
    title: str
    key: str
    note: NoteKind | None = None


class Tool(Enum):
    """The tools a hand can hold. A click with a note tool makes a note of that kind.

    That of ordinary notes (actions) makes what the lane under it is for.
    """

    SELECT = ToolFacts("cursor", "Select", "V")
    HAND = ToolFacts("hand", "Move the map", "H")
    NOTE = ToolFacts("note-blank", "Note", "N", NoteKind.ACTION)
    PAIN = ToolFacts("warning-circle", "Pain point", "P", NoteKind.PAIN)
    OPPORTUNITY = ToolFacts("lightbulb", "Opportunity", "O", NoteKind.OPPORTUNITY)
    QUOTE = ToolFacts("quotes", "Quote", "Q", NoteKind.QUOTE)
    EMOTION = ToolFacts("smiley", "Emotion point", "E")
    CONNECTOR = ToolFacts("flow-arrow", "Connector", "C")
    TEXT = ToolFacts("text-t", "Text", "T", NoteKind.FREE)

    @property
    def icon(self) -> str:
        return self.value.icon

    @property
    def title(self) -> str:
        return self.value.title

    @property
    def key(self) -> str:
        return self.value.key

    @property
    def note_kind(self) -> NoteKind | None:
        """The kind of note a click with this tool makes; None when it makes none."""
        return self.value.note
