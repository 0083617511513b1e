"""What the page on the file format says can be done with a file, done."""

import json
import re
import sqlite3
import subprocess
import sys
from dataclasses import MISSING
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic_core import to_json

from journeyboard.model import KINDS, Note, Picture, PictureType, Version, changed, everything
from journeyboard.store.document import create, open_document
from journeyboard.store.packing import pack
from journeyboard.store.rows import plain
from journeyboard.store.schema import FORMAT_VERSION, columns, table_name

from .sketches import any_record, board, note

PAGE = (Path(__file__).parents[2] / "docs" / "file-format.md").read_text("utf-8")


PICTURE = Picture(id="p", map_id="map", media_type=PictureType.PNG, width=4, height=3, data=b"PNG")


def block(language, number=0):
    return re.findall(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)[number]


@pytest.fixture
def path(tmp_path):
    with (
        create(tmp_path / "map.journey", [*board(), PICTURE]) as document,
        document.store.change("Add") as change,
    ):
        change.put(note("small", x=1e-5, y=-0.1, tags=("a", "é")))
    return tmp_path / "map.journey"


def told_by_the_page(path, program=0):
    (path.parent / "defaults.json").write_text(block("json"), "utf-8")
    command = [sys.executable, "-c", block("python", program), str(path)]
    done = subprocess.run(
        command, check=True, capture_output=True, text=True, timeout=30, cwd=path.parent, encoding="utf-8"
    )
    return done.stdout.strip()


def lines_of_the_page(path, program):
    return [json.loads(line) for line in told_by_the_page(path, program).splitlines()]


def plainly(record):
    """A record as the page's programs tell it."""
    return record and json.loads(json.dumps(plain(record)))


def test_the_checksums_can_be_computed_without_journeyboard(path):
    assert told_by_the_page(path) == "10 rows, 2 blobs, 0 of them damaged"
    connection = sqlite3.connect(path)
    connection.execute("UPDATE note SET text = 'Somebody answers' WHERE id = 'note-1'")
    connection.commit()
    connection.close()
    assert told_by_the_page(path) == "10 rows, 2 blobs, 1 of them damaged ('note', 'note-1')"


def test_the_notes_can_be_read_with_sql(path):
    connection = sqlite3.connect(path)
    found = connection.execute(block("sql")).fetchall()
    connection.close()
    assert found[0] == ("Find out", "Pains", "pain", "Nobody answers 0")
    assert len(found) == 4


def test_the_page_is_about_the_format_that_is_written(path):
    assert f"format {FORMAT_VERSION}" in PAGE.splitlines()[0]
    assert path.read_bytes()[68:72] == b"Jrny"


def test_the_history_can_be_read_without_journeyboard(path):
    with open_document(path) as document:
        told = []
        document.store.listen(told.append)
        with document.store.change("Reword") as change:
            change.put(
                changed(
                    document.store.get(Note, "small"), text="Nobody \u05e2\u05d5\u05e0\u05d4", tags=(), y=3.5
                )
            )
            change.remove("note-0", "p")
    expected = [
        [2, "Reword", table_name(type(old or new)), plainly(old), plainly(new)]
        for old, new in told[0].pairs.values()
    ]
    assert lines_of_the_page(path, 1)[1:] == expected


@given(st.lists(any_record(), max_size=4, unique_by=lambda record: record.id))
@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_history_of_every_kind_of_record_can_be_read_without_journeyboard(tmp_path, records):
    path = tmp_path / "map.journey"
    with create(path, overwrite=True) as document, document.store.change("Add") as change:
        change.put(*records)
    expected = [[1, "Add", table_name(type(record)), None, plainly(record)] for record in records]
    assert lines_of_the_page(path, 1) == expected


def test_versions_can_be_read_without_journeyboard(path):
    with open_document(path) as document:
        records = everything(document.store)
        kept = Version(name="Workshop 2", at=datetime(2026, 5, 14, tzinfo=UTC), data=pack(records))
        with document.store.change("Keep version") as change:
            change.put(kept)
    told = lines_of_the_page(path, 2)
    assert [name for name, *_ in told] == ["Workshop 2"] * len(records)
    notes = {fields["id"]: fields["text"] for _, table, fields in told if table == "note"}
    assert notes == {note.id: note.text for note in records if isinstance(note, Note)}


def test_the_page_names_every_default_that_is_not_empty(path):
    said = json.loads(block("json"))
    for kind in KINDS:
        for column in columns(kind):
            default = json_default(kind, column.name)
            if default is not REQUIRED and not (default is None and column.nullable):
                blank = {"TEXT": "", "REAL": 0.0, "INTEGER": 0}[column.form.sql]
                assert said.get(table_name(kind), {}).get(column.name, blank) == default, column.name


REQUIRED = object()


def json_default(kind, name):
    field = kind.__dataclass_fields__[name]
    default = getattr(field.default, "default", field.default)
    if default is MISSING or name == "id":
        return REQUIRED
    return json.loads(to_json(default))
