"""Emoji: which grapheme clusters are pictures rather than letters, and those pictures themselves.

Every back end draws the same pictures, because text engines and readers differ in the colour fonts they know.
"""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING

from journeyboard.text.face import Face, bundled
from journeyboard.text.memory import remembered
from journeyboard.text.shaping import shape

if TYPE_CHECKING:
    import uharfbuzz

CENTRE = 0.33
"""Where a picture's middle lies above the baseline, in em: half the height of a capital letter."""

_PICTORIAL = re.compile(
    "[\u231a\u231b\u23e9-\u23ec\u23f0\u23f3\u25fd\u25fe\u2600-\u27bf\u2b00-\u2bff\u3030\u303d\u3297\u3299"
    "\U0001f000-\U0001faff\ufe0f\u20e3]"
)
_TEXT_STYLE, _KEYCAP = "\ufe0e", "\u20e3"
_INK_CENTRE = 336 / 1024
"""Middle of the glyphs' ink above their own baseline, in em; they reach from 928 to -256 units."""


def emoji_face() -> Face:
    """Noto Color Emoji, as COLRv1 outlines."""
    return bundled("NotoColorEmoji", colour=True)


def may_hold_emoji(text: str) -> bool:
    """False when no cluster of the text can be a picture; cheap, for nearly all text."""
    return not text.isascii() and _PICTORIAL.search(text) is not None


@remembered(16384)
def is_emoji(cluster: str) -> bool:
    """Whether a grapheme cluster is drawn as a picture: emoji by nature or by a variation selector.

    Digits and # are in the emoji face too, yet are letters unless they are keycaps.
    """
    return may_hold_emoji(cluster) and _TEXT_STYLE not in cluster and has_picture(cluster)


def has_picture(cluster: str) -> bool:
    """Whether the emoji face has a picture of the cluster."""
    if cluster[0].isascii() and _KEYCAP not in cluster:
        return False
    shaped = shape(emoji_face(), cluster)
    whole = len(shaped.glyphs) == 1 or not cluster[0].isascii()
    return whole and 0 not in shaped.glyphs and shaped.width > 0


def emoji_glyph(cluster: str) -> int:
    """The glyph of the cluster's picture (its first one, when the face knows no single picture)."""
    return shape(emoji_face(), cluster).glyphs[0]


def picture_pixels(length: float) -> int:
    """A side in pixels, from a few steps, that is at least ``length`` pixels (at most 512), for sharing."""
    return next((side for side in (24, 32, 48, 64, 96, 128, 192, 256, 384) if side >= length), 512)


@remembered(512)
def emoji_png(emoji: str | int, pixels: int) -> bytes:
    """A square PNG, ``pixels`` wide, of a cluster or of a glyph (``Emoji.glyph``), transparent around."""
    from PIL import Image

    side = (pixels, pixels)
    image = Image.frombytes("RGBA", side, emoji_bgra(emoji, pixels), "raw", "BGRa")
    file = BytesIO()
    image.save(file, "PNG")
    return file.getvalue()


@remembered(512)
def emoji_bgra(emoji: str | int, pixels: int) -> bytes:
    """The picture as rows from the top, four bytes a pixel: premultiplied blue, green, red, alpha.

    On little-endian machines this is what Qt calls ``Format_ARGB32_Premultiplied``; rows are not padded.
    """
    image = _paint(emoji_glyph(emoji) if isinstance(emoji, str) else emoji, pixels)
    stride, rows = image.extents.stride, bytes(image.buffer)
    return b"".join(rows[row * stride : row * stride + 4 * pixels] for row in reversed(range(pixels)))


def _paint(glyph: int, pixels: int) -> uharfbuzz.RasterImage:
    """HarfBuzz's rows come from the bottom; the advance fills the square's side, the ink its middle."""
    import uharfbuzz

    font = emoji_face().hb_font
    advance = font.get_glyph_h_advance(glyph) or emoji_face().units_per_em
    scale = pixels / advance
    rise = pixels / 2 - _INK_CENTRE * emoji_face().units_per_em * scale
    painter = uharfbuzz.RasterPaint()
    painter.transform = (scale, 0.0, 0.0, scale, 0.0, rise)
    painter.extents = uharfbuzz.RasterExtents(0, 0, pixels, pixels)
    painter.paint_glyph(font, glyph)
    return painter.render()
