"""The display list as SVG elements; what is used again is defined once."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Iterable
from typing import Any

from journeyboard.drawing import primitives as shapes
from journeyboard.drawing.primitives import Gradient, Paint, Primitive, Stroke
from journeyboard.export.outlines import glyph_outline, placed_glyphs, strike
from journeyboard.export.pictures import Encoded, encoded
from journeyboard.export.svg.markup import attributes, colour_attributes, escaped, number, path_data
from journeyboard.text.glyphs import Emoji

_EMOJI_PIXELS = 128


class Drawing:
    """Collects definitions and body, in the order of first use."""

    def __init__(self) -> None:
        self.definitions: list[str] = []
        self.body: list[str] = []
        self._names: dict[object, str] = {}

    def draw(self, primitives: Iterable[Primitive]) -> None:
        for primitive in primitives:
            _DRAW[type(primitive)](self, primitive)

    def box(self, box: shapes.Box) -> None:
        place = {
            "x": number(box.x),
            "y": number(box.y),
            "width": number(box.width),
            "height": number(box.height),
        }
        radius = min(box.radius, box.width / 2, box.height / 2)
        corner = {"rx": number(radius)} if radius else {}
        self._element("rect", {**place, **corner, **self._dress(box.fill, box.stroke)})

    def blocks(self, blocks: shapes.Blocks) -> None:
        boxes = (
            f"M{number(x)} {number(y)}h{number(w)}v{number(h)}h{number(-w)}Z" for x, y, w, h in blocks.rects
        )
        self._element("path", {"d": "".join(boxes), **colour_attributes("fill", blocks.fill)})

    def disc(self, disc: shapes.Disc) -> None:
        place = {"cx": number(disc.x), "cy": number(disc.y), "r": number(disc.radius)}
        self._element("circle", {**place, **self._dress(disc.fill, disc.stroke)})

    def path(self, path: shapes.Path) -> None:
        self._element("path", {"d": path_data(path.commands), **self._dress(path.fill, path.stroke)})

    def icon(self, icon: shapes.Icon) -> None:
        from journeyboard.drawing.icons import SIDE, outline

        name = self._define(("icon", icon.name), lambda: f'<path{{}} d="{path_data(outline(icon.name))}"/>')
        place = f"translate({number(icon.x)} {number(icon.y)}) scale({icon.size / SIDE:.5g})"
        self._element("use", {"href": name, "transform": place, **colour_attributes("fill", icon.colour)})

    def picture(self, picture: shapes.Picture) -> None:
        name = self._picture_name(picture)
        if name is None:
            place = picture.x, picture.y, picture.width, picture.height
            self.box(shapes.Box(*place, fill=picture.tone))
            return
        move = f"translate({number(picture.x)} {number(picture.y)})"
        scale = f"scale({picture.width:.6g} {picture.height:.6g})"
        self._element("use", {"href": name, "transform": f"{move} {scale}"})

    def _picture_name(self, picture: shapes.Picture) -> str | None:
        """A reference to the picture, one unit wide and high; None when it cannot be read."""
        key = "picture", picture.data, picture.grey
        if key in self._names:
            return self._names[key]
        found = encoded(picture.data, grey=picture.grey)
        return self._define(key, lambda: _unit_image(found)) if found else None

    def shadow(self, shadow: shapes.Shadow) -> None:
        """Left out: few readers blur alike, and paper has none."""

    def group(self, group: shapes.Group) -> None:
        moved = bool(group.dx or group.dy)
        place = {
            "role": "img" if group.title else "",
            "transform": f"translate({number(group.dx)} {number(group.dy)})" if moved else "",
            "opacity": number(group.opacity) if group.opacity != 1 else "",
        }
        self.body.append(f"<g{attributes(place)}>")
        if group.title:
            self.body.append(f"<title>{escaped(group.title)}</title>")
        self.draw(group.children)
        self.body.append("</g>")

    def words(self, words: shapes.Words) -> None:
        said = words.paragraph.text
        self.body.append(f"<g{attributes({'role': 'img' if said else '', 'aria-label': escaped(said)})}>")
        if words.halo:
            self._glyphs(words, {"fill": "none", **self._stroke(words.halo)})
        self._glyphs(words, colour_attributes("fill", words.colour))
        for line in words.paragraph.lines:
            for run in line.runs:
                if isinstance(run, Emoji):
                    self._emoji(run, words.x + line.x + run.x, words.y + line.baseline + run.top)
            if words.struck:
                self.box(strike(words, line))
        self.body.append("</g>")

    def _glyphs(self, words: shapes.Words, dress: dict[str, str]) -> None:
        uses = []
        for run, glyph, x, y in placed_glyphs(words.paragraph):
            outline = glyph_outline(run.face, glyph, run.size)
            if outline:
                key = (run.face.key, run.size, glyph)
                name = self._define(key, lambda outline=outline: f'<path{{}} d="{path_data(outline)}"/>')  # type: ignore[misc]
                uses.append(f'<use href="{name}" x="{number(words.x + x)}" y="{number(words.y + y)}"/>')
        if uses:
            self.body += [f"<g{attributes(dress)}>", *uses, "</g>"]

    def _emoji(self, emoji: Emoji, x: float, y: float) -> None:
        name = self._define(("emoji", emoji.glyph), lambda: _emoji_image(emoji.glyph))
        place = f"translate({number(x)} {number(y)}) scale({emoji.advance / _EMOJI_PIXELS:.5g})"
        self._element("use", {"href": name, "transform": place})

    def _dress(self, fill: Paint | None, stroke: Stroke | None) -> dict[str, str]:
        return {**(self._paint("fill", fill) if fill else {"fill": "none"}), **self._stroke(stroke)}

    def _stroke(self, stroke: Stroke | None) -> dict[str, str]:
        if stroke is None:
            return {}
        return {
            **self._paint("stroke", stroke.paint),
            "stroke-width": number(stroke.width),
            "stroke-linejoin": "round",
            "stroke-linecap": "round",
            "stroke-dasharray": " ".join(map(number, stroke.dash)),
        }

    def _paint(self, use: str, paint: Paint) -> dict[str, str]:
        if isinstance(paint, str):
            return colour_attributes(use, paint)
        return {use: f"url({self._define(paint, lambda: _gradient(paint))})"}

    def _define(self, key: object, element: Callable[[], str]) -> str:
        """A reference to an element that is defined once; its text has ``{}`` where the id goes."""
        if key not in self._names:
            name = f"d{len(self._names)}"
            self._names[key] = f"#{name}"
            self.definitions.append(element().replace("{}", f' id="{name}"', 1))
        return self._names[key]

    def _element(self, name: str, values: dict[str, str]) -> None:
        self.body.append(f"<{name}{attributes(values)}/>")


def _gradient(gradient: Gradient) -> str:
    ends = {"x1": gradient.x1, "y1": gradient.y1, "x2": gradient.x2, "y2": gradient.y2}
    place = attributes({"gradientUnits": "userSpaceOnUse", **{k: number(v) for k, v in ends.items()}})
    stops = (
        f"<stop{attributes({'offset': number(at), **colour_attributes('stop-color', colour)})}/>"
        for at, colour in gradient.stops
    )
    return f"<linearGradient{{}}{place}>{''.join(stops)}</linearGradient>".replace(
        "stop-color-opacity", "stop-opacity"
    )


def _emoji_image(glyph: int) -> str:
    from journeyboard.text.emoji import emoji_png

    uri = _data_uri(emoji_png(glyph, _EMOJI_PIXELS), "png")
    return f'<image{{}} width="{_EMOJI_PIXELS}" height="{_EMOJI_PIXELS}" href="{uri}"/>'


def _unit_image(found: Encoded) -> str:
    uri = _data_uri(found.data, found.kind)
    return f'<image{{}} width="1" height="1" preserveAspectRatio="none" href="{uri}"/>'


def _data_uri(data: bytes, kind: str) -> str:
    return f"data:image/{kind};base64,{b64encode(data).decode('ascii')}"


_DRAW: dict[type, Callable[[Drawing, Any], None]] = {
    shapes.Box: Drawing.box,
    shapes.Blocks: Drawing.blocks,
    shapes.Disc: Drawing.disc,
    shapes.Path: Drawing.path,
    shapes.Words: Drawing.words,
    shapes.Icon: Drawing.icon,
    shapes.Shadow: Drawing.shadow,
    shapes.Picture: Drawing.picture,
    shapes.Group: Drawing.group,
}
