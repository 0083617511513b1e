"""Where the camera was before each jump, so that one can go back, and forward again."""

from .camera import Camera

LONGEST = 50


class Trail:
    """The cameras that jumps left behind, and those that going back left ahead."""

    def __init__(self) -> None:
        self._behind: list[Camera] = []
        self._ahead: list[Camera] = []

    def leave(self, camera: Camera) -> None:
        """Remember where a jump began; what lay ahead is forgotten, and in the end what lies far behind."""
        if not self._behind or self._behind[-1] != camera:
            self._behind = [*self._behind, camera][-LONGEST:]
        self._ahead.clear()

    def back(self, here: Camera) -> Camera | None:
        """Where the last jump began; None at the start."""
        return _step(here, self._behind, self._ahead)

    def forward(self, here: Camera) -> Camera | None:
        """Where one was before going back; None at the end."""
        return _step(here, self._ahead, self._behind)


def _step(here: Camera, source: list[Camera], target: list[Camera]) -> Camera | None:
    """The last of a row that is somewhere else, with the present place put down in the other row."""
    while source and source[-1] == here:
        source.pop()
    if not source:
        return None
    target.append(here)
    return source.pop()
