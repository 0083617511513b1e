"""Commands on the points of the emotion curve."""

from typing import TYPE_CHECKING

from journeyboard.desktop.tools import Tool
from journeyboard.model import Basis, Course, Feeling

from . import when
from .command import command

if TYPE_CHECKING:
    from journeyboard.desktop.desk import Desk


def _ids(desk: "Desk") -> list[str]:
    return [point.id for point in desk.selected(Feeling)]


def _are_planned(desk: "Desk") -> bool:
    return when.all_selected(desk, Feeling, lambda point: point.course is Course.PLANNED)


def _are_assumed(desk: "Desk") -> bool:
    return when.all_selected(desk, Feeling, lambda point: point.basis is Basis.ASSUMED)


@command(
    "feeling.label",
    "Label the point",
    icon="pencil-simple",
    enabled=lambda desk: when.writable(desk) and len(desk.selected(Feeling)) == 1,
)
def label(desk: "Desk") -> None:
    """Write what happened at the selected emotion point."""
    from journeyboard.desktop.canvas.double_click import write_label

    if desk.board:
        write_label(desk.board.bench, desk.board.writer, desk.selected(Feeling)[0].id)
        desk.board.setFocus()


@command(
    "feeling.planned",
    "Planned",
    "Alt+L",
    icon="calendar-blank",
    enabled=when.feelings_to_change,
    checked=_are_planned,
)
def planned(desk: "Desk") -> None:
    """Make the selected points part of the curve as planned, or as it went."""
    from journeyboard.edit.feelings import set_course

    set_course(desk.store, _ids(desk), Course.ACTUAL if _are_planned(desk) else Course.PLANNED)


@command(
    "feeling.assumed",
    "Assumed",
    "Alt+U",
    icon="circle-dashed",
    enabled=when.feelings_to_change,
    checked=_are_assumed,
)
def assumed(desk: "Desk") -> None:
    """Say that nobody has observed the selected points yet, or that somebody has."""
    from journeyboard.edit.feelings import set_basis

    set_basis(desk.store, _ids(desk), Basis.OBSERVED if _are_assumed(desk) else Basis.ASSUMED)


@command(
    "feeling.plan",
    "Add points to the planned curve",
    "Shift+E",
    icon="calendar-check",
    enabled=when.writable,
    checked=lambda desk: desk.course is Course.PLANNED,
)
def plan(desk: "Desk") -> None:
    """Take up emotion points of the journey as planned, or let new ones tell how it went again."""
    planned = desk.course is not Course.PLANNED
    desk.set_course(Course.PLANNED if planned else Course.ACTUAL)
    if planned:
        desk.set_tool(Tool.EMOTION)
