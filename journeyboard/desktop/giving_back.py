"""Pictures that are thrown away go back to the system at once.

Once it was given back a large block, glibc takes all blocks of that size from its heap. What small things
come to lie between them keeps the heap from shrinking: after three zooms it holds 25 MB that nobody uses.
"""

import ctypes
import sys

LARGE = 512 << 10
"""Bytes from which on a block is memory of its own, for as long as it is used: half a tile."""
KEPT = 2 << 20
"""Bytes that the heap keeps at its end: to return and fetch them with every frame would take time."""
_TRIM_THRESHOLD, _MMAP_THRESHOLD = -1, -3


def give_back_pictures() -> None:
    """From now on. Other systems do so by themselves."""
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None) if sys.platform == "linux" else None
    if mallopt is not None:
        mallopt(_TRIM_THRESHOLD, KEPT)
        mallopt(_MMAP_THRESHOLD, LARGE)
