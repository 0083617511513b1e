"""The scores of a pasted journey as points of emotion curves."""

from collections.abc import Sequence
from dataclasses import dataclass

from journeyboard.model import Feeling, Id, Persona, in_map
from journeyboard.model.people import initials_of
from journeyboard.store.draft import Draft

from .clean import clean_title
from .ordering import new_keys


@dataclass(frozen=True, slots=True)
class NewPersona:
    """A customer whom a paste brings along; the id is made before, so that feelings can name it."""

    name: str
    id: Id


@dataclass(frozen=True, slots=True)
class NewFeeling:
    """A point for a stage, old or new: ``moment`` from 0 to 1, ``value`` from -2 to +2."""

    persona_id: Id
    stage_id: Id
    moment: float
    value: float


def add_felt(
    draft: Draft, map_id: Id, personas: Sequence[NewPersona], feelings: Sequence[NewFeeling]
) -> None:
    """Add new customers behind those there are, and the points of their curves."""
    siblings = in_map(draft, Persona, map_id)
    keys = new_keys(draft, siblings, len(siblings), len(personas))
    for new, key in zip(personas, keys, strict=True):
        name = clean_title(new.name)
        draft.put(
            Persona(
                id=new.id,
                map_id=map_id,
                name=name,
                short_name=name,
                initials=initials_of(name),
                order=key,
            )
        )
    draft.put(
        *(
            Feeling(
                map_id=map_id,
                persona_id=new.persona_id,
                stage_id=new.stage_id,
                moment=new.moment,
                value=new.value,
            )
            for new in feelings
        )
    )
