"""What a command that cannot be run is waiting for: whoever looks for it finds it, and what to do."""

from journeyboard.desktop.commands import when
from journeyboard.desktop.commands.command import Command, Question
from journeyboard.desktop.desk import Desk
from journeyboard.desktop.words import tr

_WAITING_FOR: dict[Question, str] = {
    when.notes_selected: "Select a note first",
    when.notes_to_change: "Select a note first",
    when.something_to_duplicate: "Select a note, a stage or a lane first",
    when.pains_to_change: "Select a pain point first",
    when.feelings_to_change: "Select an emotion point first",
    when.links_to_change: "Select a connector first",
    when.stage_to_change: "Select a stage first",
    when.lane_to_change: "Select a lane first",
}


def missing(command: Command, desk: Desk) -> str:
    """Why a command cannot be run now."""
    if command.enabled in _WAITING_FOR and when.writable(desk):
        return tr(_WAITING_FOR[command.enabled])
    return tr("Not now") if when.writable(desk) else tr("Not now: this map is only being read")
