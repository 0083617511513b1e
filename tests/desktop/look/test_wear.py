"""The look: every token of the style sheet exists, and every control can be told from what is around it."""

import re

import pytest
from PySide6.QtGui import QColor, QFontInfo, QPalette, QTextLayout
from PySide6.QtWidgets import QApplication

from journeyboard.assets import asset
from journeyboard.desktop.look import fonts
from journeyboard.desktop.look.icons import icon, pixmap
from journeyboard.desktop.look.tokens import look
from journeyboard.desktop.look.wear import now, palette, sheet, wear
from journeyboard.desktop.widgets.severity_picker import contrast, readable_on


@pytest.mark.parametrize("name", ["light", "dark"])
def test_the_sheet_is_filled_in(name):
    filled = sheet(look(name))
    assert "$" not in filled
    assert look(name).colours["accent"] in filled


def test_the_sheet_names_no_colour_of_its_own():
    template = asset("ui", "theme.qss").read_text("utf-8")
    assert re.findall(r"#[0-9A-Fa-f]{6}", template) == []


def test_the_palette_follows_the_look():
    for name in ("light", "dark"):
        worn = palette(look(name))
        assert worn.color(QPalette.ColorRole.WindowText) == look(name)("ink")


def test_wearing_changes_the_running_application(qapp: QApplication):
    wear(qapp, "dark")
    assert now().name == "dark"
    assert qapp.palette().color(QPalette.ColorRole.Window) == look("dark")("chrome")
    wear(qapp, "light")


@pytest.mark.parametrize("role", ["body", "label", "mapTitleSerif"])
def test_the_shipped_faces_are_found(role):
    info = QFontInfo(fonts.font(role))
    assert info.family().startswith("Source")
    assert info.weight() == fonts.font(role).weight()


def test_an_icon_is_tinted():
    shown = pixmap("plus", "#FF0000", 64).toImage()
    pixels = [shown.pixelColor(x, y) for x in range(64) for y in range(64)]
    colours = {pixel.name() for pixel in pixels if pixel.alpha() == 255}
    assert colours == {"#ff0000"}


def test_an_unknown_icon_is_an_error():
    with pytest.raises(FileNotFoundError):
        icon("no-such-icon")


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize("level", range(5))
def test_the_digit_on_a_severity_can_be_read(name, level):
    fill = look(name).severity(level)
    assert contrast(fill, readable_on(fill)) >= 4.4


def test_contrast_is_what_the_standard_says():
    assert contrast(QColor("#000000"), QColor("#FFFFFF")) == pytest.approx(21)
    assert contrast(QColor("#777777"), QColor("#FFFFFF")) == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("text", ["नया", "ไม่มีใครมา", "מהנדס לא הגיע", "مهندس لم يحضر", "☎"])
@pytest.mark.parametrize("serif", [False, True])
def test_the_chrome_has_letters_for_every_script_that_the_map_is_shipped_with(qapp, text, serif):
    wear(qapp, "light")
    layout = QTextLayout(text, fonts.sized(14, serif=serif))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    assert all(0 not in run.glyphIndexes() for run in layout.glyphRuns())
    families = {run.rawFont().familyName() for run in layout.glyphRuns()}
    assert all(family.startswith(("Noto ", "Source ")) for family in families), families


GROUNDS = ("desk", "chrome", "sheet", "raised")
READ = [(ink, ground) for ink in ("ink", "ink2", "ink3") for ground in GROUNDS]
READ += [("ink3", "hover"), ("ink", "accentSoft"), ("accent", "accentSoft"), ("onPrimary", "primary")]
READ += [
    (word, ground) for word in ("accent", "danger", "success", "warning") for ground in ("chrome", "sheet")
]
READ += [
    ("danger", "dangerSoft"),
    ("success", "successSoft"),
    ("warning", "warningSoft"),
    ("ink", "warningSoft"),
]
SEEN = [("control", "chrome"), ("control", "raised"), ("accent", "chrome"), ("accent", "desk")]


@pytest.mark.parametrize("name", ["light", "dark"])
def test_every_pair_of_the_chrome_can_be_read_as_the_standard_asks(name):
    """WCAG 2.2: 4.5 for text, 3 for the edges of controls and for the focus ring."""
    worn = look(name)
    faint = {pair: contrast(worn(pair[0]), worn(pair[1])) for pair in READ}
    assert {pair: ratio for pair, ratio in faint.items() if ratio < 4.495} == {}
    assert all(contrast(worn(edge), worn(ground)) >= 3 for edge, ground in SEEN)
