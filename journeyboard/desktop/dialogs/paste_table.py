"""Asks what a copied table means, and shows beforehand what would come of it.

One that lists notes, with the stage and lane of each, is taken for that; any other for stages × lanes.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from journeyboard.desktop.widgets.label import Label
from journeyboard.desktop.widgets.push import Push
from journeyboard.desktop.widgets.segmented import Segmented
from journeyboard.desktop.words import number_of
from journeyboard.edit.kinds import KIND_OF_LANE
from journeyboard.edit.notes import Placement
from journeyboard.importing.listed import as_list, list_in
from journeyboard.importing.matrix import Preview, as_matrix, looks_headed
from journeyboard.importing.offers import Cells, Lines
from journeyboard.importing.problem import ImportProblem
from journeyboard.model import Id, Lane, NoteKind, Stage

from .paste_preview import PastePreview, lines_shown, matrix_shown
from .size import open_at

if TYPE_CHECKING:
    from journeyboard.desktop.desk import Desk

LISTED, MATRIX, BY_CELL, BY_ROW = "listed", "matrix", "cell", "row"
BETWEEN = " · "
Choice = Preview | Lines


class PasteTableDialog(QDialog):
    """``choice`` is what is to be pasted: cells of stages and lanes, or notes for the one cell ``at``."""

    def __init__(self, desk: "Desk", offer: Cells, at: Placement, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._offer, self._at = desk, offer, at
        self._listed = list_in(offer.table) if offer.headed is None else None
        self.choice: Choice | None = None
        self.setWindowTitle(self.tr("Paste as a table of stages and lanes"))
        open_at(self, 860, 600)
        self.meaning, self.preview = Segmented(), PastePreview()
        self.headed = QCheckBox(self.tr("The first row names stages, the first column lanes"))
        self.scores = QCheckBox(self.tr("Scores become points of the emotion curve"))
        self.summary, self.remarks = Label("", "label"), Label("", "small")
        self.add = Push("", kind="primary")
        self._lay_out()
        self.meaning.chosen.connect(self.show_choice)
        self.headed.toggled.connect(self.show_choice)
        self.scores.setChecked(True)
        self.scores.toggled.connect(self.show_choice)
        self.add.clicked.connect(self.accept)
        self.add.setDefault(True)
        self.headed.setChecked(self._looks_headed())
        self.show_choice()

    def show_choice(self) -> None:
        """Work out what the choices made would put on the map, and show it."""
        meaning = self.meaning.value
        self.headed.setVisible(meaning == MATRIX)
        self.scores.setVisible(meaning == MATRIX and self.headed.isChecked() and bool(self._offer.felt))
        try:
            self.choice = self._chosen(meaning)
        except ImportProblem as problem:
            self._show_problem(problem)
            return
        self._show_matrix(self.choice) if isinstance(self.choice, Preview) else self._show_lines(self.choice)

    def _looks_headed(self) -> bool:
        if self._offer.headed is not None:
            return self._offer.headed
        return looks_headed(self._offer.table, self._desk.store, self._desk.map_id)

    def _chosen(self, meaning: object) -> Choice:
        desk = self._desk
        if meaning == LISTED and self._listed:
            return as_list(self._offer.table, self._listed, desk.store, desk.map_id, self._cell())
        return self._matrix() if meaning == MATRIX else self._lines(by_row=meaning == BY_ROW)

    def _cell(self) -> tuple[Id, Id] | None:
        stage, lane = self._at.stage_id, self._at.lane_id
        return (stage, lane) if stage is not None and lane is not None else None

    def _matrix(self) -> Preview:
        desk, cell = self._desk, self._cell()
        felt = self._offer.felt if self.scores.isChecked() else ()
        headed = self.headed.isChecked()
        return as_matrix(self._offer.table, desk.store, desk.map_id, cell, headed=headed, felt=felt)

    def _lines(self, *, by_row: bool) -> Lines:
        rows = self._offer.table.rows
        if by_row:
            joined = (BETWEEN.join(" ".join(cell.split()) for cell in row if cell) for row in rows)
            return Lines(tuple(line for line in joined if line))
        return Lines(tuple(cell for row in rows for cell in row if cell))

    def _show_matrix(self, preview: Preview) -> None:
        desk = self._desk
        shown = matrix_shown(preview, desk.store, desk.map_id)
        stages = number_of(len(shown.stages), "stage", "stages") + self._new(len(preview.new_stages))
        lanes = number_of(len(shown.lanes), "lane", "lanes") + self._new(len(preview.new_lanes))
        notes = number_of(len(preview.placements), "note", "notes")
        self.preview.show_matrix(shown)
        words = self.tr("{0} in {1} and {2}").format(notes, stages, lanes)
        if preview.feelings:
            points = number_of(len(preview.feelings), "emotion point", "emotion points")
            words = self.tr("{0}, {1}").format(words, points)
        self._sum_up(words, len(preview.placements), [*preview.warnings, *self._offer.remarks])

    def _show_lines(self, lines: Lines) -> None:
        notes = number_of(len(lines.texts), "note", "notes")
        self.preview.show_matrix(lines_shown(lines.texts, self._kind(), self._cell_name()))
        self._sum_up(self.tr("{0} in {1}").format(notes, self._cell_name()), len(lines.texts), [])

    def _show_problem(self, problem: ImportProblem) -> None:
        self.choice = None
        self.preview.clear()
        self._sum_up(problem.what, 0, [problem.do])

    def _sum_up(self, words: str, count: int, remarks: list[str]) -> None:
        self.summary.setText(words)
        self.remarks.setText("\n".join(remarks[:3]))
        self.remarks.setVisible(bool(remarks))
        number = QLocale().toString(count)
        self.add.setText(self.tr("Add one note") if count == 1 else self.tr("Add {0} notes").format(number))
        self.add.setEnabled(count > 0)

    def _new(self, count: int) -> str:
        return " " + self.tr("({0} new)").format(QLocale().toString(count)) if count else ""

    def _cell_name(self) -> str:
        stage = self._desk.store.of(Stage).get(self._at.stage_id or "")
        lane = self._desk.store.of(Lane).get(self._at.lane_id or "")
        return f"{stage.name}{BETWEEN}{lane.name}" if stage and lane else self.tr("the parking lot")

    def _kind(self) -> NoteKind:
        lane = self._desk.store.of(Lane).get(self._at.lane_id or "")
        return KIND_OF_LANE[lane.kind] if lane else NoteKind.FREE

    def _lay_out(self) -> None:
        self.meaning.offer(
            (
                *(((self.tr("A list of notes"), LISTED),) if self._listed else ()),
                (self.tr("Stages × lanes"), MATRIX),
                (self.tr("A note for each cell"), BY_CELL),
                (self.tr("A note for each row"), BY_ROW),
            )
        )
        cancel = Push(self.tr("Cancel"), kind="flat")
        cancel.clicked.connect(self.reject)
        self.remarks.setWordWrap(True)
        self.remarks.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
        column, foot = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(22, 16, 22, 18)
        column.setSpacing(12)
        foot.addWidget(self.summary, 1)
        foot.addWidget(cancel)
        foot.addWidget(self.add)
        column.addWidget(Label(self.windowTitle(), "itemTitle"))
        column.addWidget(self.meaning)
        column.addWidget(self.headed)
        column.addWidget(self.scores)
        column.addWidget(self.preview, 1)
        column.addWidget(self.remarks)
        column.addLayout(foot)
