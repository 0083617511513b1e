"""Commands that reshape the map's frame: stages and lanes are put in, doubled, merged, split and locked."""

from typing import TYPE_CHECKING

from journeyboard.model import Id, LaneKind

from . import when
from .board import insert_stage, name_on_board
from .command import command, translated

if TYPE_CHECKING:
    from journeyboard.desktop.desk import Desk

SNAP = 8.0


@command("stage.insert_before", "Insert a stage before", icon="plus", enabled=when.stage_to_change)
def insert_before(desk: "Desk") -> None:
    """Put a stage in front of the selected one and write its name."""
    stage = when.stage_at_hand(desk)
    if stage:
        insert_stage(desk, before=stage.id)


@command("stage.insert_after", "Insert a stage after", icon="plus", enabled=when.stage_to_change)
def insert_after(desk: "Desk") -> None:
    """Put a stage behind the selected one and write its name."""
    stage = when.stage_at_hand(desk)
    if stage:
        insert_stage(desk, after=stage.id)


@command("stage.duplicate", "Duplicate the stage", icon="copy", enabled=when.stage_to_change)
def duplicate_stage(desk: "Desk") -> None:
    """Put a copy of the selected stage, with all it holds, behind it."""
    from journeyboard.edit.copying import duplicate_stage as duplicate

    stage = when.stage_at_hand(desk)
    if stage:
        desk.reveal(duplicate(desk.store, stage.id))


@command(
    "stage.merge",
    "Merge with the next stage",
    icon="arrow-right",
    enabled=lambda desk: when.writable(desk) and _next_stage(desk) is not None,
)
def merge_stage(desk: "Desk") -> None:
    """Make one stage of the selected one and the next, with what both held, and write its name."""
    from journeyboard.edit.reshaping import merge_stages

    stage, following = when.stage_at_hand(desk), _next_stage(desk)
    if stage and following:
        merge_stages(desk.store, stage.id, following)
        name_on_board(desk, stage.id)


def _next_stage(desk: "Desk") -> Id | None:
    stage, ids = when.stage_at_hand(desk), [each.id for each in when.stages(desk)]
    if stage is None or stage.id not in ids:
        return None
    following = ids[ids.index(stage.id) + 1 :]
    return following[0] if following else None


@command("stage.split", "Split the stage in two", icon="table", enabled=when.stage_to_change)
def split_stage(desk: "Desk") -> None:
    """Cut the selected stage in its middle; what lies behind the cut goes to a new stage."""
    stage = when.stage_at_hand(desk)
    if stage:
        split_at(desk, stage.id, stage.width / 2)


def split_at(desk: "Desk", stage_id: Id, at: float) -> None:
    """Cut a stage ``at`` u from where it begins and write the new one's name on the board."""
    from journeyboard.edit.reshaping import split_stage as split

    name_on_board(desk, split(desk.store, stage_id, max(round(at / SNAP), 1) * SNAP))


@command("lane.insert_above", "Insert a free lane above", icon="plus", enabled=when.lane_to_change)
def insert_above(desk: "Desk") -> None:
    """Put a lane for anything above the selected one and write its name."""
    lane = when.lane_at_hand(desk)
    if lane:
        insert_lane(desk, LaneKind.FREE, before=lane.id)


def insert_lane(desk: "Desk", kind: LaneKind, *, after: Id | None = None, before: Id | None = None) -> None:
    """Put a lane of a kind beside another one and write its name on the board."""
    from journeyboard.edit.lanes import add_lane

    name_on_board(desk, add_lane(desk.store, desk.map_id, kind, after=after, before=before))


@command("lane.duplicate", "Duplicate the lane", icon="copy", enabled=when.lane_to_change)
def duplicate_lane(desk: "Desk") -> None:
    """Put a copy of the selected lane, with its notes, below it."""
    from journeyboard.edit.copying import duplicate_lane as duplicate

    lane = when.lane_at_hand(desk)
    if lane:
        desk.reveal(duplicate(desk.store, lane.id))


def _lock_title(desk: "Desk") -> str:
    lane = when.lane_at_hand(desk)
    return translated("Unlock the lane" if lane and lane.locked else "Lock the lane")


@command("lane.lock", "Lock the lane", icon="lock-simple", enabled=when.lane_to_change, title_now=_lock_title)
def lock_lane(desk: "Desk") -> None:
    """Let the selected lane take no more notes and let none go, or open it again."""
    from journeyboard.edit.lanes import set_lane_locked

    lane = when.lane_at_hand(desk)
    if lane:
        set_lane_locked(desk.store, lane.id, not lane.locked)
