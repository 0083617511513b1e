"""Looking back: the canvas shows a moment of the past, read only, until one comes back to now."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from journeyboard.desktop.bars.map_tabs import HEIGHT
from journeyboard.desktop.desk import Desk
from journeyboard.desktop.errands import Errands
from journeyboard.desktop.words import tr
from journeyboard.model import Contents, Id, JourneyMap, Records, Version, everything, maps
from journeyboard.store.errors import JourneyError

if TYPE_CHECKING:
    from journeyboard.desktop.canvas.camera import Camera
    from journeyboard.desktop.window import MapWindow

    from .page import PastPage, PastStrip

STRIP = 44
Key = int | Id
"""What is looked at: the number of a step, or the id of a version."""
Show = Callable[[Records, Key, str], None]


class Looking(QObject):
    """One window's view into the past. ``changed`` when another moment, or none, is looked at."""

    changed = Signal()

    def __init__(self, window: "MapWindow") -> None:
        super().__init__(window)
        self._window, self._desk = window, window.desk
        self._errands: Errands | None = None
        self._wanted: Key | None = None
        self._title = ""
        self.page: PastPage | None = None
        self.key: Key | None = None
        self._desk.theme_changed.connect(self._on_theme)

    def follow_panel(self, name: str | None) -> None:
        """Another panel is about the present, so whoever opens it comes back to now."""
        compares = name == "changes" and self.page and self.page.comparing.is_open
        if name not in ("history", None) and not compares:
            self.leave()

    @property
    def desk(self) -> Desk:
        """What commands are about: the past that is looked at, else the present."""
        return self.page.desk if self.page else self._desk

    def at_step(self, step: int, title: str, *, compare: bool = False) -> None:
        """See the maps as they were after a step, or ``compare`` them with now; ``title``: when that was."""
        from journeyboard.store.past import way_to

        if step == self._desk.store.history.cursor:
            self.leave()
        else:
            show = self._compare if compare else self._show
            self._fetch(way_to(self._desk.document, step), step, title, show)

    def at_version(self, version: Version, *, compare: bool = False) -> None:
        """See the maps as a version keeps them, or compare them with now."""
        from journeyboard.store.packing import unpack

        show = self._compare if compare else self._show
        self._fetch(lambda: Records(unpack(version.data)), version.id, version.name, show)

    def compare(self) -> None:
        """Show on the board of now what became of the moment that is looked at."""
        if self.page and self.key is not None:
            self._compare(Records(everything(self.page.desk.store)), self.key, self._title)

    def step_back(self) -> None:
        """Close the comparison over what is looked at; without one come back to now."""
        if self.page and self.page.comparing.is_open:
            self.page.compare_strip.leave()
        else:
            self.leave()

    def leave(self) -> None:
        """Come back to now."""
        self._wanted = None
        if self.page is None:
            return
        page, self.page, self.key = self.page, None, None
        self._put_away(page)
        self.changed.emit()

    def restore(self) -> None:
        """Make the map what it was at the moment that is looked at; a snapshot of now is kept before."""
        if self.page is None:
            return
        from journeyboard.edit.versions import restore

        past, title, map_id = self.page.desk.store, self._title, self.page.desk.map_id
        self.leave()
        if self._desk.keeping:
            self._desk.keeping.keep_at_once()
        restore(self._desk.store, past, map_id, title)
        self._desk.set_map(map_id)

    def restore_copy(self) -> None:
        """Put what is looked at into a file of its own and open it."""
        if self.page is None:
            return
        from journeyboard.desktop.dialogs.trouble import show_problem

        from .copying import open_copy

        try:
            open_copy(self._desk, everything(self.page.desk.store), self._title)
        except (JourneyError, OSError) as error:
            show_problem(error, self._window)

    def _fetch(self, fetch: Callable[[], Records], key: Key, title: str, show: Show) -> None:
        self._wanted = key
        self._errands = self._errands or Errands(self, "history")
        self._errands.run(fetch, partial(self._arrived, key, title, show))

    def _arrived(self, key: Key, title: str, show: Show, past: Records | JourneyError) -> None:
        if key != self._wanted:
            return
        if not isinstance(past, JourneyError) and past.of(JourneyMap):
            show(past, key, title)
            return
        self.leave()
        self._desk.told.emit([str(past) if isinstance(past, JourneyError) else tr("There was no map yet.")])

    def _compare(self, past: Records, _key: Key, title: str) -> None:
        from journeyboard.desktop.comparing import open_comparison

        map_id = self._map_in(past)
        self.leave()
        open_comparison(self._desk, past, map_id, title)

    def _map_in(self, past: Contents) -> Id:
        """The map that is shown, where it was there already, else the first one of that time."""
        shown = self.desk.map_id
        return shown if shown in past.of(JourneyMap) else maps(past)[0].id

    def _show(self, past: Records, key: Key, title: str) -> None:
        from journeyboard.store.past import PastDocument

        from .page import PastPage

        was, desk = self.desk, self._desk
        map_id = self._map_in(past)
        then = Desk(PastDocument(desk.document, everything(past)), map_id, desk.theme_name)
        page = PastPage(then, self._strip(key, title))
        then.window = self._window
        camera = self._camera() if was.map_id == map_id else None
        self.leave()
        self.page, self.key, self._wanted, self._title = page, key, key, title
        self._put_up(page)
        self._window.listen_to_comparison(page.comparing)
        if camera:
            page.board.viewport.look(camera, resting=True)
        self.changed.emit()

    def _camera(self) -> "Camera | None":
        """How the map is looked at; the strip pushes the board down, and the map stays where it is."""
        board = self.desk.board
        if board is None or self.page:
            return board.viewport.camera if board else None
        return replace(board.viewport.camera, y=board.viewport.camera.y - STRIP)

    def _put_up(self, page: "PastPage") -> None:
        window = self._window
        window.board.commit_edit()
        for strip in (window.find_strip, window.compare_strip):
            if strip.isVisible():
                strip.leave()
        with self._still():
            window.middle.insertWidget(window.middle.indexOf(window.board), page, 1)
            page.show()
            page.board.setFocus()
            window.board.hide()
        window.tabs.setFixedHeight(0)
        window.actions_of_commands.turn_to(page.desk)
        page.desk.selection_changed.connect(window.actions_of_commands.refresh)
        window.status.look_back(page.desk, self._title)
        self._enable(False)

    def _put_away(self, page: "PastPage") -> None:
        window = self._window
        window.actions_of_commands.turn_to(self._desk)
        window.tabs.setFixedHeight(HEIGHT)
        window.status.look_back(None)
        self._enable(True)
        with self._still():
            window.board.show()
            if page.isAncestorOf(window.focusWidget() or window):
                window.board.setFocus()
            page.hide()
            window.middle.removeWidget(page)
        page.desk.board = None
        page.desk.close()
        page.deleteLater()

    @contextmanager
    def _still(self) -> Iterator[None]:
        """Two boards are never laid out side by side: that would change what is fitted."""
        whole = self._window.middle.parentWidget()
        layout = whole.layout() if whole else None
        if layout:
            layout.setEnabled(False)
        yield
        if layout:
            layout.setEnabled(True)
            layout.activate()

    def _enable(self, whether: bool) -> None:
        """What the bars around the board change is the present."""
        self._window.top.hold(not whether)
        self._window.tools.setEnabled(whether)

    def _note_of(self, key: Key) -> str:
        version = self._desk.store.of(Version).get(key) if isinstance(key, str) else None
        return version.note if version else ""

    def _strip(self, key: Key, title: str) -> "PastStrip":
        from .page import PastStrip

        note = self._note_of(key)
        strip = PastStrip(title, note, may_restore=not self._desk.document.read_only)
        strip.back_asked.connect(self.leave)
        strip.compare_asked.connect(self.compare)
        strip.other_asked.connect(partial(self._window.run, "compare.open"))
        strip.restore_asked.connect(self.restore)
        strip.copy_asked.connect(self.restore_copy)
        return strip

    def _on_theme(self) -> None:
        if self.page:
            self.page.desk.set_theme(self._desk.theme_name)
