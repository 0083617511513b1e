"""The interchange format gives back exactly what it was given, and refuses the rest by name."""

import json
import re
from dataclasses import MISSING, fields
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journeyboard.edit.references import references, with_fresh_ids
from journeyboard.importing import interchange
from journeyboard.importing.problem import ImportProblem
from journeyboard.model import (
    KINDS,
    Channel,
    Evidence,
    EvidenceKind,
    Feeling,
    JourneyMap,
    Lane,
    LaneKind,
    Link,
    LinkKind,
    MapState,
    Metric,
    Note,
    NoteColour,
    NoteKind,
    Opportunity,
    PainPoint,
    Person,
    Persona,
    Severity,
    Stage,
    Status,
    Vote,
)

ROOT = Path(__file__).resolve().parents[2]
LETTERS = st.characters(exclude_characters="\x00", exclude_categories=["Cs"])
TITLE, TEXT = st.text(LETTERS, max_size=20), st.text(LETTERS, max_size=60)
ORDER = st.text("0123456789abcXYZ", min_size=1, max_size=6)
OFFSET = st.floats(-1_000_000, 1_000_000)
FIVE, SHARE, FEEL = st.floats(0, 5), st.floats(0, 1), st.floats(-2, 2)
DATE = st.none() | st.dates()


def one(values):
    return st.sampled_from(list(values))


def maybe(values):
    return st.none() | one(values)


@st.composite
def map_records(draw, tag=""):
    ids = {kind: [f"{tag}{kind}{n}" for n in range(draw(st.integers(1, 3)))] for kind in "sltpqn"}
    map_id = f"{tag}map"

    def make(kind, new, /, **fields):
        return draw(st.builds(kind, id=st.just(new), map_id=st.just(map_id), **fields))

    yielded = [
        draw(
            st.builds(
                JourneyMap,
                id=st.just(map_id),
                title=TITLE,
                scenario=TEXT,
                state=one(MapState),
                review_date=DATE,
                order=ORDER,
            )
        )
    ]
    yielded += [
        make(Stage, i, name=TITLE, goal=TITLE, order=ORDER, width=st.floats(176, 5000)) for i in ids["s"]
    ]
    yielded += [
        make(Lane, i, kind=one(LaneKind), name=TITLE, caption=TITLE, order=ORDER, height=st.floats(0, 900))
        for i in ids["l"]
    ]
    yielded += [make(Persona, i, name=TITLE, initials=st.text(LETTERS, max_size=4)) for i in ids["p"]]
    yielded += [make(Person, i, name=TITLE, department=TITLE) for i in ids["q"]]
    for i in ids["n"]:
        yielded.append(
            make(
                Note,
                i,
                kind=one(NoteKind),
                text=TEXT,
                stage_id=maybe(ids["s"]),
                lane_id=maybe(ids["l"]),
                x=OFFSET,
                y=OFFSET,
                width=st.floats(64, 5000),
                height=st.floats(24, 2000),
                z=ORDER,
                colour=maybe(NoteColour),
                channel=maybe(Channel),
                owner_id=maybe(ids["q"]),
                persona_id=maybe(ids["p"]),
                tags=st.lists(TITLE, max_size=3).map(tuple),
                locked=st.booleans(),
            )
        )
        yielded.append(
            make(
                PainPoint,
                f"pain-{i}",
                note_id=st.just(i),
                severity=one(Severity),
                frequency=st.none() | SHARE,
                reach=st.none() | st.integers(0, 10**9),
                impact=st.none() | FIVE,
                status=one(Status),
                owner_id=maybe(ids["q"]),
                due=DATE,
            )
        )
        yielded.append(
            make(
                Opportunity,
                f"opp-{i}",
                note_id=st.just(i),
                effort=st.none() | FIVE,
                value=st.none() | FIVE,
                status=one(Status),
                due=DATE,
            )
        )
        yielded.append(
            make(
                Feeling,
                f"feel-{i}",
                persona_id=one(ids["p"]),
                stage_id=one(ids["s"]),
                moment=SHARE,
                value=FEEL,
                label=TITLE,
            )
        )
        yielded.append(
            make(Link, f"link-{i}", source_id=st.just(i), target_id=one(ids["n"]), kind=one(LinkKind))
        )
        yielded.append(
            make(Evidence, f"ev-{i}", target_id=one([i, f"pain-{i}"]), kind=one(EvidenceKind), text=TEXT)
        )
        yielded.append(make(Vote, f"vote-{i}", note_id=st.just(i), voter=TITLE, dots=st.integers(1, 99)))
    yielded += [
        make(
            Metric,
            f"metric-{i}",
            stage_id=st.just(i),
            name=TITLE,
            value=OFFSET,
            unit=TITLE,
            series=st.lists(OFFSET, max_size=4).map(tuple),
        )
        for i in ids["s"]
    ]
    return yielded


def files():
    """Records of one or two maps, as a file may hold them."""
    return st.tuples(map_records("a."), st.just([]) | map_records("b.")).map(lambda two: two[0] + two[1])


slowly = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


def by_id(records):
    return {record.id: record for record in records}


@slowly
@given(files())
def test_every_record_comes_back_as_it_was(records):
    assert by_id(interchange.load(interchange.dump(records))) == by_id(records)


@slowly
@given(files())
def test_a_dump_of_what_was_loaded_is_the_same_text(records):
    once = interchange.dump(records)
    assert interchange.dump(interchange.load(once)) == once


def test_every_kind_of_record_has_a_group():
    assert set(interchange.GROUPS.values()) == set(KINDS)


@slowly
@given(files())
def test_fresh_ids_share_nothing_with_the_old_ones_and_still_point_at_each_other(records):
    fresh = with_fresh_ids(records)
    known = by_id(fresh)
    assert not known.keys() & by_id(records).keys()
    assert all(target in known for record in fresh for _, _, target in references(record))
    assert [type(record) for record in fresh] == [type(record) for record in records]


@pytest.mark.parametrize("group", interchange.GROUPS)
def test_the_page_lists_every_field_and_which_may_be_left_out(group):
    page = (ROOT / "docs" / "interchange.md").read_text("utf-8")
    row = next(line for line in page.splitlines() if line.startswith(f"| `{group}` |"))
    listed = [field.strip() for field in re.sub(r"\([^)]*\)", "", row.split("|")[2]).split(",")]
    kind = interchange.GROUPS[group]
    optional = {
        field.name: field.name != "id" and (field.default, field.default_factory) != (MISSING, MISSING)
        for field in fields(kind)
    }
    assert listed == [f"*{name}*" if left_out else name for name, left_out in optional.items()]


def test_defaults_are_left_out_and_whole_numbers_have_no_point():
    note = Note(id="n", map_id="m", kind=NoteKind.ACTION, x=10.0, text="Café 咖啡")
    text = interchange.dump([JourneyMap(id="m", title="T"), note])
    assert '{"id": "n", "map_id": "m", "kind": "action", "text": "Café 咖啡", "x": 10}' in text


def tree(**groups):
    return {"format": "journeyboard", "version": 1, "maps": [{"id": "m", "title": "T"}]} | groups


def test_a_record_without_an_id_is_given_one():
    loose = {"map_id": "m", "kind": "free"}
    first, second = (note.id for note in interchange.load(json.dumps(tree(notes=[loose, loose])))[1:])
    assert first != second


NOTE = {"id": "n", "map_id": "m", "kind": "pain"}
STAGE = {"id": "s", "map_id": "m", "name": "S", "order": "a0"}


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (tree(version=2), ["version 2", "newer"]),
        (tree(version="1"), ["version"]),
        (tree(version=True), ["version"]),
        ({"version": 1}, ["not a Journeyboard JSON"]),
        ([], ["not a Journeyboard JSON"]),
        (tree(format="excalidraw"), ["not a Journeyboard JSON"]),
        (tree(stickies=[]), ["stickies"]),
        (tree(notes={}), ["notes", "list"]),
        (tree(notes=[3]), ["notes 1"]),
        (tree(notes=[NOTE, NOTE | {"id": "n2", "x": "left"}]), ["notes 2", "n2", "x"]),
        (tree(notes=[NOTE | {"kind": "idea"}]), ["n", "kind"]),
        (tree(notes=[NOTE | {"rotation": 4}]), ["rotation"]),
        (tree(notes=[NOTE | {"x": 1e999}]), ["Infinity"]),
        (tree(notes=[NOTE | {"x": float("nan")}]), ["NaN"]),
        (tree(notes=[NOTE | {"text": "\ud800"}]), ["n", "text"]),
        (tree(notes=[NOTE | {"text": "a\0b"}]), ["n", "text"]),
        (tree(notes=[NOTE, NOTE]), ["two records", "n"]),
        (tree(notes=[NOTE | {"id": "m"}]), ["two records", "m"]),
        (tree(notes=[NOTE | {"stage_id": "gone"}]), ["n", "stage_id", "gone"]),
        (tree(notes=[NOTE | {"stage_id": "m"}]), ["n", "stage_id", "JourneyMap"]),
        (tree(notes=[NOTE | {"map_id": "x"}]), ["n", "map_id", "x"]),
        (
            tree(maps=[{"id": i, "title": i} for i in "mo"], stages=[STAGE | {"map_id": "o"}],
                 notes=[NOTE | {"stage_id": "s"}]),
            ["n", "stage_id", "another map"],
        ),
    ],
)  # fmt: skip
def test_what_is_wrong_is_refused_and_named(content, words):
    with pytest.raises(ImportProblem) as refused:
        interchange.load(json.dumps(content))
    assert all(word in refused.value.what for word in words[:1]), refused.value.what
    assert all(word in str(refused.value) for word in words)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize(
    "text",
    ["", "{", "nonsense", "[" * 100_000, '{"a": ' + "9" * 5000 + "}", '{"format": 1, "format": 2}'],
)
def test_what_is_not_json_is_refused(text):
    with pytest.raises(ImportProblem):
        interchange.load(text)


def test_a_file_that_is_too_large_is_not_even_parsed(monkeypatch):
    monkeypatch.setattr(interchange, "MAX_CHARACTERS", 10)
    with pytest.raises(ImportProblem, match="larger than"):
        interchange.load("x" * 11)
