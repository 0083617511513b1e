"""A comparison in words: for the panel, for paper, and as Markdown for a message or a wiki page."""

from collections.abc import Iterator
from dataclasses import dataclass

from journeyboard.model import Contents, Id, Lane, Note, NoteKind, Stage

from .compare import Comparison, Named, NoteChange, What

HEADS = {
    What.ADDED: "Added",
    What.REMOVED: "Removed",
    What.MOVED: "Moved",
    What.REWORDED: "Reworded",
    What.RERATED: "Re-rated",
}
FRAME, FEELINGS, PRIORITIES = (
    "Stages and lanes",
    "Mean feeling (−2 to +2)",
    "Priority of pain points (0 to 100)",
)


@dataclass(frozen=True, slots=True)
class Line:
    """One difference: what it is about, what it said before, and where it is or what became of it.

    ``id``: what to show for it, a record of the new map, or of the old one when it is gone.
    """

    text: str
    was: str = ""
    more: str = ""
    id: Id | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """Differences of one kind; ``what`` is None for those that are not of notes."""

    head: str
    what: What | None
    lines: tuple[Line, ...]


def told(found: Comparison, old: Contents, new: Contents) -> list[Section]:
    """All differences, kind by kind; kinds without any are left out."""
    notes = [Section(head, what, _of_kind(found, what, old, new)) for what, head in HEADS.items()]
    frame = Section(FRAME, None, tuple(_named(each) for each in found.frame))
    felt = tuple(Line(each.persona, more=_change(each.before, each.after)) for each in found.feelings)
    urgent = tuple(
        Line(_words(note), more=_change(was, now), id=note.id) for note, was, now in found.priorities
    )
    sections = [*notes, frame, Section(PRIORITIES, None, urgent), Section(FEELINGS, None, felt)]
    return [section for section in sections if section.lines]


def markdown(found: Comparison, old: Contents, new: Contents, title: str) -> str:
    """The comparison as a page with a title; texts of notes stand there as plain words."""
    return "\n".join(_page(found, old, new, title)) + "\n"


def summary(found: Comparison) -> str:
    """One line: "3 added, 1 moved"; empty when no note differs."""
    counts = ((what, found.count(what)) for what in What)
    return ", ".join(f"{count} {what.value}" for what, count in counts if count)


def _page(found: Comparison, old: Contents, new: Contents, title: str) -> Iterator[str]:
    yield f"# {plain(title)}\n"
    yield summary(found) or "No note differs."
    for section in told(found, old, new):
        yield f"\n## {section.head}\n"
        yield from (f"- {_item(line, section.what)}" for line in section.lines)


def _item(line: Line, what: What | None) -> str:
    if line.was:
        return f"{plain(line.was)} → {plain(line.text)}"
    in_brackets = what in (What.ADDED, What.REMOVED)
    return (
        f"{plain(line.text)} ({plain(line.more)})"
        if in_brackets
        else f"{plain(line.text)}: {plain(line.more)}"
    )


def _of_kind(found: Comparison, what: What, old: Contents, new: Contents) -> tuple[Line, ...]:
    return tuple(line(change, what, old, new) for change in found.notes if what in change.what)


def line(change: NoteChange, what: What, old: Contents, new: Contents) -> Line:
    """One of the things that happened to a note."""
    before, after = change.before, change.after
    note = after or before
    assert note is not None
    text = _words(note)
    if what is What.MOVED and before and after:
        return Line(text, more=f"{where(before, old)} → {where(after, new)}", id=note.id)
    if what is What.REWORDED and before:
        return Line(text, _words(before), id=note.id)
    if what is What.RERATED:
        return Line(
            text, more=", ".join(f"{name} {_change(*pair)}" for name, *pair in change.rated), id=note.id
        )
    return Line(text, more=where(note, new if after else old), id=note.id)


def where(note: Note, contents: Contents) -> str:
    """The stage and the lane of a note in words."""
    names = [_name(contents, Stage, note.stage_id), _name(contents, Lane, note.lane_id)]
    return ", ".join(name for name in names if name) or "parking lot"


def plain(text: str) -> str:
    """A text on one line in which Markdown sees nothing but words."""
    return "".join(f"\\{letter}" if letter in "\\`*_[]<>#|" else letter for letter in " ".join(text.split()))


def figure(value: object) -> str:
    """A judged value in words: "3", "−0.4", "in progress", "none"."""
    if value is None:
        return "none"
    if isinstance(value, float):
        return f"{value + 0.0:g}".replace("-", "−")  # a negative zero is only a zero
    return str(getattr(value, "value", value)).replace("_", " ")


def _change(was: object, now: object) -> str:
    return f"{figure(was)} → {figure(now)}"


def _words(note: Note) -> str:
    nameless = "(picture)" if note.kind is NoteKind.PICTURE else "(no words)"
    return " ".join(note.text.split()) or nameless


def _name(contents: Contents, kind: type[Stage] | type[Lane], id: Id | None) -> str:
    found = contents.of(kind).get(id or "")
    return " ".join(found.name.split()) if found else ""


def _named(change: Named) -> Line:
    before, after = change.before, change.after
    if before and after:
        return Line(after.name, before.name, id=after.id)
    there = after or before
    assert there is not None
    return Line(there.name, more="added" if after else "removed", id=after.id if after else None)
