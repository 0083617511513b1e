"""What every reader of foreign files hands back."""

from dataclasses import dataclass

from journeyboard.model import Record


@dataclass(frozen=True, slots=True)
class Imported:
    """Valid records with ids of their own, and one sentence for each thing that was not taken as it stood."""

    records: tuple[Record, ...]
    warnings: tuple[str, ...] = ()
