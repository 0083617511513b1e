"""Where the program keeps files that nobody gave a place, by the customs of each system."""

import os
import sys
from pathlib import Path

FOLDER, SUFFIX = "Journeyboard", ".journey"


def data_folder() -> Path:
    """The folder for the program's own data of this user; it may not exist yet."""
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / FOLDER
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / FOLDER
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / FOLDER.lower()


def free_path(folder: Path, name: str) -> Path:
    """A path in a folder that nothing has yet: ``name.journey``, ``name 2.journey``, ..."""
    number, path = 1, folder / f"{name}{SUFFIX}"
    while path.exists():
        number += 1
        path = folder / f"{name} {number}{SUFFIX}"
    return path
