"""One undo step for what is done to many things; one thing keeps the step's own, more telling label."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from journeyboard.store.store import Store

T = TypeVar("T")


def in_one_step(store: Store, label: str, things: Sequence[T], act: Callable[[T], object]) -> None:
    """Do something to each thing; with more than one of them as a step called ``label``."""
    if len(things) == 1:
        act(things[0])
        return
    with store.change(label):
        for thing in things:
            act(thing)
