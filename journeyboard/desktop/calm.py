"""Keeps the search for garbage short: what a map is made of stays, and is not looked through every time.

With ten thousand notes a look at everything holds the interface up for a tenth of a second.
"""

import gc

from PySide6.QtCore import QTimer

_OFTEN, _LESS, _SELDOM = 700, 10, 100
"""After so many new things the newest are looked through, after so many times that also the older ones."""


def map_opened() -> None:
    """What is there now is not looked through any more, until a map is closed."""
    gc.set_threshold(_OFTEN, _LESS, _SELDOM)
    gc.freeze()


def map_closed() -> None:
    """What the map was made of is garbage now: give it back when what led here is over."""
    gc.unfreeze()
    QTimer.singleShot(0, _sweep)


def _sweep() -> None:
    gc.collect()
    gc.freeze()
