"""The type of the board: sizes and line heights in u, as the design tokens name them."""

from typing import Final

from journeyboard.model import NoteKind
from journeyboard.text.style import Style

NOTE: Final = Style("sans", 15, 19)
NOTE_SIZES: Final = (NOTE, Style("sans", 14, 18), Style("sans", 13, 17), Style("sans", 12, 15))
NOTE_LARGE: Final = (Style("sans", 24, 29), Style("sans", 21, 26), Style("sans", 18, 22))
QUOTE_SIZES: Final = tuple(Style("serif", size, size + 4, italic=True) for size in (16, 15, 14, 13, 12))
QUOTE_LARGE: Final = tuple(Style("serif", size, size + 5, italic=True) for size in (24, 21, 18))
CHANNEL: Final = Style("sans", 14, 18)
CAPTIONS: Final = (Style("sans", 14, 18), Style("sans", 13, 17), Style("sans", 12, 15))
META: Final = Style("sans", 12.5, 15, 600, tabular=True)
SPEAKER: Final = Style("sans", 12.5, 16)

STAGE_NAME: Final = Style("sans", 19, 24, 600)
STAGE_NAME_LONG: Final = Style("sans", 15, 18, 600)
STAGE_NUMBER: Final = Style("serif", 20, 24, 600)
STAGE_GOAL: Final = Style("serif", 14, 19, italic=True)
LANE_NAME: Final = Style("sans", 15, 19, 600)
LANE_CAPTION: Final = Style("sans", 12.5, 16)
CORNER_NAME: Final = Style("sans", 12.5, 16, 600)

CURVE_LABEL: Final = Style("sans", 14, 17)
CURVE_LOWEST: Final = Style("sans", 15, 18, 600)
CURVE_VALUE: Final = Style("sans", 15, 18)
CURVE_SECOND: Final = Style("sans", 13, 16)
CURVE_NAME: Final = Style("sans", 13, 16, 600)
LINK_LABEL: Final = Style("sans", 12.5, 15, 600)


def initials_style(diameter: float) -> Style:
    """The letters in an avatar of this diameter in u; still 7 pt when six stages fill an A3 sheet."""
    return Style("sans", max(11.0, diameter / 2), diameter * 0.65, 700)


def sizes(kind: NoteKind) -> tuple[Style, ...]:
    """The styles a note's text tries, largest first."""
    if kind is NoteKind.QUOTE:
        return QUOTE_SIZES
    if kind is NoteKind.CHANNEL:
        return (CHANNEL,)
    return NOTE_SIZES[1:] if kind is NoteKind.BACKSTAGE else NOTE_SIZES


def larger(kind: NoteKind) -> tuple[Style, ...]:
    """The styles that a roomy note steps up to, largest first."""
    if kind is NoteKind.CHANNEL:
        return ()
    return QUOTE_LARGE if kind is NoteKind.QUOTE else NOTE_LARGE
