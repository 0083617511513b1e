"""How long things move, in the one place that knows whether the user wants motion at all."""

from journeyboard.desktop.settings import Settings

HOVER_MS, CAMERA_MS = 90, 320


def lasting(milliseconds: int, settings: Settings | None = None) -> int:
    """A duration in ms; 0 with reduced motion, so that what would move is there at once.

    Whoever asks in a frame keeps the ``settings``: to open them takes as long as to paint a note.
    """
    return 0 if (settings or Settings()).reduced_motion else milliseconds
