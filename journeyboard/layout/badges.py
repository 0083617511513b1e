"""The small things on a note and their places: severity, votes, owner, speaker, channel, lock, evidence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from journeyboard.layout.facts import NoteFacts
from journeyboard.layout.styles import META
from journeyboard.model import NoteKind
from journeyboard.text.paragraph import width_of

if TYPE_CHECKING:
    from journeyboard.layout.note import NoteLook

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
    LOCK = "lock"


@dataclass(frozen=True, slots=True)
class Badge:
    """A badge with the left end of its middle line at (x, y), in u; ``width`` wide."""

    kind: BadgeKind
    x: float
    y: float
    width: float
    text: str = ""


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
    return (*_left(look), *_right(look), *_lock(look))


def _left(look: NoteLook) -> Iterator[Badge]:
    middle = look.height - _MIDDLE
    if look.facts.severity is not None:
        digit = str(int(look.facts.severity))
        yield Badge(BadgeKind.SEVERITY, 15.5, middle, BARS_WIDTH + 7 + width_of(digit, META), digit)
    elif look.kind is NoteKind.QUOTE and look.facts.speaker:
        yield Badge(BadgeKind.SPEAKER, 12.5, look.height - 7 - SPEAKER / 2, SPEAKER, look.facts.speaker.name)


def _right(look: NoteLook) -> Iterator[Badge]:
    """From the right end to the left: owner, votes, figure, evidence."""
    right, middle = _row_end(look)
    for kind, width, text in _row(look):
        right -= width
        yield Badge(kind, right, middle, width, text)
        right -= 8.0


def _row_end(look: NoteLook) -> tuple[float, float]:
    if look.kind is not NoteKind.OPPORTUNITY:
        return look.width - 10.0, look.height - _MIDDLE
    return look.width - FOLD - 6.0, look.height - (_MIDDLE if look.facts.owner else 9.0)


def _row(look: NoteLook) -> Iterator[tuple[BadgeKind, float, str]]:
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
