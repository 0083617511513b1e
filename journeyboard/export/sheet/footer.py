"""The footer: whose initials are on the notes, which edition this is, when it was printed, which page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from journeyboard.drawing.mirror import mirrored
from journeyboard.drawing.primitives import Box, Command, Path, Primitive, Stroke
from journeyboard.drawing.theme import Theme
from journeyboard.export.sheet.title import long_date
from journeyboard.export.sheet.type import SMALL, Type
from journeyboard.model import Direction, JourneyMap, Person
from journeyboard.model.people import initials_of

HEIGHT = 22.0
"""From its rule to the margin, in s."""

_GAP = 26.0
_LOGO = 13.0


def draw_footer(
    journey: JourneyMap, people: list[Person], paper: str, printed: date, width: float, type: Type
) -> Iterator[Primitive]:
    """One line from (0, 0) to ``width`` s."""
    colour, baseline, x = type.theme.ink2, HEIGHT - 3.0, width
    for text in ("Journeyboard", paper, edition(journey, printed)):
        line = type.line(text, SMALL, min(max(x, 40), width * 0.4))
        x -= line.natural_width / type.k
        yield type.put(line, x, baseline, colour)
        if text == "Journeyboard":
            x -= _LOGO + 5
            yield from type.shapes(_logo(journey, type.theme), x, baseline - _LOGO + 2)
        x -= _GAP
    if people and x > 100:
        yield type.put(type.line(key(people), SMALL, x), 0, baseline, colour)


def _logo(journey: JourneyMap, theme: Theme) -> Iterable[Primitive]:
    """It looks alike on every sheet: where the whole sheet is turned over, it is beforehand."""
    turns = journey.direction is Direction.RIGHT_TO_LEFT
    return mirrored(logo(theme.ink, theme.sheet), _LOGO) if turns else logo(theme.ink, theme.sheet)


def edition(journey: JourneyMap, printed: date) -> str:
    """E.g. Version 14, printed 21 June 2026."""
    text = f"{journey.edition}, printed" if journey.edition else "Printed"
    return f"{text} {long_date(printed)}"


def key(people: list[Person]) -> str:
    """The people behind the initials, e.g. LT Leo Tamm, SB Sana Birch."""
    return ", ".join(f"{person.initials or initials_of(person.name)} {person.name}" for person in people)


def logo(ink: str, paper: str) -> Iterator[Primitive]:
    """A curve on a dark tile, 13 s wide."""
    yield Box(0, 0, _LOGO, _LOGO, 3, ink)
    curve: tuple[Command, ...] = (
        ("M", 2.6, 7.4),
        ("C", 4.2, 2.6, 5.8, 2.6, 6.6, 6.4),
        ("C", 7.4, 10.2, 9.0, 10.2, 10.4, 5.6),
    )
    yield Path(curve, stroke=Stroke(paper, 1.5))
