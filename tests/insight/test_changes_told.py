"""Judged values are told as one writes them."""

import pytest

from journeyboard.insight.changes_told import figure
from journeyboard.model import Severity


@pytest.mark.parametrize(
    ("value", "words"),
    [(None, "none"), (-0.4, "−0.4"), (-0.0, "0"), (0.3, "0.3"), (2.0, "2"), (Severity.MAJOR, "3")],
)
def test_a_figure_is_told_with_a_real_minus_and_no_negative_zero(value, words):
    assert figure(value) == words
