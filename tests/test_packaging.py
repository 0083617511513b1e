"""What is shipped: pins that agree, and a wheel that puts one name into site-packages."""

import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


def test_the_pins_for_pip_and_for_uv_are_the_same() -> None:
    for_pip = (ROOT / "constraints.txt").read_text("utf-8").split()
    assert for_pip == PROJECT["tool"]["uv"]["constraint-dependencies"]


def test_no_registry_is_named_in_what_is_committed() -> None:
    for name in ("constraints.txt", "pyproject.toml", ".gitignore"):
        assert "://" not in (ROOT / name).read_text("utf-8")
    assert "uv.lock" in (ROOT / ".gitignore").read_text("utf-8").split()


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    folder = tmp_path_factory.mktemp("wheel")
    build = [shutil.which("uv") or "uv", "build", "--wheel", "--out-dir", str(folder), str(ROOT)]
    subprocess.run([*build, "--python", sys.executable], check=True, capture_output=True)
    return zipfile.ZipFile(next(folder.glob("*.whl"))).namelist()


def test_the_wheel_has_one_top_level_name(wheel: list[str]) -> None:
    tops = {name.split("/")[0] for name in wheel}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"journeyboard"}


def test_the_wheel_carries_fonts_with_their_licences_templates_and_samples(wheel: list[str]) -> None:
    data = [name for name in wheel if name.startswith("journeyboard/_data/")]
    for wanted in ("SourceSans3_400Regular.ttf", "SourceSans3-OFL.txt", "phosphor/LICENSE", "tokens.json"):
        assert any(name.endswith(wanted) for name in data), wanted
    assert any("/templates/" in name for name in data)
    assert any("/samples/" in name for name in data)
