"""The canvas benchmark runs, and says what it measured in the agreed shape."""

import json

import pytest
from PySide6.QtWidgets import QApplication

from benchmarks import canvas
from benchmarks.boards import board
from journeyboard.layout.board import BoardLayout
from journeyboard.model import JourneyMap, Link, Note, Records


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


def test_a_measurement_has_the_agreed_shape(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(canvas, "FRAMES", 4)
    found = canvas.measure(600)
    assert json.loads(json.dumps(found)) == found
    assert list(found) == ["notes", "floor", "first_paint", *canvas.WORKS, "rss_mb"]
    assert found["notes"] == 600
    assert found["floor"]["blit_ms"] > 0
    assert found["floor"]["scaled_blit_ms"] > 0
    for name in ("first_paint", *canvas.WORKS):
        assert found[name]["median_ms"] > 0
        assert set(found[name]) == {"median_ms", "p95_ms"}
    assert [line for line in canvas.shown(found) if "pan_150" in line]
