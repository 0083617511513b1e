"""Words and the white space behind them."""

import pytest

from journeyboard.text.face import face_for
from journeyboard.text.pieces import Word, vocabulary, word
from journeyboard.text.style import Style

FACE = face_for(Style("sans", 15, 19))


def shaped(text: str) -> Word:
    return word(text, bytes(len(text)), FACE, False)


@pytest.mark.parametrize("text", ["Wave", "Wave ", "é ", " "])
def test_the_pieces_of_a_word_make_up_all_of_it(text: str) -> None:
    found = shaped(text)
    assert "".join(piece.text for piece in (*found.core, *found.space)) == text
    assert found.whole is not None
    assert found.whole.shaped.width == pytest.approx(found.width + found.gap)


def test_words_share_what_they_have_alike() -> None:
    one, other = vocabulary(FACE, False)["abc "].whole, vocabulary(FACE, False)["xyz "].whole
    assert one is not None
    assert other is not None
    assert one.shaped.clusters is other.shaped.clusters
    assert one.shaped.ys is other.shaped.ys
    assert one.shaped.advances[-1] is other.shaped.advances[-1]
