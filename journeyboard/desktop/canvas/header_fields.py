"""Writing the name of a stage or lane, or the goal of a stage, in its header."""

from abc import abstractmethod
from collections.abc import Iterator, Sequence
from math import inf

from journeyboard.drawing.headers import goal_line
from journeyboard.drawing.primitives import Group, Primitive, Words
from journeyboard.edit.lanes import rename_lane
from journeyboard.edit.stages import rename_stage, set_goal
from journeyboard.model import Lane, Record, Stage, changed
from journeyboard.text.paragraph import paragraph

from .header_tiles import header_primitives
from .headers import Band, headers
from .one_line import OneLineField
from .page import Page
from .tiles import Layer


class HeaderField(OneLineField):
    """One line of a header. Where it stands is read off the header's own drawing, so it cannot jump.

    A header leaves out what it has no room for; a text being written is shown whole, over its neighbours.
    """

    band = Band.STAGES
    least_width = 80.0

    @abstractmethod
    def words(self, found: Sequence[Words]) -> Words | None:
        """Which of the header's words are written."""

    def page(self) -> Page | None:
        words = self.words(list(self._words()))
        if words is None:
            return None
        at = headers(self.bench.viewport, self.bench.scene.layout.extent)
        camera = self.bench.viewport.camera
        x, y = camera.to_view(words.x, words.y)
        lanes, theme = self.band is Band.LANES, self.bench.scene.theme
        wraps = lanes or len(words.paragraph.lines) > 1
        whole = paragraph(self._shown, words.paragraph.style, words.paragraph.width if wraps else inf)
        ground = theme.chrome if lanes else theme.sheet
        if self.bench.scene.layout.rtl:
            begin = at.lanes.right if lanes else camera.x
            right = begin + (words.x + words.paragraph.width) * camera.zoom
            whole, x = whole.at_the_right, right - whole.width * camera.zoom
        elif lanes:
            x = at.lanes.x + words.x * camera.zoom
        y = y if lanes else at.stages.y + words.y * camera.zoom
        return Page(whole, x, y, camera.zoom, words.colour, ground, cut=True)

    def _words(self) -> Iterator[Words]:
        scene, zoom = self.bench.scene, self.bench.viewport.camera.zoom
        layer = Layer.LANES if self.band is Band.LANES else Layer.STAGES
        groups = header_primitives(scene, layer, zoom)
        for group in groups:
            if isinstance(group, Group) and group.record_id == self.id:
                yield from _words_of(group.children)


class StageName(HeaderField):
    """The name of a stage; it stands behind the stage's number."""

    def before(self) -> str:
        return self.bench.scene.contents.of(Stage)[self.id].name

    def record(self, text: str) -> Record:
        return changed(self.bench.desk.store.get(Stage, self.id), name=text[:300])

    def words(self, found: Sequence[Words]) -> Words | None:
        return found[1] if len(found) > 1 else None

    def put(self, text: str) -> None:
        rename_stage(self.bench.desk.store, self.id, text)


class StageGoal(StageName):
    """What the customer wants in a stage; the last line of its header."""

    def before(self) -> str:
        return self.bench.scene.contents.of(Stage)[self.id].goal

    def record(self, text: str) -> Record:
        return changed(self.bench.desk.store.get(Stage, self.id), goal=text[:300])

    def words(self, found: Sequence[Words]) -> Words | None:
        if len(found) > 2:
            return found[2]
        zoom = self.bench.viewport.camera.zoom
        return goal_line(self._shown, found[0].x, inf, self.bench.scene.theme, zoom)

    def put(self, text: str) -> None:
        set_goal(self.bench.desk.store, self.id, text)


class LaneName(HeaderField):
    """The name of a lane."""

    band = Band.LANES

    def before(self) -> str:
        return self.bench.scene.contents.of(Lane)[self.id].name

    def record(self, text: str) -> Record:
        return changed(self.bench.desk.store.get(Lane, self.id), name=text[:300])

    def words(self, found: Sequence[Words]) -> Words | None:
        return found[0] if found else None

    def put(self, text: str) -> None:
        rename_lane(self.bench.desk.store, self.id, text)


def _words_of(children: Sequence[Primitive]) -> Iterator[Words]:
    return (child for child in children if isinstance(child, Words))
