"""Bringing personas and colleagues onto a map."""

from journeyboard.model import Feeling, Id, Note, Person, Persona, changed, in_map
from journeyboard.model.people import initials_of
from journeyboard.store.store import Store

from .clean import clean_title, cleaned
from .deleting import remove
from .ordering import new_key
from .wording import named


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


def focus_persona(store: Store, persona_id: Id) -> None:
    """Make a customer the first one: whose curve is coloured, on the screen and on paper alike."""
    persona = store.get(Persona, persona_id)
    with store.change(named("Put in focus", persona.name)) as draft:
        others = [each for each in in_map(draft, Persona, persona.map_id) if each.id != persona_id]
        draft.put(changed(persona, order=new_key(draft, others, 0)))


def delete_persona(store: Store, persona_id: Id) -> None:
    """Remove a customer with the emotion curve; notes that told of them stay and name nobody."""
    persona = store.get(Persona, persona_id)
    with store.change(named("Delete persona", persona.name)) as draft:
        felt = {each.id for each in draft.of(Feeling).values() if each.persona_id == persona_id}
        notes = [note for note in draft.of(Note).values() if note.persona_id == persona_id]
        draft.put(*(changed(note, persona_id=None) for note in notes))
        remove(draft, {persona_id, *felt})


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
