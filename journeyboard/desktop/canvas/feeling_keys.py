"""Emotion points by keyboard: moved in value and moment."""

from PySide6.QtCore import Qt

from journeyboard.edit.feelings import move_feelings, moved_to
from journeyboard.model import Feeling

from .bench import Bench
from .feelings import ahead, stepped
from .holding import Hold

VALUE_STEP, VALUE_LEAP = 0.1, 0.5
MOMENT_STEP, MOMENT_LEAP = 8.0, 40.0
"""How far a point goes along the journey with one key, in u, and with Shift."""


def nudge_feelings(bench: Bench, hold: Hold, across: int, down: int, modifiers: Qt.KeyboardModifier) -> bool:
    """Move the selected points one step up or down the scale, or along; False when none is selected."""
    layout, shown = bench.scene.layout, bench.scene.contents.of(Feeling)
    stages = {each.stage.id for each in layout.columns}
    placed = [shown[each.id] for each in bench.desk.selected(Feeling) if shown[each.id].stage_id in stages]
    if not placed or not bench.writable:
        return False
    hold.begin("move points")
    leaps = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
    width = across * (MOMENT_LEAP if leaps else MOMENT_STEP) * ahead(layout)
    value = -down * (VALUE_LEAP if leaps else VALUE_STEP)
    spots = {point.id: stepped(layout, point, width, value) for point in placed}
    bench.marks.keyboard = True
    moved = [moved_to(point, spots[point.id]) for point in placed]
    hold.show(moved, lambda: move_feelings(bench.desk.store, spots))
    return True
