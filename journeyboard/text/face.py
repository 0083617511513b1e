"""One font file, read when its first glyph is needed, and which of the shipped ones a style means."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, cached_property
from typing import TYPE_CHECKING

from journeyboard.assets import resource
from journeyboard.text.style import Style

if TYPE_CHECKING:
    import uharfbuzz

_SANS = {
    400: "SourceSans3_400Regular",
    500: "SourceSans3_500Medium",
    600: "SourceSans3_600SemiBold",
    700: "SourceSans3_700Bold",
}
_SERIF = {
    400: "SourceSerif4_400Regular",
    500: "SourceSerif4_400Regular",
    600: "SourceSerif4_600SemiBold",
    700: "SourceSerif4_600SemiBold",
}
_ITALIC = {"sans": "SourceSans3_400Regular_Italic", "serif": "SourceSerif4_400Regular_Italic"}
_STRONG = frozenset(keys[weight] for keys in (_SANS, _SERIF) for weight in (600, 700))


class Face:
    """One font file. ``key`` names it uniquely in the process; ``colour`` faces are drawn as pictures."""

    def __init__(self, key: str, read: Callable[[], bytes], *, colour: bool = False) -> None:
        self.key = key
        self.colour = colour
        self._read = read

    def __repr__(self) -> str:
        return f"Face({self.key!r})"

    @cached_property
    def data(self) -> bytes:
        """The whole file as one sfnt, as HarfBuzz, Qt and the PDF writer want it."""
        return self._read()

    @cached_property
    def hb_face(self) -> uharfbuzz.Face:
        """HarfBuzz's view of the tables."""
        import uharfbuzz

        return uharfbuzz.Face(self.data)

    @cached_property
    def hb_font(self) -> uharfbuzz.Font:
        """HarfBuzz's font at one unit per em unit: positions come out in font units."""
        import uharfbuzz

        return uharfbuzz.Font(self.hb_face)

    @cached_property
    def units_per_em(self) -> int:
        return int(self.hb_face.upem)

    @cached_property
    def ascent(self) -> float:
        """Height above the baseline as a fraction of the em, positive."""
        return float(self.hb_font.get_font_extents("ltr").ascender) / self.units_per_em

    @cached_property
    def descent(self) -> float:
        """Depth below the baseline as a fraction of the em, positive."""
        return -float(self.hb_font.get_font_extents("ltr").descender) / self.units_per_em

    @cached_property
    def is_plain(self) -> bool:
        """Whether it has all printable ASCII characters, none of them as a picture."""
        return not self.colour and self.characters.issuperset(range(0x20, 0x7F))

    @cached_property
    def characters(self) -> frozenset[int]:
        """Code points that the face has a glyph for by itself."""
        return frozenset(self.hb_face.unicodes)


@cache
def bundled(key: str, *, colour: bool = False) -> Face:
    """The shipped face in ``resources/fonts/<key>.ttf``; reading it waits until it is used."""
    return Face(key, lambda: resource("fonts", f"{key}.ttf").read_bytes(), colour=colour)


def face_for(style: Style) -> Face:
    """The shipped face for a style. A weight that is not shipped gets the nearest; italic is regular."""
    if style.italic:
        return bundled(_ITALIC[style.family])
    return bundled((_SANS if style.family == "sans" else _SERIF)[style.weight])


def is_strong(face: Face) -> bool:
    """Whether the face is a shipped semi-bold or bold one, beside which other scripts are set strong too."""
    return face.key in _STRONG
