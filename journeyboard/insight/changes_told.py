"""A comparison in words: Markdown for a message or a wiki page, "what changed since the last workshop"."""

from collections.abc import Iterator

from journeyboard.model import Contents, Id, Lane, Note, Stage

from .compare import Comparison, NoteChange, What

HEADS = {
    What.ADDED: "Added",
    What.REMOVED: "Removed",
    What.MOVED: "Moved",
    What.REWORDED: "Reworded",
    What.RERATED: "Re-rated",
}


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
    for what, head in HEADS.items():
        lines = [_line(change, what, old, new) for change in found.notes if what in change.what]
        yield from _section(head, lines)
    yield from _section("Stages and lanes", [_named(each.before, each.after) for each in found.frame])
    feelings = [
        f"{plain(each.persona)}: {_figure(each.before)} → {_figure(each.after)}" for each in found.feelings
    ]
    yield from _section("Mean feeling (−2 to +2)", feelings)
    priorities = [
        f"{plain(note.text)}: {_figure(was)} → {_figure(now)}" for note, was, now in found.priorities
    ]
    yield from _section("Priority of pain points (0 to 100)", priorities)


def _section(head: str, lines: list[str]) -> Iterator[str]:
    if lines:
        yield f"\n## {head}\n"
        yield from (f"- {line}" for line in lines)


def _line(change: NoteChange, what: What, old: Contents, new: Contents) -> str:
    before, after = change.before, change.after
    text = plain((after or before).text)  # type: ignore[union-attr]  # one of them is there
    if what is What.MOVED and before and after:
        return f"{text}: {where(before, old)} → {where(after, new)}"
    if what is What.REWORDED and before and after:
        return f"{plain(before.text)} → {text}"
    if what is What.RERATED:
        return f"{text}: " + ", ".join(
            f"{name} {_figure(was)} → {_figure(now)}" for name, was, now in change.rated
        )
    return f"{text} ({where(after, new) if after else where(before, old) if before else ''})"


def where(note: Note, contents: Contents) -> str:
    """The stage and the lane of a note in words."""
    names = [_name(contents, Stage, note.stage_id), _name(contents, Lane, note.lane_id)]
    return ", ".join(plain(name) for name in names if name) or "parking lot"


def plain(text: str) -> str:
    """A text on one line in which Markdown sees nothing but words."""
    return "".join(f"\\{letter}" if letter in "\\`*_[]<>#|" else letter for letter in " ".join(text.split()))


def _name(contents: Contents, kind: type[Stage] | type[Lane], id: Id | None) -> str:
    found = contents.of(kind).get(id or "")
    return found.name if found else ""


def _named(before: Stage | Lane | None, after: Stage | Lane | None) -> str:
    if before and after:
        return f"{plain(before.name)} → {plain(after.name)}"
    return f"{plain(after.name)} added" if after else f"{plain(before.name)} removed" if before else ""


def _figure(value: object) -> str:
    if value is None:
        return "none"
    if isinstance(value, float):
        return f"{value:g}".replace("-", "−")
    return str(getattr(value, "value", value)).replace("_", " ")
