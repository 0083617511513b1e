"""The history as one reads it: steps that belong together as one moment, and what happened in it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import Enum

from journeyboard.model import Contents, Id, Link, Note, NoteKind, Record, Stage
from journeyboard.store.change import Change
from journeyboard.store.past import Step

TOGETHER = timedelta(seconds=60)
_COUNT = re.compile(r"\b\d[\d,]* ")


@dataclass(frozen=True, slots=True)
class Moment:
    """The steps ``first`` to ``last``, all of one author and alike; ``at`` is when the last one was done."""

    first: int
    last: int
    label: str
    author: str
    at: datetime | None

    @property
    def times(self) -> int:
        """How many steps these are."""
        return self.last - self.first + 1


class Fate(Enum):
    """What can have happened to notes."""

    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"
    REWORDED = "reworded"


@dataclass(frozen=True, slots=True)
class Happening:
    """What happened to notes. ``kind``: theirs, if they share one; ``text``: of the only one."""

    fate: Fate
    count: int
    kind: NoteKind | None
    stage: str = ""
    text: str = ""


def moments(steps: Iterable[Step], before: Sequence[Moment] = ()) -> list[Moment]:
    """Steps, the oldest first, as moments that go on where ``before`` ended."""
    found = list(before)
    for step in steps:
        if found and _goes_on(found[-1], step):
            found[-1] = replace(found[-1], last=step.number, label=step.label, at=step.at)
        else:
            found.append(Moment(step.number, step.number, step.label, step.author, step.at))
    return found


def cut(found: Sequence[Moment], step: int) -> list[Moment]:
    """The moments before a step; one that goes on beyond it ends there."""
    kept = [moment for moment in found if moment.first < step]
    if kept and kept[-1].last >= step:
        kept[-1] = replace(kept[-1], last=step - 1)
    return kept


def happening(changes: Iterable[Change], contents: Contents) -> Happening | None:
    """What changes did to notes, taken together; None where the label of the step tells it better."""
    pairs = _together(changes)
    notes = [pair for pair in pairs if any(isinstance(each, Note) for each in pair)]
    fates = {_fate(*pair) for pair in notes}
    fate = fates.pop() if len(fates) == 1 else None
    if fate is None or _is_framed(pairs):
        return None
    shown = [record for before, after in notes if isinstance(record := after or before, Note)]
    kinds = {note.kind for note in shown}
    stage = _only_stage(shown, contents)
    text = " ".join(shown[0].text.split()) if len(shown) == 1 else ""
    return Happening(fate, len(shown), kinds.pop() if len(kinds) == 1 else None, stage, text)


Pair = tuple[Record | None, Record | None]


def _goes_on(moment: Moment, step: Step) -> bool:
    if moment.at is None or step.at is None or moment.last + 1 != step.number:
        return False
    alike = moment.author == step.author and _family(moment.label) == _family(step.label)
    return alike and timedelta(0) <= step.at - moment.at <= TOGETHER


def _family(label: str) -> str:
    """What steps are alike in: ``Move 3 notes`` and ``Move note`` are one family."""
    return _COUNT.sub("", label).removesuffix("s")


def _together(changes: Iterable[Change]) -> list[Pair]:
    whole = Change("", {})
    for change in changes:
        whole = whole.squashed(change)
    return list(whole.pairs.values())


def _fate(before: Record | None, after: Record | None) -> Fate | None:
    if not isinstance(before, Note):
        return Fate.ADDED
    if not isinstance(after, Note):
        return Fate.REMOVED
    if _place(before) != _place(after):
        return Fate.MOVED if before.text == after.text else None
    return Fate.REWORDED if before.text != after.text else None


def _place(note: Note) -> tuple[object, ...]:
    return note.map_id, note.stage_id, note.lane_id, note.x, note.y


def _is_framed(pairs: Iterable[Pair]) -> bool:
    """Whether more than notes and what hangs on them was changed."""
    records = (record for pair in pairs for record in pair if record)
    return any(not isinstance(record, Note | Link) and not hasattr(record, "note_id") for record in records)


def _only_stage(notes: Sequence[Note], contents: Contents) -> str:
    stages: set[Id | None] = {note.stage_id for note in notes}
    found = contents.of(Stage).get(stages.pop() or "") if len(stages) == 1 else None
    return found.name if found else ""
