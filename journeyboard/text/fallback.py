"""Which face draws a grapheme cluster: the style's own, another shipped one, or one of the user's system."""

from __future__ import annotations

from collections.abc import Callable

from journeyboard.text.emoji import emoji_face, has_picture, is_emoji
from journeyboard.text.face import Face, bundled, is_strong
from journeyboard.text.memory import forget, remembered
from journeyboard.text.shaping import shape

SystemFonts = Callable[[str], tuple[str, bytes] | None]
"""Given a grapheme cluster: a unique key and the bytes of a single sfnt that has it, or None."""

_SHIPPED = (
    ("SourceSans3_400Regular", "SourceSans3_600SemiBold"),
    ("NotoSansArabic-Regular", "NotoSansArabic-SemiBold"),
    ("NotoSansHebrew-Regular", "NotoSansHebrew-Bold"),
    ("NotoSansDevanagari-Regular", "NotoSansDevanagari-SemiBold"),
    ("NotoSansThai-Regular", "NotoSansThai-SemiBold"),
    ("NotoSansSymbols2-Regular", "NotoSansSymbols2-Regular"),
    ("NotoSansSymbols-Regular", "NotoSansSymbols-Regular"),
    ("NotoSansMath-Regular", "NotoSansMath-Regular"),
)
"""The faces asked in turn: beside normal text and beside strong text."""

_hook: SystemFonts | None = None
_system_faces: dict[str, Face] = {}


def set_system_fonts(hook: SystemFonts | None) -> None:
    """Ask ``hook`` about clusters that no shipped face covers; all that was laid out before is forgotten.

    The hook is asked once for each cluster that no face known so far has. It must not raise; bytes that are
    no font count as no face.
    """
    global _hook
    _hook = hook
    _system_faces.clear()
    forget()


def has_system_fonts() -> bool:
    """Whether anyone is asked about clusters that no shipped face covers."""
    return _hook is not None


@remembered(16384)
def cluster_face(cluster: str, primary: Face) -> Face:
    """The face for one grapheme cluster. When nothing has it: ``primary``, which draws its box."""
    if is_emoji(cluster):
        return emoji_face()
    if covers(primary, cluster):
        return primary
    return _shipped(cluster, is_strong(primary)) or _system(cluster) or primary


def covers(face: Face, cluster: str) -> bool:
    """Whether the face draws the cluster without a missing-glyph box."""
    return face.characters.issuperset(map(ord, cluster)) or 0 not in shape(face, cluster).glyphs


def _shipped(cluster: str, strong: bool) -> Face | None:
    for keys in _SHIPPED:
        face = bundled(keys[strong])
        if covers(face, cluster):
            return face
    return emoji_face() if has_picture(cluster) else None


def _system(cluster: str) -> Face | None:
    """A system face already in use that has the cluster, else the one that the system proposes."""
    known = next((face for face in _system_faces.values() if covers(face, cluster)), None)
    return known or (_proposed(cluster, _hook) if _hook else None)


def _proposed(cluster: str, hook: SystemFonts) -> Face | None:
    found = hook(cluster)
    if found is None:
        return None
    key, data = found
    face = _system_faces.setdefault(key, Face(key, lambda: data))
    return face if covers(face, cluster) else None
