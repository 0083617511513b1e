"""Commands on the customers the map follows."""

from typing import TYPE_CHECKING

from journeyboard.desktop.words import tr
from journeyboard.model import Id, Persona, in_map

from . import when
from .command import command

if TYPE_CHECKING:
    from journeyboard.desktop.desk import Desk


def _ask(desk: "Desk", question: str, value: str) -> str | None:
    from journeyboard.desktop.dialogs.ask import ask_text

    return ask_text(desk.window, question, value)


@command("persona.add", "Add a persona…", icon="user-circle", enabled=when.writable)
def add_persona(desk: "Desk") -> None:
    """Follow one more customer; the first one stays in focus."""
    from journeyboard.edit.people import add_persona as add

    name = _ask(desk, tr("Name of the persona"), "")
    if name:
        add(desk.store, desk.map_id, name)


@command("persona.rename", "Rename the persona in focus…", icon="pencil-simple", enabled=when.writable)
def rename_first(desk: "Desk") -> None:
    """Give the customer in focus a name."""
    personas = in_map(desk.store, Persona, desk.map_id)
    if personas:
        rename_persona(desk, personas[0].id)
    else:
        add_persona(desk)


def _in_order(desk: "Desk") -> list[Persona]:
    return in_map(desk.store, Persona, desk.map_id)


@command(
    "persona.next",
    "Put the next persona in focus",
    "Alt+P",
    icon="user-circle",
    enabled=lambda desk: when.writable(desk) and len(_in_order(desk)) > 1,
)
def next_persona(desk: "Desk") -> None:
    """Colour the curve of the persona who has waited longest, on the screen and on paper."""
    from journeyboard.edit.people import focus_persona

    focus_persona(desk.store, _in_order(desk)[-1].id)


@command(
    "persona.delete",
    "Delete the persona in focus",
    icon="trash",
    enabled=lambda desk: when.writable(desk) and bool(_in_order(desk)),
)
def delete_first(desk: "Desk") -> None:
    """Remove the customer in focus with the curve; notes stay, and undo brings all of it back."""
    from journeyboard.edit.people import delete_persona

    delete_persona(desk.store, _in_order(desk)[0].id)


def rename_persona(desk: "Desk", persona_id: Id) -> None:
    """Ask for another name of a persona; the initials follow."""
    from journeyboard.edit.people import describe_persona
    from journeyboard.model.people import initials_of

    persona = desk.store.get(Persona, persona_id)
    name = _ask(desk, tr("Name of the persona"), persona.name)
    if name and name != persona.name and when.writable(desk):
        short = name.split()[0] if persona.short_name else ""
        describe_persona(desk.store, persona_id, name=name, initials=initials_of(name), short_name=short)
