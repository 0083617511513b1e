"""The five ways a file can fail us; each says what happened, what is safe and what to do."""

from enum import Enum


class Cause(Enum):
    """Why a file cannot be written, as far as that decides what one can do about it."""

    FULL = "no room on the disk, or in one's share of it"
    READ_ONLY = "the file, its folder or the disk may not be written to"
    IN_USE = "another program holds it"
    GONE = "nothing lies at its place any more"
    CHANGED = "something else lies at its place"
    DAMAGED = "bytes in it are wrong, so nothing is written into it"
    OTHER = "something else"


class JourneyError(Exception):
    """Something went wrong with a file. ``str()`` is one line: what happened; what is safe; what to do."""

    safe = "nothing was changed"
    do = "try again"

    def __init__(
        self,
        what: str,
        *,
        safe: str | None = None,
        do: str | None = None,
        cause: Cause = Cause.OTHER,
        plain: str = "",
    ) -> None:
        super().__init__(what)
        self.plain = plain or what
        """What happened, for who knows no rows and bytes: windows say this, logs and ``check`` the other."""
        self.what, self.cause = what, cause
        self.safe = safe or self.safe
        self.do = do or self.do

    def __str__(self) -> str:
        return f"{self.what}; {self.safe}; {self.do}"

    @property
    def told(self) -> str:
        """Like ``str()``, in plain words."""
        return f"{self.plain}; {self.safe}; {self.do}"


class NotAJourney(JourneyError):  # noqa: N818 - its name says what the file is
    """The file is something else."""

    safe = "the file was not touched"
    do = "open a .journey file, or import the file if it holds a map in another format"


class TooNew(JourneyError):  # noqa: N818 - its name says what the file is
    """A later version of Journeyboard wrote the file."""

    safe = "the file was not touched"
    do = "update Journeyboard and open it again"


class Damaged(JourneyError):  # noqa: N818 - its name says what the file is
    """The file is a journey, but bytes in it are wrong."""

    safe = "the file was not touched"
    do = "recover what is readable into a new file, or open an earlier copy of it"


class Untrusted(JourneyError):  # noqa: N818 - its name says what the file is
    """The file holds what Journeyboard never writes, or more than it can handle."""

    safe = "nothing in the file was run"
    do = "ask the sender for an export of the map and import that"


class Unavailable(JourneyError):  # noqa: N818 - its name says what the file is
    """The file cannot be reached, read or written right now."""

    safe = "nothing was changed"
    do = "check that the file is there and that you may write to it"
