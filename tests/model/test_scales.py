"""How the scales are written."""

import pytest

from journeyboard.model import signed


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (1.2, "+1.2"),
        (-0.5, "−0.5"),
        (2.0, "+2.0"),
        (0.0, "0.0"),
        (-0.0, "0.0"),
        (-0.04, "0.0"),
        (0.04, "0.0"),
    ],
)
def test_a_feeling_has_a_true_sign_and_none_has_no_sign(value: float, text: str) -> None:
    assert signed(value) == text
