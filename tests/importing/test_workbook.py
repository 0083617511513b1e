"""Excel workbooks: real ones are read as people see them, hostile ones are refused unopened."""

import zipfile
from datetime import date, datetime

import pytest
from openpyxl import Workbook

from journeyboard.importing.problem import ImportProblem
from journeyboard.importing.workbook import MAX_UNPACKED, read_workbook


def saved(tmp_path, *sheets):
    book = Workbook()
    book.remove(book.active)
    for number, rows in enumerate(sheets):
        sheet = book.create_sheet(f"Sheet {number}")
        for row in rows:
            sheet.append(row)
    path = tmp_path / "map.xlsx"
    book.save(path)
    return path


def test_texts_numbers_and_dates_are_read_as_people_write_them(tmp_path):
    path = saved(
        tmp_path,
        [
            [None, "Awareness", "Order"],
            ["Actions", "One\nTwo", 3],
            ["When", date(2026, 6, 28), datetime(2026, 6, 28, 9, 30)],
            ["Share", 0.25, True],
        ],
    )
    assert read_workbook(path).table.rows == (
        ("", "Awareness", "Order"),
        ("Actions", "One\nTwo", "3"),
        ("When", "2026-06-28", "2026-06-28 09:30"),
        ("Share", "0.25", "True"),
    )


def test_the_first_sheet_that_is_filled_is_taken(tmp_path):
    assert read_workbook(saved(tmp_path, [], [["x"]], [["y"]])).table.rows == (("x",),)


def test_it_says_which_sheet_was_taken_of_how_many(tmp_path):
    sheet = read_workbook(saved(tmp_path, [], [["x"]], [["y"]]))
    assert (sheet.name, sheet.others) == ("Sheet 1", 2)


def test_a_formula_is_never_computed_and_without_a_value_says_nothing(tmp_path):
    assert read_workbook(saved(tmp_path, [["a", "=1+1", "b"]])).table.rows == (("a", "", "b"),)


def test_merged_cells_keep_their_columns(tmp_path):
    path = tmp_path / "merged.xlsx"
    book = Workbook()
    book.active.append(["Order", None, "Use"])
    book.active.append(["a", "b", "c"])
    book.active.merge_cells("A1:B1")
    book.save(path)
    assert read_workbook(path).table.rows == (("Order", "", "Use"), ("a", "b", "c"))


def test_an_empty_workbook_is_refused_by_name(tmp_path):
    with pytest.raises(ImportProblem, match=r"map\.xlsx has no filled sheet"):
        read_workbook(saved(tmp_path, []))


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 broken", b"\xd0\xcf\x11\xe0" * 99, b"a,b\n"])
def test_what_is_no_workbook_is_refused_by_name(tmp_path, content):
    path = tmp_path / "bad.xlsx"
    path.write_bytes(content)
    with pytest.raises(ImportProblem, match=r"bad\.xlsx is damaged"):
        read_workbook(path)


def test_a_zip_bomb_is_refused_before_it_is_unpacked(tmp_path):
    path = tmp_path / "bomb.xlsx"
    with (
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("xl/sharedStrings.xml", "w", force_zip64=True) as part,
    ):
        for _ in range(MAX_UNPACKED // 2**20 + 1):
            part.write(bytes(2**20))
    assert path.stat().st_size < 1_000_000
    with pytest.raises(ImportProblem, match=r"bomb\.xlsx unpacks to more"):
        read_workbook(path)


def test_entities_that_expand_without_end_are_refused(tmp_path):
    source = saved(tmp_path, [["x"]])
    path = tmp_path / "laughs.xlsx"
    bomb = b'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha">%s]><worksheet>&z;</worksheet>' % b"".join(
        b'<!ENTITY %c "&%c;&%c;">' % (98 + n, 97 + n, 97 + n) for n in range(25)
    )
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(path, "w") as new:
        for name in old.namelist():
            new.writestr(name, bomb if name.endswith("sheet1.xml") else old.read(name))
    with pytest.raises(ImportProblem, match=r"laughs\.xlsx is damaged"):
        read_workbook(path)


def test_a_sheet_that_lies_about_its_size_costs_what_it_holds(tmp_path):
    source = saved(tmp_path, [["x"]])
    path = tmp_path / "liar.xlsx"
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(path, "w") as new:
        for name in old.namelist():
            content = old.read(name).replace(b'ref="A1"', b'ref="A1:XFD1048576"')
            new.writestr(name, content)
    assert read_workbook(path).table.rows == (("x",),)


def test_a_cell_far_down_or_far_right_is_refused_or_left_out(tmp_path):
    book = Workbook()
    book.active.cell(60_000, 1, "x")
    book.save(tmp_path / "deep.xlsx")
    with pytest.raises(ImportProblem, match="more than 50,000 rows"):
        read_workbook(tmp_path / "deep.xlsx")
    book = Workbook()
    book.active.cell(1, 501, "x")
    book.save(tmp_path / "wide.xlsx")
    with pytest.raises(ImportProblem, match="more than 500 columns"):
        read_workbook(tmp_path / "wide.xlsx")


def test_a_folder_and_a_file_that_is_gone_are_refused(tmp_path):
    for path in (tmp_path, tmp_path / "gone.xlsx"):
        with pytest.raises(ImportProblem, match="is not a file"):
            read_workbook(path)
