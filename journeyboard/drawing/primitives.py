"""The display list: the only things a backend must be able to draw. Lengths in u, y downwards.

The canvas, PNG, PDF, SVG (and later PPTX) draw this same list, so a map looks alike everywhere.
"""

from dataclasses import dataclass
from typing import Literal

from journeyboard.text.paragraph import Paragraph

Colour = str
"""``#RRGGBB`` or ``#RRGGBBAA``."""

Command = (
    tuple[Literal["M", "L"], float, float]
    | tuple[Literal["C"], float, float, float, float, float, float]
    | tuple[Literal["Z"]]
)
"""Absolute path commands: move, line, cubic Bezier, close."""


@dataclass(frozen=True, slots=True)
class Gradient:
    """A linear gradient between two points, in the coordinates of what it paints."""

    x1: float
    y1: float
    x2: float
    y2: float
    stops: tuple[tuple[float, Colour], ...]


Paint = Colour | Gradient


@dataclass(frozen=True, slots=True)
class Stroke:
    """An outline, centred on its path; joins and caps are round. ``dash``: on and off lengths in u."""

    paint: Paint
    width: float
    dash: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle, its corners rounded by ``radius``."""

    x: float
    y: float
    width: float
    height: float
    radius: float = 0.0
    fill: Paint | None = None
    stroke: Stroke | None = None


@dataclass(frozen=True, slots=True)
class Blocks:
    """Many plain rectangles (x, y, width, height) of one colour: a map seen from afar.

    Meant for one call a colour (``QPainter.drawRects``, one SVG path); backends may leave out smoothing.
    """

    rects: tuple[tuple[float, float, float, float], ...]
    fill: Colour


@dataclass(frozen=True, slots=True)
class Disc:
    """A circle around (x, y)."""

    x: float
    y: float
    radius: float
    fill: Paint | None = None
    stroke: Stroke | None = None


@dataclass(frozen=True, slots=True)
class Path:
    """Lines and curves; filled by the non-zero rule."""

    commands: tuple[Command, ...]
    fill: Paint | None = None
    stroke: Stroke | None = None


@dataclass(frozen=True, slots=True)
class Words:
    """A laid-out paragraph with its top left at (x, y). ``halo`` is stroked behind the glyphs."""

    paragraph: Paragraph
    x: float
    y: float
    colour: Colour
    halo: Stroke | None = None
    struck: bool = False


@dataclass(frozen=True, slots=True)
class Icon:
    """A named icon (see ``drawing.icons``) in a square of ``size`` u with its top left at (x, y)."""

    name: str
    x: float
    y: float
    size: float
    colour: Colour


@dataclass(frozen=True, slots=True)
class Shadow:
    """The soft shadow of a rounded rectangle. Paper has none; backends may leave it out there.

    ``dark``: on a dark theme it is black and twice as strong.
    """

    x: float
    y: float
    width: float
    height: float
    radius: float
    level: Literal["rest", "hover", "drag", "popup", "dialog"]
    dark: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """An encoded image (PNG or JPEG bytes) scaled into a rectangle.

    ``tone``: what fills the rectangle when the bytes cannot be read. ``grey``: only its lightness is drawn.
    """

    x: float
    y: float
    width: float
    height: float
    data: bytes
    tone: Colour = "#B8B2A6"
    grey: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """What belongs together: usually all that is drawn of one record. ``title`` is its accessible name."""

    children: "tuple[Primitive, ...]"
    record_id: str | None = None
    title: str = ""
    opacity: float = 1.0
    dx: float = 0.0
    dy: float = 0.0


Primitive = Box | Blocks | Disc | Path | Words | Icon | Shadow | Picture | Group
