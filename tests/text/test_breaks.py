"""Blocks, words and grapheme clusters: together they are the whole text, and no cluster is cut."""

from hypothesis import given, settings
from hypothesis import strategies as st
from unicode_segmentation_rs import graphemes as clusters

from journeyboard.text.breaks import blocks, grapheme_offsets, graphemes, is_simple, lengthened, words

ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)


@settings(max_examples=200, deadline=None)
@given(ANY_TEXT)
def test_words_and_graphemes_put_together_are_the_text(text):
    assert "".join(words(text)) == text
    assert "".join(graphemes(text)) == text


@settings(max_examples=300, deadline=None)
@given(st.text(st.sampled_from("a \u0308\u200d👩🔧🇩🇪한글\ufe0f\u20e31क्ष"), max_size=20))
def test_words_never_cut_a_grapheme_cluster(text):
    end = 0
    for word in words(text):
        end += len(word)
        assert end in grapheme_offsets(text)


SIMPLE = [chr(code) for code in range(0x3000) if is_simple(chr(code))]


def test_a_simple_character_joins_no_other():
    assert len(SIMPLE) > 1_200
    for letter in SIMPLE:
        assert clusters(f"a{letter}", True) == ["a", letter]
        assert clusters(f"{letter}a", True) == [letter, "a"]
        assert clusters(letter + letter, True) == [letter, letter]


@settings(max_examples=300, deadline=None)
@given(st.text(st.sampled_from([*SIMPLE, "\u0308", "\u200d", "\r", "\n"]), max_size=20))
def test_simple_text_has_the_clusters_that_the_algorithm_finds(text):
    assert graphemes(text) == list(clusters(text, True))


WRITTEN = st.text(st.sampled_from("ab1é ß²-.,:;!?%$(«“”»'/\u00adק中한👩\u0301\u200b"), max_size=8)


@settings(max_examples=1500, deadline=None)
@given(WRITTEN | ANY_TEXT.map(lambda text: " ".join(text.split())), st.sampled_from("aZ7éß ²ª.,:;!?"))
def test_a_letter_more_makes_the_words_that_are_found_in_the_whole(text, letter):
    assert lengthened(words(text), letter) in (None, words(text + letter))


@settings(max_examples=800, deadline=None)
@given(WRITTEN, st.sampled_from("aZ7éß ²ª.,:;!?"))
def test_a_letter_more_in_a_quote_makes_the_words_that_are_found_in_the_whole(text, letter):
    assert lengthened(words(f"“{text}”"), letter, "”") in (None, words(f"“{text}{letter}”"))


def test_where_a_letter_goes_is_mostly_known_from_the_letters_before_it():
    text = "Grüße, niemand kam um 12 Uhr. Warum nicht? Vergessen!"
    for end in range(1, len(text)):
        assert lengthened(words(text[:end]), text[end]) == words(text[: end + 1])


@settings(max_examples=200, deadline=None)
@given(st.text("ab\r\n\u2028", max_size=20))
def test_blocks_are_contiguous_and_hold_no_line_break(text):
    found = blocks(text)
    assert [0, *(block.end for block in found)] == [*(block.start for block in found), len(text)]
    assert not any(set(text[block.start : block.stop]) & set("\r\n\u2028") for block in found)


def test_a_carriage_return_with_its_line_feed_is_one_break():
    assert [tuple(block) for block in blocks("a\r\nb")] == [(0, 1, 3), (3, 4, 4)]


def test_words_end_after_spaces_and_hyphens():
    assert words("A well-known way") == ["A ", "well-", "known ", "way"]


def test_korean_words_stay_whole():
    assert words("한국어 문장") == ["한국어 ", "문장"]


def test_han_breaks_between_characters_but_not_before_closing_punctuation():
    assert words("漢字。漢") == ["漢", "字。", "漢"]
