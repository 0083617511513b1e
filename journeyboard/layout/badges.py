"""The small things on a note and their places: severity, votes, owner, speaker, channel, lock, evidence."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from journeyboard.layout.facts import NoteFacts
from journeyboard.layout.look import NoteLook
from journeyboard.layout.styles import META
from journeyboard.model import NoteKind
from journeyboard.text.paragraph import width_of

META_ROW = 27.0
"""The row of badges with what stays free below it: 20 high, 7 above the bottom edge."""
FOLD_ROW = 15.0
"""The same on an opportunity, beside its folded corner."""
FOLD = 16.0
"""Side of the folded corner of an opportunity."""
AVATAR = 22.0
SPEAKER = 18.0
SMALL_ICON = 12.0
CHANNEL_ICON = 16.0
BARS_WIDTH, BARS_HEIGHT = 17.0, 13.0
DOT = 8.0

_GAP = 6.0
_MIDDLE = 17.0
_WIDE_ENOUGH_FOR_FIGURES = 160.0


class BadgeKind(Enum):
    """What a badge tells."""

    SEVERITY = "severity"
    VOTES = "votes"
    FREQUENCY = "frequency"
    OWNER = "owner"
    SPEAKER = "speaker"
    CHANNEL = "channel"
    EVIDENCE = "evidence"
    MORE = "more"
    LOCK = "lock"


class Badge(NamedTuple):
    """A badge with the left end of its middle line at (x, y), in u; ``width`` wide."""

    kind: BadgeKind
    x: float
    y: float
    width: float
    text: str = ""


Wanted = tuple[BadgeKind, float, str]
"""A badge without its place: kind, width in u, text."""


def needs_meta_row(kind: NoteKind, facts: NoteFacts) -> bool:
    """Whether a row at the bottom is kept free for badges."""
    if kind is NoteKind.QUOTE:
        return facts.speaker is not None or facts.votes > 0
    if kind in (NoteKind.CHANNEL, NoteKind.BACKSTAGE):
        return False
    return facts.severity is not None or facts.votes > 0 or bool(facts.owner) or facts.evidence


def badges(look: NoteLook) -> tuple[Badge, ...]:
    """All badges of a note."""
    if look.kind is NoteKind.CHANNEL:
        return tuple(_channel(look))
    if look.kind is NoteKind.BACKSTAGE:
        return (*_owner(look, look.width - 9 - 1 - AVATAR, look.height / 2), *_lock(look))
    severity = tuple(_severity(look))
    right = tuple(_right(look, _end(severity, look)))
    return (*severity, *_speaker(look, right), *right, *_lock(look))


def _severity(look: NoteLook) -> Iterator[Badge]:
    if look.facts.severity is not None:
        digit = str(int(look.facts.severity))
        width = BARS_WIDTH + 7 + width_of(digit, META)
        yield Badge(BadgeKind.SEVERITY, 15.5, look.height - _MIDDLE, width, digit)


def _end(severity: tuple[Badge, ...], look: NoteLook) -> float:
    """Where the badges at the left end, at the least."""
    if severity:
        return severity[0].x + severity[0].width
    return 12.5 + SPEAKER if _speaks(look) else 0.0


def _speaks(look: NoteLook) -> bool:
    return look.kind is NoteKind.QUOTE and look.facts.severity is None and look.facts.speaker is not None


def _speaker(look: NoteLook, right: tuple[Badge, ...]) -> Iterator[Badge]:
    """The avatar and as much of the name as the badges at the right leave room for."""
    if _speaks(look) and look.facts.speaker:
        end = right[-1].x - _GAP if right else look.width - 10.0
        middle = look.height - 7 - SPEAKER / 2
        yield Badge(BadgeKind.SPEAKER, 12.5, middle, end - 12.5, look.facts.speaker.name)


def _right(look: NoteLook, left: float) -> Iterator[Badge]:
    """From the right end to the left: owner, votes, figure, evidence; "+2" stands for what has no room."""
    right, middle = _row_end(look)
    row = list(_row(look))
    for kind, width, text in _shortened(row, right - left - _GAP):
        right -= width
        yield Badge(kind, right, middle, width, text)
        right -= _GAP


def _shortened(row: list[Wanted], room: float) -> list[Wanted]:
    """As many as fit, the rest counted."""
    for kept in range(len(row), 0, -1):
        left_out = len(row) - kept
        count = f"+{left_out}"
        tried = row[:kept] + ([(BadgeKind.MORE, width_of(count, META), count)] if left_out else [])
        if sum(width for _, width, _ in tried) + _GAP * (len(tried) - 1) <= room:
            return tried
    return []


def _row_end(look: NoteLook) -> tuple[float, float]:
    if look.kind is not NoteKind.OPPORTUNITY:
        return look.width - 10.0, look.height - _MIDDLE
    return look.width - FOLD - 6.0, look.height - (_MIDDLE if look.facts.owner else 9.0)


def _row(look: NoteLook) -> Iterator[Wanted]:
    facts = look.facts
    if facts.owner:
        yield BadgeKind.OWNER, AVATAR, facts.owner
    if facts.votes:
        yield BadgeKind.VOTES, DOT + 4 + width_of(str(facts.votes), META), str(facts.votes)
    if facts.frequency is not None and look.width >= _WIDE_ENOUGH_FOR_FIGURES:
        share = f"{facts.frequency:.0%}"
        yield BadgeKind.FREQUENCY, width_of(share, META), share
    if facts.evidence:
        yield BadgeKind.EVIDENCE, SMALL_ICON, ""


def _owner(look: NoteLook, x: float, y: float) -> Iterator[Badge]:
    if look.facts.owner:
        yield Badge(BadgeKind.OWNER, x, y, AVATAR, look.facts.owner)


def _channel(look: NoteLook) -> Iterator[Badge]:
    if look.channel:
        yield Badge(BadgeKind.CHANNEL, 9.0, look.height / 2, CHANNEL_ICON, look.channel.value)


def _lock(look: NoteLook) -> Iterator[Badge]:
    if look.locked:
        yield Badge(BadgeKind.LOCK, look.width - 6 - SMALL_ICON, 6 + SMALL_ICON / 2, SMALL_ICON)
