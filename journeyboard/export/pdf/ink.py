"""The pen of a PDF page: says a colour, an opacity or a width only when it changes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from journeyboard.drawing.primitives import Gradient, Paint, Stroke
from journeyboard.export.pdf.operators import alpha, matrix, number, rgb
from journeyboard.export.pdf.resources import Bounds, Resources


class Ink:
    """Collects operators. ``dx``, ``dy`` and ``fade`` are those of the groups that are being drawn.

    Groups move by arithmetic, so that the transform, and with it gradients and masks, stays the page's.
    """

    def __init__(self, resources: Resources, base: tuple[float, ...]) -> None:
        self.resources = resources
        self.dx = self.dy = 0.0
        self._fade = 1.0
        self._base = base
        self._said: dict[str, str] = {}
        self._out: list[str] = ["q", matrix(*base), "1 J 1 j"]

    def operators(self) -> str:
        """The whole content stream."""
        return "\n".join([*self._out, "Q"])

    def put(self, operators: str) -> None:
        self._out.append(operators)

    @contextmanager
    def moved(self, dx: float, dy: float, opacity: float) -> Iterator[None]:
        """Draw elsewhere and fainter for a while."""
        before = self.dx, self.dy, self._fade
        self.dx, self.dy, self._fade = self.dx + dx, self.dy + dy, self._fade * opacity
        yield
        self.dx, self.dy, self._fade = before

    def say(self, what: str, operator: str) -> None:
        """Set a part of the graphics state, unless it is so already."""
        if self._said.get(what) != operator:
            self._said[what] = operator
            self.put(operator)

    def colour(self, operator: str, colour: str) -> None:
        """``rg`` for fills and text, ``RG`` for strokes."""
        self.opacity(alpha(colour))
        self.say(operator, f"{rgb(colour)} {operator}")

    def opacity(self, share: float) -> None:
        whole = round(share * self._fade, 3)
        if whole != 1.0 or "gs" in self._said:
            self.say("gs", f"/{self.resources.opacity(whole)} gs")

    def paint(self, outline: str, fill: Paint | None, stroke: Stroke | None, bounds: Bounds) -> None:
        """Fill and stroke an outline whose ``bounds`` are left, top, right and bottom in u."""
        if stroke is not None:
            self.say("w", f"{number(stroke.width)} w")
            self.say("d", f"[{' '.join(map(number, stroke.dash))}] 0 d")
            if isinstance(fill, str) and isinstance(stroke.paint, str) and alpha(fill) == alpha(stroke.paint):
                self.colour("rg", fill)
                self.colour("RG", stroke.paint)
                self.put(outline + " B")
                return
        if fill is not None:
            self._one(outline, fill, bounds, "rg", "f")
        if stroke is not None:
            left, top, right, bottom = bounds
            half = stroke.width / 2
            around = left - half, top - half, right + half, bottom + half
            self._one(outline, stroke.paint, around, "RG", "S")

    def _one(self, outline: str, paint: Paint, bounds: Bounds, setter: str, end: str) -> None:
        if isinstance(paint, str):
            self.colour(setter, paint)
            self.put(f"{outline} {end}")
        else:
            self._shaded(outline, paint, bounds, end)

    def _shaded(self, outline: str, paint: Gradient, bounds: Bounds, end: str) -> None:
        """A gradient's colours are a pattern; its opacities, if any, are a mask."""
        dx, dy = self.dx, self.dy
        placed = Gradient(paint.x1 + dx, paint.y1 + dy, paint.x2 + dx, paint.y2 + dy, paint.stops)
        pattern = self.resources.gradient(placed, self._base)
        self.opacity(1.0)
        mask = ""
        if any(alpha(colour) < 1 for _, colour in placed.stops):
            mask = f"/{self.resources.fading(placed, bounds)} gs "
        space, use = ("cs", "scn") if end == "f" else ("CS", "SCN")
        self.put(f"q {mask}/Pattern {space} /{pattern} {use}\n{outline} {end} Q")
