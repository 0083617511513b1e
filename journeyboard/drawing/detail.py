"""How much of a note can be seen at a zoom: everything, its text, a block with bars, or just a speck."""

from enum import Enum


class Detail(Enum):
    """Levels of detail, from near to far."""

    FULL = "full"
    TEXT = "text"
    BLOCKS = "blocks"
    SPECKS = "specks"

    @property
    def is_afar(self) -> bool:
        """Whether notes are drawn together, as rectangles by colour."""
        return self in (Detail.BLOCKS, Detail.SPECKS)


def detail_at(zoom: float) -> Detail:
    """The level for a zoom, where 1.0 draws 1 u on 1 px; below 9 % a bar of text is under a pixel high."""
    return next((detail for least, detail in _FROM if zoom >= least), Detail.SPECKS)


_FROM = ((0.55, Detail.FULL), (0.32, Detail.TEXT), (0.09, Detail.BLOCKS))
