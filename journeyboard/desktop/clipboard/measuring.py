"""How high pasted notes must be for their texts; many are set beforehand, in slices."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from journeyboard.desktop.words import tr
from journeyboard.edit.kinds import SIZE
from journeyboard.edit.pasting import Measure
from journeyboard.layout.note import fitted_height
from journeyboard.model import NoteKind
from journeyboard.text.memory import remembered

if TYPE_CHECKING:
    from journeyboard.desktop.desk import Desk

FEW, MANY = 40, 500
"""More than a few are set between frames; more than many are asked about first, and can be stopped."""
Told = tuple[NoteKind, str]


@remembered(2 * MANY)
def height_for(kind: NoteKind, text: str) -> float:
    """The height in u that a new note of a kind needs for a text."""
    return fitted_height(kind, text, *SIZE[kind])


def measured(desk: "Desk", texts: Iterable[Told]) -> Measure | None:
    """What tells the heights for these texts; None when the user stopped it."""
    wanted = list(dict.fromkeys(texts))
    if len(wanted) <= MANY:
        return height_for
    from journeyboard.desktop.dialogs.answered import accepted
    from journeyboard.desktop.dialogs.progress import ProgressDialog

    heights: dict[Told, float] = {}
    words = tr("Preparing {0} notes").format(QLocale().toString(len(wanted)))
    dialog = ProgressDialog(words, _steps(wanted, heights), len(wanted), desk.window)
    return (lambda kind, text: heights[kind, text]) if accepted(dialog) else None


def _steps(wanted: Iterable[Told], heights: dict[Told, float]) -> Iterator[None]:
    for kind, text in wanted:
        heights[kind, text] = height_for(kind, text)
        yield
