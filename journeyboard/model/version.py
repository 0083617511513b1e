"""A state of a file that was given a name, kept whole for as long as the name is."""

from datetime import datetime
from typing import Annotated

from pydantic import Field

from .record import Record, Text, Title, record

LARGEST_BYTES = 32 * 1024 * 1024


@record
class Version(Record):
    """All records of a file as they were ``at`` a moment, packed by ``journeyboard.store.packing``."""

    name: Title
    note: Text = ""
    at: datetime
    author: Title = ""
    data: Annotated[bytes, Field(min_length=1, max_length=LARGEST_BYTES)]
