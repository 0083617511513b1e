"""Chooses pictures on this computer, for those who do not drag them."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from journeyboard.desktop.canvas.home import pointed
from journeyboard.desktop.words import tr
from journeyboard.importing.pictures import SUFFIXES

from .pasting import take
from .reading import Findings, sort_files

if TYPE_CHECKING:
    from journeyboard.desktop.desk import Desk


def ask_pictures(desk: "Desk") -> None:
    """Let the user choose pictures and put them under the pointer, or where the work is."""
    at = pointed(desk.board)
    kinds = " ".join(f"*{suffix}" for suffix in SUFFIXES)
    names, _ = QFileDialog.getOpenFileNames(
        desk.window, tr("Add pictures"), str(desk.document.path.parent), f"{tr('Pictures')} ({kinds})"
    )
    found = Findings()
    sort_files(map(Path, names), found)
    take(desk, found, at)
