"""How long things move, in the one place that knows whether the user wants motion at all."""

from journeyboard.desktop.settings import Settings

HOVER_MS, CAMERA_MS = 90, 320


def lasting(milliseconds: int) -> int:
    """A duration in ms; 0 with reduced motion, so that what would move is there at once."""
    return 0 if Settings().reduced_motion else milliseconds
