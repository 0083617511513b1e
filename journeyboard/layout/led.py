"""When the arrows of a board are put together: at leisure, or when the first of them is asked for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from journeyboard.layout.arrows import Arrows

if TYPE_CHECKING:
    from journeyboard.layout.board import BoardLayout

_AT_ONCE = 64
"""So many links are put together in well under a millisecond."""


class Led:
    """The arrows of a layout. What was begun is void when the layout changes; what is there follows it."""

    def __init__(self) -> None:
        self._arrows: Arrows | None = None
        self._coming: Iterator[Arrows | None] | None = None

    @property
    def known(self) -> bool:
        """Whether they are there."""
        return self._arrows is not None

    def arrows(self, layout: BoardLayout) -> Arrows:
        """All of them; after a change in bulk they are put together in the next frame."""
        if self._arrows is None:
            self._arrows, self._coming = Arrows(layout), None
        return self._arrows

    def forget(self) -> None:
        """None is where it was."""
        self._arrows = self._coming = None

    def stop(self) -> None:
        """Something comes, goes or moves: only what is all there can follow that."""
        self._coming = None

    def ahead(self, layout: BoardLayout) -> bool:
        """Put some more of them together, if there are none; whether there is more to do."""
        if self._arrows is None:
            self._coming = self._coming or Arrows.step_by_step(layout, _AT_ONCE)
            self._arrows = next(self._coming)
            self._coming = None if self._arrows else self._coming
        return self._arrows is None
