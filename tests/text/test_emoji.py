"""Emoji are pictures, letters and digits are not, and pictures are the same on every back end."""

from io import BytesIO

import pytest
from PIL import Image

from journeyboard.text.emoji import emoji_bgra, emoji_glyph, emoji_png, is_emoji, picture_pixels
from journeyboard.text.glyphs import Emoji, Run
from journeyboard.text.paragraph import line, width_of
from journeyboard.text.style import Style

NOTE = Style("sans", 15, 19)
FAMILY = "👨\u200d👩\u200d👧"


@pytest.mark.parametrize(
    "cluster", ["😀", "👩🏽\u200d🔧", FAMILY, "🇩🇪", "3\ufe0f\u20e3", "❤", "❤\ufe0f", "⏰", "©\ufe0f"]
)
def test_pictures_are_emoji(cluster):
    assert is_emoji(cluster)


@pytest.mark.parametrize(
    "cluster", ["a", "3", "#", "*", "3\ufe0f", "©", "★", "→", "❤\ufe0e", "漢", "\ufe0f", "\u200d"]
)
def test_letters_digits_and_text_symbols_are_not(cluster):
    assert not is_emoji(cluster)


@pytest.mark.parametrize("sequence", [FAMILY, "🇩🇪", "3\ufe0f\u20e3", "👩🏽\u200d🔧"])
def test_a_sequence_is_one_picture_with_all_its_text(sequence):
    (only,) = line(sequence, NOTE).runs
    assert isinstance(only, Emoji)
    assert only.text == sequence
    assert only.glyph == emoji_glyph(sequence)


def test_a_sequence_without_a_picture_of_its_own_shows_its_parts_and_keeps_its_text_once():
    unheard = "🚀\u200d🧀"
    parts = line(unheard, NOTE).runs
    assert [part.text for part in parts] == [unheard, ""]
    assert width_of(unheard, NOTE) == pytest.approx(sum(part.advance for part in parts))


def test_a_space_after_an_emoji_is_set_in_the_text_face():
    emoji, rest = line("😀 ok", NOTE).runs
    assert isinstance(emoji, Emoji)
    assert isinstance(rest, Run)
    assert (rest.text, rest.face.colour) == (" ok", False)


def test_a_picture_is_centred_on_capital_letters():
    emoji = line("😀", NOTE).runs[0]
    assert isinstance(emoji, Emoji)
    assert emoji.top + emoji.advance / 2 == pytest.approx(-0.33 * 15)


def test_the_german_flag_is_black_red_and_gold_from_the_top():
    image = Image.open(BytesIO(emoji_png("🇩🇪", 64)))
    assert image.size == (64, 64)
    black, red, gold = (image.getpixel((32, y)) for y in (18, 32, 46))
    assert max(black[:3]) < 80
    assert red[0] > 200
    assert max(red[1:3]) < 80
    assert min(gold[:2]) > 180
    assert gold[2] < 120
    assert image.getpixel((1, 1))[3] == 0


def test_raw_rows_are_premultiplied():
    raw = emoji_bgra("😀", 48)
    assert len(raw) == 48 * 48 * 4
    assert all(max(raw[at : at + 3]) <= raw[at + 3] for at in range(0, len(raw), 4))


def test_pictures_are_shared_among_a_few_sizes():
    assert [picture_pixels(length) for length in (1, 24, 25, 100, 9999)] == [24, 24, 32, 128, 512]
