"""A date that may be missing: a button that says it, and a calendar to choose it."""

from datetime import date

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QCalendarWidget, QMenu, QWidget, QWidgetAction

from journeyboard.desktop.words import day

from .push import Push


class DateField(Push):
    """``chosen`` carries a ``date``, or None when the user takes it away."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None, *, missing: str = "", spoken: str = "") -> None:
        """``missing``: what is said when there is no date. ``spoken``: with {0} for the date."""
        super().__init__("", parent, icon_name="calendar-blank")
        self._missing = missing or self.tr("No due date")
        self._spoken = spoken or self.tr("Due: {0}")
        self.setProperty("kind", "field")
        self._value: date | None = None
        self.clicked.connect(self._open)
        self.set_value(None)

    @property
    def value(self) -> date | None:
        return self._value

    def set_value(self, value: date | None) -> None:
        self._value = value
        shown = day(value) if value else self._missing
        self.setText(shown)
        self.setAccessibleName(self._spoken.format(shown))

    def _open(self) -> None:
        menu, calendar = QMenu(self), QCalendarWidget()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        if self._value:
            calendar.setSelectedDate(QDate(self._value.year, self._value.month, self._value.day))
        entry = QWidgetAction(menu)
        entry.setDefaultWidget(calendar)
        menu.addAction(entry)
        menu.addAction(self._missing, lambda: self._choose(None))
        calendar.clicked.connect(menu.close)
        calendar.clicked.connect(lambda when: self._choose(date(when.year(), when.month(), when.day())))
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _choose(self, value: date | None) -> None:
        if value != self._value:
            self.set_value(value)
            self.chosen.emit(value)
