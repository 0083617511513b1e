"""What is painted above the map while hands are at work: state only, see ``overlay`` for the paint."""

from dataclasses import dataclass
from typing import Literal

from journeyboard.layout.links import Connector
from journeyboard.layout.rect import Rect
from journeyboard.model import Id

Point = tuple[float, float]
Side = Literal["left", "right", "top", "bottom"]
Axis = Literal["x", "y"]


@dataclass(frozen=True, slots=True)
class Guide:
    """A line across the whole view at ``at`` u, with a label such as a distance.

    ``label_at``: where along the line the label stands, in u; None: near its start.
    """

    axis: Axis
    at: float
    label: str = ""
    label_at: float | None = None


@dataclass(frozen=True, slots=True)
class Gap:
    """A gap between two notes along an axis, equal to another one; ``across`` is where its bar is drawn."""

    axis: Axis
    start: float
    end: float
    across: float

    @property
    def label(self) -> str:
        """Its length in u."""
        return f"{self.end - self.start:.0f}"


@dataclass(frozen=True, slots=True)
class Tag:
    """A word beside a point of the map (u), such as the value of what is being dragged."""

    at: Point
    text: str
    below: bool = True


@dataclass(slots=True)
class Marks:
    """All lengths in u. ``keyboard``: the focused note was reached by keys and shows a focus ring."""

    hover: Id | None = None
    rise: float = 1.0
    """How far the hovered note has risen, from 0 to 1."""
    side: Side = "right"
    """The side of the hovered note that the pointer is nearest to."""
    marquee: Rect | None = None
    cell: Rect | None = None
    parking: bool = False
    """Whether carried notes would land in the parking lot."""
    guides: tuple[Guide, ...] = ()
    gaps: tuple[Gap, ...] = ()
    tag: Tag | None = None
    wire: Connector | None = None
    """The arrow that is being drawn."""
    ghost: Rect | None = None
    """Where the arrow being drawn would lead to a new note."""
    offset: Point = (0.0, 0.0)
    """How far the selected notes are being carried."""
    touch: bool = False
    """A finger is at work: what it reaches for is larger."""
    fingers: bool = False
    """The last hand on the board was a finger: there is no pointer that could hover."""
    keyboard: bool = False
    at: Id | None = None
    """What the keys are on while several things are selected."""
    kept: frozenset[Id] = frozenset()
    """What stays selected while the keys go on."""
    frame: Rect | None = None
    """Around notes that are being resized together, when they are too many to show each."""
    shake: tuple[Id, float] | None = None
    """A locked note that was pulled at, and how far its padlock is from its place."""
    bare: bool = False
    """No handles and no outlines: something else shows what is being worked on."""
