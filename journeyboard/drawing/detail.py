"""How much of a note can be seen at a zoom: everything, its text, a block with bars, or just a speck."""

from enum import Enum


class Detail(Enum):
    """Levels of detail, from near to far. Below 9 % zoom a caller may ask for specks instead of blocks."""

    FULL = "full"
    TEXT = "text"
    BLOCKS = "blocks"
    SPECKS = "specks"

    @property
    def is_afar(self) -> bool:
        """Whether notes are drawn together, as rectangles by colour."""
        return self in (Detail.BLOCKS, Detail.SPECKS)


def detail_at(zoom: float) -> Detail:
    """The level for a zoom, where 1.0 draws 1 u on 1 px: all from 55 %, text from 32 %, else blocks."""
    if zoom >= 0.55:
        return Detail.FULL
    return Detail.TEXT if zoom >= 0.32 else Detail.BLOCKS
