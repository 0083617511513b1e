"""PDF read back by other programs: qpdf, poppler, pdfium."""

import re
from io import BytesIO

import pypdfium2
import pytest

from journeyboard.drawing.primitives import Words
from journeyboard.export.page import About, Bookmark, Page
from journeyboard.export.pdf import write_pdf
from journeyboard.export.pdf.fonts import GlyphFont
from journeyboard.text.face import bundled
from journeyboard.text.paragraph import paragraph
from journeyboard.text.style import Style

BODY = Style("sans", 15, 19)
ABOUT = About("Umschwung “α”", "Héron", "Ένα ταξίδι", ("journey", "fibre"), "de")


def page_of(*texts, style=BODY, **fields):
    words = (Words(paragraph(text, style, 400), 20, 20 + 60 * n, "#26221C") for n, text in enumerate(texts))
    return Page(440, 40 + 60 * len(texts), 0.25, tuple(words), **fields)


@pytest.fixture
def written(tmp_path):
    def write(*pages, about=ABOUT):
        path = tmp_path / "map.pdf"
        with path.open("wb") as file:
            write_pdf(pages, about, file)
        return path

    return write


def squeezed(text):
    return re.sub(r"[\s\u200e\u200f\u202a-\u202e\u2066-\u2069]", "", text)


def test_qpdf_finds_nothing_wrong(written, scripts, run):
    assert "No syntax or stream encoding errors found" in run("qpdf", "--check", written(scripts))


@pytest.mark.parametrize(
    "text",
    [
        "find office after difficult fluffy",
        "“Nobody came” — 17 % of 2,449 · AVATAR To. Wave",
        "Zażółć gęślą jaźń",
        "Платёж не прошёл",
        "Η πληρωμή απέτυχε ιώτα",
        "भुगतान विफल रहा, कृपया फिर कोशिश करें",
        "การชำระเงินล้มเหลว",
        "Happy 😀 👍🏽 👩‍👩‍👧‍👦 🇩🇪 1️⃣ end",
        "فشل الدفع وحاول",
        "התשלום נכשל",
    ],
)
def test_text_is_copied_as_it_was_written(written, run, text):
    path = written(page_of(text))
    assert squeezed(run("pdftotext", path, "-")) == squeezed(text)


def test_spaces_and_lines_survive(written, run):
    text = "Takes a day off, waits\nfor the engineer"
    assert run("pdftotext", written(page_of(text)), "-").strip() == text


def test_chrome_reads_the_same_text(written):
    text = "First bill explained 😀 on one page"
    page = pypdfium2.PdfDocument(written(page_of(text)))[0]
    assert page.get_textpage().get_text_range().strip() == text


def test_a_halo_does_not_double_the_text(written, run):
    from journeyboard.drawing.primitives import Stroke

    words = Words(paragraph("Nobody came", BODY, 200), 20, 20, "#A93A1C", Stroke("#FFFFFF", 4))
    assert run("pdftotext", written(Page(200, 60, 0.25, (words,))), "-").split() == ["Nobody", "came"]


def test_only_our_fonts_are_in_the_file_and_all_are_embedded_with_their_texts(written, scripts, run):
    rows = run("pdffonts", written(scripts)).splitlines()[2:]
    assert len(rows) >= 6
    assert all(re.search(r"CID TrueType\s+Identity-H\s+yes yes yes", row) for row in rows)


def test_a_page_has_its_size_in_points(written, run):
    info = run("pdfinfo", written(Page(1680, 1188, 0.25, ())))
    assert "Page size:       1190.55 x 841.89 pts (A3)" in info


def test_title_author_subject_keywords_and_language_are_told(written):
    document = pypdfium2.PdfDocument(written(page_of("x")))
    told = document.get_metadata_dict()
    assert told["Title"] == "Umschwung “α”"
    assert (told["Author"], told["Subject"], told["Keywords"]) == ("Héron", "Ένα ταξίδι", "journey, fibre")
    assert told["Creator"] == "Journeyboard"
    assert b"/Lang (de)" in written(page_of("x")).read_bytes()


def test_the_outline_names_map_and_stages_in_order(written):
    marks = Bookmark("Umschwung", 0, 0), Bookmark("1 Früh", 10, 10, 1), Bookmark("2 αβγ", 20, 10, 1)
    document = pypdfium2.PdfDocument(written(page_of("x", bookmarks=marks)))
    assert [(entry.level, entry.get_title()) for entry in document.get_toc()] == [
        (0, "Umschwung"),
        (1, "1 Früh"),
        (1, "2 αβγ"),
    ]


def test_several_pages_share_their_fonts(written, run):
    path = written(page_of("one"), page_of("two"))
    assert run("pdftotext", path, "-").split() == ["one", "two"]
    assert len(run("pdffonts", path).splitlines()) == 3


def test_a_page_without_anything_is_still_a_pdf(written, run):
    assert "No syntax" in run("qpdf", "--check", written(Page(100, 100, 0.25, ()), about=About()))


def test_a_glyph_that_stands_for_two_texts_gets_two_codes():
    font = GlyphFont("F0", bundled("SourceSans3_400Regular"))
    letters = [run for line in paragraph("K \u212a", BODY, 400).lines for run in line.runs]
    for run in letters:
        font.encoded(run)
    kelvins = {(code.parts, code.text) for code in font.codes if code.text in "K\u212a"}
    assert len(kelvins) == 2


def test_the_same_text_again_needs_no_new_codes():
    font = GlyphFont("F0", bundled("SourceSans3_400Regular"))
    (run,) = paragraph("Engineer", BODY, 400).lines[0].runs
    assert font.encoded(run) == font.encoded(run)
    assert len(font.codes) == len(set("Engineer"))


def test_postscript_outlines_become_truetype(written, run, tmp_path):
    from fontTools.fontBuilder import FontBuilder
    from fontTools.pens.t2CharStringPen import T2CharStringPen

    from journeyboard.text.face import Face
    from journeyboard.text.fallback import set_system_fonts

    builder = FontBuilder(1000, isTTF=False)
    builder.setupGlyphOrder([".notdef", "mark"])
    builder.setupCharacterMap({0x2FF0: "mark"})
    pen = T2CharStringPen(800, None)
    pen.moveTo((100, 0))
    pen.curveTo((100, 400), (400, 700), (700, 700))
    pen.lineTo((700, 0))
    pen.closePath()
    blank = T2CharStringPen(800, None).getCharString()
    builder.setupCFF("Marks", {}, {".notdef": blank, "mark": pen.getCharString()}, {})
    builder.setupHorizontalMetrics({".notdef": (800, 0), "mark": (800, 100)})
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": "Marks", "styleName": "Regular"})
    builder.setupOS2()
    builder.setupPost()
    file = BytesIO()
    builder.save(file)
    face = Face("Marks", file.getvalue)
    set_system_fonts(lambda cluster: (face.key, face.data))
    try:
        path = written(page_of("A\u2ff0B"))
    finally:
        set_system_fonts(None)
    assert run("pdftotext", path, "-").strip() == "A\u2ff0B"
    assert "Marks" in run("pdffonts", path)
    picture = pypdfium2.PdfDocument(path)[0].render(scale=4).to_pil().convert("L")
    assert picture.getextrema()[0] < 100
