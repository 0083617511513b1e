"""Commands on stages, lanes and notes do what they say, as one step that can be undone."""

import pytest
from PySide6.QtCore import Qt

from journeyboard.desktop.commands import board
from journeyboard.desktop.commands.command import commands
from journeyboard.edit.ordering import place_before
from journeyboard.model import Lane, LaneKind, Note, PainPoint, Severity, Stage, in_map


def names(desk) -> list[str]:
    return [stage.name for stage in in_map(desk.store, Stage, desk.map_id)]


@pytest.fixture
def purchase(desk) -> Stage:
    stage = next(each for each in desk.store.of(Stage).values() if each.name == "Purchase")
    desk.select([stage.id])
    return stage


@pytest.mark.parametrize(
    ("id", "step", "before"), [("a", -1, "a"), ("b", -1, "a"), ("b", 1, None), ("a", 1, "c"), ("c", 1, "c")]
)
def test_moving_by_one_place_names_the_follower(id: str, step: int, before: str | None):
    assert place_before(["a", "b", "c"], id, step) == before


def test_a_stage_moves_left_and_undo_moves_it_back(desk, purchase):
    before = names(desk)
    commands()["stage.left"].run(desk)
    assert names(desk)[:3] == ["Awareness", "Purchase", "Consideration"]
    commands()["edit.undo"].run(desk)
    assert names(desk) == before


def test_a_stage_moves_right_until_it_is_the_last(desk, purchase):
    for _ in range(9):
        commands()["stage.right"].run(desk)
    assert names(desk)[-1] == "Purchase"


@pytest.mark.parametrize(("command", "kind"), [("stage.rename", Stage), ("lane.rename", Lane)])
def test_a_stage_or_lane_is_renamed_in_its_header(window, note_called, qtbot, command, kind):
    note = note_called(window.desk, "Engineer no")
    window.desk.select([note.id])
    window.run(command)
    qtbot.keyClicks(window.board, "Order")
    qtbot.keyClick(window.board, Qt.Key.Key_Return)
    renamed = window.desk.store.get(kind, note.stage_id if kind is Stage else note.lane_id)
    assert renamed.name == "Order"


def test_a_lane_is_captioned_with_what_is_answered_or_with_nothing(desk, monkeypatch):
    lane = in_map(desk.store, Lane, desk.map_id)[0]
    desk.select([lane.id])
    for words in ("In their own words", None, ""):
        monkeypatch.setattr(board, "_ask", lambda *_, words=words: words)
        commands()["lane.caption"].run(desk)
        assert desk.store.get(Lane, lane.id).caption == ("In their own words" if words is None else words)
    assert desk.store.undo_label == f"Caption lane {lane.name}"


def test_a_cancelled_question_changes_nothing(desk, purchase, monkeypatch):
    monkeypatch.setattr(board, "_ask", lambda *_: None)
    before = names(desk)
    for id in ("stage.goal", "map.rename"):
        commands()[id].run(desk)
    assert names(desk) == before
    assert desk.store.undo_label is None


def test_a_new_stage_comes_after_the_one_at_hand(desk, purchase):
    commands()["stage.add"].run(desk)
    assert names(desk)[2:4] == ["Purchase", "New stage"]


def test_a_new_stage_is_named_in_its_header(window, qtbot):
    window.run("stage.add")
    qtbot.keyClicks(window.board, "Delivery")
    qtbot.keyClick(window.board, Qt.Key.Key_Return)
    assert names(window.desk)[-1] == "Delivery"


@pytest.mark.parametrize("kind", list(board.LANES))
def test_a_lane_of_every_kind_can_be_added(desk, kind: LaneKind):
    commands()[f"lane.add_{kind}"].run(desk)
    assert in_map(desk.store, Lane, desk.map_id)[-1].kind is kind


def test_severity_keys_judge_all_selected_pain_points_in_one_step(desk, note_called):
    chosen = [note_called(desk, start).id for start in ("Engineer no", "Referral credit")]
    desk.select(chosen)
    commands()["pain.severity_2"].run(desk)
    judged = [pain.severity for pain in desk.store.of(PainPoint).values() if pain.note_id in chosen]
    assert judged == [Severity.MINOR, Severity.MINOR]
    commands()["edit.undo"].run(desk)
    assert desk.store.undo_label is None


def test_severity_makes_no_sense_without_a_pain_point(desk, note_called):
    desk.select([note_called(desk, "Live engineer").id])
    assert not commands()["pain.severity_2"].enabled(desk)


def test_deleting_notes_and_a_stage_is_one_step(desk, purchase, note_called):
    before = len(desk.store.of(Note))
    desk.select([purchase.id, note_called(desk, "Engineer no").id])
    commands()["edit.delete"].run(desk)
    assert "Purchase" not in names(desk)
    commands()["edit.undo"].run(desk)
    assert len(desk.store.of(Note)) == before
    assert "Purchase" in names(desk)


def test_what_is_deleted_is_no_longer_selected(desk, note_called):
    desk.select([note_called(desk, "Engineer no").id])
    commands()["edit.delete"].run(desk)
    assert desk.selection == frozenset()


def test_undo_says_what_it_takes_back(desk, note_called):
    desk.select([note_called(desk, "Engineer no").id])
    commands()["edit.delete"].run(desk)
    assert "elete" in commands()["edit.undo"].label(desk)


def test_a_map_is_turned_to_run_from_right_to_left_and_back_in_one_step_each(desk):
    turn = commands()["map.rtl"]
    assert turn.checked is not None
    assert not turn.checked(desk)
    turn.run(desk)
    assert turn.checked(desk)
    assert desk.store.undo_label == "Run map from right to left"
    turn.run(desk)
    assert not turn.checked(desk)
    assert desk.store.undo_label == "Run map from left to right"
