"""Records refuse what a map must never hold."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from journeyboard.model import (
    Feeling,
    Note,
    NoteKind,
    PainPoint,
    Severity,
    Stage,
    changed,
    new_id,
    replacer,
)


def note(**fields: object) -> Note:
    return Note(**{"map_id": "m", "kind": NoteKind.ACTION, **fields})  # type: ignore[arg-type]


@pytest.mark.parametrize("number", [math.nan, math.inf, -math.inf, 1e9])
def test_a_position_is_a_finite_number_near_the_board(number: float) -> None:
    with pytest.raises(ValidationError):
        note(x=number)


@pytest.mark.parametrize("text", ["a\x00b", "\ud800", "x" * 20_001])
def test_text_holds_no_nul_no_lone_surrogate_and_no_novel(text: str) -> None:
    with pytest.raises(ValidationError):
        note(text=text)


@given(st.text(max_size=200).filter(lambda text: "\x00" not in text))
def test_every_other_text_is_kept_as_it_is(text: str) -> None:
    assert note(text=text).text == text


def test_an_unknown_field_is_refused() -> None:
    with pytest.raises(ValidationError):
        note(colour_of_magic="octarine")


def test_a_record_cannot_be_changed_in_place() -> None:
    with pytest.raises(AttributeError):
        note().x = 3.0  # type: ignore[misc]


def test_changed_makes_a_validated_copy() -> None:
    before = note(x=1.0)
    after = changed(before, x=2.0)
    assert (before.x, after.x, after.id) == (1.0, 2.0, before.id)
    with pytest.raises(ValidationError):
        changed(before, x=math.nan)


def test_a_replacer_makes_the_copy_that_changed_makes() -> None:
    before = note(text="Waits", tags=("a", "b"), locked=True)
    after = replacer(Note, "x", "lane_id")(before, 8.0, "lane")
    assert after == changed(before, x=8.0, lane_id="lane")
    assert hash(after) == hash(changed(before, x=8.0, lane_id="lane"))
    assert before.x == 0


def test_ids_are_made_without_asking_anyone() -> None:
    assert len({new_id() for _ in range(1_000)}) == 1_000


@pytest.mark.parametrize("severity", [-1, 5])
def test_severity_runs_from_none_to_blocking(severity: int) -> None:
    with pytest.raises(ValidationError):
        PainPoint(map_id="m", note_id="n", severity=severity)  # type: ignore[arg-type]
    assert PainPoint(map_id="m", note_id="n", severity=4).severity is Severity.BLOCKING  # type: ignore[arg-type]


@pytest.mark.parametrize("value", [-2.1, 2.1])
def test_a_feeling_runs_from_minus_two_to_plus_two(value: float) -> None:
    with pytest.raises(ValidationError):
        Feeling(map_id="m", persona_id="p", stage_id="s", moment=0.5, value=value)


def test_a_stage_is_never_too_narrow_to_read() -> None:
    with pytest.raises(ValidationError):
        Stage(map_id="m", name="Awareness", order="a0", width=100)
