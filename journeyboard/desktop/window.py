"""The window of one open map: it puts bars, canvas and panels together and knows nothing of their work."""

import sys
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QMimeData, QPoint, QPointF, QSize, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QMainWindow,
    QMenu,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from journeyboard.model import Id

from .actions import Actions
from .bars.banner import FileBanner
from .bars.map_tabs import MapTabs
from .bars.notices import NoticeCard
from .bars.panel_rail import PanelRail
from .bars.status_bar import StatusBar
from .bars.tool_rail import ToolRail
from .bars.top_bar import TopBar
from .canvas.view import BoardView
from .commands.command import Command, commands
from .comparing.comparing import Comparing
from .comparing.strip import CompareStrip
from .context_menu import show_menu
from .desk import Desk
from .find.strip import FindStrip
from .focus_keys import FocusKeys
from .history.looking import Looking
from .look.focus import FocusRing
from .look.wear import wear
from .map_menus import offer_maps, show_map_menu, show_tab_menu
from .panels.dock import PanelDock
from .persona_menu import show_persona_menu
from .settings import Settings
from .widgets.tab_order import tab_after

SIZE = (1440, 900)
LOOKING = "view."
"""How commands are called that only look at the map: whoever writes goes on writing."""


class MapWindow(QMainWindow):
    """Shows the document on a desk and closes it when the window closes."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.desk = desk
        self.given_up = False
        """Whether it may close although the file does not hold what is seen here."""
        desk.setParent(self)
        desk.window = self
        self.looking = Looking(self)
        self.board = desk.board = BoardView(desk, self)
        self.board.painting.setParent(self.board)
        self.top, self.tools, self.dock = TopBar(desk), ToolRail(desk), PanelDock(desk)
        self.rail, self.status, self.banner = PanelRail(), StatusBar(desk), FileBanner(desk)
        self.tabs = MapTabs(desk)
        self.find_strip = FindStrip(desk)
        self.comparing = desk.comparing = Comparing(desk)
        self.compare_strip = CompareStrip(desk, self.comparing)
        self.notices = NoticeCard(desk, self.board)
        self.setCentralWidget(self._laid_out())
        self.actions_of_commands = Actions(desk, self, self.run_command)
        self._make_menu()
        self._connect()
        self.ring = FocusRing(self)
        FocusKeys(self)
        self.resize(QSize(*SIZE).boundedTo(self.screen().availableSize()))
        self.restoreGeometry(Settings().window_geometry)
        self._show_title()

    def run_command(self, command: Command) -> None:
        """Run a command if it makes sense now; what is being written is written before the map changes."""
        desk = self.looking.desk
        if command.enabled(desk) and not command.id.startswith(LOOKING):
            self.board.commit_edit()
        if command.enabled(desk):
            command.run(desk)

    def run(self, command_id: str) -> None:
        """Run a command by its id. Raises KeyError."""
        self.run_command(commands()[command_id])

    def toggle_panel(self, name: str) -> None:
        """Open a panel of the dock, or close it when it is the open one."""
        self.dock.toggle(name)

    def open_palette(self) -> None:
        """Search notes and commands."""
        from .palette.popup import Palette

        Palette(self.looking.desk, self).open_at_top()

    def offer_maps(self, act: Callable[[Desk, Id], None]) -> QMenu:
        """Let the user choose another map of the file for what is selected."""
        middle = self.board.mapToGlobal(self.board.rect().center())
        return offer_maps(self.desk, self, middle, act)

    def _laid_out(self) -> QWidget:
        whole, middle = QWidget(), QHBoxLayout()
        self.middle = middle
        for widget, stretch in ((self.tools, 0), (self.board, 1), (self.dock, 0), (self.rail, 0)):
            middle.addWidget(widget, stretch)
        column = QVBoxLayout(whole)
        for layout in (middle, column):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        column.addWidget(self.top)
        column.addWidget(self.tabs)
        column.addWidget(self.banner)
        column.addWidget(self.find_strip)
        column.addWidget(self.compare_strip)
        column.addLayout(middle, 1)
        column.addWidget(self.status)
        tab_after(self.top.export, self.tabs)
        return whole

    def _make_menu(self) -> None:
        if sys.platform == "darwin":
            self.actions_of_commands.fill_bar(self.menuBar())
            return
        menu = QMenu(self)
        for each in self.actions_of_commands.menus(menu):
            menu.addMenu(each)
        self.top.logo.setMenu(menu)

    def _connect(self) -> None:
        desk = self.desk
        desk.changed.connect(self._show_title)
        desk.theme_changed.connect(self._wear)
        desk.state_changed.connect(self._show_title)
        desk.map_leaving.connect(self._finish_field)
        desk.map_changed.connect(self._show_title)
        self.board.context_menu_requested.connect(self._show_menu)
        self.board.key_coming.connect(self.actions_of_commands.settle)
        self.board.writing_changed.connect(self.status.refresh)
        self.board.drops.dropped.connect(self._take_drop)
        self.top.caret.clicked.connect(self._show_map_menu)
        self.tabs.menu_asked.connect(partial(show_tab_menu, self.tabs.tabs, self.actions_of_commands))
        self.top.persona_asked.connect(self._show_persona_menu)
        self.rail.asked.connect(self.dock.toggle)
        self.dock.opened.connect(self.rail.show_open)
        self.dock.opened.connect(self.looking.follow_panel)
        self.dock.opened.connect(self._uncover)
        self.dock.pain_count.connect(self.rail.buttons["pains"].set_count)
        self.banner.again_asked.connect(self._write_again)
        self.banner.edit_asked.connect(self._edit_here)
        self.banner.theirs_asked.connect(self._open_theirs)
        self.find_strip.closed.connect(self.board.setFocus)
        self.compare_strip.closed.connect(self.board.setFocus)
        self.listen_to_comparison(self.comparing)
        self.looking.changed.connect(self._leave_changes)
        self.dock.announce()
        for signal, command in (
            (self.top.search.clicked, "help.palette"),
            (self.tools.palette_button.clicked, "help.palette"),
            (self.tools.picture_button.clicked, "add.picture"),
            (self.top.export.clicked, "file.export"),
            (self.status.theme_asked, "view.dark"),
            (self.status.saved.copy_asked, "file.save_copy"),
            (self.banner.copy_asked, "file.save_copy"),
        ):
            signal.connect(lambda *_, command=command: self.run(command))

    def listen_to_comparison(self, comparing: Comparing) -> None:
        """Let commands and panels follow a comparison, of the present or of a moment that is looked at."""
        comparing.changed.connect(self.actions_of_commands.refresh)
        comparing.changed.connect(self._leave_changes)

    def _leave_changes(self) -> None:
        """The list of changes goes with the comparison; who looks back is left with the history."""
        shown = self.looking.desk.comparing
        if self.dock.open_panel != "changes" or (shown and shown.is_open):
            return
        if self.looking.page:
            self.dock.open("history")
        else:
            self.dock.close_panel()

    def _uncover(self, panel: object) -> None:
        """Once the board has given way to a panel, what is selected is still in sight."""
        if panel:
            uncover = partial(self.board.travel.uncover, self.dock.width())
            QTimer.singleShot(0, self.board, uncover)

    def _take_drop(self, mime: QMimeData, at: tuple[float, float]) -> None:
        from .clipboard.dropping import take_drop

        self.board.commit_edit()
        take_drop(self.desk, mime, at)

    def _write_again(self) -> None:
        from .rescue import write_again

        write_again(self.desk)

    def _edit_here(self) -> None:
        from .rescue import edit_here

        edit_here(self)

    def _open_theirs(self) -> None:
        from .rescue import open_theirs

        open_theirs(self)

    def _show_menu(self, at: QPointF) -> None:
        show_menu(self.desk, self.actions_of_commands, self, self.board.mapToGlobal(at.toPoint()))

    def _show_persona_menu(self, persona_id: str, at: QPoint) -> None:
        show_persona_menu(self.desk, self.actions_of_commands, self, persona_id, at)

    def _show_map_menu(self) -> None:
        caret = self.top.caret
        show_map_menu(self.desk, self.actions_of_commands, self, caret.mapToGlobal(caret.rect().bottomLeft()))

    def _wear(self) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            wear(app, self.desk.theme_name)

    def _show_title(self, *_: object) -> None:
        title = self.desk.journey.title or self.tr("Untitled map")
        self.setWindowTitle(f"{title} – Journeyboard")
        self.setWindowFilePath(str(self.desk.document.path))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.board.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F10 and self.top.logo.menu():
            self.top.logo.showMenu()
        elif event.key() == Qt.Key.Key_Escape and self.looking.page:
            self.looking.step_back()
        elif event.key() == Qt.Key.Key_Escape and self.notices.isVisible():
            self.notices.close_notice()
        elif event.key() == Qt.Key.Key_Escape and self.find_strip.isVisible():
            self.find_strip.leave()
        elif event.key() == Qt.Key.Key_Escape and self.comparing.is_open:
            self.compare_strip.leave()
        elif event.key() == Qt.Key.Key_Escape and self.dock.open_panel:
            self.dock.close_panel()
            self.board.setFocus()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        from .closing import may_close

        self.looking.leave()
        self._finish_writing()
        if not self.given_up and not may_close(self.desk, self):
            event.ignore()
            return
        Settings().window_geometry = self.saveGeometry()
        self.desk.board = None
        self.desk.close(discard=True)
        event.accept()

    def _finish_field(self) -> None:
        """What is being typed beside the map belongs to the map that is still shown."""
        if isinstance(self.focusWidget(), QLineEdit | QPlainTextEdit | QAbstractSpinBox):
            self.board.setFocus()

    def _finish_writing(self) -> None:
        """What is being typed, on the map or in a field, is written before the file is closed."""
        self.board.setFocus()
        self.board.writer.commit()
