"""How a piece of text is set: the few choices of type that the design knows, as one hashable value."""

from typing import Literal, NamedTuple

Family = Literal["sans", "serif"]
Weight = Literal[400, 500, 600, 700]


class Style(NamedTuple):
    """Type of a paragraph. ``size`` is the em and ``leading`` the line height, both in u.

    ``tabular`` asks for digits of one width, for columns of numbers.
    """

    family: Family
    size: float
    leading: float
    weight: Weight = 400
    italic: bool = False
    tabular: bool = False
