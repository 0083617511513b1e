"""What can be said about the file: all is in it, something is on its way, or it cannot be written."""

from dataclasses import dataclass
from datetime import datetime

from .errors import JourneyError


@dataclass(frozen=True, slots=True)
class Saved:
    """Every edit is on the disk, since ``at``."""

    at: datetime


@dataclass(frozen=True, slots=True)
class Saving:
    """Edits made since ``since`` are on their way to the disk."""

    since: datetime


@dataclass(frozen=True, slots=True)
class NotSaved:
    """Edits are in memory only. ``reason`` is short for ``error``; writing is tried again by itself."""

    reason: str
    error: JourneyError


State = Saved | Saving | NotSaved
