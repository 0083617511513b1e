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
    """The level for a zoom, where 1.0 draws 1 u on 1 px.

    All from 55 %, text from 32 %, blocks from 9 %; below that a bar of text is less than a pixel high.
    """
    if zoom >= 0.55:
        return Detail.FULL
    if zoom >= 0.32:
        return Detail.TEXT
    return Detail.BLOCKS if zoom >= 0.09 else Detail.SPECKS
