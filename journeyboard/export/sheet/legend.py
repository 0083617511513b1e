"""The legend below the map: only what the map shows is explained."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from journeyboard.drawing.badges import avatar, severity_bars
from journeyboard.drawing.curve import STROKE, second_stroke
from journeyboard.drawing.cut import cut
from journeyboard.drawing.primitives import Box, Disc, Path, Primitive, Stroke
from journeyboard.drawing.theme import Theme
from journeyboard.export.sheet.type import INITIALS, SMALL, Type
from journeyboard.layout.board import BoardLayout
from journeyboard.layout.curve import Curve, curves
from journeyboard.layout.facts import NoteFacts
from journeyboard.layout.look import NoteLook
from journeyboard.model import Contents, Note, NoteKind, PainPoint, Severity, Vote, in_map
from journeyboard.text.paragraph import Paragraph

ROW = 24.0
"""Height of a row of the legend, in s."""

_KINDS = {
    NoteKind.ACTION: "Action",
    NoteKind.TOUCHPOINT: "Touchpoint",
    NoteKind.PAIN: "Pain point",
    NoteKind.OPPORTUNITY: "Opportunity",
    NoteKind.BACKSTAGE: "Backstage",
}
_SEVERITIES = {
    Severity.COSMETIC: "1 Cosmetic",
    Severity.MINOR: "2 Minor",
    Severity.MAJOR: "3 Major",
    Severity.BLOCKING: "4 Blocking",
}
_LONGEST = 220.0
"""Width in s at which a name is cut short."""
_AFTER_SAMPLE, _GAP, _BEFORE_GROUP = 7.0, 18.0, 36.0

Draw = Callable[[Type], Iterator[Primitive]]


@dataclass(frozen=True, slots=True)
class Entry:
    """A sample, drawn in s around y = 0 from x = 0, ``room`` s wide, its word, and letters on the sample."""

    draw: Draw
    room: float
    word: str
    letters: str = ""
    begins: bool = False

    def line(self, type: Type) -> Paragraph:
        return type.line(self.word, SMALL, _LONGEST)

    def width(self, type: Type) -> float:
        return self.room + (_AFTER_SAMPLE if self.room else 0) + self.line(type).natural_width / type.k


def entries(contents: Contents, layout: BoardLayout) -> list[list[Entry]]:
    """Groups of entries for what the map shows."""
    notes = in_map(contents, Note, layout.map_id)
    kinds = {note.kind for note in notes}
    groups = [
        [_swatch(kind, word) for kind, word in _KINDS.items() if kind in kinds],
        _severities() if in_map(contents, PainPoint, layout.map_id) else [],
        _curves(layout),
        _marks(contents, layout, notes),
    ]
    return [[replace(group[0], begins=True), *group[1:]] for group in groups if group]


def rows(groups: Sequence[Sequence[Entry]], width: float, type: Type) -> list[list[tuple[float, Entry]]]:
    """The entries with their places in s, broken into rows of ``width``."""
    lines: list[list[tuple[float, Entry]]] = [[]]
    x = 0.0
    for group in groups:
        for number, entry in enumerate(group):
            wide = entry.width(type)
            x += 0.0 if not lines[-1] else _GAP if number else _BEFORE_GROUP
            if lines[-1] and x + wide > width:
                lines.append([])
                x = 0.0
            lines[-1].append((x, entry))
            x += wide
    return lines if lines[0] else []


def draw_legend(
    placed: Sequence[Sequence[tuple[float, Entry]]], top: float, type: Type
) -> Iterator[Primitive]:
    """The rows of a legend from y = ``top`` s."""
    for number, row in enumerate(placed):
        middle = top + (number + 0.5) * ROW
        for x, entry in row:
            yield from _entry(entry, x, middle, type)


def _entry(entry: Entry, x: float, middle: float, type: Type) -> Iterator[Primitive]:
    theme = type.theme
    if entry.begins and x:
        line = Box(x - _BEFORE_GROUP / 2, middle - 8, 1, 16, fill=theme.line2)
        yield from type.shapes([line])
    yield from type.shapes(entry.draw(type), x, middle)
    if entry.letters:
        letters = type.line(entry.letters, INITIALS)
        yield type.put(letters, x + entry.room / 2, middle + 3.1, theme.sheet, "middle")
    word = entry.line(type)
    left = x + entry.width(type) - word.natural_width / type.k
    yield type.put(word, left, middle + 4, theme.ink if entry.room else theme.ink2)


def _swatch(kind: NoteKind, word: str) -> Entry:
    severity = Severity.MAJOR if kind is NoteKind.PAIN else None
    look = NoteLook(kind, "", 28, 17, None, None, False, NoteFacts(severity=severity))
    return Entry(lambda type: _centred(cut(look, type.theme), type.theme), 28, word)


def _centred(shapes: Iterable[Primitive], theme: Theme) -> Iterator[Primitive]:
    unit = Type(1.0, theme)
    yield from unit.shapes(shapes, 0, -8.5)


def _severities() -> list[Entry]:
    def bars(level: Severity) -> Draw:
        return lambda type: severity_bars(0, 0, level, type.theme)

    return [_word("Severity"), *(Entry(bars(level), 18, word) for level, word in _SEVERITIES.items())]


def _word(word: str) -> Entry:
    return Entry(lambda _: iter(()), 0, word)


def _curves(layout: BoardLayout) -> list[Entry]:
    def stroke(curve: Curve) -> Draw:
        def draw(type: Type) -> Iterator[Primitive]:
            focus = Stroke(type.theme.feeling(1.8), STROKE)
            pen = focus if curve.in_focus else second_stroke(type.theme, curve.course)
            yield Path((("M", 0, 0), ("L", 30, 0)), stroke=pen)

        return draw

    return [Entry(stroke(curve), 30, curve.name) for curve in curves(layout)]


def _marks(contents: Contents, layout: BoardLayout, notes: Sequence[Note]) -> list[Entry]:
    found = []
    voters = {vote.voter for vote in in_map(contents, Vote, layout.map_id)}
    if voters:
        people = "1 person" if len(voters) == 1 else f"{len(voters)} people"
        found.append(Entry(lambda type: iter([Disc(4, 0, 4, type.theme.ink2)]), 8, f"Votes, {people}"))
    owner = next(filter(None, (layout.facts.of_note(note).owner for note in notes)), "")
    if owner:
        found.append(Entry(lambda type: avatar(10, 0, 20, "", type.theme), 20, "Owner", owner[:2]))
    return found
