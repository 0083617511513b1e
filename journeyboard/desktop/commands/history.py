"""Commands on what was: named versions, looking back, reviews of a map."""

from datetime import date
from typing import TYPE_CHECKING

from journeyboard.desktop.words import tr

from . import when
from .command import command

if TYPE_CHECKING:
    from journeyboard.desktop.desk import Desk


def _looks_back(desk: "Desk") -> bool:
    return desk.window is not None and desk.window.looking.page is not None


def _may_restore(desk: "Desk") -> bool:
    return _looks_back(desk) and desk.window is not None and when.writable(desk.window.desk)


@command("version.name", "Name this version…", "Ctrl+Alt+S", icon="bookmark-simple", enabled=when.writable)
def name_version(desk: "Desk") -> None:
    """Keep the maps of this file as they are now under a name."""
    from journeyboard.desktop.history.naming import ask_name
    from journeyboard.edit.versions import name_version as keep

    if named := ask_name(desk):
        keep(desk.store, *named, author=desk.store.author)


@command("history.compare", "Compare with now", icon="chart-line-up", enabled=_looks_back)
def compare(desk: "Desk") -> None:
    """Show on the board of now what became of the moment that is looked at."""
    if desk.window:
        desk.window.looking.compare()


@command("past.restore", "Restore this moment", icon="arrow-u-up-left", enabled=_may_restore)
def restore(desk: "Desk") -> None:
    """Make this map what it was at the moment that is looked at; other maps of the file stay."""
    if desk.window:
        desk.window.looking.restore()


@command("past.copy", "Restore as a copy", icon="copy", enabled=_looks_back)
def restore_copy(desk: "Desk") -> None:
    """Put what was at this moment into a file of its own and open it."""
    if desk.window:
        desk.window.looking.restore_copy()


@command("past.leave", "Back to now", icon="clock-counter-clockwise", enabled=_looks_back)
def leave(desk: "Desk") -> None:
    """Show the map as it is now again."""
    if desk.window:
        desk.window.looking.leave()


@command("map.about", "About this map…", "Alt+Return", icon="info")
def about_map(desk: "Desk") -> None:
    """See and change what is known about the map as a whole, and when it is to be reviewed."""
    from journeyboard.desktop.dialogs.answered import accepted
    from journeyboard.desktop.history.map_details import MapDetails

    accepted(MapDetails(desk, desk.window))


@command(
    "map.reviewed",
    "Mark as reviewed",
    icon="calendar-check",
    enabled=lambda desk: when.writable(desk) and bool(desk.journey.review_date or desk.journey.review_months),
)
def mark_reviewed(desk: "Desk") -> None:
    """The map was looked at today; its next review is due when its rhythm says."""
    from journeyboard.edit.journeys import mark_reviewed as mark

    mark(desk.store, desk.map_id, date.today())


@command("file.user_name", "Your name…", icon="user")
def user_name(desk: "Desk") -> None:
    """Say by which name your changes and versions are kept."""
    from journeyboard.desktop.dialogs.ask import ask_text
    from journeyboard.desktop.settings import Settings
    from journeyboard.desktop.windows import set_user_name

    name = ask_text(desk.window, tr("Your name, for the history"), Settings().user_name)
    if name is not None:
        set_user_name(name)
