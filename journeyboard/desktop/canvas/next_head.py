"""From the name of a stage or lane to the next while they are written; behind the last stage to a new one."""

from journeyboard.desktop.words import tr
from journeyboard.edit.stages import add_stage
from journeyboard.model import Id, Record, Stage, changed

from .bench import Bench
from .header_fields import HeaderField, LaneName, StageGoal, StageName
from .headers import Band
from .keys import bring_into_view, focus
from .places import place_of

_LAST = "zzzz"


class NewStage(StageName):
    """A stage that does not exist before it has got a name, so leaving it unnamed changes nothing."""

    def __init__(self, bench: Bench) -> None:
        self._stage = Stage(map_id=bench.desk.map_id, name=tr("New stage"), order=_LAST)
        super().__init__(bench, self._stage.id)

    def before(self) -> str:
        return self._stage.name

    def record(self, text: str) -> Record:
        return changed(self._stage, name=text[:300])

    def put(self, text: str) -> None:
        if text:
            desk = self.bench.desk
            desk.select([add_stage(desk.store, desk.map_id, text)])


def next_head(bench: Bench, field: HeaderField, text: str, by: int) -> HeaderField | None:
    """What Tab (``by`` 1) or Shift+Tab (-1) leads to from a field with this text; None where nothing is.

    To be asked before the field is committed, and begun after.
    """
    ids = _in_order(bench, field.band)
    place = ids.index(field.id) + by
    if 0 <= place < len(ids):
        return _alike(bench, field, ids[place])
    is_last = place > 0 and not isinstance(field, StageGoal | LaneName)
    is_named = not isinstance(field, NewStage) or text.strip() not in ("", field.text)
    return NewStage(bench) if is_last and is_named else None


def show_head(bench: Bench, field: HeaderField) -> None:
    """Bring the header that is written into view, and select it if it is there already."""
    place = place_of(bench.scene.layout, field.id)
    if not isinstance(field, NewStage):
        focus(bench, field.id)
    elif place is not None:
        bring_into_view(bench, place)


def _alike(bench: Bench, field: HeaderField, id: Id) -> HeaderField:
    if isinstance(field, LaneName):
        return LaneName(bench, id)
    return (StageGoal if isinstance(field, StageGoal) else StageName)(bench, id)


def _in_order(bench: Bench, band: Band) -> list[Id]:
    layout = bench.scene.layout
    if band is Band.LANES:
        return [row.lane.id for row in layout.rows]
    return [column.stage.id for column in layout.columns]
