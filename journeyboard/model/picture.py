"""A picture on a map: its bytes, so that a map is whole wherever its file goes."""

from typing import Annotated

from pydantic import Field

from .record import MapRecord, Title, record
from .scales import PictureType

LARGEST_BYTES = 8 * 1024 * 1024
LONGEST_SIDE = 4096

Pixels = Annotated[int, Field(ge=1, le=LONGEST_SIDE)]


@record
class Picture(MapRecord):
    """What notes of kind picture show. ``name`` is that of the file it came from; sides in pixels."""

    name: Title = ""
    media_type: PictureType
    width: Pixels
    height: Pixels
    data: Annotated[bytes, Field(min_length=1, max_length=LARGEST_BYTES)]
