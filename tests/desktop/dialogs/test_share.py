"""A copy to share holds what is on the maps now, and not a word of what was there before."""

import sqlite3
import zlib

import pytest
from PySide6.QtWidgets import QFileDialog

from journeyboard.desktop.dialogs import files, share
from journeyboard.desktop.dialogs.share import ask_share, left_out
from journeyboard.edit.deleting import delete
from journeyboard.edit.notes import retext
from journeyboard.edit.versions import name_version
from journeyboard.model import Note, Version, everything
from journeyboard.store.check import check
from journeyboard.store.document import open_document

SECRETS = ("Fire the supplier", "Sell the company", "Before the takeover", "Whistleblower")


@pytest.fixture
def past(desk):
    """A map on which something was deleted and something reworded, both kept in a named version."""
    one, two, *_ = desk.store.of(Note)
    desk.store.author = "Whistleblower"
    retext(desk.store, one, "Fire the supplier")
    retext(desk.store, two, "Sell the company")
    name_version(desk.store, "Before the takeover", author="Whistleblower")
    delete(desk.store, [one])
    retext(desk.store, two, "Grow")
    return desk


@pytest.fixture
def answers(monkeypatch, tmp_path):
    """What the dialogs are answered; the copy's place."""
    copy = tmp_path / "shared.journey"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(copy), ""))
    monkeypatch.setattr(share, "ask_whether", lambda *_: True)
    return copy


def all_bytes(path):
    """A file and everything in it that is packed."""
    connection = sqlite3.connect(path)
    blobs = [data for (data,) in connection.execute("SELECT data FROM blob")]
    connection.close()
    return b"".join([path.read_bytes(), *(unpacked(data) for data in blobs)])


def unpacked(data):
    """What is packed in bytes, wherever in them that begins."""
    for start in (0, data.find(b"\n") + 1):
        try:
            return zlib.decompress(data[start:])
        except zlib.error:
            continue
    return b""


def test_nothing_that_was_deleted_or_reworded_is_in_the_bytes_of_the_copy(past, answers):
    past.document.flush()
    held = all_bytes(past.document.path)
    assert all(secret.encode() in held for secret in SECRETS)
    assert ask_share(past)
    shared = all_bytes(answers)
    assert [secret for secret in SECRETS if secret.encode() in shared] == []
    assert b"Grow" in shared
    assert check(answers) == []


def test_the_copy_is_the_map_as_it_is_without_its_versions(past, answers):
    assert ask_share(past)
    now = [record for record in everything(past.store) if not isinstance(record, Version)]
    with open_document(answers) as copy:
        assert everything(copy.store) == now
        assert copy.store.undo_label is None
    assert past.store.of(Version)
    assert past.store.undo_label


def test_what_is_left_out_is_said_before(past):
    words = left_out(past)
    assert "deleted" in words
    assert "undo" in words
    assert "1 named version is left out as well" in words


def test_a_file_without_versions_speaks_of_none(desk):
    assert "version" not in left_out(desk)


def test_nothing_is_written_when_it_is_not_wanted(past, answers, monkeypatch):
    monkeypatch.setattr(share, "ask_whether", lambda *_: False)
    assert not ask_share(past)
    assert not answers.exists()


def test_the_copy_is_never_the_open_file_itself(past, monkeypatch, answers):
    told = []
    monkeypatch.setattr(files, "show_problem", lambda error, _: told.append(str(error)))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(past.document.path), ""))
    assert not ask_share(past)
    assert "the open file itself" in told[0]


def test_the_command_stands_in_the_file_menu(window, answers):
    window.run("file.share_copy")
    assert answers.exists()
