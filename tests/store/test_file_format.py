"""What the page on the file format says can be done with a file, done."""

import re
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from journeyboard.model import Picture, PictureType
from journeyboard.store.document import create
from journeyboard.store.schema import FORMAT_VERSION

from .sketches import board, note

PAGE = (Path(__file__).parents[2] / "docs" / "file-format.md").read_text("utf-8")


PICTURE = Picture(id="p", map_id="map", media_type=PictureType.PNG, width=4, height=3, data=b"PNG")


def block(language):
    return re.search(rf"```{language}\n(.*?)```", PAGE, re.DOTALL).group(1)


@pytest.fixture
def path(tmp_path):
    with (
        create(tmp_path / "map.journey", [*board(), PICTURE]) as document,
        document.store.change("Add") as change,
    ):
        change.put(note("small", x=1e-5, y=-0.1, tags=("a", "é")))
    return tmp_path / "map.journey"


def told_by_the_page(path):
    command = [sys.executable, "-c", block("python"), str(path)]
    return subprocess.run(command, check=True, capture_output=True, text=True, timeout=30).stdout.strip()


def test_the_checksums_can_be_computed_without_journeyboard(path):
    assert told_by_the_page(path) == "10 rows, 1 blobs, 0 of them damaged"
    connection = sqlite3.connect(path)
    connection.execute("UPDATE note SET text = 'Somebody answers' WHERE id = 'note-1'")
    connection.commit()
    connection.close()
    assert told_by_the_page(path) == "10 rows, 1 blobs, 1 of them damaged ('note', 'note-1')"


def test_the_notes_can_be_read_with_sql(path):
    connection = sqlite3.connect(path)
    found = connection.execute(block("sql")).fetchall()
    connection.close()
    assert found[0] == ("Find out", "Pains", "pain", "Nobody answers 0")
    assert len(found) == 4


def test_the_page_is_about_the_format_that_is_written(path):
    assert f"format {FORMAT_VERSION}" in PAGE.splitlines()[0]
    assert path.read_bytes()[68:72] == b"Jrny"
