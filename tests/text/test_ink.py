"""How far the ink of words reaches is what their outlines say."""

import pytest

from journeyboard.text.face import Face, bundled
from journeyboard.text.ink import Ink, ink, plain_ink
from journeyboard.text.shaping import shape

SANS = bundled("SourceSans3_400Regular")


def reach(text: str, face: Face = SANS) -> Ink:
    return ink(face, shape(face, text))


def test_a_word_reaches_as_far_as_the_letters_that_reach_furthest() -> None:
    word, tall, deep = reach("dog"), reach("d"), reach("g")
    assert word.above == tall.above > reach("o").above
    assert word.below == deep.below > reach("o").below


def test_marks_and_umlauts_reach_further_up_than_their_letters() -> None:
    assert reach("Å").above > reach("Ä").above > reach("A").above


def test_white_space_reaches_nowhere() -> None:
    assert reach(" ").above <= 0
    assert reach(" ").beside == 0


@pytest.mark.parametrize("text", ["calls", "(fjord)", "Type", "fi|_@"])
def test_no_plain_word_reaches_further_than_is_said_of_all(text: str) -> None:
    assert reach(text).lies_within(plain_ink(SANS))
