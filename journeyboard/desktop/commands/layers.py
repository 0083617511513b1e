"""Commands on which note lies on top, and which stays where it is."""

from typing import TYPE_CHECKING

from journeyboard.model import Id, Note

from . import when
from .command import command, translated

if TYPE_CHECKING:
    from journeyboard.desktop.desk import Desk


@command("edit.forward", "Bring forward", "Ctrl+]", icon="arrow-up", enabled=when.notes_to_change)
def forward(desk: "Desk") -> None:
    """Put the selected notes above the next one that covers them."""
    from journeyboard.edit.depth import lay_above

    ids = [note.id for note in desk.selected(Note)]
    above = _overlapping(desk, ids, above=True)
    if above:
        lay_above(desk.store, ids, above[0])


@command("edit.backward", "Send backward", "Ctrl+[", icon="arrow-down", enabled=when.notes_to_change)
def backward(desk: "Desk") -> None:
    """Put the selected notes below the next one that they cover."""
    from journeyboard.edit.depth import lay_below

    ids = [note.id for note in desk.selected(Note)]
    below = _overlapping(desk, ids, above=False)
    if below:
        lay_below(desk.store, ids, below[-1])


@command(
    "edit.lock",
    "Lock",
    "Ctrl+Shift+L",
    icon="lock-simple",
    enabled=when.notes_to_change,
    title_now=lambda desk: translated("Unlock" if _all_locked(desk) else "Lock"),
)
def lock(desk: "Desk") -> None:
    """Keep the selected notes from being moved, resized and deleted, or let them go again."""
    from journeyboard.edit.notes import set_locked

    set_locked(desk.store, [note.id for note in desk.selected(Note)], not _all_locked(desk))


@command(
    "note.span",
    "Let it span cells",
    "Ctrl+Shift+J",
    icon="arrows-out",
    enabled=when.notes_to_change,
    title_now=lambda desk: translated("Keep it in one cell" if _all_span(desk) else "Let it span cells"),
)
def span(desk: "Desk") -> None:
    """Let the selected notes reach over stages and lanes, or bring each back into one cell."""
    from journeyboard.desktop.canvas.spans import fitted_in, stretched
    from journeyboard.edit.spanning import keep_in_cell, span_cells

    if desk.board is None:
        return
    layout, ids = desk.board.bench.scene.layout, [note.id for note in desk.selected(Note)]
    if _all_span(desk):
        keep_in_cell(desk.store, fitted_in(layout, ids))
    else:
        span_cells(desk.store, stretched(layout, ids))


def _all_span(desk: "Desk") -> bool:
    return when.all_selected(desk, Note, lambda note: note.spans)


def _all_locked(desk: "Desk") -> bool:
    return when.all_selected(desk, Note, lambda note: note.locked)


def _overlapping(desk: "Desk", ids: list[Id], *, above: bool) -> list[Id]:
    """The notes above all of these, or below all of them, that share ground with any; lowest first."""
    if desk.board is None:
        return []
    layout, notes = desk.board.bench.scene.layout, desk.store.of(Note)
    mine = [notes[id] for id in ids if id in layout]
    found = {other for note in mine for other in layout.notes_in(layout.box(note.id))} - set(ids)
    piled = sorted(found, key=lambda id: (notes[id].z, id))
    depths = sorted((note.z, note.id) for note in mine)
    if above:
        return [id for id in piled if (notes[id].z, id) > depths[0]]
    return [id for id in piled if (notes[id].z, id) < depths[-1]]
