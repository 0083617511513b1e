"""What a page's operators call by name: fonts, opacities, gradients, icons and pictures."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from itertools import pairwise
from typing import Any

from journeyboard.drawing.icons import SIDE
from journeyboard.drawing.primitives import Gradient
from journeyboard.export.pdf import images
from journeyboard.export.pdf.font_objects import font_object
from journeyboard.export.pdf.fonts import GlyphFont
from journeyboard.export.pdf.objects import dictionary, stream
from journeyboard.export.pdf.operators import outline_operators
from journeyboard.text.face import Face

Bounds = tuple[float, float, float, float]


class Resources:
    """Collects what pages use, under short names, and makes each thing once for the whole file."""

    def __init__(self, document: Any) -> None:  # noqa: ANN401 - untyped library
        self._document = document
        self._fonts: dict[str, GlyphFont] = {}
        self._named: dict[str, dict[str, Any]] = {"ExtGState": {}, "XObject": {}, "Pattern": {}}
        self._names: dict[object, str] = {}
        self._unreadable: set[object] = set()

    def font(self, face: Face) -> GlyphFont:
        if face.key not in self._fonts:
            self._fonts[face.key] = GlyphFont(f"F{len(self._fonts)}", face)
        return self._fonts[face.key]

    def opacity(self, alpha: float) -> str:
        """The name of a graphics state with that opacity for fills and strokes."""
        state = ("opacity", alpha)
        return self._once("ExtGState", state, lambda: dictionary(Type="/ExtGState", ca=alpha, CA=alpha))

    def icon(self, name: str) -> str:
        """The name of a form that fills the icon in its square, in the current colour."""
        return self._once("XObject", ("icon", name), lambda: _form(_icon_operators(name), (0, 0, SIDE, SIDE)))

    def emoji(self, glyph: int, data: Callable[[], bytes]) -> str:
        """The name of an image, one unit wide and high."""
        return self._once("XObject", ("emoji", glyph), lambda: images.image(self._document, data()))

    def picture(self, data: bytes, *, grey: bool) -> str | None:
        """The name of a picture, one unit wide and high; None when it cannot be read."""
        key = "picture", data, grey
        if key not in self._names and key not in self._unreadable:
            found = images.picture(self._document, data, grey=grey)
            if found is None:
                self._unreadable.add(key)
                return None
            return self._once("XObject", key, lambda: found)
        return self._names.get(key)

    def gradient(self, gradient: Gradient, base: tuple[float, ...]) -> str:
        """The name of a pattern; ``base`` maps the gradient's u to the page's points."""
        return self._once("Pattern", (gradient, base), lambda: _pattern(gradient, base))

    def fading(self, gradient: Gradient, bounds: Bounds) -> str:
        """The name of a graphics state in which a gradient's opacities mask what is painted."""
        return self._once("ExtGState", (gradient, bounds), lambda: _mask(self._document, gradient, bounds))

    def finished(self) -> Any:  # noqa: ANN401 - untyped library
        """The resource dictionary of all pages."""
        from reportlab.pdfbase.pdfdoc import PDFDictionary

        fonts = {font.name: font_object(self._document, font) for font in self._fonts.values()}
        groups = {"Font": fonts, **self._named}
        return PDFDictionary({group: PDFDictionary(things) for group, things in groups.items() if things})

    def _once(self, group: str, key: object, make: Callable[[], Any]) -> str:
        if key not in self._names:
            name = f"{group[0]}{len(self._names)}"
            self._names[key] = name
            self._named[group][name] = self._document.Reference(make())
        return self._names[key]


def _form(operators: str, bounds: Bounds, **entries: object) -> Any:  # noqa: ANN401 - untyped library
    return stream(operators.encode("ascii"), Type="/XObject", Subtype="/Form", BBox=bounds, **entries)


@cache
def _icon_operators(name: str) -> str:
    from journeyboard.drawing.icons import outline

    return outline_operators(outline(name), 0, 0) + " f"


def _pattern(gradient: Gradient, base: tuple[float, ...]) -> Any:  # noqa: ANN401 - untyped library
    colours = [tuple(channel / 255 for channel in bytes.fromhex(name[1:7])) for _, name in gradient.stops]
    return dictionary(
        Type="/Pattern", PatternType=2, Matrix=base, Shading=_shading(gradient, "/DeviceRGB", colours)
    )


def _shading(gradient: Gradient, space: str, values: Sequence[tuple[float, ...]]) -> Any:  # noqa: ANN401
    places = [at for at, _ in gradient.stops]
    steps = [
        dictionary(FunctionType=2, Domain=(0, 1), N=1, C0=before, C1=after)
        for before, after in pairwise(values)
    ]
    function = dictionary(
        FunctionType=3,
        Domain=(places[0], places[-1]),
        Functions=steps,
        Bounds=tuple(places[1:-1]),
        Encode=(0, 1) * len(steps),
    )
    coordinates = (gradient.x1, gradient.y1, gradient.x2, gradient.y2)
    return dictionary(ShadingType=2, ColorSpace=space, Coords=coordinates, Function=function, Extend=_BOTH)


def _mask(document: Any, gradient: Gradient, bounds: Bounds) -> Any:  # noqa: ANN401 - untyped library
    opacities = [(int(name[7:9] or "FF", 16) / 255,) for _, name in gradient.stops]
    shading = dictionary(Shading=dictionary(S0=_shading(gradient, "/DeviceGray", opacities)))
    group = dictionary(Type="/Group", S="/Transparency", CS="/DeviceGray")
    form = _form("/S0 sh", bounds, Resources=shading, Group=group)
    return dictionary(
        Type="/ExtGState", SMask=dictionary(Type="/Mask", S="/Luminosity", G=document.Reference(form))
    )


_BOTH = "[true true]"
