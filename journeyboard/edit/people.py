"""Bringing personas and colleagues onto a map."""

from journeyboard.model import Id, Person, Persona, changed, in_map
from journeyboard.store.store import Store

from .clean import clean_title, cleaned
from .ordering import new_key
from .wording import named

INITIALS_LIMIT = 2


def initials_of(name: str) -> str:
    """The first letters of the first and the last word: ``JO`` for Jo Okoro."""
    letters = [word[0].upper()[:1] for word in name.split()]
    return "".join(letters if len(letters) <= INITIALS_LIMIT else [letters[0], letters[-1]])


def add_persona(store: Store, map_id: Id, name: str, **fields: object) -> Id:
    """Add a customer to follow, behind those there are; the first one is in focus."""
    title = clean_title(name)
    with store.change(named("Add persona", title)) as draft:
        others = in_map(draft, Persona, map_id)
        persona = Persona(
            map_id=map_id,
            name=title,
            initials=initials_of(title),
            order=new_key(draft, others, len(others)),
        )
        draft.put(changed(persona, **cleaned(fields)))
    return persona.id


def describe_persona(store: Store, persona_id: Id, **fields: object) -> None:
    """Set fields of a persona: name, need, quote, ..."""
    persona = changed(store.get(Persona, persona_id), **cleaned(fields))
    with store.change(named("Describe persona", persona.name)) as draft:
        draft.put(persona)


def add_person(store: Store, map_id: Id, name: str, department: str = "") -> Id:
    """Add a colleague who can own notes. One of that name is returned instead."""
    title = clean_title(name)
    for person in in_map(store, Person, map_id):
        if person.name.casefold() == title.casefold():
            return person.id
    new = Person(map_id=map_id, name=title, initials=initials_of(title), department=clean_title(department))
    with store.change(named("Add person", title)) as draft:
        draft.put(new)
    return new.id
