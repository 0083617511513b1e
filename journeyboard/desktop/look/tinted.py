"""Tinted copies of icons as files, because a style sheet can only name a file."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths

from journeyboard.assets import resource


def tinted(name: str, colour: str) -> str:
    """The path, with forward slashes, of an icon in ``#RRGGBB``; made in the cache folder when missing."""
    base = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.CacheLocation)
    made = Path(base) / "icons" / f"{name}-{colour[1:]}.svg"
    if not made.is_file():
        made.parent.mkdir(parents=True, exist_ok=True)
        source = resource("icons", "phosphor", f"{name}.svg").read_text("utf-8")
        made.write_text(source.replace("currentColor", colour), "utf-8")
    return made.as_posix()
