"""Puts a moment of the past into a file of its own."""

from collections.abc import Iterable

from journeyboard.desktop.desk import Desk
from journeyboard.desktop.windows import file_name, maps_folder, open_path
from journeyboard.model import Record
from journeyboard.places import free_path
from journeyboard.store.document import create
from journeyboard.store.reading import may_write


def open_copy(desk: Desk, records: Iterable[Record], title: str) -> None:
    """Make a file of records beside the open one, else in the maps folder, and open it.

    Raises ``JourneyError`` or ``OSError`` when it cannot be made.
    """
    here = desk.document.path
    folder = here.parent if may_write(here) else maps_folder()
    folder.mkdir(parents=True, exist_ok=True)
    path = free_path(folder, file_name(f"{here.stem}, {title.replace(':', '.')}"))
    create(path, records).close()
    open_path(path)
