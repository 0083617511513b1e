"""The paper of a note: each kind has a shape of its own, so that it is told apart without colour."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from journeyboard.drawing.colour import grey
from journeyboard.drawing.primitives import Box, Command, Path, Primitive, Shadow, Stroke
from journeyboard.drawing.theme import Paper, Theme
from journeyboard.layout.badges import FOLD
from journeyboard.layout.facts import NoteFacts
from journeyboard.layout.look import NoteLook
from journeyboard.model import NoteColour, NoteKind, Picture, Severity

RADIUS = 3.0
SPINE = 5.0
STRIP = 5.0
_ROUND = 0.5523
"""Handle length of a cubic Bezier quarter circle of radius 1."""
_DASH = (3.5, 2.5)

_COLOURS = {
    NoteKind.ACTION: NoteColour.BUTTER,
    NoteKind.TOUCHPOINT: NoteColour.SKY,
    NoteKind.CHANNEL: NoteColour.PAPER,
    NoteKind.QUOTE: NoteColour.PAPER,
    NoteKind.PAIN: NoteColour.ROSE,
    NoteKind.OPPORTUNITY: NoteColour.MINT,
    NoteKind.BACKSTAGE: NoteColour.KRAFT,
    NoteKind.FREE: NoteColour.PEACH,
    NoteKind.PICTURE: NoteColour.PAPER,
}


def paper_of(look: NoteLook, theme: Theme) -> Paper:
    """The paper a note is cut from: the user's choice, or that of its kind."""
    return paper_for(look.kind, look.colour, theme)


def paper_for(kind: NoteKind, colour: NoteColour | None, theme: Theme) -> Paper:
    """The paper for a kind of note in a colour that was chosen, or in its own."""
    return theme.notes[colour or _COLOURS[kind]]


def radius_of(look: NoteLook) -> float:
    """How round the corners of a note are, in u."""
    return min(look.width, look.height) / 2 if look.kind is NoteKind.CHANNEL else RADIUS


def tone_of(picture: Picture, theme: Theme) -> str:
    """The mean colour of a picture, as it is printed."""
    return grey(picture.tone) if theme.surface == "grey" else picture.tone


def spine_colour(look: NoteLook, theme: Theme) -> str:
    """The colour at the left edge of a pain point: how much it hurts."""
    severity = look.facts.severity
    return paper_of(look, theme).edge if severity is None else theme.severity(severity)


def cut(look: NoteLook, theme: Theme) -> tuple[Primitive, ...]:
    """The paper of a note with its top left at (0, 0), shadow included; the very same for notes cut alike."""
    return _cut(look.kind, look.width, look.height, look.colour, look.facts.severity, theme)


@lru_cache(maxsize=4096)
def _cut(
    kind: NoteKind,
    width: float,
    height: float,
    colour: NoteColour | None,
    severity: Severity | None,
    theme: Theme,
) -> tuple[Primitive, ...]:
    facts = NoteFacts(severity=severity)
    return tuple(_parts(NoteLook(kind, "", width, height, colour, None, locked=False, facts=facts), theme))


def _parts(look: NoteLook, theme: Theme) -> Iterator[Primitive]:
    if theme.surface == "screen" and look.kind not in (NoteKind.BACKSTAGE, NoteKind.CHANNEL):
        yield Shadow(0, 0, look.width, look.height, RADIUS, "rest", dark=theme.is_dark)
    match look.kind:
        case NoteKind.CHANNEL:
            yield _pill(look, theme)
        case NoteKind.BACKSTAGE:
            yield _sheet(look, theme, dash=_DASH)
        case NoteKind.QUOTE if theme.saves_ink and look.colour is None:
            return
        case NoteKind.OPPORTUNITY:
            yield from _folded(look, theme)
        case _:
            yield _sheet(look, theme)
            yield from _mark(look, theme)


def _sheet(look: NoteLook, theme: Theme, dash: tuple[float, ...] = ()) -> Box:
    paper = paper_of(look, theme)
    edge = theme.control if theme.saves_ink and look.is_pain else paper.edge
    return Box(0.5, 0.5, look.width - 1, look.height - 1, RADIUS - 0.5, paper.fill, Stroke(edge, 1, dash))


def _pill(look: NoteLook, theme: Theme) -> Box:
    fill = theme.raised if look.colour is None else paper_of(look, theme).fill
    width, height = look.width - 1, look.height - 1
    return Box(0.5, 0.5, width, height, min(width, height) / 2, fill, Stroke(theme.line2, 1))


def _mark(look: NoteLook, theme: Theme) -> Iterator[Primitive]:
    """The spine of a pain point, or on sparing paper the strip that tells a note's colour."""
    if look.is_pain:
        yield Path(_spine(look.height), fill=spine_colour(look, theme))
    elif theme.saves_ink:
        paper = paper_of(look, theme)
        yield Path(_strip(look.width), fill=paper.strip, stroke=Stroke(paper.edge, 1))


def _spine(height: float) -> tuple[Command, ...]:
    """A bar along the left edge, round on its outer side."""
    r, k = RADIUS, RADIUS * (1 - _ROUND)
    width = SPINE + 0.5
    return (
        ("M", width, 0),
        ("L", r, 0),
        ("C", k, 0, 0, k, 0, r),
        ("L", 0, height - r),
        ("C", 0, height - k, k, height, r, height),
        ("L", width, height),
        ("Z",),
    )


def _strip(width: float) -> tuple[Command, ...]:
    """A bar along the top edge, round at its upper corners."""
    left, top, right, r = 0.5, 0.5, width - 0.5, RADIUS - 0.5
    k = r * (1 - _ROUND)
    return (
        ("M", left, STRIP),
        ("L", left, top + r),
        ("C", left, top + k, left + k, top, left + r, top),
        ("L", right - r, top),
        ("C", right - k, top, right, top + k, right, top + r),
        ("L", right, STRIP),
        ("Z",),
    )


def _folded(look: NoteLook, theme: Theme) -> Iterator[Primitive]:
    paper = paper_of(look, theme)
    fold = min(FOLD, look.width / 3, look.height / 3)
    yield Path(_outline(look.width, look.height, fold), paper.fill, Stroke(paper.edge, 1))
    if theme.saves_ink:
        yield Path(_strip(look.width), fill=paper.strip, stroke=Stroke(paper.edge, 1))
    yield Path(_corner(look.width, look.height, fold), fill=paper.edge)


def _outline(width: float, height: float, fold: float) -> tuple[Command, ...]:
    """A rounded rectangle, half a unit inside the box, without its bottom right corner."""
    left, top, right, bottom, r = 0.5, 0.5, width - 0.5, height - 0.5, RADIUS - 0.5
    k = r * (1 - _ROUND)
    return (
        ("M", left + r, top),
        ("L", right - r, top),
        ("C", right - k, top, right, top + k, right, top + r),
        ("L", right, bottom - fold),
        ("L", right - fold, bottom),
        ("L", left + r, bottom),
        ("C", left + k, bottom, left, bottom - k, left, bottom - r),
        ("L", left, top + r),
        ("C", left, top + k, left + k, top, left + r, top),
        ("Z",),
    )


def _corner(width: float, height: float, fold: float) -> tuple[Command, ...]:
    """The folded corner itself: a triangle whose inner angle is rounded."""
    right, bottom, r = width, height, RADIUS
    left, top, k = right - fold, bottom - fold, RADIUS * (1 - _ROUND)
    return (
        ("M", right, top),
        ("L", left + r, top),
        ("C", left + k, top, left, top + k, left, top + r),
        ("L", left, bottom),
        ("Z",),
    )
