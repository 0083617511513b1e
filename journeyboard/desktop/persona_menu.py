"""The menu of a persona's face in the top bar: who is in focus, and who is followed at all."""

from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from journeyboard.desktop.commands import when
from journeyboard.desktop.commands.people import rename_persona
from journeyboard.desktop.words import tr
from journeyboard.model import Id, Persona, in_map

from .actions import Actions
from .context_menu import fill, passing_menu
from .desk import Desk


def show_persona_menu(desk: Desk, actions: Actions, parent: QWidget, persona_id: Id, at: QPoint) -> QMenu:
    """Open the menu at a point of the screen; without a persona only what needs none."""
    menu = passing_menu(parent)
    personas = in_map(desk.store, Persona, desk.map_id)
    for persona in personas:
        if persona.id == persona_id:
            _about(desk, menu, persona, is_first=persona is personas[0])
    fill(menu, actions, ("persona.add", "feeling.plan"))
    menu.popup(at)
    return menu


def _about(desk: Desk, menu: QMenu, persona: Persona, *, is_first: bool) -> None:
    from journeyboard.edit.people import delete_persona, focus_persona

    name = persona.name.replace("&", "&&")
    focus = menu.addAction(
        tr("Put {0} in focus").format(name), partial(focus_persona, desk.store, persona.id)
    )
    rename = menu.addAction(tr("Rename {0}…").format(name), partial(rename_persona, desk, persona.id))
    menu.addSeparator()
    delete = menu.addAction(tr("Delete {0}").format(name), partial(delete_persona, desk.store, persona.id))
    menu.addSeparator()
    for action in (focus, rename, delete):
        action.setEnabled(when.writable(desk))
    focus.setEnabled(when.writable(desk) and not is_first)
