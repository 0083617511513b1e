"""The small things on a note: severity bars with their digit, votes, avatars, icons."""

from __future__ import annotations

from collections.abc import Iterator

from journeyboard.drawing.primitives import Box, Disc, Icon, Primitive, Stroke
from journeyboard.drawing.theme import Theme
from journeyboard.drawing.words import on_middle, one_line
from journeyboard.layout.badges import (
    AVATAR,
    BARS_HEIGHT,
    BARS_WIDTH,
    CHANNEL_ICON,
    DOT,
    SMALL_ICON,
    SPEAKER,
    Badge,
    BadgeKind,
)
from journeyboard.layout.facts import Speaker
from journeyboard.layout.look import NoteLook
from journeyboard.layout.styles import META, initials_style
from journeyboard.layout.styles import SPEAKER as SPEAKER_NAME
from journeyboard.model import Channel, Severity
from journeyboard.text.memory import remembered

_SHORTEST_NAME = 30.0
_BAR, _PITCH, _OUTLINE = 3.2, 4.5, 0.7
_CHANNEL_ICONS = {
    Channel.WEB: "globe-simple",
    Channel.POST: "mailbox",
    Channel.PHONE: "phone",
    Channel.EMAIL: "envelope-simple",
    Channel.SMS: "chat-text",
    Channel.APP: "device-mobile",
    Channel.IN_PERSON: "house-line",
    Channel.SHOP: "storefront",
    Channel.SOCIAL: "chats",
    Channel.CALL_CENTRE: "headset",
}


def channel_icon(channel: Channel) -> str:
    """The icon of a channel."""
    return _CHANNEL_ICONS[channel]


def draw_badge(badge: Badge, look: NoteLook, theme: Theme, *, words: bool = True) -> tuple[Primitive, ...]:
    """A badge of a note, the same objects for badges alike; without ``words`` what can be read from afar."""
    drawn = _badge(badge, look.facts.severity, look.facts.speaker, look.channel, theme, words)
    return _on_paper(badge, drawn, theme) if badge.kind is BadgeKind.LOCK and look.picture else drawn


def _on_paper(badge: Badge, drawn: tuple[Primitive, ...], theme: Theme) -> tuple[Primitive, ...]:
    """A badge that lies on a picture, whatever its colours are."""
    paper = Disc(badge.x + SMALL_ICON / 2, badge.y, SMALL_ICON * 0.8, fill=theme.sheet)
    return (paper, *drawn) if drawn else ()


@remembered(4096)
def _badge(
    badge: Badge,
    severity: Severity | None,
    speaker: Speaker | None,
    channel: Channel | None,
    theme: Theme,
    words: bool,
) -> tuple[Primitive, ...]:
    return tuple(_parts(badge, severity, speaker, channel, theme, words))


def _parts(
    badge: Badge,
    severity: Severity | None,
    speaker: Speaker | None,
    channel: Channel | None,
    theme: Theme,
    words: bool,
) -> Iterator[Primitive]:
    x, y = badge.x, badge.y
    match badge.kind:
        case BadgeKind.SEVERITY if severity is not None:
            yield from severity_bars(x, y, severity, theme)
            if words:
                yield on_middle(one_line(badge.text, META), x + BARS_WIDTH + 7, y, theme.ink2)
        case BadgeKind.SPEAKER if words and speaker:
            yield from _speaker(badge, speaker, theme)
        case BadgeKind.OWNER:
            yield from avatar(x + AVATAR / 2, y, AVATAR, badge.text if words else "", theme)
        case BadgeKind.VOTES if words:
            yield Disc(x + DOT / 2, y, DOT / 2, fill=theme.ink2)
            yield on_middle(one_line(badge.text, META), x + DOT + 4, y, theme.ink2)
        case BadgeKind.FREQUENCY | BadgeKind.MORE if words:
            yield on_middle(one_line(badge.text, META), x, y, theme.ink2)
        case BadgeKind.CHANNEL if channel:
            yield Icon(channel_icon(channel), x, y - CHANNEL_ICON / 2, CHANNEL_ICON, theme.ink2)
        case BadgeKind.EVIDENCE if words:
            yield Icon("paperclip", x, y - SMALL_ICON / 2, SMALL_ICON, theme.ink2)
        case BadgeKind.LOCK if words:
            yield Icon("lock-simple", x, y - SMALL_ICON / 2, SMALL_ICON, theme.ink3)


def severity_bars(x: float, y: float, severity: Severity, theme: Theme) -> Iterator[Primitive]:
    """Four bars of growing height, filled up to the severity; their left end at x, their middle at y."""
    bottom = y + BARS_HEIGHT / 2
    for level in range(1, 5):
        height = BARS_HEIGHT * (0.2 + 0.2 * level)
        filled = level <= severity
        outline = Stroke(theme.ink2 if filled else theme.ink3, _OUTLINE)
        fill = theme.severity(severity) if filled else None
        yield Box(x + (level - 1) * _PITCH, bottom - height, _BAR, height, 1.0, fill, outline)


def avatar(
    x: float, y: float, diameter: float, initials: str, theme: Theme, *, hollow: bool = False, dark: str = ""
) -> Iterator[Primitive]:
    """A disc around (x, y) with initials; hollow for personas who are not in focus."""
    radius = diameter / 2
    if hollow:
        yield Disc(x, y, radius - 0.65, fill=theme.raised, stroke=Stroke(theme.control, 1.3))
    else:
        yield Disc(x, y, radius, fill=dark or theme.ink2)
    if initials:
        letters = one_line(initials[:2], initials_style(diameter))
        yield on_middle(letters, x, y, theme.ink2 if hollow else theme.sheet, "middle")


def _speaker(badge: Badge, speaker: Speaker, theme: Theme) -> Iterator[Primitive]:
    middle = badge.x + SPEAKER / 2
    yield from avatar(
        middle, badge.y, SPEAKER, speaker.initials[:1], theme, hollow=not speaker.in_focus, dark=theme.ink
    )
    room = badge.width - SPEAKER - 6.5
    if room > _SHORTEST_NAME:
        yield on_middle(
            one_line(speaker.name, SPEAKER_NAME, room), badge.x + SPEAKER + 6.5, badge.y, theme.ink2
        )
