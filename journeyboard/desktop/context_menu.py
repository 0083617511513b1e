"""The menu under the pointer: what can be done with what is selected there."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from journeyboard.model import Feeling, Lane, Link, Note, Stage

from .actions import Actions
from .choices import add_choices
from .commands import when
from .commands.menus import ARRANGE, Item
from .desk import Desk
from .words import tr

SAME: Item = ("Select the same", ("select.kind", "select.owner", "select.stage", "select.lane"))
ON_NOTES: tuple[Item, ...] = (
    "view.inspector",
    None,
    "edit.cut",
    "edit.copy",
    "edit.paste",
    "edit.duplicate",
    "edit.lock",
    "note.span",
    "note.park",
    "note.bring_back",
    "edit.to_front",
    "edit.to_back",
    None,
    SAME,
    None,
    "edit.delete",
)
ON_SEVERAL: tuple[Item, ...] = tuple(
    each for item in ON_NOTES for each in ((ARRANGE, item) if item == SAME else (item,))
)
ON_STAGE = (
    "stage.rename",
    "stage.goal",
    "view.fit_stage",
    None,
    "stage.insert_before",
    "stage.insert_after",
    None,
    "edit.cut",
    "edit.copy",
    "edit.paste",
    "stage.duplicate",
    None,
    "stage.left",
    "stage.right",
    "stage.merge",
    "stage.split",
    None,
    "stage.delete",
)
ON_LANE = (
    "lane.rename",
    "lane.caption",
    None,
    "edit.cut",
    "edit.copy",
    "edit.paste",
    "lane.duplicate",
    None,
    "lane.up",
    "lane.down",
    "lane.collapse",
    "lane.lock",
    None,
    "lane.delete",
)
ON_FEELING = (
    "feeling.label",
    "view.inspector",
    None,
    "pain.severity_4",
    "pain.severity_3",
    "pain.severity_2",
    "pain.severity_1",
    "pain.severity_0",
    None,
    "feeling.planned",
    "feeling.assumed",
    None,
    "edit.delete",
)
ON_LINK = (
    "link.label",
    "view.inspector",
    "link.reverse",
    None,
    "link.leads_to",
    "link.hurts",
    "link.addresses",
    "link.message",
    None,
    "edit.delete",
)
ON_NOTHING = (
    "add.note",
    "add.pain",
    "add.opportunity",
    "add.quote",
    None,
    "edit.paste",
    "edit.paste_one",
    "edit.select_all",
    None,
    "stage.add",
    "view.fit",
)


def show_menu(desk: Desk, actions: Actions, parent: QWidget, at: QPoint) -> QMenu:
    """Open the menu at a point of the screen and return it."""
    menu = passing_menu(parent)
    ids = wanted(desk)
    last = max(index for index, id in enumerate(ids) if id is None) if None in ids else len(ids)
    fill(menu, actions, ids[:last])
    _add_scale(menu, desk, actions)
    add_choices(menu, desk)
    fill(menu, actions, ids[last:])
    menu.popup(at)
    return menu


def _add_scale(menu: QMenu, desk: Desk, actions: Actions) -> None:
    """How much the selected pain points hurt, or how the selected emotion points feel."""
    if when.pains_to_change(desk) or when.feelings_to_change(desk):
        title = tr("Severity") if when.pains_to_change(desk) else tr("Feeling")
        fill(menu.addMenu(title), actions, [f"pain.severity_{level}" for level in range(5)])


def passing_menu(parent: QWidget) -> QMenu:
    """A menu that is gone when it closes."""
    menu = QMenu(parent)
    menu.aboutToHide.connect(menu.deleteLater)
    return menu


def fill(menu: QMenu, actions: Actions, ids: Sequence[Item]) -> None:
    """Add commands to a menu as they stand now, None for a line, a title and its commands for a submenu."""
    actions.refresh()
    for id in ids:
        if id is None:
            menu.addSeparator()
        elif isinstance(id, tuple):
            fill(menu.addMenu(tr(id[0])), actions, id[1])
        else:
            menu.addAction(actions.by_id[id])


def wanted(desk: Desk) -> tuple[Item, ...]:
    """The commands for the selection, None for a line."""
    on_notes = ON_SEVERAL if len(desk.selected(Note)) > 1 else ON_NOTES
    kinds = (Note, on_notes), (Stage, ON_STAGE), (Lane, ON_LANE), (Feeling, ON_FEELING), (Link, ON_LINK)
    for kind, ids in kinds:
        if desk.has_selected(kind):
            return ids
    return ON_NOTHING
