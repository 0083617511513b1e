"""What is known about the map as a whole, and when it is to be looked at again."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QGridLayout, QHBoxLayout, QLineEdit, QPlainTextEdit, QWidget
from PySide6.QtWidgets import QVBoxLayout as Column

from journeyboard.desktop.desk import Desk
from journeyboard.desktop.widgets.date_field import DateField
from journeyboard.desktop.widgets.label import Label
from journeyboard.desktop.widgets.push import Push
from journeyboard.desktop.words import number_of, tr
from journeyboard.model import JourneyMap, MapState

STATES = {MapState.CURRENT: "As it is", MapState.FUTURE: "As it is to be"}
ROUNDS = (None, 1, 2, 3, 6, 12, 24)
LONG = 76
"""Height of a field for more than a line, in px: three lines and their margins."""


class MapDetails(QDialog):
    """Keeps all that was changed as one step."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._map_id = desk, desk.map_id
        journey = desk.journey
        self.setWindowTitle(self.tr("About this map"))
        self.setMinimumWidth(520)
        self.title, self.organisation = _line(journey.title), _line(journey.organisation)
        self.scenario, self.expectations = _text(journey.scenario), _text(journey.expectations)
        self.evidence = _text(journey.evidence)
        self.state, self.rounds = QComboBox(), QComboBox()
        self.review = DateField(missing=self.tr("No review planned"), spoken=self.tr("Next review: {0}"))
        self._offer(journey)
        self._lay_out()

    def accept(self) -> None:
        self._keep()
        super().accept()

    def _offer(self, journey: JourneyMap) -> None:
        for state, words in STATES.items():
            self.state.addItem(tr(words), state)
        self.state.setCurrentIndex(self.state.findData(journey.state))
        months = {*ROUNDS, journey.review_months}
        for each in sorted(months, key=lambda month: month or 0):
            self.rounds.addItem(_round(each), each)
        self.rounds.setCurrentIndex(sorted(months, key=lambda month: month or 0).index(journey.review_months))
        self.review.set_value(journey.review_date)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setColumnMinimumWidth(0, 110)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        for row, (words, field) in enumerate(self._fields()):
            label = Label(words, "second")
            label.setBuddy(field)
            if isinstance(field, QPlainTextEdit):
                label.setAlignment(Qt.AlignmentFlag.AlignTop)
            field.setEnabled(not self._desk.document.read_only)
            if not isinstance(field, DateField):
                field.setAccessibleName(words)
            grid.addWidget(label, row, 0)
            grid.addWidget(field, row, 1)
        column = Column(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(14)
        column.addWidget(Label(self.tr("About this map"), "dockTitle"))
        column.addLayout(grid)
        column.addLayout(self._buttons())

    def _fields(self) -> tuple[tuple[str, QWidget], ...]:
        return (
            (self.tr("Title"), self.title),
            (self.tr("Organisation"), self.organisation),
            (self.tr("Shows things"), self.state),
            (self.tr("Scenario"), self.scenario),
            (self.tr("Expectations"), self.expectations),
            (self.tr("Evidence"), self.evidence),
            (self.tr("Next review"), self.review),
            (self.tr("Review again"), self.rounds),
        )

    def _buttons(self) -> QHBoxLayout:
        self.keep, cancel = Push(self.tr("Keep"), kind="primary"), Push(self.tr("Cancel"), kind="flat")
        self.keep.setDefault(True)
        self.keep.setEnabled(not self._desk.document.read_only)
        self.keep.clicked.connect(self.accept)
        cancel.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.keep)
        return row

    def _keep(self) -> None:
        from journeyboard.edit.journeys import describe_map

        store = self._desk.store
        if self._map_id in store.of(JourneyMap):
            describe_map(store, self._map_id, **self._values())

    def _values(self) -> dict[str, object]:
        return {
            "title": " ".join(self.title.text().split()),
            "organisation": " ".join(self.organisation.text().split()),
            "state": MapState(self.state.currentData()),
            "scenario": self.scenario.toPlainText().strip(),
            "expectations": self.expectations.toPlainText().strip(),
            "evidence": self.evidence.toPlainText().strip(),
            "review_date": self.review.value,
            "review_months": self.rounds.currentData(),
        }


def _line(text: str) -> QLineEdit:
    field = QLineEdit(text)
    field.setMaxLength(300)
    return field


def _text(text: str) -> QPlainTextEdit:
    field = QPlainTextEdit(text)
    field.setFixedHeight(LONG)
    field.setTabChangesFocus(True)
    return field


def _round(months: int | None) -> str:
    if months is None:
        return tr("Once only")
    return tr("Every {0}").format(number_of(months, "month", "months") if months > 1 else tr("month"))
