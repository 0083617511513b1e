"""Every script gets a face that has it, and what nobody has gets a box instead of a crash."""

from collections.abc import Iterator

import pytest

from journeyboard.assets import resource
from journeyboard.text.fallback import set_system_fonts
from journeyboard.text.glyphs import Run
from journeyboard.text.paragraph import line
from journeyboard.text.style import Style

NOTE = Style("sans", 15, 19)
QUOTE = Style("serif", 16, 20, italic=True)


@pytest.fixture(autouse=True)
def no_system_fonts() -> Iterator[None]:
    set_system_fonts(None)
    yield
    set_system_fonts(None)


def faces(text: str, style: Style = NOTE) -> list[str]:
    return [run.face.key for run in line(text, style).runs if isinstance(run, Run)]


def missing(text: str, style: Style = NOTE) -> bool:
    return any(0 in run.glyphs for run in line(text, style).runs if isinstance(run, Run))


@pytest.mark.parametrize("style", [NOTE, QUOTE])
@pytest.mark.parametrize(
    "text",
    [
        "The “engineer” didn’t come — 3 × 40 €",
        "Ärger über Öl, größer",
        "Zażółć gęślą jaźń",
        "Привет, мир",
        "Καλημέρα κόσμε",
        "Điện thoại",
        "العميل ينتظر",
        "הלקוח ממתין",
        "इंजीनियर नहीं आया",
        "ลูกค้ารอ",
        "★ ☆ ✓ ✗ → ⇒ ▲ ● ① ≤ ∞",
        "a\u0301\tb\u00a0c\u3000d\u200be\x07",
    ],
)
def test_shipped_faces_cover(text, style):
    assert not missing(text, style)


def test_one_face_draws_a_word_with_its_marks_and_spaces():
    assert faces("इंजीनियर नहीं") == ["NotoSansDevanagari-Regular"]


@pytest.mark.parametrize("text", ["العميل", "हि", "ลูก"])
def test_strong_text_is_strong_in_every_script(text):
    (key,) = faces(text, Style("serif", 19, 24, 600))
    assert key.endswith("SemiBold")


def test_what_nobody_has_is_a_box_of_the_own_face():
    assert missing("漢")
    assert faces("漢") == ["SourceSans3_400Regular"]


def test_the_system_is_asked_once_and_only_for_what_is_not_shipped():
    asked: list[str] = []

    def hook(cluster: str) -> tuple[str, bytes] | None:
        asked.append(cluster)
        return None

    set_system_fonts(hook)
    line("abc 漢字 हि 漢 😀", NOTE)
    assert asked == ["漢", "字"]


def test_a_system_face_is_used_when_it_has_the_cluster(tmp_path):
    made = _font_with("漢", tmp_path / "made.ttf")
    before = missing("漢")
    set_system_fonts(lambda cluster: ("made", made))
    assert before
    assert not missing("漢")
    assert faces("a漢b") == ["SourceSans3_400Regular", "made", "SourceSans3_400Regular"]


def test_a_system_face_in_use_is_taken_before_another_is_asked_for(tmp_path):
    made = _font_with("漢字", tmp_path / "made.ttf")
    asked: list[str] = []
    set_system_fonts(lambda cluster: (asked.append(cluster), ("made", made))[1])
    assert not missing("漢 字 漢字")
    assert asked == ["漢"]


@pytest.mark.parametrize(
    "data", [b"", b"no font", resource("fonts", "NotoSansThai-Regular.ttf").read_bytes()[:500]]
)
def test_bytes_that_are_no_font_count_as_no_face(data):
    set_system_fonts(lambda cluster: (f"broken {len(data)}", data))
    assert missing("漢")


def _font_with(characters: str, path) -> bytes:
    from fontTools.ttLib import TTFont

    font = TTFont(resource("fonts", "NotoSansThai-Regular.ttf"))
    for table in font["cmap"].tables:
        table.cmap |= {ord(character): "uni0E01" for character in characters}
    font.save(path)
    return path.read_bytes()
