"""Asks what to compare with, and opens the comparison."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from journeyboard.desktop.dialogs.trouble import show_problem
from journeyboard.desktop.words import tr
from journeyboard.model import Contents, Id, JourneyMap, MapState, maps
from journeyboard.store.errors import JourneyError, Unavailable

from . import open_comparison
from .choice import OTHER_FILE, Choice
from .sources import Source, from_file, map_in, sources

if TYPE_CHECKING:
    from journeyboard.desktop.desk import Desk


def ask_and_compare(desk: "Desk") -> None:
    """Let the user choose what to compare the map on the desk with."""
    offered = sources(desk)
    rows = [(each.title, each.hint) for each in offered]
    chosen = Choice(tr("Compare with"), rows, desk.window, with_file=True).ask()
    if chosen == OTHER_FILE:
        _ask_file(desk)
    elif chosen is not None:
        compare_with(desk, offered[chosen])


def compare_with(desk: "Desk", source: Source) -> None:
    """Open the comparison with a source; tell when it cannot be read."""
    try:
        contents = source.load()
    except (JourneyError, OSError) as error:
        show_problem(error, desk.window)
        return
    map_id = source.map_id or map_in(contents, desk) or _ask_map(desk, contents)
    if map_id is not None:
        _open(desk, contents, map_id, source.title)


def compare_with_file(desk: "Desk", path: Path) -> None:
    """Open the comparison with a map of another file; tell when it cannot be read."""
    compare_with(desk, Source(path.stem, "", lambda: _holding_maps(from_file(path), path)))


def _ask_file(desk: "Desk") -> None:
    folder = str(desk.document.path.parent)
    kind = f"{tr('Journey maps')} (*.journey)"
    name, _ = QFileDialog.getOpenFileName(desk.window, tr("Compare with"), folder, kind)
    if name:
        compare_with_file(desk, Path(name))


def _ask_map(desk: "Desk", contents: Contents) -> Id | None:
    found = maps(contents)
    rows = [(each.title or tr("Untitled map"), _state(each)) for each in found]
    chosen = Choice(tr("Which of its maps?"), rows, desk.window).ask()
    return None if chosen is None else found[chosen].id


def _open(desk: "Desk", contents: Contents, map_id: Id, title: str) -> None:
    """How things are is compared with how they are to be on the board of the latter, whoever asks."""
    journey = contents.of(JourneyMap)[map_id]
    mine = desk.journey
    is_ahead = contents is desk.store and journey.state is MapState.FUTURE
    if is_ahead and mine.state is MapState.CURRENT:
        map_id, title = mine.id, mine.title or tr("Untitled map")
        desk.set_map(journey.id)
    open_comparison(desk, contents, map_id, title)


def _holding_maps(contents: Contents, path: Path) -> Contents:
    if not maps(contents):
        raise Unavailable(f"{path.name} holds no map", do="choose another file")
    return contents


def _state(journey: JourneyMap) -> str:
    return tr("How it is to be") if journey.state is MapState.FUTURE else tr("How it is")
