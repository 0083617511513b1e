"""What is known about the page before it is written: its size, and whether its text can be read."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from journeyboard.desktop.widgets.icon_label import IconLabel
from journeyboard.desktop.widgets.label import ElidedLabel, Label
from journeyboard.desktop.words import tr
from journeyboard.export.measure import smallest_text
from journeyboard.export.page import Page
from journeyboard.export.sheet.paper import LEAST_PT, Paper
from journeyboard.layout.styles import NOTE


class ExportFacts:
    """A line above the preview and one below it."""

    def __init__(self) -> None:
        self.size, self.reading = Label("", "second"), ElidedLabel("", "second")
        self.mark = IconLabel("check-circle-fill", 18, "success")

    def place_around(self, column: QVBoxLayout, preview: QWidget) -> None:
        """Put head line, preview and foot line into a column."""
        head, foot = QHBoxLayout(), QHBoxLayout()
        for row in (head, foot):
            row.setContentsMargins(22, 0, 22, 0)
            row.setSpacing(8)
        head.addWidget(Label(tr("Preview"), "dockTitle"))
        head.addWidget(self.size)
        head.addStretch(1)
        foot.addWidget(self.mark)
        foot.addWidget(self.reading, 1)
        column.addLayout(head)
        column.addWidget(preview, 1)
        column.addLayout(foot)

    def show_page(self, page: Page, paper: Paper | None) -> None:
        """Say how large a page is and how small its text."""
        width, height = page.width * page.mm_per_u, page.height * page.mm_per_u
        name = tr("{0}, ").format(paper) if paper and paper != "map" else ""
        self.size.setText(tr("{0}{1:.0f} × {2:.0f} mm").format(name, width, height))
        smallest = smallest_text(page.primitives) * page.pt_per_u
        least = LEAST_PT.get(paper, 0.0) if paper else 0.0
        words = tr("Smallest text {0:.1f} pt, notes {1:.1f} pt").format(smallest, NOTE.size * page.pt_per_u)
        if smallest < least:
            words += tr(". On {0} it should be {1:g} pt: choose a larger paper").format(paper, least)
        self._say(words, good=smallest >= least)

    def show_problem(self, words: str) -> None:
        """Say why there is no page."""
        self.size.setText("")
        self._say(words, good=False)

    def _say(self, words: str, *, good: bool) -> None:
        self.reading.setText(words)
        self.mark.show_icon("check-circle-fill" if good else "warning", "success" if good else "warning")
