"""Commands on the maps of one file: another one, a twin, to the next one, away with it."""

from typing import TYPE_CHECKING

from journeyboard.desktop.several import free_title, neighbour_map
from journeyboard.desktop.words import tr
from journeyboard.model import Id, JourneyMap, MapState, Note, maps

from . import when
from .command import command

if TYPE_CHECKING:
    from journeyboard.desktop.desk import Desk


def _has_others(desk: "Desk") -> bool:
    return when.several_maps(desk)


@command("map.add", "Add a map", icon="plus", enabled=when.writable)
def add_map(desk: "Desk") -> None:
    """Put an empty map into this file, beside the others."""
    from journeyboard.importing.shelf import DEFAULT_TEMPLATE

    add_from(desk, DEFAULT_TEMPLATE)


def add_from(desk: "Desk", template: str) -> None:
    """Put a map made from a template behind the one on the desk, and show it."""
    from journeyboard.edit.maps import add_map as add
    from journeyboard.importing import shelf

    title = free_title(desk.store, tr("New map"))
    records = shelf.template(template).records()
    desk.set_map(add(desk.store, records, title=title, after=desk.map_id))


@command("map.duplicate", "Duplicate the map", icon="copy", enabled=when.writable)
def duplicate_map(desk: "Desk") -> None:
    """Make a second map with all that this one holds."""
    from journeyboard.edit.maps import duplicate_map as duplicate

    title = free_title(desk.store, tr("{0} (copy)").format(desk.journey.title))
    desk.set_map(duplicate(desk.store, desk.map_id, title=title, state=desk.journey.state))


@command(
    "map.twin",
    "Make its to-be twin",
    icon="map-trifold",
    enabled=lambda desk: when.writable(desk) and desk.journey.state is MapState.CURRENT,
)
def twin_map(desk: "Desk") -> None:
    """Make a second map of how things are to be, with all that this one holds."""
    from journeyboard.edit.maps import twin_map as twin

    title = free_title(desk.store, tr("{0} (to be)").format(desk.journey.title))
    desk.set_map(twin(desk.store, desk.map_id, title=title))


@command("map.delete", "Delete the map", icon="trash", enabled=when.writable)
def delete_map(desk: "Desk") -> None:
    """Remove this map with all it holds; undo brings all of it back."""
    from journeyboard.edit.maps import delete_map as delete

    delete(desk.store, desk.map_id)


@command("map.next", "Next map", "Ctrl+PgDown", icon="caret-right", enabled=_has_others)
def next_map(desk: "Desk") -> None:
    """Show the map behind this one, the first one after the last."""
    desk.set_map(neighbour_map(desk.store, desk.map_id, 1))


@command("map.previous", "Previous map", "Ctrl+PgUp", icon="caret-left", enabled=_has_others)
def previous_map(desk: "Desk") -> None:
    """Show the map in front of this one, the last one before the first."""
    desk.set_map(neighbour_map(desk.store, desk.map_id, -1))


def _moved(desk: "Desk", step: int) -> None:
    from journeyboard.edit.maps import reorder_map
    from journeyboard.edit.ordering import place_before

    ids = [journey.id for journey in maps(desk.store)]
    reorder_map(desk.store, desk.map_id, place_before(ids, desk.map_id, step))


@command(
    "map.later",
    "Move the map behind the next",
    "Ctrl+Shift+PgDown",
    icon="arrow-right",
    enabled=lambda desk: when.writable(desk) and _has_others(desk),
)
def move_later(desk: "Desk") -> None:
    """Change places with the map behind this one."""
    _moved(desk, 1)


@command(
    "map.earlier",
    "Move the map before the previous",
    "Ctrl+Shift+PgUp",
    icon="arrow-left",
    enabled=lambda desk: when.writable(desk) and _has_others(desk),
)
def move_earlier(desk: "Desk") -> None:
    """Change places with the map in front of this one."""
    _moved(desk, -1)


@command(
    "notes.to_map",
    "Move to another map…",
    icon="map-trifold",
    enabled=lambda desk: when.notes_to_change(desk) and _has_others(desk),
)
def notes_to_map(desk: "Desk") -> None:
    """Choose a map of this file that the selected notes move to."""
    if desk.window:
        desk.window.offer_maps(move_to)


def move_to(desk: "Desk", map_id: Id) -> None:
    """Move the selected notes to another map, to the cells that answer to theirs."""
    from journeyboard.edit.maps import move_notes_to_map

    move_notes_to_map(desk.store, [note.id for note in desk.selected(Note)], map_id)


@command(
    "lane.to_map",
    "Copy the lane to another map…",
    icon="copy",
    enabled=lambda desk: when.lane_to_change(desk) and _has_others(desk),
)
def lane_to_map(desk: "Desk") -> None:
    """Choose a map of this file that gets a copy of the selected lane with its notes."""
    if desk.window:
        desk.window.offer_maps(copy_lane_to)


def copy_lane_to(desk: "Desk", map_id: Id) -> None:
    """Copy the lane at hand with its notes to the bottom of another map."""
    from journeyboard.edit.copying import copy_lane

    lane = when.lane_at_hand(desk)
    if lane and map_id in desk.store.of(JourneyMap):
        copy_lane(desk.store, lane.id, map_id)
