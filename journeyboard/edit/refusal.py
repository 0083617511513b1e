"""What a verb says when the map does not allow what was asked."""

from journeyboard.store.errors import JourneyError


class Refused(JourneyError):  # noqa: N818 - it is told to people, not a mistake made
    """An edit that would not leave a sound map. Nothing was changed."""

    def __init__(self, what: str, do: str) -> None:
        super().__init__(what, safe="nothing was changed", do=do)
