"""What cannot be read is said in the words of who drew the map; the file's own words stay for the check."""

import pytest

from journeyboard.model import KINDS, Feeling, Note, Person
from journeyboard.store.check import check
from journeyboard.store.document import create, open_document
from journeyboard.store.errors import Damaged
from journeyboard.store.plain_words import missing, unreadable
from journeyboard.store.schema import columns, table_name

from .sketches import board

NAMES = [column.name for column in columns(Note)]


def row(**fields):
    return [fields.get(name) for name in NAMES]


def test_a_note_is_called_by_its_text():
    assert (
        unreadable("note", NAMES, row(text="Nobody\ncame"))
        == "The note “Nobody came” cannot be read any more"
    )


def test_a_long_text_is_cut_and_what_a_terminal_or_a_window_would_obey_is_left_out():
    words = unreadable("note", NAMES, row(text="\x1b[31m" + "so long " * 30))
    assert words.startswith("The note “[31mso long")
    assert len(words) < 80
    assert "…”" in words
    assert words.isprintable()


@pytest.mark.parametrize("text", [None, b"\0", 7, "", " \n"])
def test_a_note_without_a_text_is_only_called_a_note(text):
    assert unreadable("note", NAMES, row(text=text)) == "A note cannot be read any more"


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_words_without_signs_of_a_table(kind):
    names = [column.name for column in columns(kind)]
    for words in (unreadable(table_name(kind), names, [None] * len(names)), missing(table_name(kind))):
        assert "_" not in words
        assert "journey" not in words


def test_many_are_said_as_one_says_it():
    assert missing(table_name(Person)) == "Some people are missing from the file"
    assert missing("opportunity") == "Some opportunities are missing from the file"
    assert missing(table_name(Feeling)) == "Some points of the emotion curve are missing from the file"


def test_a_flipped_bit_is_told_plainly_where_the_check_is_exact(tmp_path):
    path = tmp_path / "a.journey"
    create(path, board(40)).close()
    data = bytearray(path.read_bytes())
    with open_document(path, read_only=True) as document:
        note = next(iter(document.store.of(Note).values()))
    data[data.find(note.text.encode())] ^= 1
    path.write_bytes(data)
    with pytest.raises(Damaged) as caught:
        open_document(path)
    error = caught.value
    assert error.plain.startswith("The note “")
    assert note.text[1:] in error.plain
    assert error.told == f"{error.plain}; {error.safe}; {error.do}"
    assert str(error).startswith(f"A row of note ({note.id}) is not what was written; ")
    assert f"A row of note ({note.id}) is not what was written" in check(path)
