"""The title block: what the map is called, what it rests on, and whose journey it tells."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import accumulate

from journeyboard.drawing.badges import avatar
from journeyboard.drawing.primitives import Primitive, Words
from journeyboard.export.sheet.type import EVIDENCE, PLAIN, QUOTE, STRONG, TITLE, Type
from journeyboard.model import JourneyMap, Persona
from journeyboard.model.people import initials_of

HEIGHT = 68.0
"""From the margin to the map, in s."""

_MOST_PERSONAS = 3
_AVATAR, _GAP, _BETWEEN = 24.0, 10.0, 26.0
_INITIALS = STRONG
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)


def draw_title(journey: JourneyMap, personas: list[Persona], width: float, type: Type) -> Iterator[Primitive]:
    """Title and evidence at the left, personas at the right; ``width`` in s."""
    room = width
    wanted = min(max(type.width(journey.title, TITLE), width * 0.3), width * 0.6)
    shown = _fitting(personas, width, width - wanted, type)
    for number, (persona, wide) in reversed(list(enumerate(shown))):
        yield from _persona(persona, room - wide, wide, number == 0, type)
        room -= wide + _BETWEEN
    yield type.put(type.line(journey.title, TITLE, room), 0, 25)
    yield type.block(evidence(journey), EVIDENCE, room, 45, type.theme.ink2)


def _fitting(personas: list[Persona], width: float, room: float, type: Type) -> list[tuple[Persona, float]]:
    """As many personas as there is room for beside the title, the one in focus first, with their widths."""
    widths = [min(_persona_width(persona, type), width * 0.3) for persona in personas[:_MOST_PERSONAS]]
    ends = accumulate(wide + _BETWEEN for wide in widths)
    return [
        (persona, wide) for persona, wide, end in zip(personas, widths, ends, strict=False) if end <= room
    ]


def evidence(journey: JourneyMap) -> str:
    """Who and where, what the map is based on, and until when it holds."""
    where = ", ".join(filter(None, (journey.organisation, journey.region)))
    review = f"Review by {long_date(journey.review_date)}" if journey.review_date else ""
    return " ".join(f"{part.rstrip('.')}." for part in (where, journey.evidence, review) if part)


def long_date(day: date) -> str:
    """E.g. 21 June 2026."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def _heading(persona: Persona) -> tuple[str, str]:
    return persona.name, f", {persona.description}" if persona.description else ""


def _quote(persona: Persona) -> str:
    text = persona.quote.strip('“”" ')
    return f"“{text}”" if text else ""


def _persona_width(persona: Persona, type: Type) -> float:
    name, rest = _heading(persona)
    heading = type.width(name, STRONG) + type.width(rest, PLAIN)
    return _AVATAR + _GAP + max(heading, type.width(_quote(persona), QUOTE)) + 1


def _persona(persona: Persona, x: float, width: float, in_focus: bool, type: Type) -> Iterator[Primitive]:
    theme, left, room = type.theme, x + _AVATAR + _GAP, width - _AVATAR - _GAP
    middle = x + _AVATAR / 2, 36.0
    disc = avatar(*middle, _AVATAR, "", theme, hollow=not in_focus, dark=theme.ink)
    yield from type.shapes(disc)
    yield _letter(persona, *middle, theme.sheet if in_focus else theme.ink2, type)
    name, rest = _heading(persona)
    first, baseline = type.line(name, STRONG, room), 31.0 if persona.quote else 40.5
    yield type.put(first, left, baseline)
    wide = first.natural_width / type.k
    if rest and not first.truncated and wide + 24 < room:
        yield type.put(type.line(rest, PLAIN, room - wide), left + wide, baseline, theme.ink2)
    if persona.quote:
        yield type.put(type.line(_quote(persona), QUOTE, room), left, 49, theme.ink2)


def _letter(persona: Persona, x: float, y: float, colour: str, type: Type) -> Words:
    letter = (persona.initials or initials_of(persona.name))[:1]
    return type.put(type.line(letter, _INITIALS), x, y + 0.33 * _INITIALS.size, colour, "middle")
