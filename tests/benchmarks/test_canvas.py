"""The canvas benchmark runs, and says what it measured in the agreed shape."""

import json

import pytest
from PySide6.QtWidgets import QApplication

from benchmarks.boards import board
from benchmarks.canvas import session
from benchmarks.canvas.measure import PARTS, measure
from benchmarks.canvas.moves import WORKS
from benchmarks.canvas.report import growth, lines
from journeyboard.layout.board import BoardLayout
from journeyboard.model import JourneyMap, Link, Note, Records

TIMES = {"median_ms", "p95_ms", "max_ms"}


@pytest.mark.parametrize("notes", [1, 37, 1_000])
def test_a_board_has_as_many_notes_as_asked_for_all_in_their_cells(notes: int) -> None:
    contents = Records(board(notes))
    layout = BoardLayout(contents, next(iter(contents.of(JourneyMap))))
    assert len(contents.of(Note)) == notes
    assert len(contents.of(Link)) == len(list(contents.of(Note))[1::10])
    for note in contents.of(Note).values():
        assert layout.cell_at(*layout.box(note.id).centre)[0].stage.id == note.stage_id


def test_the_same_board_is_made_each_time() -> None:
    assert board(50) == board(50)


def test_a_measurement_has_the_agreed_shape(qapp: QApplication) -> None:
    parts = [part for part in PARTS if part not in ("session", "memory", "sharp")]
    found = measure(600, parts, patience=4)
    assert json.loads(json.dumps(found)) == found
    assert list(found) == ["notes", "platform", "floor", *parts]
    assert found["notes"] == 600
    assert found["floor"]["blit_ms"] > 0
    assert found["floor"]["scaled_blit_ms"] > 0
    for name in ("first_paint", *WORKS):
        assert found[name]["median_ms"] > 0
        assert set(found[name]) == TIMES
    assert set(found["typing"]["keystroke"]) == set(found["all"]["drag_all"]) == TIMES
    assert [line for line in lines(found) if "pan_150" in line and "<= 2" in line]
    assert [line for line in growth(found, found) if "pan_150" in line and "1.00  kept" in line]


def test_a_session_tells_the_frames_of_all_that_was_done_in_it(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(session, "TICK_S", 0.001)
    found = measure(300, ["session"], seconds=0.1)
    done = found["session"]["by_action"]
    assert {"pan", "zoom", "pick up", "drag", "drop", "type", "paste 200 lines", "undo"} <= set(done)
    assert all(set(times) == TIMES for times in done.values())
    assert [line for line in lines(found) if "paste 200 lines" in line]


def test_a_session_tells_how_late_the_machine_itself_is_in_the_same_rhythm(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(session, "TICK_S", 0.001)
    found = measure(300, ["session"], seconds=0.1)
    assert session.CONTROL not in found["session"]["by_action"]
    for times in found["session"]["alone"].values():
        assert 0 < times["median_ms"] <= times["p999_ms"] <= times["max_ms"]
    assert [line for line in lines(found) if "a blit alone in this rhythm" in line]


def test_the_memory_of_a_note_is_weighed_in_processes_of_its_own(qapp: QApplication) -> None:
    found = measure(30, ["memory"])["memory"]
    assert set(found) == {"kb_a_note", "kb_a_note_of_many_words", "rss_mb", "empty_rss_mb", "tiles_mb"}
    assert found["rss_mb"] > found["tiles_mb"] > 0
