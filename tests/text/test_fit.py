"""A note's text takes the largest size that fits."""

from hypothesis import given, settings
from hypothesis import strategies as st

from journeyboard.text.fit import fit, fits, fitting
from journeyboard.text.paragraph import paragraph
from journeyboard.text.style import Style

SIZES = [Style("sans", size, round(size * 19 / 15)) for size in (15, 14, 13, 12)]


def test_a_short_text_has_the_first_size():
    assert fit("Ring the bell", 100, 60, SIZES).style is SIZES[0]


def test_a_long_text_takes_a_smaller_size_until_it_fits():
    text = "Waited at home from eight to six and nobody rang or called about it"
    chosen = fit(text, 100, 80, SIZES)
    assert chosen.style in SIZES[1:]
    assert fits(chosen, 80)


def test_a_text_that_never_fits_has_the_last_size_and_all_its_lines():
    chosen = fit("word " * 100, 100, 40, SIZES)
    assert chosen.style is SIZES[-1]
    assert not chosen.truncated
    assert not fits(chosen, 40)


@settings(max_examples=50, deadline=None)
@given(st.text("abc de\n", max_size=80), st.floats(20, 200), st.floats(10, 200))
def test_a_larger_size_than_the_chosen_one_would_not_fit(text, width, height):
    chosen = fit(text, width, height, SIZES)
    larger = SIZES[: SIZES.index(chosen.style)]
    assert not any(fits(fit(text, width, height, [style]), height) for style in larger)


@settings(max_examples=200, deadline=None)
@given(st.text("abc de\nש漢é-", max_size=80), st.floats(1, 200), st.floats(0, 200), st.sampled_from(SIZES))
def test_a_size_that_fits_is_never_passed_over_unseen(text, width, height, style):
    assert (fitting(text, width, height, [style]) is style) == fits(paragraph(text, style, width), height)
