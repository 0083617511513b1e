"""How the banner says why a file cannot be written, and what is safe meanwhile."""

from journeyboard.store.errors import Cause, JourneyError

from .words import tr

WORDS = {
    Cause.FULL: "{0}. Your changes are kept here, and are written as soon as there is room.",
    Cause.READ_ONLY: "{0}. Your changes are kept here, and are written as soon as they may be.",
    Cause.IN_USE: "Another program holds the file. Your changes are kept here, and written when it lets go.",
    Cause.GONE: "The file was moved, renamed or deleted. Your whole map is kept here. Put the file back, or:",
    Cause.CHANGED: "Another program changed or replaced the file. Yours is kept here; theirs is not touched.",
    Cause.DAMAGED: "{0}. Your whole map is kept here; the damaged file is not touched. Save the map anew:",
    Cause.OTHER: "The file could not be saved: {0}. Your changes are kept here and will be tried again.",
}


def words_of(error: JourneyError) -> str:
    """One line on what happened and what is safe."""
    return tr(WORDS[error.cause]).format(error.plain)


def following_words(*, is_free: bool) -> str:
    """What a window says that shows what another one writes."""
    if is_free:
        return tr("The other window let go of this map. You can edit it here now.")
    return tr("Open in another window; this one follows its changes.")
