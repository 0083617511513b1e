"""Laying notes aside in the parking lot, and bringing them back onto the board."""

from collections.abc import Mapping

from journeyboard.model import Id
from journeyboard.store.store import Store

from .notes import Placement, place
from .wording import counted


def park(store: Store, places: Mapping[Id, Placement]) -> None:
    """Move notes to places of the parking lot. Locked notes stay."""
    with store.change(counted("Park", places)):
        place(store, places)


def bring_back(store: Store, places: Mapping[Id, Placement]) -> None:
    """Move notes from the parking lot to places on the board. Locked notes stay."""
    with store.change(counted("Bring back", places)):
        place(store, places)
