"""The command line as a script would use it: what it makes, what it prints, and how it fails."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from journeyboard import __version__, cli
from journeyboard.importing.shelf import samples, templates
from journeyboard.model import JourneyMap, Note
from journeyboard.store.document import open_document
from journeyboard.store.schema import FORMAT_VERSION

DIAGRAM = "journey\ntitle Day\nsection Go\nMake tea: 9: Me\nSit: 3: Me, Cat\nsection Rest\n"


@pytest.fixture(autouse=True)
def in_a_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")  # what a command sets is taken back after each test


@pytest.fixture
def run(capsys):
    def run(*words):
        code = cli.main(list(words))
        out, err = capsys.readouterr()
        assert "Traceback" not in err
        return code, out, err

    return run


@pytest.fixture
def fails(run):
    """Run a command that must fail with one line: what happened; what is safe; what to do."""

    def fails(*words):
        code, _, err = run(*words)
        assert code == 1
        assert err.startswith("journeyboard: ")
        assert err.count("\n") == 1
        assert err.count("; ") >= 2
        return err

    return fails


def outside(*words, **how):
    command = [sys.executable, "-m", "journeyboard", *words]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=60, **how)


def told(run, path):
    code, out, err = run("info", path, "--json")
    assert (code, err) == (0, "")
    return json.loads(out)


@pytest.mark.parametrize("name", [starter.name for starter in templates()])
def test_new_makes_a_map_of_every_template(run, name):
    assert run("new", "a.journey", "--template", name) == (0, "", "")
    assert len(told(run, "a.journey")["maps"]) == 1


@pytest.mark.parametrize("name", [starter.name for starter in samples()])
def test_new_makes_a_map_of_every_sample(run, name):
    assert run("new", "a.journey", "--sample", name) == (0, "", "")
    assert told(run, "a.journey")["maps"][0]["pain_points"] > 3


def test_without_a_template_a_new_map_is_the_lifecycle(run):
    run("new", "a.journey")
    assert len(told(run, "a.journey")["maps"][0]["stages"]) == 6


def test_info_counts_the_worked_example(run):
    run("new", "a.journey", "--sample", "switching-to-full-fibre")
    found = told(run, "a.journey")
    (summary,) = found.pop("maps")
    assert found == {"format": FORMAT_VERSION, "revision": 1}
    assert summary == {
        "title": "Switching to full fibre",
        "stages": ["Awareness", "Consideration", "Purchase", "Onboarding", "Retention", "Advocacy"],
        "lanes": [
            "Actions",
            "Touchpoints",
            "Channels",
            "Thoughts & quotes",
            "Emotions",
            "Pain points",
            "Opportunities",
            "Backstage",
        ],
        "personas": ["Maya Okafor", "Ken & Ruth Ainsley"],
        "notes": {
            "action": 11,
            "touchpoint": 9,
            "channel": 12,
            "quote": 6,
            "pain": 9,
            "opportunity": 9,
            "backstage": 6,
        },
        "pain_points": 9,
        "opportunities": 9,
        "feelings": 24,
        "links": 4,
    }


def test_info_says_the_same_in_words(run):
    run("new", "a.journey", "--sample", "switching-to-full-fibre")
    code, out, _ = run("info", "a.journey")
    assert code == 0
    assert "Switching to full fibre\n" in out
    assert "  notes: 11 action, 9 touchpoint" in out
    assert "  pain points: 9\n" in out


def test_import_makes_a_map_and_says_what_it_changed(run):
    Path("day.mmd").write_text(DIAGRAM)
    code, out, err = run("import", "day.mmd", "-o", "day.journey")
    assert (code, out) == (0, "")
    assert err == "journeyboard: day.mmd, line 4: the score 9 was taken as 5, scores go from 1 to 5\n"
    (summary,) = told(run, "day.journey")["maps"]
    assert (summary["title"], summary["stages"]) == ("Day", ["Go", "Rest"])
    assert (summary["personas"], summary["notes"]) == (["Me", "Cat"], {"action": 2})
    assert summary["feelings"] == 3


def test_our_own_json_is_imported_with_its_ids(run):
    assert run("import", str(samples()[0].path), "-o", "a.journey") == (0, "", "")
    with open_document("a.journey", read_only=True) as document:
        assert "note-p6" in document.store.of(Note)


@pytest.mark.parametrize("words", [("new", "a.journey"), ("import", "day.mmd", "-o", "a.journey")])
def test_nothing_is_overwritten_without_force(run, fails, words):
    Path("day.mmd").write_text(DIAGRAM)
    Path("a.journey").write_text("precious")
    assert "--force" in fails(*words)
    assert Path("a.journey").read_text() == "precious"
    assert run(*words, "--force")[0] == 0
    assert run("check", "a.journey")[0] == 0


def test_what_is_read_and_what_is_no_file_is_never_written_over(fails):
    Path("day.mmd").write_text(DIAGRAM)
    Path("folder").mkdir()
    assert "the file that is read" in fails("import", "day.mmd", "-o", "day.mmd", "--force")
    assert "not a file" in fails("new", "folder", "--force")
    assert Path("day.mmd").read_text() == DIAGRAM
    assert Path("folder").is_dir()


def test_a_source_that_cannot_be_read_leaves_no_output(fails):
    Path("day.mmd").write_text("journey\nsection Go\nMake tea")
    assert "line 3" in fails("import", "day.mmd", "-o", "day.journey")
    assert [path.name for path in Path().iterdir()] == ["day.mmd"]


def test_an_output_without_a_folder_leaves_nothing(fails):
    assert "no folder" in fails("new", "gone/a.journey")
    assert not list(Path().iterdir())


@pytest.mark.parametrize(
    "words",
    [
        ("new", "{}.journey"),
        ("new", "{}.journey", "--force"),
        ("info", "{}.journey"),
        ("check", "{}.journey"),
        ("import", "{}.mmd", "-o", "a.journey"),
        ("export", "a.journey", "{}.pdf"),
    ],
)
def test_a_name_that_no_disk_takes_is_trouble_foreseen(fails, words):
    assert "unexpected" not in fails(*(word.format("long" * 100) for word in words))


def test_a_source_without_a_name_is_named_all_the_same(fails):
    assert fails("import", ".", "-o", "a.journey").startswith("journeyboard: . has no suffix")


@pytest.fixture
def example(run):
    run("new", "a.journey", "--sample", "switching-to-full-fibre")


@pytest.mark.parametrize(
    ("out", "words", "start"),
    [
        ("a.pdf", (), b"%PDF-"),
        ("a4.pdf", ("--paper", "A4", "--portrait", "--ink", "grey", "--no-legend"), b"%PDF-"),
        ("a.PNG", ("--scale", "0.5", "--theme", "dark"), b"\x89PNG"),
        ("a.svg", ("--transparent",), b"<?xml"),
        ("own size.svg", ("--paper", "map", "--no-title-block"), b"<?xml"),
    ],
)
def test_the_suffix_picks_the_format(example, out, words, start):
    done = outside("export", "a.journey", out, *words)
    assert done.returncode == 0, done.stderr
    assert done.stdout == ""
    assert Path(out).read_bytes().startswith(start)
    assert sorted(path.name for path in Path().iterdir()) == sorted(["a.journey", out])


def test_text_too_small_for_its_paper_is_remarked(run, example):
    code, out, err = run("export", "a.journey", "small.pdf", "--paper", "A4", "--portrait")
    assert (code, out) == (0, "")
    assert err.startswith("journeyboard: small.pdf: the smallest text is ")


def test_an_export_overwrites_nothing_without_force(run, fails, example):
    Path("a.svg").write_text("precious")
    assert "--force" in fails("export", "a.journey", "a.svg")
    assert Path("a.svg").read_text() == "precious"
    assert run("export", "a.journey", "a.svg", "--force")[0] == 0
    assert "the file that is read" in fails("export", "a.journey", "a.journey", "--force")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("a.gif",), "a.gif has no suffix that can be exported"),
        (("a",), "use one of .pdf, .png, .svg, .json"),
        (("a.png", "--scale", "1000"), "scale"),
        (("a.png", "--scale", "nan"), "scale"),
        (("a.pdf", "--map", "2"), "no map 2"),
        (("gone/a.pdf",), "gone"),
    ],
)
def test_what_cannot_be_exported_is_refused_and_leaves_nothing(fails, example, words, said):
    assert said in fails("export", "a.journey", *words)
    assert [path.name for path in Path().iterdir()] == ["a.journey"]


def test_where_qt_lacks_a_library_a_png_names_its_package_and_a_pdf_needs_none(
    run, fails, example, monkeypatch
):
    monkeypatch.setattr("journeyboard.display.CORE", {"no-such-library.so.1": "libnosuch1"})
    assert fails("export", "a.journey", "a.png").endswith("type: sudo apt install libnosuch1\n")
    assert not Path("a.png").exists()
    assert run("export", "a.journey", "a.pdf")[0] == 0


def test_the_exported_file_is_not_changed_by_it(run, example):
    before = Path("a.journey").read_bytes()
    run("export", "a.journey", "a.svg")
    run("info", "a.journey")
    assert Path("a.journey").read_bytes() == before


def test_check_calls_a_whole_file_whole(run):
    run("new", "a.journey")
    assert run("check", "a.journey") == (0, "a.journey is whole\n", "")


def test_check_finds_a_flipped_letter_and_says_where(run):
    run("new", "a.journey", "--sample", "switching-to-full-fibre")
    content = Path("a.journey").read_bytes()
    assert content.count(b"Bill shock") == 1
    Path("a.journey").write_bytes(content.replace(b"Bill shock", b"Bill shack"))
    code, out, err = run("check", "a.journey")
    assert code == 1
    assert out.strip()
    assert err.count("\n") == 1
    assert "a.journey is damaged" in err
    assert "`journeyboard recover a.journey NEW.journey`" in err


def test_check_does_not_flood_the_terminal(run, monkeypatch):
    monkeypatch.setattr(
        "journeyboard.store.check.check", lambda _: [f"Row {n} is wrong" for n in range(1_020)]
    )
    _, out, _ = run("check", "a.journey")
    assert out.splitlines()[-2:] == ["Row 19 is wrong", "and 1,000 more"]


@pytest.mark.parametrize("command", ["info", "check"])
def test_a_file_that_is_no_map_is_refused(fails, command):
    Path("picture.journey").write_bytes(b"\x89PNG" * 100)
    assert "not a journey map" in fails(command, "picture.journey")
    assert "not there" in fails(command, "gone.journey")


def test_the_lists_name_what_new_takes(run):
    _, out, _ = run("templates")
    assert [line.split()[0] for line in out.splitlines()] == [starter.name for starter in templates()]
    _, out, _ = run("samples")
    assert [line.split()[0] for line in out.splitlines()] == [starter.name for starter in samples()]


def test_an_unknown_template_is_answered_with_the_names_there_are(fails):
    assert "lifecycle, service-blueprint" in fails("new", "a.journey", "--template", "nonsense")


@pytest.mark.parametrize(
    "words",
    [
        ("new",),
        ("import", "day.mmd"),
        ("export", "a.journey"),
        ("info", "a", "b"),
        ("a", "b"),
        ("--nonsense",),
        ("a.journey", "--example"),
        ("export", "a.journey", "a.pdf", "--paper", "A9"),
        ("export", "a.journey", "a.pdf", "--landscape", "--portrait"),
        ("new", "a.journey", "--template", "empty", "--sample", "x"),
        ("new", "a.journey", "--forc"),
    ],
)
def test_wrong_words_are_answered_in_one_line_and_with_2(capsys, words):
    with pytest.raises(SystemExit) as left:
        cli.main(list(words))
    out, err = capsys.readouterr()
    assert (left.value.code, out) == (2, "")
    assert err.startswith("journeyboard: ")
    assert err.count("\n") == 1
    assert "--help" in err


@pytest.mark.parametrize("words", [("--help",), ("new", "--help"), ("export", "--help")])
def test_help_is_help(capsys, words):
    with pytest.raises(SystemExit) as left:
        cli.main(list(words))
    assert left.value.code == 0
    assert "FILE" in capsys.readouterr().out


def test_the_version_is_the_packages(capsys):
    with pytest.raises(SystemExit):
        cli.main(["--version"])
    assert capsys.readouterr().out == f"journeyboard {__version__}\n"


@pytest.mark.parametrize("name", ["gone.journey", "our map.journey"])
def test_who_asks_for_a_map_that_is_not_there_is_told_how_to_make_one(name, tmp_path, monkeypatch):
    for folder in ("CONFIG", "DATA", "CACHE"):
        monkeypatch.setenv(f"XDG_{folder}_HOME", str(tmp_path / folder))
    quoted = f"'{name}'" if " " in name else name
    done = outside(name)
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert f"{name} is not there; nothing was changed; check the name and the folder" in done.stderr
    assert f"or make a map there with `journeyboard new {quoted}`" in done.stderr
    assert outside("new", name).returncode == 0


def test_the_window_opens_the_file_that_is_named(run, monkeypatch):
    opened = []
    pretend_a_desktop(monkeypatch, lambda path: opened.append(path) or 0)
    assert run("a.journey") == (0, "", "")
    assert run() == (0, "", "")
    assert opened == [Path("a.journey"), None]


def test_the_example_is_a_fresh_copy_each_time(run, monkeypatch, tmp_path):
    monkeypatch.setattr("journeyboard.places.data_folder", lambda: tmp_path / "data")
    opened = []
    pretend_a_desktop(monkeypatch, lambda path: opened.append(path) or 0)
    assert run("--example")[0] == run("--example")[0] == 0
    assert [path.name for path in opened] == [
        "Switching to full fibre.journey",
        "Switching to full fibre 2.journey",
    ]
    ids = []
    for path in opened:
        with open_document(path, read_only=True) as document:
            ids += document.store.of(JourneyMap)
    assert len(set(ids)) == 2


def test_an_example_that_has_no_place_is_trouble_foreseen(fails, monkeypatch, tmp_path):
    pretend_a_desktop(monkeypatch, lambda _: 0)
    (tmp_path / "file").touch()
    monkeypatch.setattr("journeyboard.places.data_folder", lambda: tmp_path / "file" / "data")
    assert "cannot be reached (Not a directory)" in fails("--example")


def pretend_a_desktop(monkeypatch, start):
    module = type(sys)("journeyboard.desktop.app")
    module.run = start
    monkeypatch.setitem(sys.modules, "journeyboard.desktop.app", module)
    monkeypatch.setattr("journeyboard.display.ready", lambda: None)


def test_ctrl_c_is_quiet(run, monkeypatch):
    def interrupted(_):
        raise KeyboardInterrupt

    monkeypatch.setitem(cli.COMMANDS, "templates", interrupted)
    assert run("templates") == (130, "", "")


def test_even_what_nobody_foresaw_is_one_line(fails, monkeypatch):
    def broken(_):
        raise ZeroDivisionError("two\nlines")

    monkeypatch.setitem(cli.COMMANDS, "templates", broken)
    assert "ZeroDivisionError: two lines" in fails("templates")
    monkeypatch.setenv("JOURNEYBOARD_TRACEBACK", "1")
    with pytest.raises(ZeroDivisionError):
        cli.main(["templates"])


def test_without_a_display_the_program_says_so_and_what_works(monkeypatch):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    done = outside()
    assert (done.returncode, done.stdout) == (1, "")
    assert "there is no display" in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.skipif(sys.platform == "win32", reason="the shell of others")
def test_a_pipe_that_closes_early_is_no_error():
    done = subprocess.run(
        f"{sys.executable} -m journeyboard --help | true; {sys.executable} -m journeyboard templates | true",
        shell=True, capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    assert done.stderr == ""


def test_names_that_a_terminal_cannot_write_are_no_error(monkeypatch):
    Path("day.mmd").write_text(DIAGRAM.replace("Go", "去"), encoding="utf-8")
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    assert outside("import", "day.mmd", "-o", "day.journey").returncode == 0
    done = outside("info", "day.journey")
    assert (done.returncode, done.stderr) == (0, "")
    assert "\\u53bb" in done.stdout


def test_a_map_gives_the_terminal_no_orders_and_makes_no_lines_of_its_own(run):
    orders = {"id": "m", "title": "Day\n  links: 9\x1b]0;owned\x07\x9b2J"}
    tree = {"format": "journeyboard", "version": 1, "maps": [orders]}
    Path("a.json").write_text(json.dumps(tree), encoding="utf-8")
    run("import", "a.json", "-o", "a.journey")
    code, out, _ = run("info", "a.journey")
    assert code == 0
    assert out.splitlines()[1] == "Day links: 9\\x1b]0;owned\\x07\\x9b2J"
    assert told(run, "a.journey")["maps"][0]["title"] == orders["title"]


@pytest.mark.skipif(sys.platform == "win32", reason="the shell of others")
def test_a_script_may_close_what_it_does_not_read():
    command = (
        f"{sys.executable} -m journeyboard templates >&- && {sys.executable} -m journeyboard info gone 2>&-"
    )
    done = subprocess.run(command, shell=True, capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stdout, done.stderr) == (1, "", "")


def test_the_command_line_is_light_until_a_command_asks_for_more():
    heavy = {"PySide6", "sqlalchemy", "reportlab", "fontTools", "uharfbuzz", "pydantic"}
    code = f"import sys, journeyboard.cli; print({heavy!r} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert done.stdout == "set()\n"


def test_a_file_goes_out_as_json_and_comes_back_with_everything(tmp_path: Path) -> None:
    first, text, second = tmp_path / "a.journey", tmp_path / "a.json", tmp_path / "b.journey"
    again = tmp_path / "b.json"
    assert cli.main(["new", str(first), "--sample", "switching-to-full-fibre"]) == 0
    assert cli.main(["export", str(first), str(text)]) == 0
    assert cli.main(["import", str(text), "-o", str(second)]) == 0
    assert cli.main(["export", str(second), str(again)]) == 0
    assert again.read_text("utf-8") == text.read_text("utf-8")


def test_what_is_left_of_a_damaged_file_comes_back_in_a_new_one(run, fails):
    run("new", "a.journey", "--sample", "switching-to-full-fibre")
    data = Path("a.journey").read_bytes()
    Path("bad.journey").write_bytes(data[: len(data) * 2 // 3])
    assert run("check", "bad.journey")[0] == 1
    code, out, _ = run("recover", "bad.journey", "back.journey")
    assert code == 0
    assert out.startswith("back.journey holds what can be read of bad.journey:\n")
    assert "notes: " in out
    assert run("check", "back.journey")[0] == 0
    assert "already there" in fails("recover", "bad.journey", "back.journey")
    assert "Nothing can be read" in fails("recover", __file__, "other.journey")


def test_versions_are_listed_for_people_and_for_programs(run):
    from journeyboard.edit.versions import name_version

    run("new", "map.journey")
    assert run("versions", "map.journey") == (0, "no versions\n", "")
    with open_document("map.journey") as document:
        name_version(document.store, "Workshop 2", "in\nGraz", "Ada")
    code, out, _ = run("versions", "map.journey")
    assert code == 0
    assert out.endswith("  Workshop 2 · Ada · in Graz\n")
    (told,) = json.loads(run("versions", "map.journey", "--json")[1])
    assert (told["name"], told["author"], told["note"]) == ("Workshop 2", "Ada", "in\nGraz")


@pytest.fixture
def two_files(run):
    from journeyboard.edit.maps import twin_map
    from journeyboard.edit.notes import retext
    from journeyboard.model import maps

    run("new", "old.journey", "--sample", samples()[0].name)
    Path("new.journey").write_bytes(Path("old.journey").read_bytes())
    with open_document("new.journey") as document:
        first = next(iter(document.store.of(Note).values()))
        retext(document.store, first.id, f"{first.text}, said otherwise")
        twin_map(document.store, maps(document.store)[0].id, title="To be")


def test_compare_tells_what_changed(run, two_files):
    code, out, err = run("compare", "old.journey", "new.journey")
    assert (code, err) == (0, "")
    assert out.startswith("# What changed since old\n")
    assert "## Reworded" in out
    assert "said otherwise" in out


def test_compare_takes_maps_by_number_and_the_same_file_twice(run, two_files):
    code, out, _ = run("compare", "new.journey", "--map", "1", "new.journey", "--map", "2")
    assert code == 0
    assert "No note differs." in out
    code, out, _ = run("compare", "old.journey", "new.journey", "--map", "2")
    assert "## Reworded" in out
    assert "said otherwise" in out


def test_compare_takes_versions_by_name(run, fails, two_files):
    from journeyboard.edit.notes import retext
    from journeyboard.edit.versions import name_version

    with open_document("new.journey") as document:
        name_version(document.store, "Workshop 1")
        first = next(iter(document.store.of(Note).values()))
        retext(document.store, first.id, "Said last")
        name_version(document.store, "Workshop 2")
        retext(document.store, first.id, "Said today")
    _, out, _ = run("compare", "new.journey", "--version", "workshop 1", "new.journey")
    assert out.startswith("# What changed since workshop 1\n")
    assert "said otherwise → Said today" in out
    way = ("new.journey", "--version", "Workshop 1", "new.journey", "--version", "Workshop 2")
    assert "said otherwise → Said last" in run("compare", *way)[1]
    assert "no version called May" in fails("compare", "new.journey", "--version", "May", "new.journey")


def test_compare_writes_files_and_spares_what_is_there(run, fails, two_files):
    for name in ("out.md", "out.pdf"):
        assert run("compare", "old.journey", "new.journey", "-o", name)[0] == 0
        assert Path(name).stat().st_size > 100
    assert "already there" in fails("compare", "old.journey", "new.journey", "-o", "out.md")
    assert "no map 9" in fails("compare", "old.journey", "--map", "9", "new.journey")
    assert "suffix" in fails("compare", "old.journey", "new.journey", "-o", "out.docx")
