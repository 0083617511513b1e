import re

from hypothesis import given
from hypothesis import strategies as st

from journeyboard.export.pdf.operators import alpha, box_operators, matrix, number, rgb

LENGTHS = st.floats(-1e5, 1e5)


@given(LENGTHS)
def test_numbers_never_have_an_exponent(value):
    assert re.fullmatch(r"-?\d+(\.\d{1,3})?", number(value))


@given(st.tuples(*[LENGTHS] * 6))
def test_a_transform_is_six_plain_numbers_exact_to_a_millionth(values):
    *words, verb = matrix(*values).split()
    assert verb == "cm"
    assert all(re.fullmatch(r"-?\d+(\.\d+)?", word) for word in words)
    assert all(abs(float(word) - value) < 1e-6 for word, value in zip(words, values, strict=True))


@given(LENGTHS, LENGTHS, st.floats(0.1, 1e4), st.floats(0.1, 1e4), st.floats(0, 1e4))
def test_a_rounded_box_stays_within_its_rectangle(x, y, width, height, radius):
    found = [float(word) for word in re.findall(r"-?\d+\.\d+", box_operators(x, y, width, height, radius))]
    if " re" not in box_operators(x, y, width, height, radius):
        assert all(x - 0.01 <= value <= x + width + 0.01 for value in found[::2])
        assert all(y - 0.01 <= value <= y + height + 0.01 for value in found[1::2])


def test_colours_are_shares_and_opacity_is_apart():
    assert rgb("#FF800080") == "1 0.502 0"
    assert (alpha("#FF8000"), round(alpha("#FF800080"), 2)) == (1.0, 0.5)
