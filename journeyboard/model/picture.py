"""A picture on a map: its bytes, so that a map is whole wherever its file goes."""

from typing import Annotated

from pydantic import Field

from .record import MapRecord, Title, record
from .scales import PictureType

LARGEST_BYTES = 8 * 1024 * 1024
LONGEST_SIDE = 4096
PICTURE_MARGIN = 4.0
"""What stays free around a picture on its note, in u."""

Tone = Annotated[str, Field(pattern=r"^#[0-9A-F]{6}$")]
Pixels = Annotated[int, Field(ge=1, le=LONGEST_SIDE)]


@record
class Picture(MapRecord):
    """What notes of kind picture show. ``name`` is that of the file it came from; sides in pixels.

    ``tone`` is its mean colour: what is seen of it from afar, and while its pixels are being read.
    """

    name: Title = ""
    media_type: PictureType
    width: Pixels
    height: Pixels
    tone: Tone = "#B8B2A6"
    data: Annotated[bytes, Field(min_length=1, max_length=LARGEST_BYTES)]
