"""The display list as one page's operators. Groups move by arithmetic, so the transform stays the page's."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from journeyboard.drawing import primitives as shapes
from journeyboard.drawing.primitives import Gradient, Paint, Primitive, Stroke
from journeyboard.export.outlines import glyph_outline, moved, placed_glyphs
from journeyboard.export.pdf.operators import alpha, box_operators, matrix, number, outline_operators, rgb
from journeyboard.export.pdf.resources import Bounds, Resources
from journeyboard.text.glyphs import Emoji, Line, Run

STRIKE_RISE, STRIKE_WIDTH = 0.27, 1 / 15
_EMOJI_PIXELS = 128


class Content:
    """Writes operators; remembers what colour and opacity are set, to say each only when it changes."""

    def __init__(self, resources: Resources, base: tuple[float, ...]) -> None:
        self._out: list[str] = ["q", matrix(*base), "1 J 1 j"]
        self._resources = resources
        self._base = base
        self._dx = self._dy = 0.0
        self._fade = 1.0
        self._set: dict[str, str] = {}

    def operators(self) -> str:
        """The whole content stream."""
        return "\n".join([*self._out, "Q"])

    def draw(self, primitives: Iterable[Primitive]) -> None:
        for primitive in primitives:
            _DRAW[type(primitive)](self, primitive)

    def box(self, box: shapes.Box) -> None:
        x, y = box.x + self._dx, box.y + self._dy
        bounds = (x, y, x + box.width, y + box.height)
        self._paint(box_operators(x, y, box.width, box.height, box.radius), box.fill, box.stroke, bounds)

    def blocks(self, blocks: shapes.Blocks) -> None:
        self._colour("rg", blocks.fill)
        boxes = (box_operators(x + self._dx, y + self._dy, w, h, 0) for x, y, w, h in blocks.rects)
        self._out.append("\n".join(boxes) + " f")

    def disc(self, disc: shapes.Disc) -> None:
        r = disc.radius
        self.box(shapes.Box(disc.x - r, disc.y - r, 2 * r, 2 * r, r, disc.fill, disc.stroke))

    def path(self, path: shapes.Path) -> None:
        operators = outline_operators(path.commands, self._dx, self._dy)
        numbers = [command[1:] for command in path.commands if len(command) > 1]
        if numbers:
            xs = [x + self._dx for row in numbers for x in row[::2]]
            ys = [y + self._dy for row in numbers for y in row[1::2]]
            self._paint(operators, path.fill, path.stroke, (min(xs), min(ys), max(xs), max(ys)))

    def icon(self, icon: shapes.Icon) -> None:
        self._colour("rg", icon.colour)
        scale, name = icon.size / 256, self._resources.icon(icon.name)
        place = matrix(scale, 0, 0, scale, icon.x + self._dx, icon.y + self._dy)
        self._out.append(f"q {place} /{name} Do Q")

    def picture(self, picture: shapes.Picture) -> None:
        name = self._resources.picture(picture.data, lambda: picture.data)
        self._place(name, picture.x + self._dx, picture.y + self._dy, picture.width, picture.height)

    def shadow(self, shadow: shapes.Shadow) -> None:
        """Paper has none."""

    def group(self, group: shapes.Group) -> None:
        before = self._dx, self._dy, self._fade
        self._dx, self._dy, self._fade = before[0] + group.dx, before[1] + group.dy, before[2] * group.opacity
        self.draw(group.children)
        self._dx, self._dy, self._fade = before

    def words(self, words: shapes.Words) -> None:
        if words.halo:
            self._halo(words, words.halo)
        self._colour("rg", words.colour)
        x, y = words.x + self._dx, words.y + self._dy
        self._out.append("BT")
        for line in words.paragraph.lines:
            self._line(line, x + line.x, y + line.baseline)
        self._out.append("ET")
        for line in words.paragraph.lines:
            self._extras(words, line, x + line.x, y + line.baseline)

    def _line(self, line: Line, x: float, y: float) -> None:
        for run in line.runs:
            if isinstance(run, Run):
                font = self._resources.font(run.face)
                self._font(font.name, run.size)
                self._out.append(f"1 0 0 -1 {x + run.x:.2f} {y:.2f} Tm {font.encoded(run)} TJ")
            else:
                self._emoji_text(run, x, y)

    def _emoji_text(self, emoji: Emoji, x: float, y: float) -> None:
        """Unseen letters under the picture, for readers that search and copy."""
        from journeyboard.text.face import bundled

        font = self._resources.font(bundled("SourceSans3_400Regular"))
        code = font.unseen(emoji.text, emoji.advance / emoji.size * 1000)
        self._font(font.name, emoji.size)
        self._out.append(f"3 Tr 1 0 0 -1 {x + emoji.x:.2f} {y:.2f} Tm <{code.cid:04X}> Tj 0 Tr")

    def _font(self, name: str, size: float) -> None:
        self._say("font", f"/{name} {number(size)} Tf")

    def _extras(self, words: shapes.Words, line: Line, x: float, y: float) -> None:
        from journeyboard.text.emoji import emoji_png

        for emoji in line.runs:
            if isinstance(emoji, Emoji):
                glyph, side = emoji.glyph, emoji.advance
                name = self._resources.picture(glyph, lambda glyph=glyph: emoji_png(glyph, _EMOJI_PIXELS))  # type: ignore[misc]
                self._place(name, x + emoji.x, y + emoji.top, side, side)
        if words.struck:
            em = words.paragraph.style.size
            stroke = box_operators(x, y - STRIKE_RISE * em, line.width, STRIKE_WIDTH * em, 0)
            self._out.append(stroke + " f")

    def _halo(self, words: shapes.Words, halo: Stroke) -> None:
        """Outlines, not text: what is written twice would be copied twice."""
        dx, dy = words.x + self._dx, words.y + self._dy
        outlines = [
            outline_operators(moved(glyph_outline(run.face, glyph, run.size), x, y), dx, dy)
            for run, glyph, x, y in placed_glyphs(words.paragraph)
        ]
        self._paint("\n".join(filter(None, outlines)), None, halo, (0, 0, 0, 0))

    def _place(self, name: str, x: float, y: float, width: float, height: float) -> None:
        self._opacity(1.0)
        self._out.append(f"q {matrix(width, 0, 0, -height, x, y + height)} /{name} Do Q")

    def _paint(self, outline: str, fill: Paint | None, stroke: Stroke | None, bounds: Bounds) -> None:
        if stroke is not None:
            self._say("w", f"{number(stroke.width)} w")
            self._say("d", f"[{' '.join(map(number, stroke.dash))}] 0 d")
            if isinstance(fill, str) and isinstance(stroke.paint, str) and alpha(fill) == alpha(stroke.paint):
                self._colour("rg", fill)
                self._colour("RG", stroke.paint)
                self._out.append(outline + " B")
                return
        if fill is not None:
            self._filled(outline, fill, bounds)
        if stroke is not None:
            self._stroked(outline, stroke, bounds)

    def _filled(self, outline: str, fill: Paint, bounds: Bounds) -> None:
        if isinstance(fill, str):
            self._colour("rg", fill)
            self._out.append(outline + " f")
        else:
            self._shaded(outline, fill, bounds, "cs", "scn", "f")

    def _stroked(self, outline: str, stroke: Stroke, bounds: Bounds) -> None:
        if isinstance(stroke.paint, str):
            self._colour("RG", stroke.paint)
            self._out.append(outline + " S")
        else:
            left, top, right, bottom = bounds
            around = (left - stroke.width, top - stroke.width, right + stroke.width, bottom + stroke.width)
            self._shaded(outline, stroke.paint, around, "CS", "SCN", "S")

    def _shaded(self, outline: str, paint: Gradient, bounds: Bounds, space: str, use: str, end: str) -> None:
        paint = _moved_gradient(paint, self._dx, self._dy)
        pattern = self._resources.gradient(paint, self._base)
        self._opacity(1.0)
        mask = ""
        if any(alpha(colour) < 1 for _, colour in paint.stops):
            mask = f"/{self._resources.fading(paint, tuple(round(edge, 2) for edge in bounds))} gs "  # type: ignore[arg-type]
        self._out.append(f"q {mask}/Pattern {space} /{pattern} {use}\n{outline} {end} Q")

    def _colour(self, operator: str, colour: str) -> None:
        self._opacity(alpha(colour))
        self._say(operator, f"{rgb(colour)} {operator}")

    def _opacity(self, share: float) -> None:
        whole = round(share * self._fade, 3)
        if self._set.get("gs", "1.0") != str(whole):
            self._set["gs"] = str(whole)
            self._out.append(f"/{self._resources.opacity(whole)} gs")

    def _say(self, what: str, operator: str) -> None:
        if self._set.get(what) != operator:
            self._set[what] = operator
            self._out.append(operator)


def _moved_gradient(gradient: Gradient, dx: float, dy: float) -> Gradient:
    if dx == 0 and dy == 0:
        return gradient
    return Gradient(gradient.x1 + dx, gradient.y1 + dy, gradient.x2 + dx, gradient.y2 + dy, gradient.stops)


_DRAW: dict[type, Callable[[Content, Any], None]] = {
    shapes.Box: Content.box,
    shapes.Blocks: Content.blocks,
    shapes.Disc: Content.disc,
    shapes.Path: Content.path,
    shapes.Words: Content.words,
    shapes.Icon: Content.icon,
    shapes.Shadow: Content.shadow,
    shapes.Picture: Content.picture,
    shapes.Group: Content.group,
}
