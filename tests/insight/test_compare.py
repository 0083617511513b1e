"""Every difference is found, and only differences."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeyboard.edit.maps import twin_map
from journeyboard.edit.notes import Placement, add_note, delete, place, retext
from journeyboard.edit.pains import assess
from journeyboard.edit.references import with_fresh_ids
from journeyboard.edit.stages import add_stage, delete_stage, rename_stage
from journeyboard.importing import shelf
from journeyboard.insight.changes_told import markdown, summary
from journeyboard.insight.compare import What, compare
from journeyboard.model import Id, Note, NoteKind, Records, Severity, Stage, everything, in_map, maps
from journeyboard.store.store import Store

WHOLE = shelf.sample().records()


class Board:
    """The worked example before and after what a test does to it."""

    def __init__(self) -> None:
        self.old = Records(WHOLE)
        self.store = Store(WHOLE)
        self.map_id = maps(self.old)[0].id

    def compared(self):
        return compare(self.old, self.map_id, self.store, self.map_id)

    def note(self, start: str) -> Id:
        return next(note.id for note in self.store.of(Note).values() if note.text.startswith(start))


@pytest.fixture
def board() -> Board:
    return Board()


def test_a_map_does_not_differ_from_itself(board):
    assert board.compared().is_empty


def test_a_copy_with_other_ids_does_not_differ(board):
    copy = Records(with_fresh_ids(WHOLE))
    assert compare(board.old, board.map_id, copy, maps(copy)[0].id).is_empty


def test_a_twin_does_not_differ_until_it_is_changed(board):
    twin = twin_map(board.store, board.map_id, title="To be")
    assert compare(board.store, board.map_id, board.store, twin).is_empty
    note = next(note for note in in_map(board.store, Note, twin) if note.text.startswith("Engineer no"))
    retext(board.store, note.id, "Engineer no-show, but a message")
    found = compare(board.store, board.map_id, board.store, twin)
    assert [(each.before.text, each.after.text, each.what) for each in found.notes] == [
        ("Engineer no-show, and no message", "Engineer no-show, but a message", (What.REWORDED,))
    ]


def test_what_was_done_is_told(board):
    stage = next(stage for stage in board.store.of(Stage).values() if stage.name == "Purchase")
    pain = board.note("Engineer no")
    delete(board.store, [board.note("Two to four")])
    add_note(board.store, board.map_id, NoteKind.PAIN, stage_id=stage.id, lane_id=None, x=0, y=0, text="New")
    place(board.store, {board.note("First bill covers"): Placement(None, None, 0, 0)})
    retext(board.store, pain, "Engineer comes, at last")
    assess(board.store, pain, severity=Severity.MINOR)
    rename_stage(board.store, stage.id, "Order")
    found = board.compared()
    counts = {what: found.count(what) for what in What}
    assert counts == {What.ADDED: 1, What.REMOVED: 1, What.MOVED: 1, What.REWORDED: 1, What.RERATED: 1}
    assert summary(found) == "1 added, 1 removed, 1 moved, 1 reworded, 1 re-rated"
    page = markdown(found, board.old, board.store, "Since May")
    assert "- Purchase → Order" in page
    assert "Engineer comes, at last: severity 4 → 2" in page
    assert "Retention, Pain points → parking lot" in page
    assert "## Priority of pain points" in page


def test_words_of_notes_cannot_become_markdown(board):
    retext(board.store, board.note("Engineer no"), "# Boo\n* [x](http://y) <b>")
    page = markdown(board.compared(), board.old, board.store, "A *title*")
    assert r"\# Boo \* \[x\](http://y) \<b\>" in page
    assert page.startswith("# A \\*title\\*\n")


def moves(board: Board) -> list[Callable[[], object]]:
    notes = list(board.store.of(Note))
    stages = in_map(board.store, Stage, board.map_id)
    return [
        *(lambda id=id: delete(board.store, [id]) for id in notes[:20]),
        *(lambda id=id: retext(board.store, id, f"new words {id[:4]}") for id in notes[20:35]),
        *(lambda id=id: place(board.store, {id: Placement(None, None, 0, 0)}) for id in notes[35:45]),
        lambda: delete_stage(board.store, stages[-1].id),
        lambda: add_stage(board.store, board.map_id, "After", after=stages[0].id),
    ]


@given(st.lists(st.integers(0, 46), max_size=6, unique=True))
def test_applying_what_is_told_leads_from_the_old_notes_to_the_new(chosen):
    board = Board()
    actions = moves(board)
    for number in chosen:
        if number < len(actions):
            actions[number]() if number >= 45 or list(board.old.of(Note))[number] in board.store.of(
                Note
            ) else None
    found = board.compared()
    notes = {id: note.text for id, note in board.old.of(Note).items()}
    for change in found.notes:
        notes.pop(change.before.id if change.before else "", None)
        notes |= {change.after.id: change.after.text} if change.after else {}
    assert notes == {id: note.text for id, note in board.store.of(Note).items()}
    assert len(everything(board.old)) == len(WHOLE)


@given(st.sets(st.integers(0, len(WHOLE) - 1), max_size=8))
def test_the_way_back_is_the_mirror_image(lost):
    old = Records(WHOLE)
    notes = {record.id for number, record in enumerate(WHOLE) if number in lost and isinstance(record, Note)}
    new = Records(
        [record for record in WHOLE if record.id not in notes and getattr(record, "note_id", "") not in notes]
    )
    map_id = maps(old)[0].id
    there, back = compare(old, map_id, new, map_id), compare(new, map_id, old, map_id)
    assert there.count(What.REMOVED) == back.count(What.ADDED) == len(notes)
    assert {each.before.id for each in there.notes} == {each.after.id for each in back.notes} == notes


def test_changes_are_told_in_the_order_in_which_the_map_is_read(board):
    notes = in_map(board.old, Note, board.map_id)
    for note in notes:
        retext(board.store, note.id, f"{note.text}, again")
    stages = {stage.id: at for at, stage in enumerate(in_map(board.old, Stage, board.map_id))}
    order = [stages[each.after.stage_id] for each in board.compared().notes]
    assert len(order) == len(notes)
    assert order == sorted(order)
