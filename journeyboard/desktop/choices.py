"""What a menu offers for the map at hand and no command names: other maps, kinds of lanes, a place to cut."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QMenu

from journeyboard.model import Id, Lane, LaneKind, Note, Stage, maps

from .commands import when
from .commands.board import LANES
from .commands.command import translated
from .commands.frame import insert_lane, split_at
from .commands.maps import copy_lane_to, move_to
from .desk import Desk
from .words import tr

MapAct = Callable[[Desk, Id], None]


def add_choices(menu: QMenu, desk: Desk) -> None:
    """Add to a context menu what can be chosen for the selection."""
    if not when.writable(desk):
        return
    if desk.has_selected(Note):
        _add_maps(menu, desk, tr("Move to map"), move_to)
    elif desk.has_selected(Stage):
        _add_cut(menu, desk)
    elif desk.has_selected(Lane):
        _add_lanes(menu, desk)
        _add_maps(menu, desk, tr("Copy lane to map"), copy_lane_to)


def other_maps(desk: Desk) -> list[tuple[str, Id]]:
    """The titles and ids of all maps but the one on the desk."""
    others = (journey for journey in maps(desk.store) if journey.id != desk.map_id)
    return [(journey.title or tr("Untitled map"), journey.id) for journey in others]


def map_choices(desk: Desk) -> list[tuple[str, str, Callable[[], None]]]:
    """For each other map its title and what can be done with it now, in words and as a call."""
    ways: list[tuple[str, MapAct]] = [(tr("Show map: {0}"), Desk.set_map)]
    if when.notes_to_change(desk):
        ways.append((tr("Move to map: {0}"), move_to))
    if when.lane_to_change(desk):
        ways.append((tr("Copy lane to map: {0}"), copy_lane_to))
    found = other_maps(desk)
    return [
        (title, words.format(title), partial(act, desk, id)) for words, act in ways for title, id in found
    ]


def fill_with_maps(menu: QMenu, desk: Desk, act: MapAct) -> None:
    """One entry for each other map."""
    for title, map_id in other_maps(desk):
        menu.addAction(title.replace("&", "&&")).triggered.connect(partial(_do, act, desk, map_id))


def fill_with_lanes(menu: QMenu, desk: Desk, *, after: Id | None = None, before: Id | None = None) -> None:
    """One entry for each kind of lane that can be put in."""
    for kind, name in LANES.items():
        action = menu.addAction(translated(name))
        action.triggered.connect(partial(_insert, desk, kind, after, before))


def _add_maps(menu: QMenu, desk: Desk, title: str, act: MapAct) -> None:
    if other_maps(desk):
        fill_with_maps(menu.addMenu(title), desk, act)


def _add_lanes(menu: QMenu, desk: Desk) -> None:
    lane = when.lane_at_hand(desk)
    if lane:
        fill_with_lanes(menu.addMenu(tr("Insert lane above")), desk, before=lane.id)
        fill_with_lanes(menu.addMenu(tr("Insert lane below")), desk, after=lane.id)


def _add_cut(menu: QMenu, desk: Desk) -> None:
    """Splitting a stage where the pointer asked for the menu."""
    stage = when.stage_at_hand(desk)
    at = desk.board.offset_in_stage(stage.id) if desk.board and stage else None
    if stage and at is not None:
        menu.addAction(tr("Split the stage here")).triggered.connect(partial(_cut, desk, stage.id, at))


def _do(act: MapAct, desk: Desk, map_id: Id, *_: object) -> None:
    act(desk, map_id)


def _insert(desk: Desk, kind: LaneKind, after: Id | None, before: Id | None, *_: object) -> None:
    insert_lane(desk, kind, after=after, before=before)


def _cut(desk: Desk, stage_id: Id, at: float, *_: object) -> None:
    split_at(desk, stage_id, at)
