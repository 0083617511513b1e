from PySide6.QtCore import Qt
from PySide6.QtGui import QTextLayout, QTextOption

from journeyboard.desktop.isolated import isolated


def test_a_sentence_that_begins_with_hebrew_still_runs_from_left_to_right(qapp) -> None:
    assert first_letter_is_left_of_last(f"{isolated('מ')} has 3 notes")
    assert not first_letter_is_left_of_last("מ has 3 notes")


def first_letter_is_left_of_last(text: str) -> bool:
    """Whether Qt sets the first letter left of the last one."""
    layout, option = QTextLayout(text), QTextOption()
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    end, *_ = line.cursorToX(len(text))
    start, *_ = line.cursorToX(text.index("מ"))
    return start < end
