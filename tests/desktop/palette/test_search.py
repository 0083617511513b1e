"""Words are found without regard to case and accents, the best hits first."""

from hypothesis import given
from hypothesis import strategies as st

from journeyboard.desktop.palette.search import best, marks
from journeyboard.insight.folding import folded


def found(query: str, *texts: str, limit: int = 9) -> list[str]:
    return best(query, texts, folded, limit)


def test_case_and_accents_do_not_matter():
    assert found("ENGIN", "Engineer", "ingénieur") == ["Engineer"]
    assert found("ingenieur", "Ingénieur") == ["Ingénieur"]


def test_all_words_must_be_there_in_any_order():
    assert found("map engineer", "Live engineer map", "Engineer visit") == ["Live engineer map"]


def test_a_start_comes_before_a_word_before_an_inside():
    assert found("port", "Support", "The port", "Porter") == ["Porter", "The port", "Support"]


def test_no_more_than_asked_for():
    assert len(found("a", *["a"] * 50, limit=5)) == 5


def test_found_words_are_marked():
    assert marks("engin visit", "Engineer visit") == [(0, 5), (9, 14)]


def test_what_is_found_without_its_accents_is_marked_with_them():
    assert found("orsted", "Ørsted calls") == ["Ørsted calls"]
    assert marks("orsted ingenieur", "Ørsted: l’ingénieur") == [(0, 6), (10, 19)]


@given(st.text(), st.text())
def test_marks_lie_within_the_title(query: str, title: str):
    assert all(0 <= start < end <= len(title) for start, end in marks(query, title))


@given(st.text(min_size=1, max_size=30))
def test_a_text_finds_itself(text: str):
    assert found(text, text) == [text]
