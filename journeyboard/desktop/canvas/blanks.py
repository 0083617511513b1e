"""Images of tiles that nobody holds any more are drawn on again: new memory is slow at first."""

from collections.abc import Sequence
from sys import getrefcount

from PySide6.QtGui import QImage

MOST_SPARE = 8
"""Images that are kept though nobody holds them; the memory of all others is given back."""


class Blanks:
    """Images of one size and kind. What is on one that was drawn on before is still there."""

    def __init__(self, side: int, kind: QImage.Format) -> None:
        self._side, self._kind = side, kind
        self._made: list[QImage] = []

    def __len__(self) -> int:
        """How many there are, held or not."""
        return len(self._made)

    def take(self) -> QImage:
        """An image that nobody else holds."""
        free = self._free()
        return self._made[free[0]] if free else self._new()

    def let_go(self) -> None:
        """Give back what is not needed any more, for some that were taken are no longer held."""
        for number in reversed(self._free()[MOST_SPARE:]):
            del self._made[number]

    def _new(self) -> QImage:
        image = QImage(self._side, self._side, self._kind)
        self._made.append(image)
        return image

    def _free(self) -> list[int]:
        return [number for number, holders in enumerate(_holders(self._made)) if holders == _NONE]


def _holders(things: Sequence[object]) -> list[int]:
    """How often each is referred to, the list and what it takes to count included."""
    return [getrefcount(thing) for thing in things]


(_NONE,) = _holders([object()])
