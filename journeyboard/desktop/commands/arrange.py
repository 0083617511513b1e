"""Commands that bring the selected notes into line."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from journeyboard.edit.arrange import LEAST_TO_DISTRIBUTE, Axis, Edge, align, distribute
from journeyboard.edit.arrange import tidy as put_in_rows
from journeyboard.model import Note

from . import when
from .command import Action, command

if TYPE_CHECKING:
    from journeyboard.desktop.desk import Desk


_MIRRORED = {Edge.LEFT: Edge.RIGHT, Edge.RIGHT: Edge.LEFT}
"""Edits count from where the map begins; hands mean the left and the right that they see."""


def _at_least(count: int) -> Callable[["Desk"], bool]:
    return lambda desk: when.notes_to_change(desk) and len(desk.selected(Note)) >= count


def _ids(desk: "Desk") -> list[str]:
    return [note.id for note in desk.selected(Note)]


def _aligning(edge: Edge, title: str, key: str, hint: str) -> None:
    def run(desk: "Desk") -> None:
        meant = _MIRRORED.get(edge, edge) if when.runs_left(desk) else edge
        align(desk.store, _ids(desk), meant)

    _register(f"arrange.{edge}", title, key, hint, 2, run)


def _spreading(axis: Axis, title: str, key: str, hint: str) -> None:
    def run(desk: "Desk") -> None:
        distribute(desk.store, _ids(desk), axis)

    _register(f"arrange.{axis}", title, key, hint, LEAST_TO_DISTRIBUTE, run)


def _register(id: str, title: str, key: str, hint: str, least: int, run: Action) -> None:
    run.__doc__ = hint
    command(id, title, key, icon="align-left", enabled=_at_least(least))(run)


_aligning(Edge.LEFT, "Align left", "Alt+A", "Bring the left edges of the notes to one line.")
_aligning(Edge.CENTRE, "Align centres", "Alt+H", "Bring the notes' centres to one upright line.")
_aligning(Edge.RIGHT, "Align right", "Alt+D", "Bring the right edges of the notes to one line.")
_aligning(Edge.TOP, "Align top", "Alt+W", "Bring the top edges of the notes of a lane to one line.")
_aligning(Edge.MIDDLE, "Align middles", "Alt+V", "Bring the middles of the notes of a lane to one line.")
_aligning(Edge.BOTTOM, "Align bottom", "Alt+S", "Bring the lower edges of the notes of a lane to one line.")
_spreading(Axis.HORIZONTAL, "Distribute across", "Ctrl+Alt+H", "Make the gaps from left to right equal.")
_spreading(Axis.VERTICAL, "Distribute down", "Ctrl+Alt+V", "Make the gaps from top to bottom equal.")


@command("arrange.tidy", "Tidy up", "Ctrl+Alt+T", icon="squares-four", enabled=when.notes_to_change)
def tidy(desk: "Desk") -> None:
    """Put the notes of each cell in rows, in the order they are read."""
    put_in_rows(desk.store, _ids(desk))
