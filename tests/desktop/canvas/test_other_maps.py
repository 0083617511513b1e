"""Whatever happens on several maps, the tiles show the one on the desk as a fresh drawing does."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from journeyboard.desktop.commands.command import commands
from journeyboard.edit.maps import move_notes_to_map
from journeyboard.model import Note, in_map, maps
from tests.desktop.canvas.conftest import settle
from tests.desktop.canvas.test_pixels import Edits, shown_board
from tests.desktop.canvas.tiles import check_tiles

steps = st.lists(
    st.tuples(st.integers(0, 7), st.integers(0, 99), st.integers(0, 999)), min_size=1, max_size=7
)


class OnMaps(Edits):
    """Edits of the map that is shown or of another, switches, undo and redo."""

    def act(self, verb: int, first: int, second: int) -> None:
        journeys = maps(self.store)
        other = journeys[first % len(journeys)].id
        notes = in_map(self.store, Note, self.desk.map_id)
        match verb:
            case 0 | 1:
                self.desk.set_map(other)
            case 2:
                commands()["map.twin" if second % 2 else "map.add"].run(self.desk)
            case 3 if len(journeys) > 1:
                commands()["map.delete"].run(self.desk)
            case 4 if notes:
                move_notes_to_map(self.store, [notes[second % len(notes)].id], other)
            case 5:
                self.desk.undo() if second % 3 else self.desk.redo()
            case _:
                self.run(second % 7, first, second)


@given(steps=steps)
@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_tiles_equal_a_fresh_drawing_after_any_edits_on_several_maps(
    qapp: QApplication, steps: list[tuple[int, int, int]]
) -> None:
    with shown_board() as board:
        commands()["map.twin"].run(board.desk)
        settle(board)
        edits = OnMaps(board)
        for step in steps:
            edits.act(*step)
        settle(board)
        assert board.bench.scene.layout.map_id == board.desk.map_id
        check_tiles(board)
