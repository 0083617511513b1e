"""The right of the start page: recent maps, templates, the worked example."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from journeyboard.desktop.widgets.icon_label import IconLabel
from journeyboard.desktop.widgets.label import ElidedLabel, Label
from journeyboard.desktop.widgets.push import Push
from journeyboard.desktop.widgets.tab_order import tab_after

from .card import PictureCard
from .drop_card import DropCard

SIDE_PADDING, GAP, TEMPLATE_GAP = 48, 26, 20
LARGE, SMALL, TEMPLATE = QSize(475, 318), QSize(244, 137), QSize(187, 119)
CARDS, BETWEEN = LARGE.width() + 2 * SMALL.width(), 2 * GAP + 6
"""How wide the cards of a row are together at full size, and the room between them, in px."""
IN_A_ROW = 4
"""How many cards of older maps lie side by side."""
SMALLEST_SCALE, LARGEST_SCALE = 0.45, 1.25
NARROW, NARROW_PADDING = 700, 20
"""Below this width of the page, in px, the room at its sides goes to the cards."""


class StartPage(QWidget):
    """Cards in a grid that grows and shrinks with the window."""

    example_asked = Signal()
    more_asked = Signal()

    def __init__(
        self,
        recent: Sequence[PictureCard],
        first: Sequence[PictureCard],
        templates: Sequence[PictureCard],
        more: int = 0,
    ) -> None:
        super().__init__()
        self._recent, self._templates, self.drop_place = [*recent, *first], templates, DropCard()
        self._older: list[PictureCard] = []
        self._further = QGridLayout()
        self.setObjectName("startPage")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = self._column = QVBoxLayout(self)
        column.setSpacing(16)
        title = self.tr("Recent") if recent else self.tr("Begin with a worked example")
        column.addLayout(self._headed(title, more))
        column.addLayout(self._recent_grid())
        column.addLayout(self._further)
        column.addSpacing(20)
        column.addWidget(Label(self.tr("Start from a template"), "itemTitle"))
        column.addLayout(self._template_row())
        column.addSpacing(12)
        if recent:
            column.addWidget(self._example())
        column.addStretch(1)
        self._resize_cards(CARDS + BETWEEN)

    def show_more(self, cards: Sequence[PictureCard]) -> None:
        """Add the cards of older maps, in rows below the others; the page scrolls."""
        self.more.hide()
        self._further.setHorizontalSpacing(GAP)
        self._further.setVerticalSpacing(12)
        top = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
        for index, card in enumerate(cards):
            self._further.addWidget(card, index // IN_A_ROW, index % IN_A_ROW, top)
            card.show()
        self._further.setColumnStretch(IN_A_ROW, 1)
        self._older += cards
        self._resize_cards(self._room)
        tab_after(self.drop_place, *cards)
        if cards:
            cards[0].setFocus(Qt.FocusReason.TabFocusReason)

    def _headed(self, title: str, more: int) -> QHBoxLayout:
        row = QHBoxLayout()
        self.more = Push(self.tr("Show {0} more").format(more), kind="flat")
        if not more:
            self.more.hide()
        self.more.clicked.connect(self.more_asked)
        row.addWidget(Label(title, "itemTitle"))
        row.addStretch(1)
        row.addWidget(self.more)
        return row

    def _recent_grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(12)
        top = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
        if self._recent:
            grid.addWidget(self._recent[0], 0, 0, 2, 1, top)
        small: list[QWidget] = [*self._recent[1:], self.drop_place]
        for index, card in enumerate(small):
            grid.addWidget(card, index // 2, 1 + index % 2, top)
        grid.setColumnStretch(3, 1)
        return grid

    def _template_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(TEMPLATE_GAP)
        for card in self._templates:
            row.addWidget(card, alignment=Qt.AlignmentFlag.AlignTop)
        row.addStretch(1)
        return row

    def _example(self) -> QWidget:
        banner, words = QWidget(), QVBoxLayout()
        banner.setObjectName("exampleBanner")
        banner.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(banner)
        row.setContentsMargins(20, 12, 18, 12)
        row.setSpacing(14)
        words.setSpacing(1)
        words.addWidget(Label(self.tr("Worked example: Switching to full fibre"), "label"))
        facts = self.tr(
            "A finished map with data, two personas and nine pain points. Change anything, it is a copy."
        )
        words.addWidget(ElidedLabel(facts, "second"))
        button = Push(self.tr("Open the example"))
        button.clicked.connect(self.example_asked)
        row.addWidget(IconLabel("lightbulb", 22))
        row.addLayout(words, 1)
        row.addWidget(button)
        return banner

    def minimumSizeHint(self) -> QSize:
        """As high as its cards; as narrow as the smallest cards, so that it follows the window."""
        return QSize(
            round(CARDS * SMALLEST_SCALE) + BETWEEN + 2 * NARROW_PADDING, super().minimumSizeHint().height()
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        padding = SIDE_PADDING if self.width() >= NARROW else NARROW_PADDING
        self._column.setContentsMargins(padding, 44, padding, 32)
        self._resize_cards(self._room)

    @property
    def _room(self) -> int:
        margins = self._column.contentsMargins()
        return self.width() - margins.left() - margins.right()

    def _resize_cards(self, width: int) -> None:
        scale = min(LARGEST_SCALE, max(SMALLEST_SCALE, (width - BETWEEN) / CARDS))
        for index, card in enumerate(self._recent):
            card.set_picture_size((LARGE if index == 0 else SMALL) * scale)
        self.drop_place.set_picture_size((SMALL if self._recent else LARGE) * scale)
        for card in self._older:
            card.set_picture_size(_older_size(CARDS * scale + BETWEEN))
        for card in self._templates:
            card.set_picture_size(TEMPLATE * max(scale, self._template_scale(width)))

    def _template_scale(self, width: int) -> float:
        """What fits them all into a width, at most their own size."""
        between = TEMPLATE_GAP * (len(self._templates) - 1)
        together = (TEMPLATE.width() + 2) * len(self._templates)
        return min(1.0, (width - between) / together) if together else 1.0


def _older_size(row: float) -> QSize:
    """How large the pictures of older maps are, so that a row of them is as wide as the rows above; px."""
    width = round((row - (IN_A_ROW - 1) * GAP) / IN_A_ROW) - 2
    return QSize(width, round(width * SMALL.height() / SMALL.width()))
