"""The commands as QActions of one window, so that keys work and menus show the state of the desk."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from .commands.command import Command, commands, translated
from .commands.menus import MENU, RECENT_FILES, Item
from .desk import Desk


class Actions(QObject):
    """One QAction a command, enabled and named as the desk's state asks for."""

    def __init__(self, desk: Desk, window: QWidget, run: Callable[[Command], None]) -> None:
        super().__init__(window)
        self._desk = desk
        self.by_id = {id: self._action(each, window, run) for id, each in commands().items()}
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self.refresh)
        desk.changed.connect(lambda _: self._soon.start())
        for signal in (
            desk.selection_changed,
            desk.theme_changed,
            desk.snap_changed,
            desk.course_changed,
            desk.tool_changed,
            desk.map_changed,
        ):
            signal.connect(self._soon.start)
        self.refresh()

    def refresh(self) -> None:
        """Ask every command again whether it makes sense and what it is called now."""
        for id, command in commands().items():
            action = self.by_id[id]
            action.setEnabled(command.enabled(self._desk))
            action.setText(command.label(self._desk))
            if command.checked:
                action.setChecked(command.checked(self._desk))

    def settle(self) -> None:
        """Be up to date now: a key pressed at once after what made its command possible must not be lost."""
        if self._soon.isActive():
            self._soon.stop()
            self.refresh()

    def turn_to(self, desk: Desk) -> None:
        """From here on the actions show the state of another desk, until they are turned back."""
        self._desk = desk
        self.refresh()

    def menus(self, parent: QWidget) -> list[QMenu]:
        """The menus of the menu bar, ready to be added to one or to another menu."""
        return [self._menu(translated(title), items, parent) for title, items in MENU]

    def fill_bar(self, bar: QMenuBar) -> None:
        for menu in self.menus(bar):
            bar.addMenu(menu)

    def _action(self, command: Command, window: QWidget, run: Callable[[Command], None]) -> QAction:
        action = QAction(translated(command.title), window)
        action.setShortcuts([QKeySequence(key) for key in command.keys])
        action.setToolTip(translated(command.hint))
        action.setCheckable(command.checked is not None)
        action.setObjectName(command.id)
        action.triggered.connect(lambda: run(command))
        window.addAction(action)
        return action

    def _menu(self, title: str, items: tuple[Item, ...], parent: QWidget) -> QMenu:
        menu = QMenu(title, parent)
        menu.setToolTipsVisible(True)
        for item in items:
            if item is None:
                menu.addSeparator()
            elif item == RECENT_FILES:
                menu.aboutToShow.connect(lambda: _list_recent(menu))
            elif isinstance(item, tuple):
                menu.addMenu(self._menu(translated(item[0]), item[1], menu))
            else:
                menu.addAction(self.by_id[item])
        return menu


def _list_recent(menu: QMenu) -> None:
    from .dialogs.files import open_or_tell
    from .settings import Settings

    menu.clear()
    for path in Settings().recent:
        if path.is_file():
            menu.addAction(path.stem.replace("&", "&&"), partial(open_or_tell, path, menu.window()))
    if menu.isEmpty():
        menu.addAction(menu.tr("No recent maps")).setEnabled(False)
