"""Tables arrive cell by cell from every spreadsheet, and what is no table or too large is said."""

import csv
from contextlib import suppress
from io import StringIO
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeyboard.importing.problem import ImportProblem
from journeyboard.importing.table import guarded, is_block, lines_of, read_table, table, unguarded


def rows(text):
    return [list(row) for row in read_table(text).rows]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\tb\nc\td", [["a", "b"], ["c", "d"]]),
        ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]),
        ("a;b\rc;d", [["a", "b"], ["c", "d"]]),
        ("\ufeffa;b\nc;d", [["a", "b"], ["c", "d"]]),
        ("1,5;2,5\n3,1;4,2", [["1,5", "2,5"], ["3,1", "4,2"]]),
        ("name;0,5\nother;7", [["name", "0,5"], ["other", "7"]]),
        ('"a\nb",c\n"say ""hi""","d,e"', [["a\nb", "c"], ['say "hi"', "d,e"]]),
        ("a\tb, c\nd\te", [["a", "b, c"], ["d", "e"]]),
        ("a\tb\tc\nd", [["a", "b", "c"], ["d", "", ""]]),
        ("one line\nYes, and another", [["one line"], ["Yes, and another"]]),
        ('5" pipe\tb\nc\td', [['5" pipe', "b"], ["c", "d"]]),
        ('"open\tb\nc\td', [['"open', "b"], ["c", "d"]]),
        ("a\x00\tb\x07\nc\td\ud800", [["a", "b"], ["c", "d"]]),
        ("a\tb\n\t\n\t", [["a", "b"]]),
        ("", []),
    ],
)
def test_a_text_is_split_as_its_writer_meant(text, expected):
    assert rows(text) == expected


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<table><tr><td>a<td>b<tr><td>c</table>", [["a", "b"], ["c", ""]]),
        ("<table><tr><th>a &amp; b</th><td> c<br>d </td></tr></table>", [["a & b", "c\nd"]]),
        ("<table><tr><td>a<p>b</p><p>c</p></td></tr></table>", [["a\nb\nc"]]),
        ("<style>td{}</style><TABLE><TR><TD><script>x</script>a</TD></TR></TABLE>after", [["a"]]),
        ("<table><tr><td colspan=2>a</td><td>b</td></tr></table>", [["a", "", "b"]]),
        (
            "<table><tr><td rowspan=2>a</td><td>b</td></tr><tr><td>c</td></tr></table>",
            [["a", "b"], ["", "c"]],
        ),
        ("<table><tr><td>a<table><tr><td>b</td></tr></table></td><td>c</td></tr></table>", [["ab", "c"]]),
        ("<table><tr><td>a</td></tr></table><table><tr><td>b</td></tr></table>", [["a"]]),
        ("<table>", []),
    ],
)
def test_an_html_table_is_read_cell_by_cell(html, expected):
    assert rows(f"<html><body>{html}</body></html>") == expected


CELL = st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), max_size=12).map(str.strip)


@given(st.lists(st.lists(CELL, min_size=2, max_size=4), min_size=1, max_size=5), st.sampled_from("\t,;"))
def test_what_a_spreadsheet_writes_is_read_back(cells, delimiter):
    width = max(map(len, cells))
    cells = [[cell.replace("\ufeff", "") for cell in row] + [""] * (width - len(row)) for row in cells]
    text = StringIO()
    csv.writer(text, delimiter=delimiter, quoting=csv.QUOTE_ALL).writerows(
        [[guarded(cell) for cell in row] for row in cells]
    )
    assert read_table(text.getvalue(), delimiter) == table([[guarded(c) for c in row] for row in cells])
    assert [c for row in read_table(text.getvalue(), delimiter).rows for c in row if c] == [
        cell for row in cells for cell in (c.strip() for c in row) if cell
    ]


def found_in(*texts):
    for text in texts:
        with suppress(ImportProblem):
            yield read_table(text)


@given(st.text() | st.text("<![tdr>/-=' &\n;,\t"))
def test_any_text_is_a_table_or_is_refused(text):
    for found in found_in(text, f"<table>{text}"):
        assert len({len(row) for row in found.rows}) <= 1
        assert all("\x00" not in cell for row in found.rows for cell in row)


@given(st.text("'=+-@\tab"))
def test_a_guarded_text_is_no_formula_and_comes_back(text):
    assert not guarded(text).startswith(("=", "+", "-", "@", "\t"))
    assert unguarded(guarded(text)) == text


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("x" * (8 * 1024 * 1024 + 1), "8 MiB"),
        ("\n".join(["a\tb"] * 50_001), "100,000 cells"),
        ("a\t" * 500 + "b", "500 columns"),
        ("<table>" + "<tr>" + "<td colspan=500>x" * 300, "100,000 cells"),
        ("<table><tr>" + "<td rowspan=500>x" * 400 + "<tr><td>y" * 400, "100,000 cells"),
    ],
)
def test_a_table_larger_than_can_be_meant_is_refused(text, words):
    with pytest.raises(ImportProblem, match=words):
        read_table(text)


@pytest.mark.parametrize("broken", ["<table ", "<!--", "<td a='", "&", "<", "<script>", "</td", "<?"])
def test_a_flood_of_broken_tags_takes_no_longer_than_others(broken):
    start = perf_counter()
    read_table("<table><tr><td>said<td>" + broken * 50_000)
    assert perf_counter() - start < 5


def test_damaged_html_is_refused():
    with pytest.raises(ImportProblem, match="damaged"):
        read_table("<table><tr><td>said<![<![")


@pytest.mark.parametrize(
    "mark", ["<![if !supportMisalignedColumns]><![endif]>", "<!--[if gte mso 9]>x<![endif]-->"]
)
def test_the_conditional_marks_of_office_are_read_over(mark):
    assert rows(f"<table>{mark}<tr>{mark}<td>a</td></tr></table>") == [["a"]]


def test_each_line_that_says_something_is_a_note():
    assert lines_of("\ufeff one \r\n\r\n two\u2028three\x00\n") == ["one", "two", "three"]
    assert len(lines_of("x\n" * 50_000)) == 50_000
    with pytest.raises(ImportProblem, match="50,000 lines"):
        lines_of("x\n" * 50_001)


@pytest.mark.parametrize(
    ("text", "block"),
    [
        ("a\tb\nc\td\n", True),
        ("a\tb", True),
        ("Yes, no\nNo, yes", False),
        ("\tindented\nnot", False),
        ("", False),
    ],
)
def test_only_cells_between_tabs_are_a_block(text, block):
    assert is_block(text) is block
