"""All that is judged about one pain point, to read and to change."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QLocale, QSize
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QSpinBox, QVBoxLayout, QWidget

from journeyboard.desktop.desk import Desk
from journeyboard.desktop.form import fill
from journeyboard.desktop.look.icons import icon
from journeyboard.desktop.plain import as_tip
from journeyboard.desktop.widgets.date_field import DateField
from journeyboard.desktop.widgets.dot_scale import DotScale
from journeyboard.desktop.widgets.label import ElidedLabel
from journeyboard.desktop.widgets.severity_picker import SeverityPicker
from journeyboard.desktop.widgets.share_bar import ShareBar
from journeyboard.desktop.widgets.stage_tile import StageTile
from journeyboard.desktop.widgets.tab_order import tab_after
from journeyboard.desktop.words import IMPACTS, SEVERITIES, tr
from journeyboard.insight.priority import RankedPain
from journeyboard.model import Severity, Stage, Status

from .choices import choose, fill_statuses, tint
from .owner_box import OwnerBox
from .pain_support import support
from .present import present

FIELD_INSET = 4
"""How far a field's words stand from its edge, in px; the title stands in line with the words around it."""
CONTROLS = (StageTile, ElidedLabel, SeverityPicker, ShareBar, DotScale, DateField, OwnerBox)


class PainDetails(QWidget):
    """Shows a ranked pain point; every change goes straight into the map as an undo step."""

    tile: StageTile
    stage: ElidedLabel
    reveal: QPushButton
    title: QLineEdit
    severity: SeverityPicker
    severityWord: ElidedLabel  # noqa: N815 - named as in the form
    frequency: QSpinBox
    share: ShareBar
    reach: ElidedLabel
    impact: DotScale
    impactWord: ElidedLabel  # noqa: N815
    status: QComboBox
    due: DateField
    owner: OwnerBox
    more: QWidget
    moreColumn: QVBoxLayout  # noqa: N815

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._shown: RankedPain | None = None
        fill(self, "pain_details", *CONTROLS)
        for label, role in ((self.stage, "small"), (self.reach, "small"), (self.severityWord, "label")):
            label.setProperty("role", role)
        fill_statuses(self.status)
        self.title.setTextMargins(-FIELD_INSET, 0, 0, 0)
        self._tint()
        self._connect()
        self.title.setReadOnly(desk.document.read_only)
        for field in (self.severity, self.frequency, self.impact, self.status, self.due, self.owner):
            field.setEnabled(not desk.document.read_only)

    def show_pain(self, ranked: RankedPain, stage: Stage | None, number: int) -> None:
        """Show a pain point and the stage it is in."""
        before, self._shown = self._shown, None
        pain = ranked.pain
        self.tile.set_number(number)
        self.stage.setText(stage.name if stage else tr("Parked beside the map"))
        is_another = before is None or before.note.id != ranked.note.id
        if is_another or not self.title.hasFocus():
            self._show_title(" ".join(ranked.note.text.split()))
        self.severity.set_level(int(pain.severity))
        self.severityWord.setText(tr(SEVERITIES[pain.severity]))
        self._show_frequency(pain.frequency, pain.reach)
        self.impact.set_value(pain.impact)
        self.impactWord.setText(
            tr("Not judged yet") if pain.impact is None else tr(IMPACTS[round(pain.impact)])
        )
        choose(self.status, pain.status)
        self.due.set_value(pain.due)
        self.owner.show_owner(self._desk, pain.owner_id)
        support(self.moreColumn, self._desk, ranked.note.id)
        tab_after(self.owner, self.more)
        self._shown = ranked

    def _show_title(self, title: str) -> None:
        """From its first word on; whole under the pointer."""
        self.title.setText(title)
        self.title.setCursorPosition(0)
        self.title.setToolTip(as_tip(title))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "status"):
            self._tint()

    def _show_frequency(self, frequency: float | None, reach: int | None) -> None:
        self.frequency.setValue(-1 if frequency is None else round(frequency * 100))
        self.share.set_share(frequency or 0.0)
        self.reach.setText("" if reach is None else tr("{0} a month").format(QLocale().toString(reach)))

    def _connect(self) -> None:
        self.reveal.clicked.connect(lambda: self._with(lambda shown: self._desk.reveal(shown.note.id)))
        self.title.editingFinished.connect(lambda: self._with(self._retitle))
        self.severity.chosen.connect(lambda level: self._assess(severity=Severity(level)))
        self.frequency.valueChanged.connect(
            lambda value: self._assess(frequency=None if value < 0 else value / 100)
        )
        self.impact.chosen.connect(lambda value: self._assess(impact=float(value)))
        self.status.activated.connect(lambda: self._assess(status=Status(self.status.currentData())))
        self.due.chosen.connect(lambda value: self._assess(due=value))
        self.owner.chosen.connect(lambda owner: self._assess(owner_id=owner))

    def _with(self, act: Callable[[RankedPain], None]) -> None:
        if self._shown and present(self._desk, [self._shown.note]):
            act(self._shown)

    def _assess(self, **fields: object) -> None:
        from journeyboard.edit.pains import assess

        self._with(lambda shown: assess(self._desk.store, shown.note.id, **fields))

    def _retitle(self, shown: RankedPain) -> None:
        from journeyboard.edit.notes import retext
        from journeyboard.layout.note import height_with

        note, text = shown.note, self.title.text().strip()
        if text and text != " ".join(note.text.split()):
            retext(self._desk.store, note.id, text, height_with(note, text))

    def _tint(self) -> None:
        self.reveal.setIconSize(QSize(18, 14))
        self.reveal.setIcon(icon("crosshair-simple", 14, room=4))
        tint(self.status)
