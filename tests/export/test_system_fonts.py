"""Scripts that we do not ship come from the user's fonts, with the same glyphs for Qt, HarfBuzz and PDF."""

from collections.abc import Iterator
from io import BytesIO

import pytest
from fontTools.ttLib import TTFont

from journeyboard.export.painter.system_fonts import system_font
from journeyboard.text.fallback import set_system_fonts
from journeyboard.text.paragraph import Run, line
from journeyboard.text.style import Style

BODY = Style("sans", 15, 19)


@pytest.fixture
def with_system_fonts() -> Iterator[None]:
    set_system_fonts(system_font)
    yield
    set_system_fonts(None)


@pytest.mark.usefixtures("with_system_fonts")
@pytest.mark.parametrize("text", ["旅程地図", "カスタマージャーニー", "고객 여정"])
def test_chinese_japanese_and_korean_have_no_missing_glyphs(text: str) -> None:
    runs = [run for run in line(text, BODY).runs if isinstance(run, Run)]
    assert "".join(run.text for run in runs) == text
    assert all(glyph for run in runs for glyph in run.glyphs)


def test_the_tables_make_one_whole_font_file() -> None:
    found = system_font("漢")
    assert found is not None
    font = TTFont(BytesIO(found[1]), checkChecksums=2)
    assert ord("漢") in font.getBestCmap()


def test_what_no_font_has_is_said_so() -> None:
    assert system_font("\U0010fffd") is None
