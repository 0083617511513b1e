"""The menus of maps as a whole: of a tab, and the list of all maps of the file."""

from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from journeyboard.model import Id, maps

from .actions import Actions
from .bars.map_tabs import TabRow
from .choices import MapAct, fill_with_maps
from .context_menu import fill, passing_menu
from .desk import Desk
from .words import tr

ON_TAB = ("map.duplicate", "map.twin", "compare.open", None, "map.earlier", "map.later", None, "map.delete")


ON_MAP = (
    "map.rename",
    "map.organisation",
    "map.about",
    "map.reviewed",
    None,
    "version.name",
    "view.history",
    None,
    "map.add",
    "map.duplicate",
    "map.twin",
    "map.delete",
    None,
    "compare.open",
    None,
    "file.save_copy",
    "file.export",
    None,
    "file.start_page",
)


def show_tab_menu(tabs: TabRow, actions: Actions, at: QPoint) -> QMenu:
    """Open the menu of the map on the desk at a point of the screen and return it."""
    menu = passing_menu(tabs)
    rename = menu.addAction(tr("Rename"))
    rename.triggered.connect(lambda: tabs.rename(tabs.currentIndex()))
    fill(menu, actions, ON_TAB)
    rename.setEnabled(actions.by_id["map.rename"].isEnabled())
    menu.popup(at)
    return menu


def show_map_menu(desk: Desk, actions: Actions, parent: QWidget, at: QPoint) -> QMenu:
    """Open the menu of what can be done with the map as a whole, after a list of the file's maps."""
    menu = passing_menu(parent)
    list_maps(menu, desk)
    fill(menu, actions, ON_MAP)
    menu.popup(at)
    return menu


def offer_maps(desk: Desk, parent: QWidget, at: QPoint, act: MapAct) -> QMenu:
    """Open a menu of the other maps around a point of the screen; ``act`` is done with the chosen one."""
    menu = passing_menu(parent)
    fill_with_maps(menu, desk, act)
    menu.setActiveAction(menu.actions()[0])
    size = menu.sizeHint()
    menu.popup(at - QPoint(size.width() // 2, size.height() // 2))
    return menu


def list_maps(menu: QMenu, desk: Desk) -> None:
    """Add all maps of the file to a menu, the shown one checked; nothing for a file with one map."""
    journeys, group = maps(desk.store), QActionGroup(menu)
    if len(journeys) == 1:
        return
    for journey in journeys:
        action = menu.addAction((journey.title or tr("Untitled map")).replace("&", "&&"))
        action.triggered.connect(partial(_show, desk, journey.id))
        action.setCheckable(True)
        action.setChecked(journey.id == desk.map_id)
        group.addAction(action)
    menu.addSeparator()


def _show(desk: Desk, map_id: Id, *_: object) -> None:
    desk.set_map(map_id)
