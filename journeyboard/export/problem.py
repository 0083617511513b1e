"""What can go wrong with an export, in one line: what happened; what is safe; what to do."""

from journeyboard.store.errors import JourneyError


class ExportProblem(JourneyError):  # noqa: N818 - named like the errors it joins
    """No file was written, and a file that was there is as it was."""

    safe = "nothing was written"
    do = "try another place, paper or format"
