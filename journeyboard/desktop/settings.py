"""What the program remembers between runs, typed, so that no other file knows a settings key."""

from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

RECENT_LIMIT, LONGEST_NAME = 12, 100
NARROWEST, WIDEST = 320, 520
"""How wide the right dock can be, in px."""


class Motion(StrEnum):
    """How much may move: as the system is set, nothing, or all there is."""

    SYSTEM = "system"
    REDUCED = "reduced"
    FULL = "full"


class Settings:
    """Reads and writes the user's settings; each property is one remembered thing."""

    def __init__(self) -> None:
        self._kept = QSettings()

    @property
    def theme(self) -> str:
        """``light`` or ``dark``."""
        return "dark" if self._kept.value("theme") == "dark" else "light"

    @theme.setter
    def theme(self, name: str) -> None:
        self._kept.setValue("theme", name)

    @property
    def motion(self) -> Motion:
        """How much may move."""
        kept = self._kept.value("motion")
        if kept in list(Motion):
            return Motion(kept)
        return Motion.REDUCED if self._kept.value("reduced_motion") in (True, "true") else Motion.SYSTEM

    @motion.setter
    def motion(self, motion: Motion) -> None:
        self._kept.setValue("motion", motion.value)

    @property
    def reduced_motion(self) -> bool:
        """Whether everything is where it goes at once."""
        from journeyboard.desktop.look import system_motion

        if self.motion is Motion.SYSTEM:
            return bool(system_motion.system_reduces())
        return self.motion is Motion.REDUCED

    @property
    def wheel_zooms(self) -> bool:
        """Whether the wheel zooms, as mice do in many programs; else it moves the map, as trackpads do."""
        return bool(self._kept.value("wheel") == "mouse")

    @wheel_zooms.setter
    def wheel_zooms(self, zooms: bool) -> None:
        self._kept.setValue("wheel", "mouse" if zooms else "trackpad")

    @property
    def recent(self) -> list[Path]:
        """Maps opened before, latest first, those that are gone included."""
        return [Path(name) for name in self._texts("recent")]

    def remember(self, path: Path) -> None:
        """Put a map at the top of the recent ones."""
        path = path.resolve()
        others = [each for each in self.recent if each != path]
        self._kept.setValue("recent", [str(each) for each in [path, *others][:RECENT_LIMIT]])

    def forget(self, path: Path) -> None:
        self._kept.setValue("recent", [str(each) for each in self.recent if each != path])

    @property
    def recent_commands(self) -> list[str]:
        """Ids of the commands last run from the palette, latest first."""
        return self._texts("commands")

    @recent_commands.setter
    def recent_commands(self, ids: Iterable[str]) -> None:
        self._kept.setValue("commands", list(ids)[:RECENT_LIMIT])

    @property
    def window_geometry(self) -> QByteArray:
        kept = self._kept.value("window")
        return kept if isinstance(kept, QByteArray) else QByteArray()

    @window_geometry.setter
    def window_geometry(self, geometry: QByteArray) -> None:
        self._kept.setValue("window", geometry)

    @property
    def dock_width(self) -> int:
        """Width of the right dock in px, kept within what the design allows."""
        kept = self._kept.value("dock")
        return min(WIDEST, max(NARROWEST, int(str(kept)))) if str(kept).isdecimal() else 364

    @dock_width.setter
    def dock_width(self, width: int) -> None:
        self._kept.setValue("dock", width)

    @property
    def minimap(self) -> bool:
        """Whether the small picture of the whole map is shown."""
        return self._kept.value("minimap") in (True, "true")

    @minimap.setter
    def minimap(self, shown: bool) -> None:
        self._kept.setValue("minimap", shown)

    @property
    def user_name(self) -> str:
        """By which name changes are kept; that of the system's login until another one is given."""
        from journeyboard.store.store import user_name

        kept = self._kept.value("user_name")
        return kept if isinstance(kept, str) and kept.strip() else user_name()

    @user_name.setter
    def user_name(self, name: str) -> None:
        self._kept.setValue("user_name", " ".join(name.split())[:LONGEST_NAME])

    @property
    def export_folder(self) -> Path | None:
        """Where the last export went, if that folder is still there."""
        kept = self._kept.value("export_folder")
        folder = Path(kept) if isinstance(kept, str) and kept else None
        return folder if folder and folder.is_dir() else None

    @export_folder.setter
    def export_folder(self, folder: Path) -> None:
        self._kept.setValue("export_folder", str(folder))

    def _texts(self, key: str) -> list[str]:
        kept = self._kept.value(key)
        if isinstance(kept, str):
            return [kept]
        return [text for text in kept if isinstance(text, str)] if isinstance(kept, list) else []
