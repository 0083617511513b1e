"""Exports read back: the worked example and a board in thirteen scripts, and the tools that look at files."""

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from journeyboard.assets import resource
from journeyboard.drawing.primitives import (
    Box,
    Gradient,
    Group,
    Icon,
    Primitive,
    Stroke,
    Words,
)
from journeyboard.drawing.primitives import (
    Path as Outline,
)
from journeyboard.export.page import Page
from journeyboard.importing.interchange import load
from journeyboard.model import Id, Records, maps
from journeyboard.text.paragraph import paragraph
from journeyboard.text.style import Style

if not os.environ.get("DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

TEXTS = (
    "Searches “fibre in my street” after a dropped call; office, difficult, AVATAR",
    "Schöne Grüße aus der Fußgängerzone",
    "Zażółć gęślą jaźń, płatność odrzucona",
    "Платёж не прошёл: попробуйте ещё раз",
    "Η πληρωμή απέτυχε, δοκιμάστε ξανά",
    "付款失败请再试一次",
    "支払いに失敗しました",
    "결제에 실패했습니다",
    "فشل الدفع وحاول مرة أخرى",
    "התשלום נכשל נסו שוב",
    "भुगतान विफल रहा, कृपया फिर कोशिश करें",
    "การชำระเงินล้มเหลว โปรดลองอีกครั้ง",
    "Happy 😀 👍🏽 👩‍👩‍👧‍👦 🇩🇪 1️⃣ ❤️ end",
)


@pytest.fixture(autouse=True)
def application(qapp):
    """One application for all tests: Qt allows no second."""


@pytest.fixture
def fibre() -> tuple[Records, Id]:
    records = Records(load(resource("samples", "switching-to-full-fibre.json").read_text("utf-8")))
    return records, maps(records)[0].id


@pytest.fixture
def scripts() -> Page:
    """Thirteen notes, a gradient curve, a halo, dashes, dots and icons, at 2 pixels a u to 0.25 mm."""
    return Page(700, 560, 0.25, (*map(_note, range(len(TEXTS))), *_ornaments()))


def _note(number: int) -> Group:
    size = 12.5 if number % 2 else 13.37
    text = paragraph(TEXTS[number], Style("sans", size, size * 1.3), 130)
    parts = Box(0, 0, 150, 96, 3, "#FBEEBF", Stroke("#DFC878", 1)), Words(text, 10, 9, "#26221C")
    place = {"dx": 20 + number % 4 * 165.0, "dy": 20 + number // 4 * 105.0}
    return Group(parts, f"note-{number}", TEXTS[number], opacity=0.4 if number == 2 else 1.0, **place)


def _ornaments() -> tuple[Primitive, ...]:
    curve = ("M", 230.0, 450.0), ("C", 300.0, 350.0, 400.0, 550.0, 500.0, 400.0)
    stops = ((0.0, "#12647F"), (0.5, "#968D7E"), (1.0, "#A93A1C"))
    faint = ((0.0, "#12647F6B"), (0.5, "#968D7E12"), (1.0, "#A93A1C75"))
    label = paragraph("Nobody came −1.8", Style("sans", 15, 18, 600), 200)
    return (
        Outline((*curve, ("L", 500.0, 450.0), ("Z",)), fill=Gradient(0, 390, 0, 480, faint)),
        Outline(curve, stroke=Stroke(Gradient(0, 390, 0, 480, stops), 3.4)),
        Outline((("M", 230.0, 500.0), ("L", 500.0, 500.0)), stroke=Stroke("#73695B", 1.6, (5, 4))),
        Outline((("M", 230.0, 510.0), ("L", 500.0, 510.0)), stroke=Stroke("#73695B", 1, (0.01, 6))),
        Words(label, 320, 440, "#A93A1C", Stroke("#FFFFFF", 4)),
        Words(label, 540, 500, "#26221C", struck=True),
        Icon("footprints", 540, 450, 18, "#26221C"),
        Icon("lightbulb", 580, 440, 48, "#26221C80"),
    )


@pytest.fixture
def run() -> Callable[..., str]:
    """Run a tool; it must succeed and say nothing on stderr."""

    def tool(*words: str | Path) -> str:
        done = subprocess.run(list(map(str, words)), capture_output=True, text=True, check=False)
        assert (done.returncode, done.stderr) == (0, "")
        return done.stdout

    return tool
