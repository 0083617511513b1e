"""How much of a note can be seen at a zoom: everything, its text, or just a coloured block."""

from enum import Enum


class Detail(Enum):
    """Levels of detail, from near to far."""

    FULL = "full"
    TEXT = "text"
    BLOCKS = "blocks"


def detail_at(zoom: float) -> Detail:
    """The level for a zoom, where 1.0 draws 1 u on 1 px: all from 55 %, text from 32 %, else blocks."""
    if zoom >= 0.55:
        return Detail.FULL
    return Detail.TEXT if zoom >= 0.32 else Detail.BLOCKS
