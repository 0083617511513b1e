"""Which way the map moves along while a hand drags at the edge of the view. All lengths in px."""

EDGE_PX, STEP_PX = 24.0, 12.0
_SLACK_PX = 4.0


class EdgeScroll:
    """What sets out at an edge means what lies there: the map stays until the hand goes on outwards."""

    def __init__(self) -> None:
        self._from = (0.0, 0.0)

    def begin(self, px: float, py: float) -> None:
        """A drag sets out."""
        self._from = px, py

    def towards(self, at: tuple[float, float], size: tuple[float, float]) -> tuple[float, float]:
        """How far the map moves in one step with the hand at a point of a view of some size."""
        (x, y), (width, height), (left, top) = at, size, self._from
        self._from = _since(x, width, left), _since(y, height, top)
        return _push(x, width, left), _push(y, height, top)


def _since(here: float, length: float, start: float) -> float:
    """Where the hand set out from, or has been since, clear of the edges."""
    return here if EDGE_PX <= here <= length - EDGE_PX else start


def _push(here: float, length: float, start: float) -> float:
    if here < min(EDGE_PX, start - _SLACK_PX):
        return STEP_PX
    return -STEP_PX if here > max(length - EDGE_PX, start + _SLACK_PX) else 0.0
