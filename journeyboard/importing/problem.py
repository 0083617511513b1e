"""What an import says when a file cannot be read."""

from journeyboard.store.errors import JourneyError

UNTOUCHED = "the file was only read, nothing was changed"


class ImportProblem(JourneyError):  # noqa: N818 - a problem is told, not a mistake made
    """A file that is not what its reader expects. The message names the line, record or field."""

    def __init__(self, what: str, do: str, safe: str = UNTOUCHED) -> None:
        super().__init__(" ".join(what.split()), safe=safe, do=do)
