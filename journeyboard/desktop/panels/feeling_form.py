"""The fields of one or many emotion points; a change goes to all of them."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from journeyboard.desktop.desk import Desk
from journeyboard.desktop.form import fill
from journeyboard.desktop.widgets.feeling_box import FeelingBox
from journeyboard.model import Basis, Course, Feeling, Id, Persona, in_map

from .choices import choose
from .note_form import same
from .present import present


class FeelingForm(QWidget):
    """``ui/feeling.ui``: every field writes one undo step."""

    value: FeelingBox
    words: QLineEdit
    persona: QComboBox
    planned: QCheckBox
    assumed: QCheckBox

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._points: Sequence[Feeling] = ()
        fill(self, "feeling", FeelingBox)
        self.value.valueChanged.connect(self._feel)
        self.words.editingFinished.connect(self._label)
        self.persona.activated.connect(self._give)
        self.planned.clicked.connect(self._plan)
        self.assumed.clicked.connect(self._assume)

    def show_points(self, points: Sequence[Feeling]) -> None:
        """Show what the points have in common, and of the value the first one's."""
        self._points = points
        with QSignalBlocker(self.value):
            self.value.setValue(points[0].value)
        self.words.setText(points[0].label if len(points) == 1 else "")
        self._fill_personas()
        choose(self.persona, same([point.persona_id for point in points]))
        self.planned.setChecked(all(point.course is Course.PLANNED for point in points))
        self.assumed.setChecked(all(point.basis is Basis.ASSUMED for point in points))
        writable = not self._desk.document.read_only
        for field in (self.value, self.persona, self.planned, self.assumed):
            field.setEnabled(writable)
        self.words.setEnabled(writable and len(points) == 1)

    @property
    def _ids(self) -> list[Id]:
        return present(self._desk, self._points)

    def _fill_personas(self) -> None:
        with QSignalBlocker(self.persona):
            self.persona.clear()
            for persona in in_map(self._desk.store, Persona, self._desk.map_id):
                self.persona.addItem(persona.name, persona.id)

    def _feel(self, value: float) -> None:
        from journeyboard.edit.feelings import feel

        feel(self._desk.store, self._ids, value)

    def _label(self) -> None:
        from journeyboard.edit.feelings import label_feeling

        if len(self._points) == 1 and self.words.text() != self._points[0].label:
            for id in self._ids:
                label_feeling(self._desk.store, id, self.words.text())

    def _give(self) -> None:
        from journeyboard.edit.feelings import give_feelings

        give_feelings(self._desk.store, self._ids, self.persona.currentData())

    def _plan(self, planned: bool) -> None:
        from journeyboard.edit.feelings import set_course

        set_course(self._desk.store, self._ids, Course.PLANNED if planned else Course.ACTUAL)

    def _assume(self, assumed: bool) -> None:
        from journeyboard.edit.feelings import set_basis

        set_basis(self._desk.store, self._ids, Basis.ASSUMED if assumed else Basis.OBSERVED)
