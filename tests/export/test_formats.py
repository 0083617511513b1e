import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from journeyboard.export.formats import FORMATS, ExportProblem, Options, export
from journeyboard.model import (
    JourneyMap,
    Lane,
    LaneKind,
    Note,
    NoteKind,
    Records,
    Stage,
    changed,
    everything,
    in_map,
)


@pytest.mark.parametrize("suffix", FORMATS)
def test_the_suffix_picks_the_format(fibre, tmp_path, suffix):
    path = tmp_path / f"map{suffix.upper()}"
    report = export(*fibre, path)
    assert report.path == path
    assert report.size_bytes == path.stat().st_size > 1000
    heads = {".pdf": b"%PDF-1.", ".png": b"\x89PNG", ".svg": b"<?xml"}
    assert path.read_bytes().startswith(heads[suffix])


def test_a_pdf_of_the_worked_example_is_sound_and_says_what_is_on_the_map(fibre, tmp_path, run):
    path = tmp_path / "map.pdf"
    report = export(*fibre, path)
    assert (report.pages, round(report.width_mm), round(report.height_mm)) == (1, 420, 297)
    assert "No syntax or stream encoding errors" in run("qpdf", "--check", path)
    said = " ".join(run("pdftotext", path, "-").split())
    for text in (
        "Switching to full fibre",
        "Nobody came",
        "Engineer",
        "Lend a 4G box",
        "Marketing: street",
    ):
        assert text in said


def test_a_png_has_as_many_pixels_as_its_scale_asks_for(fibre, tmp_path):
    path = tmp_path / "map.png"
    export(*fibre, path, Options(scale=1))
    once = QImage(str(path))
    export(*fibre, path, Options(scale=2, overwrite=True))
    twice = QImage(str(path))
    assert (twice.width(), twice.height()) == (2 * once.width(), 2 * once.height())


def test_a_png_on_paper_is_96_dots_an_inch_at_scale_one(fibre, tmp_path):
    export(*fibre, tmp_path / "map.png", Options(paper="A4", scale=1))
    picture = QImage(str(tmp_path / "map.png"))
    assert (picture.width(), picture.height()) == (1123, 794)
    assert abs(picture.dotsPerMeterX() - 96 / 0.0254) < 2


def test_themes_and_transparency_reach_the_picture(fibre, tmp_path):
    corners = {}
    for name, options in {
        "light": Options(scale=1),
        "dark": Options(scale=1, theme="dark"),
        "clear": Options(scale=1, transparent=True),
    }.items():
        export(*fibre, tmp_path / f"{name}.png", options)
        corners[name] = QImage(str(tmp_path / f"{name}.png")).pixelColor(0, 0)
    assert corners["light"].name() == "#f1ece2"
    assert corners["dark"].name() == "#141210"
    assert corners["clear"].alpha() == 0


def test_a_dark_theme_is_left_out_on_paper_and_the_report_says_so(fibre, tmp_path):
    report = export(*fibre, tmp_path / "map.pdf", Options(theme="dark"))
    assert any("dark theme" in remark for remark in report.remarks)


def test_the_report_says_when_text_gets_too_small(fibre, tmp_path):
    large = export(*fibre, tmp_path / "large.pdf", Options(paper="A0"))
    small = export(*fibre, tmp_path / "small.pdf", Options(paper="A4", landscape=False))
    assert small.smallest_text_pt < 6.5 <= large.smallest_text_pt
    assert any("6.5 pt" in remark for remark in small.remarks)
    assert small.note_text_pt > small.smallest_text_pt


def test_the_report_counts_the_notes_that_are_cut_short(fibre, tmp_path):
    contents, map_id = fibre
    assert not export(contents, map_id, tmp_path / "whole.svg").remarks
    first, second, *_ = in_map(contents, Note, map_id)
    longer = (changed(note, text="Much to say. " * 200) for note in (first, second))
    report = export(Records([*everything(contents), *longer]), map_id, tmp_path / "cut.svg")
    assert report.remarks == ("2 notes do not show all of their text: make room for it",)


def test_a_file_that_is_there_is_kept_unless_it_may_be_replaced(fibre, tmp_path):
    path = tmp_path / "map.svg"
    path.write_text("mine")
    with pytest.raises(ExportProblem, match=r"is there already; it was left as it is; choose another name"):
        export(*fibre, path)
    assert path.read_text() == "mine"
    export(*fibre, path, Options(overwrite=True))
    assert path.read_text("utf-8").startswith("<?xml")


@pytest.mark.parametrize(
    ("name", "options", "what"),
    [
        ("map.docx", Options(), "the ending .docx"),
        ("map", Options(), "a name without an ending"),
        ("nowhere/map.pdf", Options(), "could not be written"),
        ("map.png", Options(scale=0), "a scale of 0"),
        ("map.png", Options(paper="A0", scale=8), "larger than 32,767"),
        (".", Options(), "ending"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line_and_leaves_nothing(fibre, tmp_path, name, options, what):
    with pytest.raises(ExportProblem) as caught:
        export(*fibre, tmp_path / name, options)
    assert what in str(caught.value)
    assert re.fullmatch(r"[^;\n]+; nothing was written; [^;\n]+", str(caught.value))
    assert list(tmp_path.iterdir()) == []


def test_a_folder_is_not_replaced(fibre, tmp_path):
    (tmp_path / "map.pdf").mkdir()
    with pytest.raises(ExportProblem, match="is a folder"):
        export(*fibre, tmp_path / "map.pdf", Options(overwrite=True))


def test_a_device_or_pipe_is_not_replaced(fibre, tmp_path):
    pipe = tmp_path / "map.svg"
    os.mkfifo(pipe)
    with pytest.raises(ExportProblem, match="is not a file"):
        export(*fibre, pipe, Options(overwrite=True))
    assert pipe.is_fifo()


def test_a_name_that_the_system_refuses_is_said(fibre, tmp_path):
    with pytest.raises(ExportProblem, match="could not be written"):
        export(*fibre, tmp_path / f"{'a' * 300}.svg")


def test_an_unknown_map_is_said(fibre, tmp_path):
    with pytest.raises(ExportProblem, match="no such map"):
        export(fibre[0], "other", tmp_path / "map.pdf")


def test_a_failing_writer_leaves_neither_a_part_nor_a_changed_file(fibre, tmp_path, monkeypatch):
    path = tmp_path / "map.svg"
    path.write_text("mine")
    monkeypatch.setattr(os, "fsync", _no_space)
    with pytest.raises(ExportProblem, match="No space left on device"):
        export(*fibre, path, Options(overwrite=True))
    assert [file.name for file in tmp_path.iterdir()] == ["map.svg"]
    assert path.read_text() == "mine"


def _no_space(_: int) -> None:
    raise OSError(28, "No space left on device")


def test_an_exported_file_may_be_read_by_whoever_may_read_new_files(fibre, tmp_path):
    (tmp_path / "plain").touch()
    export(*fibre, tmp_path / "map.svg")
    assert (tmp_path / "map.svg").stat().st_mode == (tmp_path / "plain").stat().st_mode


HOSTILE = (
    "\u202eevil\u2066 <script>&amp; ]]> \x07\ufffe \U0010ffff ﷽ a\u0301\u0301\u0301 \t\r\n\u2028 (\\) %s {}"
)


@pytest.mark.parametrize("suffix", FORMATS)
def test_any_text_can_be_exported(tmp_path, suffix, run):
    from journeyboard.model import Note

    records = Records(
        [
            JourneyMap(id="m", title=HOSTILE, organisation=HOSTILE, evidence=HOSTILE, edition=HOSTILE),
            Stage(id="s", map_id="m", name=HOSTILE, goal=HOSTILE, order="a0"),
            Lane(id="l", map_id="m", kind=LaneKind.ACTIONS, name=HOSTILE, order="a0", height=122),
            Note(id="n", map_id="m", kind=NoteKind.ACTION, stage_id="s", lane_id="l", text=HOSTILE * 40),
        ]
    )
    path = tmp_path / f"map{suffix}"
    export(records, "m", path)
    if suffix == ".pdf":
        assert "No syntax or stream encoding errors" in run("qpdf", "--check", path)


def test_no_display_is_needed_and_a_pdf_of_our_scripts_needs_no_qt(tmp_path):
    program = (
        "import sys\n"
        "from journeyboard.assets import resource\n"
        "from journeyboard.export.formats import export\n"
        "from journeyboard.importing.interchange import load\n"
        "from journeyboard.model import Records, maps\n"
        "records = Records(load(resource('samples', 'switching-to-full-fibre.json').read_text('utf-8')))\n"
        "export(records, maps(records)[0].id, sys.argv[1])\n"
        "assert 'PySide6' not in sys.modules\n"
        "export(records, maps(records)[0].id, sys.argv[2])\n"
    )
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    bare = {name: value for name, value in os.environ.items() if name not in hidden}
    outputs = [str(tmp_path / "map.pdf"), str(tmp_path / "map.png")]
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", program, *outputs], env=bare, cwd=root, capture_output=True, text=True
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert all(Path(output).exists() for output in outputs)


def test_importing_the_registry_is_light():
    program = (
        "import sys, journeyboard.export.formats\n"
        "heavy = {'PySide6', 'reportlab', 'fontTools', 'uharfbuzz', 'PIL', 'sqlalchemy'} & set(sys.modules)\n"
        "sys.exit(', '.join(heavy) or 0)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=Path(__file__).parents[2], capture_output=True, text=True
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_scripts_that_no_font_covers_show_boxes_and_nothing_is_said(tmp_path):
    program = (
        "import sys\n"
        "from journeyboard.export.formats import export\n"
        "from journeyboard.model import JourneyMap, Records\n"
        "title = 'தமிழ் አማርኛ မြန်မာ ქართული \\U00013000 旅程'\n"
        "for path in sys.argv[1:]: export(Records([JourneyMap(id='m', title=title)]), 'm', path)\n"
    )
    bare = {name: value for name, value in os.environ.items() if name != "QT_LOGGING_RULES"}
    outputs = [str(tmp_path / f"map{suffix}") for suffix in FORMATS]
    root = Path(__file__).parents[2]
    command = [sys.executable, "-c", program, *outputs]
    done = subprocess.run(command, env=bare, cwd=root, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
