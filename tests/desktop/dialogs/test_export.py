"""The export dialog shows the page it will write, and writes it."""

from pathlib import Path

import pytest

from journeyboard.desktop.dialogs.export import ExportDialog
from journeyboard.desktop.settings import Settings
from journeyboard.edit.journeys import rename_map
from journeyboard.export.formats import FORMATS
from journeyboard.export.options import Options


@pytest.fixture
def dialog(desk, qtbot) -> ExportDialog:
    made = ExportDialog(desk)
    qtbot.addWidget(made)
    return made


def choose_paper(dialog, paper) -> None:
    box = dialog.form.paper
    box.setCurrentIndex(box.findData(paper))
    box.activated.emit(box.currentIndex())


def choose_format(dialog, suffix) -> None:
    dialog.tiles._tiles[suffix].click()


def test_it_begins_with_an_a3_pdf_that_saves_ink(dialog):
    assert dialog.form.options() == Options(paper="A3", ink="save")
    assert dialog.save.text() == "Save PDF"
    assert dialog.facts.size.text() == "A3, 420 × 297 mm"


def test_it_says_how_small_the_text_is(dialog, qtbot):
    choose_paper(dialog, "A4")
    qtbot.waitUntil(lambda: dialog.facts.size.text().startswith("A4"))
    assert "On A4 it should be 6.5 pt" in dialog.facts.reading.text()
    choose_paper(dialog, "map")
    qtbot.waitUntil(lambda: "should" not in dialog.facts.reading.text())


def test_a_picture_begins_as_on_the_screen(dialog):
    choose_format(dialog, ".png")
    assert dialog.form.options().paper is None
    assert dialog.save.text() == "Save PNG"
    assert not dialog.form.turn.isVisibleTo(dialog)
    assert dialog.form.scale.isVisibleTo(dialog)


@pytest.mark.parametrize("suffix", FORMATS)
def test_every_format_is_written(dialog, suffix: str, tmp_path: Path):
    choose_format(dialog, suffix)
    target = tmp_path / f"out{suffix}"
    assert dialog.write(target)
    assert target.stat().st_size > 1000
    assert Settings().export_folder == tmp_path


def test_a_place_that_cannot_be_written_is_told(dialog, tmp_path, monkeypatch):
    from journeyboard.desktop.dialogs import export

    told = []
    monkeypatch.setattr(export, "show_problem", lambda problem, parent: told.append(problem))
    assert not dialog.write(tmp_path / "nowhere" / "out.pdf")
    assert len(told) == 1


def test_the_preview_is_drawn(dialog, qtbot):
    dialog.show()
    qtbot.waitExposed(dialog)
    dialog.grab()
    assert dialog.preview._picture.width() > 300


def test_the_file_is_proposed_under_the_name_of_the_map_that_is_shown(dialog, monkeypatch):
    rename_map(dialog._desk.store, dialog._desk.map_id, "To fibre: now/next")
    proposed = []
    monkeypatch.setattr(
        "journeyboard.desktop.dialogs.export.ask_where", lambda *given: proposed.append(given[2].name)
    )
    dialog.save.click()
    assert proposed == ["To fibre now next.pdf"]
