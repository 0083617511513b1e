"""Words and the white space behind them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeyboard.text.face import face_for
from journeyboard.text.pieces import Word, vocabulary, word
from journeyboard.text.style import Style

FACE = face_for(Style("sans", 15, 19))
CORES = st.text("AVTofi Wave-é.\u05e9\u4e2d😀", max_size=6).map(str.strip)


def shaped(text: str) -> Word:
    return word(text, bytes(len(text)), FACE, False)


@settings(deadline=None)
@given(CORES, st.sampled_from(["", " ", "   ", "\u2003"]))
def test_a_word_without_its_white_space_is_the_word_by_itself(core: str, space: str) -> None:
    bare, alone = shaped(core + space).bare, shaped(core)
    assert bare.text == alone.text
    assert bare.levels == alone.levels
    assert bare.width == alone.width
    assert bare.gap == 0
    assert [piece.shaped for piece in bare.core] == [piece.shaped for piece in alone.core]
    assert (bare.whole and bare.whole.shaped) == (alone.whole and alone.whole.shaped)


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
