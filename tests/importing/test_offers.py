"""What a text or a file is taken for before it is pasted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeyboard.importing.felt import Felt
from journeyboard.importing.mermaid_map import NOBODY
from journeyboard.importing.offers import Cells, Lines, offer_of_file, offer_of_text
from journeyboard.importing.problem import ImportProblem

DIAGRAM = "journey\n title T\n section Ask\n  Calls: 3: Ann\n  Waits: 1: Ann\n section Get\n  Opens<br>it: 5"


def test_a_block_of_cells_is_a_table_and_other_text_lines():
    assert offer_of_text("a\tb\nc\td") == Cells(offer_of_text("a\tb\nc\td").table)
    assert offer_of_text("a\tb\nc\td").table.rows == (("a", "b"), ("c", "d"))
    assert offer_of_text("one, two\nthree") == Lines(("one, two", "three"))
    assert offer_of_text("\tindented\ntext") == Lines(("indented", "text"))
    assert offer_of_text("  \n") is None


def test_a_table_of_sheets_or_numbers_comes_by_its_html():
    html = (
        '<meta charset="utf-8"><google-sheets-html-origin><table><tbody>'
        '<tr><td data-sheets-value="1">A</td><td>B<br/>C</td></tr><tr><td></td><td>D &amp; E</td></tr>'
        "</tbody></table>"
    )
    offer = offer_of_text('A\t"B\nC"\n\tD & E', html)
    assert offer.table.rows == (("A", "B\nC"), ("", "D & E"))


def test_broken_html_leaves_the_plain_text():
    assert offer_of_text("one\ntwo", "<table><![") == Lines(("one", "two"))


def test_a_diagram_becomes_a_table_of_what_is_done_in_each_stage():
    offer = offer_of_text(DIAGRAM)
    assert offer.headed
    assert offer.table.rows == (("", "Ask", "Get"), ("Actions", "Calls\nWaits", "Opens it"))
    assert offer.felt == (Felt(0, 0.25, 0.0, "Ann"), Felt(0, 0.75, -2.0, "Ann"), Felt(1, 0.5, 2.0, NOBODY))
    assert offer_of_text(f"# Notes\n```mermaid\n{DIAGRAM}\n```\n").table == offer.table


def test_a_diagram_that_cannot_be_read_is_text():
    assert isinstance(offer_of_text("journey\n"), Lines)


def test_a_megabyte_of_empty_lines_is_nothing_at_once():
    assert offer_of_text("\n" * 2**20) is None


@given(st.text(max_size=200), st.text(max_size=200))
def test_no_text_is_too_strange(text, html):
    offer = offer_of_text(text, html)
    if isinstance(offer, Lines):
        said = "".join(offer.texts)
        assert not any(ord(char) < 32 and char not in "\n\t" for char in said)
        assert not any("\ud800" <= char <= "\udfff" for char in said)


@pytest.mark.parametrize(
    ("name", "content", "rows"),
    [
        ("a.csv", "x;y\n1;2\n", (("x", "y"), ("1", "2"))),
        ("a.TSV", "x\ty\n", (("x", "y"),)),
        ("a.csv", '\ufeff"a, b",c\r\n', (("a, b", "c"),)),
    ],
)
def test_table_files_are_tables(tmp_path, name, content, rows):
    (tmp_path / name).write_text(content, "utf-8", newline="")
    assert offer_of_file(tmp_path / name).table.rows == rows


def test_text_files_are_lines_and_diagram_files_tables(tmp_path):
    for name, content in (("a.txt", "one\ntwo"), ("b.csv", "one\ntwo"), ("c.mmd", DIAGRAM), ("d.md", "one")):
        (tmp_path / name).write_text(content, "utf-8")
    offers = [offer_of_file(tmp_path / name) for name in ("a.txt", "b.csv", "c.mmd", "d.md")]
    assert [type(offer) for offer in offers] == [Lines, Lines, Cells, Lines]


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("a.docx", b"PK", "of a kind that cannot be put on a map"),
        ("noname", b"x", "of a kind"),
        ("a.csv", b"", "is empty"),
        ("a.txt", b"\xff\xfe\xfd", "not"),
        ("a.txt", b"a\0b", "not a text file"),
        ("a.mmd", b"flowchart TD", "a.mmd|line 1"),
    ],
)
def test_what_cannot_be_read_is_refused_with_the_reason(tmp_path, name, content, why):
    (tmp_path / name).write_bytes(content)
    with pytest.raises(ImportProblem, match=why):
        offer_of_file(tmp_path / name)
