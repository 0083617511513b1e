"""When a command makes sense: questions about the desk, and what is at hand on it."""

from typing import TYPE_CHECKING

from journeyboard.model import Lane, Note, NoteKind, Stage, in_map

if TYPE_CHECKING:
    from ..desk import Desk


def writable(desk: "Desk") -> bool:
    return not desk.document.read_only


def notes_selected(desk: "Desk") -> bool:
    return bool(desk.selected(Note))


def notes_to_change(desk: "Desk") -> bool:
    return writable(desk) and notes_selected(desk)


def pains_to_change(desk: "Desk") -> bool:
    return writable(desk) and any(note.kind is NoteKind.PAIN for note in desk.selected(Note))


def stage_to_change(desk: "Desk") -> bool:
    return writable(desk) and stage_at_hand(desk) is not None


def lane_to_change(desk: "Desk") -> bool:
    return writable(desk) and lane_at_hand(desk) is not None


def stage_at_hand(desk: "Desk") -> Stage | None:
    """The selected stage, or the stage that all selected notes share."""
    chosen = {stage.id for stage in desk.selected(Stage)} or {note.stage_id for note in desk.selected(Note)}
    only = chosen.pop() if len(chosen) == 1 else None
    return desk.store.of(Stage).get(only) if only else None


def lane_at_hand(desk: "Desk") -> Lane | None:
    """The selected lane, or the lane that all selected notes share."""
    chosen = {lane.id for lane in desk.selected(Lane)} or {note.lane_id for note in desk.selected(Note)}
    only = chosen.pop() if len(chosen) == 1 else None
    return desk.store.of(Lane).get(only) if only else None


def stages(desk: "Desk") -> list[Stage]:
    return in_map(desk.store, Stage, desk.map_id)


def lanes(desk: "Desk") -> list[Lane]:
    return in_map(desk.store, Lane, desk.map_id)
