"""The menu under the pointer: what can be done with what is selected there."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from journeyboard.model import Feeling, Lane, Note, Stage

from .actions import Actions
from .desk import Desk

ON_NOTES = (
    "view.inspector",
    None,
    "edit.copy",
    "edit.duplicate",
    "edit.lock",
    "edit.to_front",
    "edit.to_back",
    None,
    "select.kind",
    "select.owner",
    None,
    "edit.delete",
)
ON_STAGE = ("stage.rename", "stage.goal", "stage.left", "stage.right", "stage.add", None, "stage.delete")
ON_LANE = ("lane.rename", "lane.up", "lane.down", "lane.collapse", None, "lane.delete")
ON_FEELING = ("edit.delete",)
ON_MAP = ("map.rename", "map.organisation", None, "file.save_copy", "file.export", None, "file.start_page")
ON_NOTHING = (
    "add.note",
    "add.pain",
    "add.opportunity",
    "add.quote",
    None,
    "edit.paste",
    "edit.select_all",
    None,
    "stage.add",
    "view.fit",
)


def show_menu(desk: Desk, actions: Actions, parent: QWidget, at: QPoint) -> QMenu:
    """Open the menu at a point of the screen and return it."""
    return _popped(actions, wanted(desk), parent, at)


def show_map_menu(actions: Actions, parent: QWidget, at: QPoint) -> QMenu:
    """Open the menu of what can be done with the map as a whole."""
    return _popped(actions, ON_MAP, parent, at)


def _popped(actions: Actions, ids: Sequence[str | None], parent: QWidget, at: QPoint) -> QMenu:
    actions.refresh()
    menu = QMenu(parent)
    menu.aboutToHide.connect(menu.deleteLater)
    for id in ids:
        if id is None:
            menu.addSeparator()
        else:
            menu.addAction(actions.by_id[id])
    menu.popup(at)
    return menu


def wanted(desk: Desk) -> tuple[str | None, ...]:
    """The commands for the selection, None for a line."""
    for kind, ids in ((Note, ON_NOTES), (Stage, ON_STAGE), (Lane, ON_LANE), (Feeling, ON_FEELING)):
        if desk.has_selected(kind):
            return ids
    return ON_NOTHING
