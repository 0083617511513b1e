"""What to look for on a map, kept under a name for the next time."""

from typing import Annotated

from pydantic import Field

from .record import Id, MapRecord, OrderKey, Title, record
from .scales import Channel, NoteKind

MOST = 200
Ids = Annotated[tuple[Id, ...], Field(max_length=MOST)]
Titles = Annotated[tuple[Title, ...], Field(max_length=MOST)]


@record
class SavedFilter(MapRecord):
    """Notes match that meet every question asked; an empty answer asks nothing."""

    name: Title
    order: OrderKey = "a0"
    text: Title = ""
    kinds: tuple[NoteKind, ...] = ()
    stage_ids: Ids = ()
    persona_ids: Ids = ()
    owner_ids: Ids = ()
    channels: tuple[Channel, ...] = ()
    tags: Titles = ()
    departments: Titles = ()
