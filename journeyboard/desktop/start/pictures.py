"""Small pictures of maps, kept in the cache folder so that the start page shows them at once."""

import json
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QStandardPaths

from journeyboard import __version__

WIDTH = 960
"""How wide a kept picture is, in device pixels."""


@dataclass(frozen=True, slots=True)
class Summary:
    """What the start page says of a map. ``undated``: open pain points without a due date."""

    title: str
    organisation: str = ""
    undated: int = 0


def picture_path(source: Path, theme: str) -> Path:
    """Where the picture of a file in its present state is kept, whether it is there or not."""
    stamp = source.stat().st_mtime_ns if source.is_file() else 0
    name = sha256(f"{source}\n{stamp}\n{theme}\n{__version__}".encode()).hexdigest()[:32]
    base = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.CacheLocation)
    return Path(base) / "pictures" / f"{name}.png"


def kept_summary(source: Path, theme: str) -> Summary | None:
    """What was read of a file in its present state; None when nobody has read it yet."""
    try:
        return Summary(**json.loads(picture_path(source, theme).with_suffix(".json").read_text("utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def keep_summary(path: Path, summary: Summary) -> None:
    """Keep what was read beside the picture at ``path``."""
    path.with_suffix(".json").write_text(json.dumps(asdict(summary)), "utf-8")
