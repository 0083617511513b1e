"""Lines worked out beforehand land where lines pasted at once do, and never where the map is another now."""

import pytest

from journeyboard.edit.notes import Placement, add_note
from journeyboard.edit.ordering import LONGEST_KEY
from journeyboard.edit.pasting import paste_lines
from journeyboard.edit.planned_lines import PlannedLines
from journeyboard.model import Id, JourneyMap, Lane, LaneKind, Note, NoteKind, PainPoint, Stage
from journeyboard.store.store import Store

TEXTS = [f"Line {number}" for number in range(7)]
AT = Placement("s", "l", 8, 8)


def note(id: Id, y: float, z: str) -> Note:
    return Note(id=id, map_id="m", kind=NoteKind.PAIN, text=id, stage_id="s", lane_id="l", x=8, y=y, z=z)


def filled() -> Store:
    lane = Lane(id="l", map_id="m", kind=LaneKind.PAINS, name="Pains", order="a0", height=200)
    stage = Stage(id="s", map_id="m", name="Stage", order="a0", width=300)
    there = note("n", y=100, z="a5")
    return Store([JourneyMap(id="m", title="Map"), stage, lane, there])


def height(kind: NoteKind, text: str) -> float:
    return 60.0 + 8 * int(text[-1])


def planned(store: Store) -> PlannedLines:
    return PlannedLines(store, "m", TEXTS, NoteKind.PAIN, AT, measure=height)


def look(store: Store, ids: list[Id]) -> list[tuple[object, ...]]:
    notes = (store.get(Note, id) for id in ids)
    return [(note.text, note.x, note.y, note.height, note.z, note.stage_id, note.lane_id) for note in notes]


@pytest.mark.parametrize("steps", [0, 1, 2, 5, 99])
def test_it_makes_no_difference_how_much_was_worked_out_beforehand(steps: int) -> None:
    here, there = filled(), filled()
    plan = planned(here)
    for _ in zip(range(steps), plan.work(), strict=False):
        pass
    assert here.history.undoable is None
    ids = paste_lines(there, "m", TEXTS, NoteKind.PAIN, AT, measure=height)
    assert look(here, plan.put()) == look(there, ids)
    assert len(here.of(PainPoint)) == len(TEXTS)
    assert here.undo_label == "Paste 7 notes"


def test_what_came_onto_the_map_meanwhile_is_not_covered() -> None:
    here, there = filled(), filled()
    plan = planned(here)
    for _ in plan.work():
        pass
    for store in (here, there):
        add_note(store, "m", NoteKind.PAIN, stage_id="s", lane_id="l", x=8, y=8, text="New")
    assert look(here, plan.put()) == look(there, planned(there).put())


def test_notes_without_room_above_them_make_some() -> None:
    store = filled()
    with store.change("Lay far up") as draft:
        draft.put(note("top", y=300, z="z" * LONGEST_KEY))
    ids = planned(store).put()
    depths = [store.get(Note, id).z for id in ids]
    assert depths == sorted(depths)
    assert min(depths) > max(store.get(Note, id).z for id in ("n", "top"))
