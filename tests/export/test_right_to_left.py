"""Maps from right to left on paper: a mirrored sheet, and the words still there for whoever copies them."""

import re
from datetime import date
from pathlib import Path

import pytest

from journeyboard.drawing.primitives import Group, Words
from journeyboard.drawing.theme import paper_theme
from journeyboard.export.page import About, Page
from journeyboard.export.pdf import write_pdf
from journeyboard.export.sheet import Sheet, compose
from journeyboard.importing.interchange import load
from journeyboard.model import (
    Direction,
    JourneyMap,
    Note,
    NoteKind,
    Records,
    Stage,
    changed,
    everything,
    maps,
)

HEBREW = Path(__file__).parent.parent / "maps" / "seeing-a-specialist.json"
RIGHT_TO_LEFT_MARKS = re.compile(r"[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
ASIDE = Note(id="aside", map_id="map", kind=NoteKind.FREE, x=20, y=20, text="Ask the council")


def inks(primitives, dx=0.0, dy=0.0):
    """Every line of text with its left and right end and its baseline."""
    for part in primitives:
        if isinstance(part, Group):
            yield from inks(part.children, dx + part.dx, dy + part.dy)
        elif isinstance(part, Words):
            for line in part.paragraph.lines:
                left = dx + part.x + line.x
                yield part.paragraph.text, left, left + line.width, dy + part.y + line.baseline


def composed(records, direction, paper):
    turned = (
        changed(each, direction=direction) if isinstance(each, JourneyMap) else each for each in records
    )
    return compose(Records(turned), "map", Sheet(paper, True, paper_theme("save"), date(2026, 6, 21)))


@pytest.mark.parametrize("paper", ["A4", "A3", "map"])
def test_title_personas_map_parking_lot_legend_and_footer_are_the_mirror_image(fibre, paper):
    records = [*everything(fibre[0]), ASIDE]
    right, left = (composed(records, direction, paper) for direction in Direction)
    assert (left.width, left.height) == (right.width, right.height)
    for (text, start, end, y), (word, low, high, down) in zip(
        inks(right.primitives), inks(left.primitives), strict=True
    ):
        assert word == text
        assert (low, high, down) == pytest.approx((right.width - end, right.width - start, y)), text


def test_bookmarks_lead_to_the_stages_where_they_are(fibre):
    page = composed(everything(fibre[0]), Direction.RIGHT_TO_LEFT, "A3")
    places = {text: (start, end) for text, start, end, _ in inks(page.primitives)}
    for mark, stage in zip(page.bookmarks[1:], fibre[0].of(Stage).values(), strict=True):
        start, end = places[stage.name]
        assert mark.x < start < end < mark.x + page.width / 4


def test_the_words_of_a_hebrew_map_are_found_in_its_pdf(tmp_path, run):
    records = Records(load(HEBREW.read_text("utf-8")))
    page = compose(records, maps(records)[0].id, Sheet("A3", True, paper_theme("save"), date(2026, 6, 21)))
    path = tmp_path / "hebrew.pdf"
    with path.open("wb") as file:
        write_pdf([page], About("מפה", "", "", (), "he"), file)
    found = set(re.split(r"[\s,.?()\"“”:]+", RIGHT_TO_LEFT_MARKS.sub("", run("pdftotext", path, "-"))))
    said = " ".join(note.text for note in records.of(Note).values())
    for word in re.findall("[א-ת]{2,}", said):
        assert any(word in each for each in found), word


def test_a_pdf_says_that_it_is_read_from_right_to_left(tmp_path):
    direction = {}
    for name, rtl in (("left", True), ("right", False)):
        path = tmp_path / f"{name}.pdf"
        with path.open("wb") as file:
            write_pdf([Page(100, 100, 0.25, ())], About("מפה", rtl=rtl), file)
        direction[name] = b"/Direction /R2L" in path.read_bytes()
    assert direction == {"left": True, "right": False}
