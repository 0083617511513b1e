"""A file is written where the user says, and nothing is replaced unasked."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from journeyboard.desktop.dialogs import where
from journeyboard.desktop.dialogs.where import ask_where


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    paths: list[Path] = []
    monkeypatch.setattr(where, "_may_replace", lambda path, _: paths.append(path))
    return paths


def typed(monkeypatch: pytest.MonkeyPatch, name: str) -> Path | None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (name, ""))
    return ask_where(None, "Export", Path("proposal.pdf"), "PDF", ".pdf")


def test_a_name_without_suffix_gets_it(asked, monkeypatch, tmp_path):
    assert typed(monkeypatch, str(tmp_path / "plan v1.2")) == tmp_path / "plan v1.2.pdf"
    assert typed(monkeypatch, str(tmp_path / "PLAN.PDF")) == tmp_path / "PLAN.PDF"
    assert asked == []


def test_a_file_the_dialog_could_not_know_of_is_not_replaced_unasked(asked, monkeypatch, tmp_path):
    there = tmp_path / "there.pdf"
    there.write_text("mine")
    assert typed(monkeypatch, str(tmp_path / "there")) is None
    assert asked == [there]


def test_what_the_dialog_has_asked_is_not_asked_again(asked, monkeypatch, tmp_path):
    there = tmp_path / "there.pdf"
    there.write_text("mine")
    assert typed(monkeypatch, str(there)) == there
    assert asked == []


def test_no_name_is_no_place(asked, monkeypatch):
    assert typed(monkeypatch, "") is None
