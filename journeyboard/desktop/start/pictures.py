"""Small pictures of maps, kept in the cache folder so that the start page shows them at once."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from zlib import crc32

from PySide6.QtCore import QStandardPaths

from journeyboard import __version__

LARGE, SMALL, TEMPLATE = 478, 248, 190
"""How wide the picture of the latest map, of another map and of a template is kept, in px: as it is shown."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A picture to be shown: of which file, in which theme, how wide in device pixels."""

    source: Path
    theme: str
    width: int

    @property
    def path(self) -> Path:
        """Where the picture of the file in its present state is kept, whether it is there or not."""
        stamp = self.source.stat().st_mtime_ns if self.source.is_file() else 0
        folder = crc32(str(self.source.parent).encode("utf-8", "surrogateescape"))
        name = f"{self.source.stem}-{folder:08x}-{stamp}-{self.theme}-{self.width}-{__version__}.png"
        base = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.CacheLocation)
        return Path(base) / "pictures" / name


@dataclass(frozen=True, slots=True)
class Summary:
    """What the start page says of a file. ``undated``: open pain points without a due date.

    ``review``: the ISO date of the first review that is planned for one of its maps, if any.
    """

    title: str
    organisation: str = ""
    undated: int = 0
    review: str = ""


def kept_summary(picture: Path) -> Summary | None:
    """What was read of a map when its picture was made; None when it has not been made yet."""
    try:
        return Summary(**json.loads(picture.with_suffix(".json").read_text("utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def keep_summary(path: Path, summary: Summary) -> None:
    """Keep what was read beside the picture at ``path``."""
    path.with_suffix(".json").write_text(json.dumps(asdict(summary)), "utf-8")
