"""Letters on a painter: every glyph at the place that the laid-out text gives it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF
from PySide6.QtGui import QGlyphRun

from journeyboard.drawing.primitives import Words
from journeyboard.export.outlines import placed_glyphs
from journeyboard.export.painter.letters import draw_lines, words
from journeyboard.text.paragraph import Paragraph, paragraph, width_of
from journeyboard.text.style import Style

BODY = Style("sans", 15, 19)
TEXTS = st.text("AVTo fi Wave,-é\nשל1क्ष漢", max_size=50)


class Recorder:
    """A painter that writes down where it was told to put which glyph."""

    def __init__(self) -> None:
        self.glyphs: list[tuple[int, float, float]] = []
        self._moved = QPointF()

    def setPen(self, pen: object) -> None: ...  # noqa: N802 - a painter's name

    def translate(self, by: QPointF) -> None:
        self._moved += by

    def drawGlyphRun(self, at: QPointF, run: QGlyphRun) -> None:  # noqa: N802
        origin = self._moved + at
        for glyph, place in zip(run.glyphIndexes(), run.positions(), strict=True):
            self.glyphs.append((glyph, origin.x() + place.x(), origin.y() + place.y()))


def expected(text: Paragraph, x: float, y: float) -> list[tuple[int, float, float]]:
    return [(glyph, x + left, y + top) for _, glyph, left, top in placed_glyphs(text)]


def assert_alike(found: list[tuple[int, float, float]], wanted: list[tuple[int, float, float]]) -> None:
    assert [glyph for glyph, _, _ in found] == [glyph for glyph, _, _ in wanted]
    assert [at for _, *at in found] == [pytest.approx(at) for _, *at in wanted]


@settings(max_examples=100, deadline=None)
@given(TEXTS, st.sampled_from([20.0, 60.0, 200.0]))
def test_a_text_is_drawn_glyph_by_glyph_where_it_was_laid_out(qapp, content, width):
    text, painter = paragraph(content, BODY, width), Recorder()
    for op in words(Words(text, 7.5, 9.25, "#000000")):
        op(painter)  # type: ignore[arg-type]  # all of a painter that letters need
    assert_alike(painter.glyphs, expected(text, 7.5, 9.25))


@settings(max_examples=50, deadline=None)
@given(TEXTS)
def test_a_text_drawn_line_by_line_has_its_letters_in_the_same_places(qapp, content):
    text, painter = paragraph(content, BODY, 60), Recorder()
    draw_lines(painter, text.lines, "#000000")  # type: ignore[arg-type]
    assert_alike(painter.glyphs, expected(text, 0.0, 0.0))


def test_words_that_end_before_a_place_are_left_out(qapp):
    text, painter = paragraph("Nobody came", BODY, 200), Recorder()
    draw_lines(painter, text.lines, "#000000", since=width_of("Nobody came", BODY) - 1)  # type: ignore[arg-type]
    assert len(painter.glyphs) == len("came")
