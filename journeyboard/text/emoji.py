"""Emoji: which grapheme clusters are pictures rather than letters, and those pictures themselves."""

from __future__ import annotations

import re
from functools import lru_cache

from journeyboard.text.face import Face, bundled
from journeyboard.text.shaping import shape

_PICTORIAL = re.compile(
    "[\u231a\u231b\u23e9-\u23ec\u23f0\u23f3\u25fd\u25fe\u2600-\u27bf\u2b00-\u2bff\u3030\u303d\u3297\u3299"
    "\U0001f000-\U0001faff\ufe0f\u20e3\U000e0020-\U000e007f]"
)
_TEXT_STYLE = "\ufe0e"


def emoji_face() -> Face:
    """Noto Color Emoji, as COLRv1 outlines."""
    return bundled("NotoColorEmoji", colour=True)


def may_hold_emoji(text: str) -> bool:
    """False when no cluster of the text can be a picture; cheap, for nearly all text."""
    return not text.isascii() and _PICTORIAL.search(text) is not None


@lru_cache(maxsize=16384)
def is_emoji(cluster: str) -> bool:
    """Whether a grapheme cluster is drawn as a picture: emoji by nature or by a variation selector.

    Digits and # are in the emoji face too, yet are letters unless they are keycaps.
    """
    return may_hold_emoji(cluster) and _TEXT_STYLE not in cluster and has_picture(cluster)


def has_picture(cluster: str) -> bool:
    """Whether the emoji face has the cluster; ASCII alone never counts."""
    return not cluster.isascii() and 0 not in shape(emoji_face(), cluster).glyphs
