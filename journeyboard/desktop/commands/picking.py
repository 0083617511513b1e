"""Commands that select by keyboard what a hand would click: several notes, a stage, a lane."""

from typing import TYPE_CHECKING

from journeyboard.model import Feeling, Link, Note

from . import when
from .command import command

if TYPE_CHECKING:
    from journeyboard.desktop.desk import Desk


def _something(desk: "Desk") -> bool:
    return any(desk.has_selected(kind) for kind in (Note, Feeling, Link))


def _also(desk: "Desk", by: int) -> None:
    from journeyboard.desktop.canvas.keys import step
    from journeyboard.desktop.canvas.picking import keep_all

    if desk.board:
        keep_all(desk.board.bench)
        step(desk.board.bench, by)


@command("select.also_next", "Select the next note too", ".", icon="arrow-right", enabled=_something)
def also_next(desk: "Desk") -> None:
    """Add the next note in reading order to what is selected."""
    _also(desk, 1)


@command("select.also_previous", "Select the note before too", ",", icon="arrow-left", enabled=_something)
def also_previous(desk: "Desk") -> None:
    """Add the note before in reading order to what is selected."""
    _also(desk, -1)


@command("select.keep", "Keep it selected", "K", "Ctrl+Space", icon="check-circle", enabled=_something)
def keep(desk: "Desk") -> None:
    """Keep what the keys are on selected while Tab goes on to others; a second time lets it go."""
    from journeyboard.desktop.canvas.picking import keep_or_let_go

    if desk.board:
        keep_or_let_go(desk.board.bench)


def _head(desk: "Desk", id: str) -> None:
    from journeyboard.desktop.canvas.keys import focus

    if desk.board:
        focus(desk.board.bench, id)
        desk.board.setFocus()


@command("stage.select", "Select the stage", "S", icon="table", enabled=lambda desk: bool(when.stages(desk)))
def select_stage(desk: "Desk") -> None:
    """Select the stage at hand; arrow keys go to the next one, Enter renames it, Tab leads to its notes."""
    stage, home = when.stage_at_hand(desk), desk.board.home.column if desk.board else None
    chosen = stage or (home.stage if home else None)
    if chosen:
        _head(desk, chosen.id)


@command(
    "lane.select", "Select the lane", "Shift+S", icon="table", enabled=lambda desk: bool(when.lanes(desk))
)
def select_lane(desk: "Desk") -> None:
    """Select the lane at hand; arrow keys go to the next one, Enter renames it, Tab leads to its notes."""
    _head(desk, (when.lane_at_hand(desk) or when.lanes(desk)[0]).id)
