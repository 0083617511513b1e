"""What a change is said to have done, for somebody who does not see it: where a note went, what is gone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyboard.desktop.words import tr
from journeyboard.drawing.titles import listed
from journeyboard.model import Lane, Note, PainPoint, Stage

if TYPE_CHECKING:
    from journeyboard.model import Contents, Id
    from journeyboard.store.change import Change


def told_of(change: Change, contents: Contents) -> str:
    """A sentence on a change; empty when what is said of the selection tells enough."""
    moved = {_place(after) for before, after in change.pairs.values() if _moved(before, after)}
    if moved:
        return _went_to(contents, *moved.pop()) if len(moved) == 1 else change.label
    judged = [after for before, after in change.pairs.values() if _judged(before, after)]
    if len(judged) == 1 and isinstance(judged[0], PainPoint) and judged[0].severity is not None:
        severity = judged[0].severity
        return tr("Severity {0}, {1}").format(int(severity), tr(severity.name.lower()))
    gone = any(after is None for _, after in change.pairs.values())
    return change.label if gone else ""


def _went_to(contents: Contents, stage_id: Id | None, lane_id: Id | None) -> str:
    stage, lane = contents.of(Stage).get(stage_id or ""), contents.of(Lane).get(lane_id or "")
    if stage is None or lane is None:
        return tr("Moved to the parking lot")
    return tr("Moved to {0}").format(listed(stage.name, lane.name))


def _moved(before: object, after: object) -> bool:
    return isinstance(before, Note) and isinstance(after, Note) and _place(before) != _place(after)


def _judged(before: object, after: object) -> bool:
    both = isinstance(before, PainPoint) and isinstance(after, PainPoint)
    return both and getattr(before, "severity", None) != getattr(after, "severity", None)


def _place(note: object) -> tuple[Id | None, Id | None]:
    return (note.stage_id, note.lane_id) if isinstance(note, Note) else (None, None)
