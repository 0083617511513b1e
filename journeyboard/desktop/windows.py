"""Opens maps and the start page in windows of their own, and keeps those windows alive."""

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QApplication, QMainWindow
from shiboken6 import isValid

from .collecting import map_closed, map_opened
from .settings import Settings

if TYPE_CHECKING:
    from journeyboard.model import Id, Record
    from journeyboard.store.document import Document

    from .pen import Pen
    from .window import MapWindow

W = TypeVar("W", bound=QMainWindow)
_maps: "set[MapWindow]" = set()
_starts: set[QMainWindow] = set()


def show_start() -> QMainWindow:
    """Show the start page, the one that is open already if there is one."""
    from .start.window import StartWindow

    for window in _starts:
        return _raised(window)
    return _show(StartWindow(), _starts)


def open_path(path: Path) -> "MapWindow":
    """Open a map; bring its window to the front when it is open already.

    Raises ``journeyboard.store.errors.JourneyError`` when the file cannot be opened.
    """
    from journeyboard.store.document import open_document

    from .pen import Pen

    for window in _maps:
        if window.desk.document.path.resolve() == path.resolve():
            return _raised(window)
    pen = Pen(path)
    try:
        if pen.take():
            _keep_old_format(path)
        document = _with_a_map(open_document(path, read_only=not pen.held))
    except BaseException:
        pen.release()
        raise
    return _on_a_desk(document, pen)


def paths_shown() -> set[Path]:
    """The files of all maps that are open."""
    return {window.desk.document.path for window in _maps}


def _keep_old_format(path: Path) -> None:
    """What cannot be kept is opened all the same: bringing a file up to date is atomic."""
    from journeyboard.store.errors import JourneyError
    from journeyboard.store.snapshots import keep_old_format

    from .recovery import snapshot_folder

    with suppress(JourneyError, OSError):
        keep_old_format(path.resolve(), snapshot_folder())


def edit_here(window: "MapWindow") -> "MapWindow":
    """Put a window that may write in the place of one that followed another.

    Raises ``JourneyError`` when the file cannot be opened any more; the window stays then.
    """
    from journeyboard.store.document import open_document

    from .pen import Pen

    desk, pen = window.desk, Pen(window.desk.document.path)
    if not pen.take():
        return window
    try:
        opened = _on_a_desk(_with_a_map(open_document(desk.document.path)), pen, desk.map_id)
    except BaseException:
        pen.release()
        raise
    window.close()
    return opened


def open_theirs(window: "MapWindow") -> "MapWindow":
    """Put a window on what the file holds now in the place of one that shows what it held before.

    Raises ``JourneyError`` when the file cannot be opened; the window stays then.
    """
    from journeyboard.store.document import open_document

    from .pen import Pen

    desk = window.desk
    document = _with_a_map(open_document(desk.document.path))
    pen, desk.pen = desk.pen or Pen(desk.document.path), None
    opened = _on_a_desk(document, pen, desk.map_id)
    window.given_up = True
    window.close()
    return opened


def _with_a_map(document: "Document") -> "Document":
    from journeyboard.model import JourneyMap
    from journeyboard.store.errors import Unavailable

    if not document.store.of(JourneyMap):
        document.close()
        what = f"{document.path.name} holds no map"
        raise Unavailable(what, safe="the file was not touched", do="open another file")
    return document


def import_path(path: Path) -> "tuple[MapWindow, tuple[str, ...]]":
    """Read a map in another format into a new file of the maps folder and open that; also what was changed.

    Raises ``JourneyError`` or ``OSError`` when it cannot be read or the file cannot be made.
    """
    from journeyboard.importing.formats import read

    imported = read(path)
    return _made(list(imported.records), ""), imported.warnings


def new_map(template: str = "lifecycle") -> "MapWindow":
    """Start a map from a template's name, in a new file of the maps folder.

    Raises ``JourneyError`` or ``OSError`` when the file cannot be made.
    """
    from journeyboard.importing import shelf

    return _made(shelf.template(template).records(), QCoreApplication.translate("Journeyboard", "New map"))


def open_example() -> "MapWindow":
    """Open a copy of the worked example that may be changed at will. Raises like ``new_map``."""
    from journeyboard.importing import shelf

    return _made(shelf.sample().records(), "")


def _raised(window: W) -> W:
    window.raise_()
    window.activateWindow()
    return window


def set_theme(name: str) -> None:
    """Dress all windows in the light or the dark look and remember it."""
    from .look.wear import wear

    Settings().theme = name
    app = QApplication.instance()
    if isinstance(app, QApplication):
        wear(app, name)
    for window in _maps:
        window.desk.set_theme(name)


def set_user_name(name: str) -> None:
    """From here on changes in all windows are this person's; remembered."""
    settings = Settings()
    settings.user_name = name
    for window in _maps:
        window.desk.store.author = settings.user_name


def maps_folder() -> Path:
    """Where new maps are kept: the user's documents."""
    kept = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(kept or Path.home())


def file_name(title: str) -> str:
    """A title as the name of a file that every system takes."""
    plain = "".join(char if char.isalnum() or char in " -_,." else " " for char in title)
    return " ".join(plain.split()).strip(".")[:80] or "Map"


def _made(records: "list[Record]", title: str) -> "MapWindow":
    from journeyboard.model import Records, maps
    from journeyboard.places import free_path
    from journeyboard.store.document import create

    folder = maps_folder()
    folder.mkdir(parents=True, exist_ok=True)
    name = file_name(title or maps(Records(records))[0].title)
    from .pen import Pen

    document = create(free_path(folder, name), _titled(records, title))
    pen = Pen(document.path)
    pen.take()
    return _on_a_desk(document, pen)


def _titled(records: "list[Record]", title: str) -> "list[Record]":
    from journeyboard.model import JourneyMap, changed

    return [
        changed(each, title=title) if title and isinstance(each, JourneyMap) else each for each in records
    ]


def _on_a_desk(document: "Document", pen: "Pen", map_id: "Id | None" = None) -> "MapWindow":
    from .desk import Desk
    from .keeping import Keeping
    from .window import MapWindow

    document.watch()
    settings = Settings()
    document.store.author = settings.user_name
    desk = Desk(document, map_id if _has(document, map_id) else None, settings.theme)
    desk.pen = pen
    desk.keeping = Keeping(desk)
    if not pen.held:
        desk.follow()
    desk.state_changed.connect(_note_what_is_open)
    window = MapWindow(desk)
    _show(window, _maps)
    map_opened()
    settings.remember(document.path)
    for start in tuple(_starts):
        start.close()
    return window


def _has(document: "Document", map_id: "Id | None") -> bool:
    from journeyboard.model import JourneyMap

    return map_id in document.store.of(JourneyMap)


def _show(window: W, kept: set[W]) -> W:
    """Show a window and keep it alive until it is closed."""
    kept.add(window)
    window.destroyed.connect(lambda: _let_go(window, kept))
    window.show()
    window.activateWindow()
    _note_what_is_open()
    return window


def _let_go(window: W, kept: set[W]) -> None:
    """A window, its map and its tiles refer to each other: hundreds of MB would lie about for a while."""
    kept.discard(window)
    map_closed()
    _note_what_is_open()


def _note_what_is_open() -> None:
    """For the next run, should this one end without being closed."""
    from journeyboard.store.states import Saved

    from . import runs

    documents = [window.desk.document for window in _maps if isValid(window)]
    unsaved = [each.path for each in documents if not isinstance(each.state, Saved)]
    runs.note([each.path for each in documents], unsaved)
