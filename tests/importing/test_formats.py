"""Files from outside become maps, whatever they are: journeys, Markdown, JSON, or not text at all."""

import os
from datetime import UTC, datetime

import pytest

from journeyboard.importing import formats, interchange
from journeyboard.importing.fences import mermaid_blocks
from journeyboard.importing.problem import ImportProblem
from journeyboard.importing.shelf import sample
from journeyboard.model import (
    Feeling,
    JourneyMap,
    Lane,
    LaneKind,
    Note,
    NoteKind,
    Persona,
    Records,
    Stage,
    Version,
    maps,
)

DAY = """\
journey
    title My working day
    section Go to work
      Make tea: 5: Me
      Go upstairs: 3: Me
      Do work: 0: Me, Cat
    section Go home
      Sit down: 4
"""
MONDAY = Version(name="Monday", at=datetime(2026, 1, 5, tzinfo=UTC), data=b"x")


def written(tmp_path, name, text, **how):
    path = tmp_path / name
    path.write_bytes(text.encode(**how))
    return path


def read(path):
    imported = formats.read(path)
    interchange.load(interchange.dump(imported.records))
    return Records(imported.records), list(imported.warnings)


@pytest.mark.parametrize(
    "text",
    [DAY, DAY.replace("\n", "\r\n"), "\ufeff" + DAY, DAY.replace("\n", "\r")],
    ids=["plain", "crlf", "bom", "cr"],
)
@pytest.mark.parametrize("name", ["day.mmd", "DAY.MERMAID"])
def test_a_mermaid_file_becomes_a_map(tmp_path, name, text):
    contents, warnings = read(written(tmp_path, name, text))
    (journey,) = maps(contents)
    assert journey.title == "My working day"
    assert [stage.name for stage in contents.of(Stage).values()] == ["Go to work", "Go home"]
    assert [note.text for note in contents.of(Note).values()] == [
        "Make tea",
        "Go upstairs",
        "Do work",
        "Sit down",
    ]
    assert {note.kind for note in contents.of(Note).values()} == {NoteKind.ACTION}
    assert warnings == ["line 6: the score 0 was taken as 1, scores go from 1 to 5"]


def test_actors_become_personas_and_scores_their_feelings(tmp_path):
    contents, _ = read(written(tmp_path, "day.mmd", DAY))
    personas = {persona.id: persona.name for persona in contents.of(Persona).values()}
    assert list(personas.values()) == ["Me", "Cat", "Customer"]
    stages = {stage.id: stage.name for stage in contents.of(Stage).values()}
    felt = [
        (personas[f.persona_id], stages[f.stage_id], round(f.moment, 2), f.value)
        for f in contents.of(Feeling).values()
    ]
    assert felt == [
        ("Me", "Go to work", 0.17, 2),
        ("Me", "Go to work", 0.5, 0),
        ("Me", "Go to work", 0.83, -2),
        ("Cat", "Go to work", 0.83, -2),
        ("Customer", "Go home", 0.5, 1),
    ]


def test_notes_lie_two_a_row_without_overlap_and_the_lane_grows_with_them(tmp_path):
    long = "A task whose name goes on and on until it fills many lines of a narrow note " * 3
    text = "journey\nsection S\n" + "".join(f"{n} {long if n % 3 else 'short'}: 3\n" for n in range(7))
    contents, _ = read(written(tmp_path, "long.mmd", text))
    (stage,) = contents.of(Stage).values()
    notes = list(contents.of(Note).values())
    lane = next(lane for lane in contents.of(Lane).values() if lane.kind is LaneKind.ACTIONS)
    assert len({note.x for note in notes}) == 2
    assert max(note.height for note in notes) > min(note.height for note in notes)
    for index, note in enumerate(notes):
        assert note.x + note.width <= stage.width
        assert note.y + note.height < lane.height
        for other in notes[index + 1 :]:
            assert note.x != other.x or note.y + note.height < other.y


def test_a_map_without_a_title_is_called_like_its_file(tmp_path):
    contents, _ = read(written(tmp_path, "morning routine.mmd", "journey\nsection S\nA: 3"))
    assert maps(contents)[0].title == "morning routine"


MARKDOWN = """\
# Notes

```mermaid
pie title not this
```

> ~~~ mermaid
> journey
>   title First
>   section S
>     A: 7: Me
> ~~~

````mermaid
journey
title Second
accDescr: Why it matters
section T
B: 2
````
"""


def test_every_journey_in_a_markdown_file_becomes_a_map(tmp_path):
    contents, warnings = read(written(tmp_path, "notes.md", MARKDOWN))
    first, second = maps(contents)
    assert (first.title, second.title, second.scenario) == ("First", "Second", "Why it matters")
    assert warnings == ["line 11: the score 7 was taken as 5, scores go from 1 to 5"]


def test_a_fence_that_is_not_closed_ends_with_the_text():
    (block,) = mermaid_blocks("a\n```mermaid\njourney\nA: 3")
    assert (block.text, block.first_line) == ("journey\nA: 3", 3)


def test_a_markdown_file_may_be_nothing_but_a_journey(tmp_path):
    contents, _ = read(written(tmp_path, "day.md", DAY))
    assert len(contents.of(JourneyMap)) == 1


def test_our_own_json_is_read_with_its_ids():
    imported = formats.read(sample().path)
    assert "note-p6" in {record.id for record in imported.records}
    assert not imported.warnings


def test_a_json_file_with_the_mark_of_windows_is_read(tmp_path):
    text = interchange.dump([JourneyMap(id="m", title="T")])
    contents, _ = read(written(tmp_path, "map.json", "\ufeff" + text.replace("\n", "\r\n")))
    assert maps(contents)[0].title == "T"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig"])
def test_text_as_windows_saves_it_is_read(tmp_path, encoding):
    contents, _ = read(written(tmp_path, "day.mmd", DAY, encoding=encoding))
    assert maps(contents)[0].title == "My working day"


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.mmd", b"", "a.mmd is empty"),
        ("a.mmd", b" \n\t", "a.mmd is empty"),
        ("a.mmd", b"\xff\xfe\xfd", "not UTF-8"),
        ("a.mmd", b"journey\nsection \xe9t\xe9", "line 2"),
        ("a.md", b"# no diagram", "no Mermaid journey"),
        ("a.json", b"\x89PNG\r\n\x1a\n\0", "not UTF-8"),
        ("a.json", b'{"a": "\0"}', "not a text file"),
        ("a.json", b"[1, 2]", "not a Journeyboard JSON"),
        ("a.json", b'{"format": "journeyboard", "version": 1}', "a.json holds no map"),
        ("a.json", interchange.dump([MONDAY]).encode(), "a.json holds no map"),
        ("a.pptx", b"PK", "no suffix that can be imported"),
        ("a", b"journey", "no suffix that can be imported"),
    ],
)
def test_what_is_no_map_is_refused_by_name(tmp_path, name, content, words):
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(ImportProblem) as refused:
        formats.read(path)
    assert words in refused.value.what


def test_a_file_that_is_too_large_is_refused_before_it_is_read(tmp_path):
    path = tmp_path / "large.mmd"
    with path.open("wb") as file:
        file.truncate(10**10)
    with pytest.raises(ImportProblem, match="larger than 1 MiB"):
        formats.read(path)


@pytest.mark.parametrize("make", [os.mkdir, getattr(os, "mkfifo", os.mkdir)])
def test_a_folder_and_a_pipe_are_refused(tmp_path, make):
    make(tmp_path / "odd.mmd")
    with pytest.raises(ImportProblem, match="is not a file"):
        formats.read(tmp_path / "odd.mmd")


def test_a_file_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(ImportProblem, match="cannot be read"):
        formats.read(tmp_path / "gone.mmd")
    with pytest.raises(ImportProblem, match="cannot be read"):
        formats.read(tmp_path / ("long" * 1_000 + ".mmd"))
