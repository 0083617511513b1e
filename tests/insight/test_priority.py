"""Priorities rank pain points as the published formula says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeyboard.assets import resource
from journeyboard.importing.interchange import load
from journeyboard.insight.priority import priority, ranked
from journeyboard.model import PainPoint, Severity, changed, maps
from journeyboard.model.contents import Records

WORKED = [75, 65, 47, 46, 41, 27, 18, 10, 4]

shares = st.floats(0, 1)
fives = st.floats(0, 5)


def pain(**fields: object) -> PainPoint:
    return PainPoint(map_id="m", note_id="n", **fields)  # type: ignore[arg-type]


def test_the_worked_example_has_the_scores_of_the_design() -> None:
    contents = Records(load(resource("samples", "switching-to-full-fibre.json").read_text("utf-8")))
    assert [each.priority for each in ranked(contents, maps(contents)[0].id)] == WORKED


def test_a_pain_nobody_judged_counts_as_nothing_but_its_votes() -> None:
    assert priority(pain(severity=Severity.BLOCKING), votes=0, most_votes=0) == 0
    assert priority(pain(severity=Severity.BLOCKING), votes=3, most_votes=3) == 20


def test_the_worst_there_can_be_is_a_hundred() -> None:
    assert priority(pain(severity=Severity.BLOCKING, frequency=1, impact=5), 7, 7) == 100


@given(st.sampled_from(Severity), shares, fives, st.integers(0, 50), st.integers(50, 99))
def test_a_priority_lies_between_0_and_100(
    severity: Severity, frequency: float, impact: float, votes: int, most: int
) -> None:
    judged = pain(severity=severity, frequency=frequency, impact=impact)
    assert 0 <= priority(judged, votes, most) <= 100


@given(st.integers(0, 3), shares, fives)
def test_more_severe_is_never_less_pressing(level: int, frequency: float, impact: float) -> None:
    milder = pain(severity=Severity(level), frequency=frequency, impact=impact)
    assert priority(milder, 1, 2) <= priority(changed(milder, severity=Severity(level + 1)), 1, 2)


@pytest.mark.parametrize("map_id", ["", "elsewhere"])
def test_another_map_has_no_part_in_the_ranking(map_id: str) -> None:
    contents = Records(load(resource("samples", "switching-to-full-fibre.json").read_text("utf-8")))
    assert ranked(contents, map_id) == []
