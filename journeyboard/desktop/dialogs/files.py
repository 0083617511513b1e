"""Asks for files: which map to open, where to put a copy."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QWidget

from journeyboard.desktop.settings import Settings
from journeyboard.desktop.words import tr
from journeyboard.store.errors import JourneyError

from .trouble import show_problem, show_remarks
from .where import ask_where

if TYPE_CHECKING:
    from journeyboard.desktop.desk import Desk

KIND, SUFFIX = "Journey maps", ".journey"


def ask_new(parent: QWidget | None, template: str = "lifecycle") -> None:
    """Start a map and show it; tells when its file cannot be made."""
    from journeyboard.desktop.windows import new_map

    try:
        new_map(template)
    except (JourneyError, OSError) as error:
        show_problem(error, parent)


def ask_open(parent: QWidget | None) -> None:
    """Let the user choose a map and open it."""
    recent = Settings().recent
    folder = str(recent[0].parent) if recent else ""
    known = " ".join(f"*{suffix}" for suffix in (SUFFIX, *foreign()))
    name, _ = QFileDialog.getOpenFileName(parent, tr("Open a map"), folder, f"{tr(KIND)} ({known})")
    if name:
        open_or_tell(Path(name), parent)


def open_or_tell(path: Path, parent: QWidget | None) -> bool:
    """Open a map, or import one in another format; tell what is wrong when that cannot be done."""
    from journeyboard.desktop.windows import import_path, open_path

    try:
        if path.suffix.lower() in foreign():
            show_remarks(path.name, import_path(path)[1])
        else:
            open_path(path)
    except (JourneyError, OSError) as error:
        return _told(path, error, parent)
    return True


def _told(path: Path, error: JourneyError | OSError, parent: QWidget | None) -> bool:
    """Tell what is wrong; whether a window was opened in the end, on an earlier state or what is readable."""
    from .damaged import can_help, offer_ways_out

    if isinstance(error, JourneyError) and can_help(path, error):
        return offer_ways_out(path, error, parent)
    show_problem(error, parent, name=path.name)
    return False


def foreign() -> tuple[str, ...]:
    """The suffixes of files that can be imported."""
    from journeyboard.importing.formats import READERS

    return tuple(READERS)


def open_example_or_tell(parent: QWidget | None) -> None:
    """Open a copy of the worked example; tell when its file cannot be made."""
    from journeyboard.desktop.windows import open_example

    try:
        open_example()
    except (JourneyError, OSError) as error:
        show_problem(error, parent)


def open_with_panel(path: Path, panel: str, parent: QWidget | None) -> None:
    """Open a map with one of its panels."""
    from journeyboard.desktop.windows import open_path

    try:
        open_path(path).dock.open(panel)
    except (JourneyError, OSError) as error:
        _told(path, error, parent)


def ask_copy(desk: "Desk") -> bool:
    """Write a copy where the user says; True when it is on the disk.

    The copy of a map that may only be read is opened, because it is what can be changed; where the file
    cannot be written, editing goes on in the copy.
    """
    from journeyboard.desktop.rescue import save_elsewhere
    from journeyboard.store.states import NotSaved

    if isinstance(desk.document.state, NotSaved):
        return save_elsewhere(desk)
    path = put_copy(desk, tr("Save a copy"), "copy", desk.document.save_copy)
    if path is None:
        return False
    return open_or_tell(path, desk.window) if desk.document.read_only else True


def put_copy(desk: "Desk", title: str, called: str, write: Callable[[Path], object]) -> Path | None:
    """Have a copy of the file written where the user says; its place, None when it is not there.

    ``called`` is what the proposed name ends with. Tells when it cannot be written.
    """
    from journeyboard.desktop.windows import maps_folder

    source = desk.document.path
    folder = maps_folder() if desk.document.read_only else source.parent
    proposal = folder / f"{source.stem} {called}{SUFFIX}"
    path = ask_where(desk.window, title, proposal, tr(KIND), SUFFIX)
    try:
        if path is not None:
            write(path)
    except (JourneyError, OSError) as error:
        show_problem(error, desk.window)
        return None
    return path
