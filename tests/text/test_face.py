"""Faces: a style finds its file, and nothing is read before it is needed."""

import re
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeyboard.assets import resource
from journeyboard.text.face import Face, bundled, face_for
from journeyboard.text.style import Style

STYLES = st.builds(
    Style,
    st.sampled_from(["sans", "serif"]),
    st.just(15.0),
    st.just(19.0),
    st.sampled_from([400, 500, 600, 700]),
    st.booleans(),
)


@given(STYLES)
def test_every_style_has_a_face_with_latin_letters(style):
    face = face_for(style)
    assert face.characters.issuperset(map(ord, "Aaäéł“”…"))
    assert 0.8 < face.ascent < 1.2
    assert 0.2 < face.descent < 0.6


def test_a_face_is_read_when_its_data_is_asked_for():
    read: list[int] = []
    face = Face(
        "late", lambda: read.append(1) or resource("fonts", "SourceSans3_400Regular.ttf").read_bytes()
    )
    assert read == []
    assert face.units_per_em == 1000
    assert face.characters
    assert read == [1]


def test_the_same_file_is_one_face():
    assert bundled("SourceSans3_400Regular") is face_for(Style("sans", 12, 16))


@pytest.mark.parametrize("path", sorted(resource("fonts").glob("*.ttf")), ids=lambda path: path.name)
def test_every_font_has_its_licence_beside_it(path):
    family = re.split("[-_]", path.stem)[0]
    assert "SIL OPEN FONT LICENSE" in path.with_name(f"{family}-OFL.txt").read_text("utf-8").upper()


def test_importing_the_text_engine_loads_no_font_library():
    names = "paragraph", "caret", "fit", "emoji", "fallback"
    program = ";".join(f"import journeyboard.text.{name}" for name in names)
    heavy = (
        "import sys; print(sorted({'uharfbuzz', 'fontTools', 'PIL', 'bidi', 'PySide6'} & set(sys.modules)))"
    )
    run = subprocess.run(
        [sys.executable, "-c", f"{program};{heavy}"], capture_output=True, text=True, check=True, timeout=60
    )
    assert run.stdout.strip() == "[]"
