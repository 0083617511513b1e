"""The house's promises as executable sentences: which room may look where, and how large it may grow."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "journeyboard"
FLOORS = (
    "model",
    "store",
    "edit",
    "insight",
    "text",
    "layout",
    "drawing",
    "export",
    "importing",
    "workshop",
    "desktop",
)
QT_ROOMS = ("journeyboard/desktop/", "journeyboard/export/painter")
DATA_FOLDERS = ("ui", "resources", "packaging")
LONGEST_FILE, LONGEST_FUNCTION = 300, 60

SOURCES = sorted(PACKAGE.rglob("*.py"))


def imports(path: Path) -> Iterator[str]:
    """Absolute names of all modules that a file imports, at its top or inside its functions."""
    here = path.relative_to(ROOT).with_suffix("").parts
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = ".".join(here[: -node.level]) if node.level else ""
            module = ".".join(filter(None, (base, node.module)))
            yield module
            yield from (f"{module}.{alias.name}" for alias in node.names)


def floor_of(module: str) -> str | None:
    parts = module.split(".")
    return parts[1] if parts[0] == "journeyboard" and len(parts) > 1 and parts[1] in FLOORS else None


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_a_room_imports_only_from_rooms_above_it(path: Path) -> None:
    own = floor_of(".".join(path.relative_to(ROOT).with_suffix("").parts))
    reached = {floor for module in imports(path) if (floor := floor_of(module))}
    if own:
        below = {floor for floor in reached if FLOORS.index(floor) > FLOORS.index(own)}
        assert not below, f"{name_of(path)} looks down into {sorted(below)}"
    elif path.name not in ("cli.py", "__main__.py"):
        assert not reached, f"{name_of(path)} belongs to no room, so it may look into none"


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_no_room_looks_at_the_command_line(path: Path) -> None:
    if floor_of(".".join(path.relative_to(ROOT).with_suffix("").parts)):
        front_door = {
            f"journeyboard.{name}" for name in ("cli", "arguments", "telling", "display", "__main__")
        }
        assert not front_door & set(imports(path))


@pytest.mark.parametrize("path", sorted(path for path in PACKAGE.iterdir() if path.is_dir()), ids=name_of)
def test_every_room_has_its_floor(path: Path) -> None:
    assert path.name in FLOORS or not list(path.rglob("*.py"))


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_qt_stays_in_the_desktop_and_in_the_one_painter(path: Path) -> None:
    if not name_of(path).startswith(QT_ROOMS):
        assert not [module for module in imports(path) if module.split(".")[0] in ("PySide6", "shiboken6")]


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_data_folders_are_read_through_assets_and_never_imported(path: Path) -> None:
    assert not [module for module in imports(path) if module.split(".")[0] in DATA_FOLDERS]


def test_the_model_knows_nothing_but_pydantic_and_order_keys() -> None:
    allowed = {"pydantic", "fractional_indexing", "journeyboard"}
    standard = __import__("sys").stdlib_module_names
    for path in (PACKAGE / "model").rglob("*.py"):
        foreign = {module.split(".")[0] for module in imports(path)} - allowed - standard
        assert not foreign, f"{name_of(path)} imports {sorted(foreign)}"


def test_insight_and_edit_do_not_know_each_other() -> None:
    for path in (PACKAGE / "insight").rglob("*.py"):
        assert not [module for module in imports(path) if floor_of(module) == "edit"]


@pytest.mark.parametrize("folder", DATA_FOLDERS)
def test_data_folders_are_no_packages(folder: str) -> None:
    assert not list((ROOT / folder).rglob("__init__.py"))


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_every_file_says_first_why_it_exists(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text("utf-8"))), f"{name_of(path)} has no first line"


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_no_file_and_no_function_grows_into_a_hall(path: Path) -> None:
    text = path.read_text("utf-8")
    assert len(text.splitlines()) <= LONGEST_FILE
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            assert length <= LONGEST_FUNCTION, f"{name_of(path)}: {node.name} has {length} lines"
