"""What the status bar says of the map or of the selection."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, TypeVar

from journeyboard.desktop.desk import Desk
from journeyboard.desktop.tools import Tool
from journeyboard.desktop.words import KINDS, number_of, tr
from journeyboard.model import Course, Feeling, Lane, Link, MapRecord, Note, NoteKind, Persona, Stage, signed

if TYPE_CHECKING:
    from journeyboard.store.change import Change

M = TypeVar("M", bound=MapRecord)


def map_counts(desk: Desk) -> str:
    """``50 notes, 9 pain points, 2 personas, 12 channels``; the pills that name channels are no notes."""
    mine = _mine(desk, desk.store.of(Note).values())
    notes = [note for note in mine if note.kind is not NoteKind.CHANNEL]
    channels = len(mine) - len(notes)
    pains = sum(note.kind is NoteKind.PAIN for note in notes)
    personas = len(_mine(desk, desk.store.of(Persona).values()))
    parts = [
        number_of(len(notes), "note", "notes"),
        number_of(pains, "pain point", "pain points"),
        number_of(personas, "persona", "personas"),
    ]
    if channels:
        parts.append(number_of(channels, "channel", "channels"))
    return ", ".join(parts)


def changes_counts(change: "Change") -> bool:
    """Whether a change adds, removes or turns into another kind what the counts count."""
    return any(
        isinstance(after or before, Note | Persona) and _kind(before) != _kind(after)
        for before, after in change.pairs.values()
    )


def _kind(record: object) -> object:
    return record.kind if isinstance(record, Note) else type(record)


def tool_words(desk: Desk) -> str:
    """What the tool in hand waits for, and which curve new points belong to; empty when that is plain."""
    if desk.tool is Tool.CONNECTOR:
        return tr("Drag from note to note, or click one after the other. Esc puts the tool away.")
    planned = desk.course is Course.PLANNED
    curve = tr("New emotion points are planned; Shift+E: as it went.") if planned else ""
    if desk.tool is Tool.EMOTION:
        return " ".join(filter(None, (tr("Click among the curves to add a point."), curve)))
    return "" if desk.selection else curve


def selection_words(desk: Desk) -> str:
    """``1 note selected: Engineer no-show``; empty when nothing is selected."""
    notes = desk.selected(Note)
    names = [stage.name for stage in desk.selected(Stage)] + [lane.name for lane in desk.selected(Lane)]
    if len(notes) == 1:
        return f"{tr('1 note selected')}: {_first_line(notes[0])}"
    if notes:
        return tr("{0} selected").format(number_of(len(notes), "note", "notes"))
    if names:
        return tr("Selected: {0}").format(", ".join(names))
    return _words_of_lines(desk.selected(Feeling), desk.selected(Link))


def _words_of_lines(points: list[Feeling], links: list[Link]) -> str:
    """Selected emotion points, one with its label, and arrows, one with its word."""
    if len(points) == 1:
        value = signed(points[0].value)
        return ", ".join(filter(None, (tr("Emotion point"), value, points[0].label)))
    if points:
        return tr("{0} selected").format(number_of(len(points), "emotion point", "emotion points"))
    if len(links) == 1:
        return ": ".join(filter(None, (tr("Connector"), links[0].label)))
    return tr("{0} selected").format(number_of(len(links), "connector", "connectors")) if links else ""


def _first_line(note: Note) -> str:
    return note.text.strip().partition("\n")[0] or tr(KINDS[note.kind])


def _mine(desk: Desk, records: Iterable[M]) -> list[M]:
    return [record for record in records if record.map_id == desk.map_id]
