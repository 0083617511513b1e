"""A row of the palette shows what was found in it bold, whatever signs stand before it."""

from journeyboard.desktop.look import fonts
from journeyboard.desktop.palette.rows import _marked
from journeyboard.desktop.palette.search import marks


def test_signs_that_qt_counts_twice_shift_no_mark(qapp):
    title = "🙂🙂 Engineer"
    (mark,) = marks("engin", title)
    shown = _marked(title, mark, fonts.font("label"))
    assert (shown.start, shown.length) == (5, 5)
