"""Commands on what is seen: zoom, theme, panels."""

from typing import TYPE_CHECKING

from . import when
from .command import command

if TYPE_CHECKING:
    from journeyboard.desktop.desk import Desk


def _has_stages(desk: "Desk") -> bool:
    """Whether there is a stage to zoom to."""
    return bool(when.stages(desk))


def _has_minimap(desk: "Desk") -> bool:
    return desk.board is not None and not desk.board.minimap.isHidden()


@command("view.zoom_in", "Zoom in", "Ctrl++", "Ctrl+=", icon="magnifying-glass-plus")
def zoom_in(desk: "Desk") -> None:
    """Come closer."""
    if desk.board:
        desk.board.zoom_in()


@command("view.zoom_out", "Zoom out", "Ctrl+-", icon="magnifying-glass-minus")
def zoom_out(desk: "Desk") -> None:
    """Step back."""
    if desk.board:
        desk.board.zoom_out()


@command("view.actual_size", "100 %", "Ctrl+1", icon="frame-corners")
def actual_size(desk: "Desk") -> None:
    """Show the map at its own size."""
    if desk.board:
        desk.board.zoom_to(1.0, desk.board.middle)


@command("view.fit", "Fit the whole map", "Ctrl+0", "Shift+1", "Alt+1", icon="arrows-out")
def fit(desk: "Desk") -> None:
    """Show the whole map at once."""
    if desk.board:
        desk.board.travel.fit()


@command("view.fit_selection", "Fit the selection", "Shift+2", "Alt+2", enabled=when.notes_selected)
def fit_selection(desk: "Desk") -> None:
    """Show the selected notes as large as they fit."""
    if desk.board:
        desk.board.travel.fit_selection()


@command(
    "view.fit_stage", "Zoom to the stage", "Shift+3", "Alt+3", icon="crosshair-simple", enabled=_has_stages
)
def fit_stage(desk: "Desk") -> None:
    """Show one stage: the selected one, or the one in the middle of the view."""
    stage = when.stage_at_hand(desk)
    chosen = stage.id if stage else desk.board and desk.board.travel.stage_in_view()
    if desk.board and chosen:
        desk.board.travel.to_stage(chosen)


@command("view.back", "Back", "Alt+Left", icon="arrow-left")
def back(desk: "Desk") -> None:
    """Go where the view was before the last jump."""
    if desk.board:
        desk.board.travel.back()


@command("view.forward", "Forward", "Alt+Right", icon="arrow-right")
def forward(desk: "Desk") -> None:
    """Go where the view was before going back."""
    if desk.board:
        desk.board.travel.forward()


@command("view.minimap", "Overview", "Ctrl+Shift+M", icon="map-trifold", checked=_has_minimap)
def minimap(desk: "Desk") -> None:
    """Show or hide the small picture of the whole map in the corner."""
    from journeyboard.desktop.settings import Settings

    if desk.board:
        Settings().minimap = desk.board.minimap.isHidden()
        desk.board.minimap.setVisible(desk.board.minimap.isHidden())


@command("view.snap", "Snap to the grid", "Ctrl+'", icon="magnet-straight", checked=lambda desk: desk.snap)
def snap(desk: "Desk") -> None:
    """Keep moved notes on the 8 unit grid."""
    desk.set_snap(not desk.snap)


@command("view.dark", "Dark", "Alt+Shift+D", icon="moon", checked=lambda desk: desk.theme_name == "dark")
def dark(desk: "Desk") -> None:
    """Change between light and dark."""
    from journeyboard.desktop.windows import set_theme

    set_theme("light" if desk.theme_name == "dark" else "dark")


@command("view.pains", "Pain points", "Ctrl+Shift+P", icon="warning-circle")
def pains(desk: "Desk") -> None:
    """Show or hide the list of pain points."""
    if desk.window:
        desk.window.toggle_panel("pains")


@command("view.inspector", "Inspector", "Ctrl+I", icon="sliders-horizontal")
def inspector(desk: "Desk") -> None:
    """Show or hide what is known about the selected notes."""
    if desk.window:
        desk.window.toggle_panel("inspector")


@command("view.history", "History", "Ctrl+Shift+Y", icon="clock-counter-clockwise")
def history(desk: "Desk") -> None:
    """Show or hide what happened when, to look back and to restore."""
    if desk.window:
        desk.window.toggle_panel("history")


def _go_on(desk: "Desk", by: int) -> None:
    from journeyboard.desktop.parts import next_part

    if desk.window:
        next_part(desk.window, by)


@command("view.next_part", "Next part of the window", "F6", icon="arrow-right")
def to_next_part(desk: "Desk") -> None:
    """Give the keys to the next part: the board, the top bar, the tools, the open panel, the status bar."""
    _go_on(desk, 1)


@command("view.previous_part", "Previous part of the window", "Shift+F6", icon="arrow-left")
def to_previous_part(desk: "Desk") -> None:
    """Give the keys to the part before."""
    _go_on(desk, -1)
