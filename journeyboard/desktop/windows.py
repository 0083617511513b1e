"""Opens maps and the start page in windows of their own, and keeps those windows alive."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QApplication, QMainWindow

from .settings import Settings

if TYPE_CHECKING:
    from journeyboard.model import Record
    from journeyboard.store.document import Document

    from .window import MapWindow

_open: set[QMainWindow] = set()


def show_start() -> QMainWindow:
    """Show the start page, the one that is open already if there is one."""
    from .start.window import StartWindow

    for window in _open:
        if isinstance(window, StartWindow):
            window.raise_()
            window.activateWindow()
            return window
    return _shown(StartWindow())


def open_path(path: Path) -> QMainWindow:
    """Open a map; bring its window to the front when it is open already.

    Raises ``journeyboard.store.errors.JourneyError`` when the file cannot be opened.
    """
    from journeyboard.store.document import open_document

    for window in _map_windows():
        if window.desk.document.path == path.resolve():
            window.raise_()
            window.activateWindow()
            return window
    return _on_a_desk(open_document(path))


def new_map(template: str = "lifecycle") -> QMainWindow:
    """Start a map from a template's name, in a new file of the maps folder."""
    from journeyboard.assets import resource

    return _made(resource("templates", f"{template}.json"), "New map")


def open_example(name: str = "switching-to-full-fibre") -> QMainWindow:
    """Open a copy of a worked example that may be changed at will."""
    from journeyboard.assets import resource

    return _made(resource("samples", f"{name}.json"), "")


def set_theme(name: str) -> None:
    """Dress all windows in the light or the dark look and remember it."""
    from .look.wear import wear

    Settings().theme = name
    app = QApplication.instance()
    if isinstance(app, QApplication):
        wear(app, name)
    for window in _map_windows():
        window.desk.set_theme(name)


def maps_folder() -> Path:
    """Where new maps are kept: the user's documents."""
    kept = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(kept or Path.home())


def free_path(folder: Path, title: str) -> Path:
    """A file name in a folder that is not taken yet, made from a title."""
    stem = "".join(char if char.isalnum() or char in " -_,." else " " for char in title).strip(" .")[:80] or "Map"
    taken = (folder / f"{stem}{number}.journey" for number in ("", *(f" {n}" for n in range(2, 10_000))))
    return next(path for path in taken if not path.exists())


def _made(source: Path, title: str) -> QMainWindow:
    from journeyboard.importing.interchange import load
    from journeyboard.model import maps
    from journeyboard.model.contents import Records
    from journeyboard.store.document import create

    records = load(source.read_text("utf-8"))
    folder = maps_folder()
    folder.mkdir(parents=True, exist_ok=True)
    named = title or maps(Records(records))[0].title
    return _on_a_desk(create(free_path(folder, named), _titled(records, title)))


def _titled(records: "Iterable[Record]", title: str) -> "list[Record]":
    from journeyboard.model import JourneyMap, changed

    return [changed(each, title=title) if title and isinstance(each, JourneyMap) else each for each in records]


def _on_a_desk(document: "Document") -> QMainWindow:
    from .desk import Desk
    from .start.window import StartWindow
    from .window import MapWindow

    settings = Settings()
    window = _shown(MapWindow(Desk(document, theme_name=settings.theme)))
    settings.remember(document.path)
    for start in [each for each in _open if isinstance(each, StartWindow)]:
        start.close()
    return window


def _shown(window: QMainWindow) -> QMainWindow:
    _open.add(window)
    window.destroyed.connect(lambda: _open.discard(window))
    window.show()
    return window


def _map_windows() -> "list[MapWindow]":
    from .window import MapWindow

    return [window for window in _open if isinstance(window, MapWindow)]
