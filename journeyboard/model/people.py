"""Who is on the map: the customers it tells of, and the people who own what hurts."""

from typing import Annotated

from pydantic import Field

from .record import NO_NUL, Id, MapRecord, OrderKey, Text, Title, record
from .scales import Basis, Course

Initials = Annotated[str, Field(max_length=4, pattern=NO_NUL)]
Feel = Annotated[float, Field(ge=-2, le=2)]


def initials_of(name: str) -> str:
    """At most two capitals that stand for a name: ``JO`` for Jo Okoro."""
    letters = [word[0].upper()[:1] for word in name.split() if word[0].isalnum()]
    return "".join(letters[:1] + letters[-1:] if len(letters) > 1 else letters)


@record
class Persona(MapRecord):
    """A customer the map follows. The first in order is the one in focus."""

    name: Title
    short_name: Title = ""
    initials: Initials = ""
    description: Text = ""
    need: Text = ""
    quote: Text = ""
    order: OrderKey = "a0"


@record
class Person(MapRecord):
    """A colleague who can own a note, a pain point or an opportunity."""

    name: Title
    initials: Initials = ""
    department: Title = ""


@record
class Feeling(MapRecord):
    """A point of a persona's emotion curve: ``moment`` is the fraction of its stage that has passed."""

    persona_id: Id
    stage_id: Id
    moment: Annotated[float, Field(ge=0, le=1)]
    value: Feel
    label: Title = ""
    course: Course = Course.ACTUAL
    basis: Basis = Basis.OBSERVED
