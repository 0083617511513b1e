"""What a comparison is called in the interface's language."""

from journeyboard.desktop.words import tr
from journeyboard.insight.compare import Comparison, What

KINDS = {
    What.ADDED: ("Added", "plus"),
    What.REMOVED: ("Removed", "minus"),
    What.MOVED: ("Moved", "arrow-right"),
    What.REWORDED: ("Reworded", "pencil-simple"),
    What.RERATED: ("Re-rated", "gauge"),
}


def summed_up(found: Comparison) -> str:
    """For instance "3 added, 1 moved", or what else differs, or that nothing does."""
    counts = ((what, found.count(what)) for what in What)
    words = ", ".join(f"{count} {tr(KINDS[what][0]).lower()}" for what, count in counts if count)
    if words:
        return words
    return tr("nothing differs") if found.is_empty else tr("no note differs")
