"""Which note lies on top, and which stays."""

from journeyboard.edit.notes import add_note
from journeyboard.model import Id, Note, NoteKind


def stack(window, count: int = 4) -> list[Id]:
    """Notes that cover one another in a cell, lowest first, and one that covers none of them."""
    any_note = next(note for note in window.desk.store.of(Note).values() if note.stage_id)
    made = [
        add_note(
            window.desk.store,
            window.desk.map_id,
            NoteKind.FREE,
            stage_id=any_note.stage_id,
            lane_id=any_note.lane_id,
            x=8.0 + 4 * index,
            y=400.0,
            text=str(index),
        )
        for index in range(count)
    ]
    return made


def order(window, ids: list[Id]) -> list[int]:
    notes = window.desk.store.of(Note)
    return [ids.index(id) for id in sorted(ids, key=lambda id: (notes[id].z, id))]


def test_one_step_forward_passes_just_the_next_note_that_covers_it(window):
    ids = stack(window)
    window.desk.select([ids[0]])
    window.run("edit.forward")
    assert order(window, ids) == [1, 0, 2, 3]
    assert window.desk.store.undo_label == "Bring note forward"


def test_one_step_backward_passes_just_the_next_note_below(window):
    ids = stack(window)
    window.desk.select([ids[3]])
    window.run("edit.backward")
    assert order(window, ids) == [0, 1, 3, 2]


def test_several_notes_go_together_and_keep_their_order(window):
    ids = stack(window)
    window.desk.select(ids[:2])
    window.run("edit.forward")
    assert order(window, ids) == [2, 0, 1, 3]


def test_the_topmost_note_goes_no_higher(window):
    ids = stack(window)
    window.desk.select([ids[3]])
    before = window.desk.store.undo_label
    window.run("edit.forward")
    assert order(window, ids) == [0, 1, 2, 3]
    assert window.desk.store.undo_label == before


def test_locking_again_lets_go(window, note_called):
    note = note_called(window.desk, "Engineer no-show")
    window.desk.select([note.id])
    window.run("edit.lock")
    assert note_called(window.desk, "Engineer no-show").locked
    window.actions_of_commands.refresh()
    assert window.actions_of_commands.by_id["edit.lock"].text() == "Unlock"
    window.run("edit.lock")
    assert not note_called(window.desk, "Engineer no-show").locked


def test_a_duplicate_lies_beside_its_original_where_there_is_room(window):
    (one,) = stack(window, 1)
    window.desk.select([one])
    window.run("edit.duplicate")
    box = window.board.bench.scene.layout.box
    (copy,) = window.desk.selection
    assert box(copy) == box(one).moved(box(one).width + 4, 0)
    window.run("edit.duplicate")
    (third,) = window.desk.selection
    assert not box(third).intersects(box(one))
