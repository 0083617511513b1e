"""Leaving a field finishes it, also when it is left because what it was about is gone."""

from collections.abc import Sequence

from journeyboard.desktop.desk import Desk
from journeyboard.model import Id, Record


def present(desk: Desk, records: Sequence[Record]) -> list[Id]:
    """The ids of those records that are still there."""
    return [record.id for record in records if record.id in desk.store.of(type(record))]
