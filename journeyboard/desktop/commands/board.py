"""Commands on the map's frame: its title, its stages, its lanes."""

from typing import TYPE_CHECKING

from journeyboard.desktop.words import tr
from journeyboard.model import Direction, Id, LaneKind

from . import when
from .command import Action, command

if TYPE_CHECKING:
    from journeyboard.desktop.desk import Desk

LANES = {
    LaneKind.ACTIONS: "Actions",
    LaneKind.TOUCHPOINTS: "Touchpoints",
    LaneKind.CHANNELS: "Channels",
    LaneKind.QUOTES: "Thoughts and quotes",
    LaneKind.EMOTIONS: "Emotions",
    LaneKind.PAINS: "Pain points",
    LaneKind.OPPORTUNITIES: "Opportunities",
    LaneKind.BACKSTAGE: "Backstage",
    LaneKind.FREE: "Free lane",
}


def _ask(desk: "Desk", title: str, value: str) -> str | None:
    from journeyboard.desktop.dialogs.ask import ask_text

    return ask_text(desk.window, title, value)


def name_on_board(desk: "Desk", id: Id) -> None:
    """Write the name of a stage or lane in its header."""
    desk.reveal(id)
    if desk.board:
        desk.board.begin_name(id)


def insert_stage(desk: "Desk", *, after: Id | None = None, before: Id | None = None) -> None:
    """Put a stage beside another one and write its name on the board."""
    from journeyboard.edit.stages import add_stage

    name_on_board(desk, add_stage(desk.store, desk.map_id, tr("New stage"), after=after, before=before))


@command("map.rename", "Rename the map…", icon="pencil-simple", enabled=when.writable)
def rename_map(desk: "Desk") -> None:
    """Give the map another title."""
    from journeyboard.edit.journeys import rename_map as rename

    title = _ask(desk, tr("Title of the map"), desk.journey.title)
    if title:
        rename(desk.store, desk.map_id, title)


@command("map.organisation", "Name the organisation…", icon="users-three", enabled=when.writable)
def name_organisation(desk: "Desk") -> None:
    """Say whose service the map is about."""
    from journeyboard.edit.journeys import describe_map

    organisation = _ask(desk, tr("Organisation"), desk.journey.organisation)
    if organisation is not None:
        describe_map(desk.store, desk.map_id, organisation=organisation)


@command("map.rtl", "Right-to-left map", icon="arrow-left", enabled=when.writable, checked=when.runs_left)
def turn_map(desk: "Desk") -> None:
    """Let the stages run from right to left, as Arabic and Hebrew are read, or from left to right again."""
    from journeyboard.edit.journeys import set_direction

    turned = Direction.LEFT_TO_RIGHT if when.runs_left(desk) else Direction.RIGHT_TO_LEFT
    set_direction(desk.store, desk.map_id, turned)


@command("stage.add", "Add a stage", "Ctrl+Shift+N", icon="plus", enabled=when.writable)
def add_stage(desk: "Desk") -> None:
    """Add a stage after the selected one, or at the end, and write its name."""
    here, stages = when.stage_at_hand(desk), when.stages(desk)
    last = stages[-1].id if stages else None
    insert_stage(desk, after=here.id if here else last)


@command("stage.rename", "Rename the stage", "F2", icon="pencil-simple", enabled=when.stage_to_change)
def rename_stage(desk: "Desk") -> None:
    """Give the selected stage another name."""
    stage = when.stage_at_hand(desk)
    if stage:
        name_on_board(desk, stage.id)


@command("stage.goal", "Set the stage's goal…", icon="crosshair-simple", enabled=when.stage_to_change)
def set_goal(desk: "Desk") -> None:
    """Say what the customer wants in this stage."""
    from journeyboard.edit.stages import set_goal as set_stage_goal

    stage = when.stage_at_hand(desk)
    goal = _ask(desk, tr("What the customer wants here"), stage.goal) if stage else None
    if stage and goal is not None:
        set_stage_goal(desk.store, stage.id, goal)


def _move_stage(desk: "Desk", across: int) -> None:
    from journeyboard.edit.ordering import place_before
    from journeyboard.edit.stages import move_stage

    step = -across if when.runs_left(desk) else across
    stage, ids = when.stage_at_hand(desk), [each.id for each in when.stages(desk)]
    if stage:
        move_stage(desk.store, stage.id, place_before(ids, stage.id, step))


@command(
    "stage.left", "Move the stage left", "Ctrl+Shift+Left", icon="arrow-left", enabled=when.stage_to_change
)
def stage_left(desk: "Desk") -> None:
    """Let the selected stage and the one on its left change places."""
    _move_stage(desk, -1)


@command(
    "stage.right",
    "Move the stage right",
    "Ctrl+Shift+Right",
    icon="arrow-right",
    enabled=when.stage_to_change,
)
def stage_right(desk: "Desk") -> None:
    """Let the selected stage and the one on its right change places."""
    _move_stage(desk, 1)


@command("stage.delete", "Delete the stage", icon="trash", enabled=when.stage_to_change)
def delete_stage(desk: "Desk") -> None:
    """Remove the selected stage with its notes; undo brings all of it back."""
    from journeyboard.edit.stages import delete_stage as delete

    stage = when.stage_at_hand(desk)
    if stage:
        delete(desk.store, stage.id)


def _adding(kind: LaneKind) -> Action:
    def add(desk: "Desk") -> None:
        """Add a lane of this kind below the selected one, or at the bottom."""
        from journeyboard.edit.lanes import add_lane

        here, all_lanes = when.lane_at_hand(desk), when.lanes(desk)
        after = here or (all_lanes[-1] if all_lanes else None)
        desk.reveal(add_lane(desk.store, desk.map_id, kind, after=after.id if after else None))

    return add


for _kind, _name in LANES.items():
    command(f"lane.add_{_kind}", _name, icon="plus", enabled=when.writable)(_adding(_kind))


@command("lane.rename", "Rename the lane", "Shift+F2", icon="pencil-simple", enabled=when.lane_to_change)
def rename_lane(desk: "Desk") -> None:
    """Give the selected lane another name."""
    lane = when.lane_at_hand(desk)
    if lane:
        name_on_board(desk, lane.id)


@command("lane.caption", "Caption the lane…", icon="text-t", enabled=when.lane_to_change)
def caption_lane(desk: "Desk") -> None:
    """Write the small line below the name of the selected lane."""
    from journeyboard.edit.lanes import caption_lane as caption

    lane = when.lane_at_hand(desk)
    words = _ask(desk, tr("What the lane tells"), lane.caption) if lane else None
    if lane and words is not None:
        caption(desk.store, lane.id, words)


def _move_lane(desk: "Desk", step: int) -> None:
    from journeyboard.edit.lanes import move_lane
    from journeyboard.edit.ordering import place_before

    lane, ids = when.lane_at_hand(desk), [each.id for each in when.lanes(desk)]
    if lane:
        move_lane(desk.store, lane.id, place_before(ids, lane.id, step))


@command("lane.up", "Move the lane up", "Ctrl+Shift+Up", icon="arrow-up", enabled=when.lane_to_change)
def lane_up(desk: "Desk") -> None:
    """Move the selected lane above the one before it."""
    _move_lane(desk, -1)


@command("lane.down", "Move the lane down", "Ctrl+Shift+Down", icon="arrow-down", enabled=when.lane_to_change)
def lane_down(desk: "Desk") -> None:
    """Move the selected lane below the one after it."""
    _move_lane(desk, 1)


@command("lane.collapse", "Fold the lane", icon="caret-up", enabled=when.lane_to_change)
def collapse_lane(desk: "Desk") -> None:
    """Show the selected lane as a thin row, or open it again."""
    from journeyboard.edit.lanes import collapse_lane as collapse

    lane = when.lane_at_hand(desk)
    if lane:
        collapse(desk.store, lane.id, not lane.collapsed)


@command("lane.delete", "Delete the lane", icon="trash", enabled=when.lane_to_change)
def delete_lane(desk: "Desk") -> None:
    """Remove the selected lane with its notes; undo brings all of it back."""
    from journeyboard.edit.lanes import delete_lane as delete

    lane = when.lane_at_hand(desk)
    if lane:
        delete(desk.store, lane.id)
