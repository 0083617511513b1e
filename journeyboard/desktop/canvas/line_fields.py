"""Writing what an emotion point or an arrow says, on one line where the map shows it."""

from abc import abstractmethod
from math import inf

from journeyboard.drawing.links import LABEL_DOWN
from journeyboard.drawing.words import on_baseline, one_line
from journeyboard.edit.feelings import label_feeling
from journeyboard.edit.links import label_link
from journeyboard.layout.curve import curves
from journeyboard.layout.labels import label_of, lane_of
from journeyboard.layout.styles import LINK_LABEL
from journeyboard.model import Feeling, Id, Link, Record, changed
from journeyboard.text.paragraph import paragraph
from journeyboard.text.style import Style

from .bench import Bench
from .one_line import OneLineField
from .page import Page

LONGEST = 300


class LineField(OneLineField):
    """A label of a record. It stands where the map draws it, or would draw it if there were room."""

    least_width = 24.0

    @abstractmethod
    def line(self) -> tuple[Style, float, float] | None:
        """The style of the text, the x of its middle and its baseline in u; None when it does not show."""

    def begin(self, room: float) -> float:
        return -room / 2

    def show(self, text: str) -> None:
        super().show(text[:LONGEST])

    def page(self) -> Page | None:
        line = self.line()
        if line is None:
            return None
        style, middle, baseline = line
        set_text, theme = paragraph(self._shown, style, inf), self.bench.scene.theme
        words = on_baseline(set_text, middle, baseline, theme.ink, "middle")
        camera = self.bench.viewport.camera
        x, y = camera.to_view(words.x, words.y)
        return Page(set_text, x, y, camera.zoom, theme.ink, theme.sheet, cut=True)


class FeelingLabel(LineField):
    """What happened at an emotion point."""

    def before(self) -> str:
        return self.bench.scene.contents.of(Feeling)[self.id].label

    def record(self, text: str) -> Record:
        return changed(self.bench.desk.store.get(Feeling, self.id), label=text)

    def line(self) -> tuple[Style, float, float] | None:
        layout = self.bench.scene.layout
        lane, found = lane_of(layout), curves(layout)
        ahead = [curve.turned for curve in found] if layout.rtl else found
        label = label_of(ahead, lane, self.id) if lane else None
        if label is None:
            return None
        shown = one_line(label.text, label.style, label.width) if label.text else None
        middle = label.x + (shown.lines[0].width if shown else 0.0) / 2
        return label.style, -middle if layout.rtl else middle, label.baseline

    def put(self, text: str) -> None:
        label_feeling(self.bench.desk.store, self.id, text)


class LinkLabel(LineField):
    """The word on an arrow, where it stands, else in the middle of its way."""

    def before(self) -> str:
        return self.bench.scene.contents.of(Link)[self.id].label

    def record(self, text: str) -> Record:
        return changed(self.bench.desk.store.get(Link, self.id), label=text)

    def line(self) -> tuple[Style, float, float] | None:
        layout = self.bench.scene.layout
        way = layout.connector(self.bench.desk.store.get(Link, self.id))
        if way is None:
            return None
        x, y = way.label.centre if way.label else way.middle
        return LINK_LABEL, x, y + LABEL_DOWN

    def put(self, text: str) -> None:
        label_link(self.bench.desk.store, self.id, text)


def field_of(bench: Bench, record_id: Id) -> LineField | None:
    """The label of an emotion point or an arrow; None for any other record."""
    if record_id in bench.scene.contents.of(Feeling):
        return FeelingLabel(bench, record_id)
    return LinkLabel(bench, record_id) if record_id in bench.scene.contents.of(Link) else None
