"""Writing what an emotion point or an arrow says, on one line where the map shows it."""

from abc import ABC, abstractmethod
from math import inf

from journeyboard.drawing.links import LABEL_DOWN
from journeyboard.drawing.words import on_baseline, one_line
from journeyboard.edit.feelings import label_feeling
from journeyboard.edit.links import label_link
from journeyboard.layout.curve import curves
from journeyboard.layout.labels import label_of, lane_of
from journeyboard.layout.rect import Rect
from journeyboard.layout.styles import LINK_LABEL
from journeyboard.model import Feeling, Id, Link, Record, changed
from journeyboard.text.paragraph import paragraph
from journeyboard.text.style import Style

from .bench import Bench
from .fields import Page

LONGEST = 300
_LEAST_WIDTH = 24.0


class LineField(ABC):
    """A label of a record. It stands where the map draws it, or would draw it if there were room."""

    one_line = True

    def __init__(self, bench: Bench, record_id: Id) -> None:
        self.bench, self.id = bench, record_id
        self.text = self.before()
        self._shown = self.text

    @abstractmethod
    def before(self) -> str:
        """The committed text."""

    @abstractmethod
    def record(self, text: str) -> Record:
        """The record with this text."""

    @abstractmethod
    def line(self) -> tuple[Style, float, float] | None:
        """The style of the text, the x of its middle and its baseline in u; None when it does not show."""

    @abstractmethod
    def put(self, text: str) -> None:
        """Commit the text."""

    def show(self, text: str) -> None:
        self._shown = text[:LONGEST]
        self.bench.show(self.bench.scene.show([self.record(self._shown)]))

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

    def frame(self) -> Rect | None:
        page = self.page()
        if page is None:
            return None
        wide = max(page.paragraph.natural_width, _LEAST_WIDTH)
        short = (wide - page.paragraph.natural_width) / 2
        x, y, width, height = page.to_view(-short, 0, wide, page.paragraph.height)
        return Rect(x - 4, y, width + 8, height)

    def covers(self, px: float, py: float) -> bool:
        frame = self.frame()
        return frame is not None and frame.contains(px, py)

    def commit(self, text: str) -> None:
        self.leave()
        if text != self.text:
            self.put(text)

    def leave(self) -> None:
        self.bench.show(self.bench.scene.unshow())


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
    """The word on an arrow, in the middle of its way."""

    def before(self) -> str:
        return self.bench.scene.contents.of(Link)[self.id].label

    def record(self, text: str) -> Record:
        return changed(self.bench.desk.store.get(Link, self.id), label=text)

    def line(self) -> tuple[Style, float, float] | None:
        layout = self.bench.scene.layout
        way = layout.connector(self.bench.desk.store.get(Link, self.id))
        return (LINK_LABEL, way.middle[0], way.middle[1] + LABEL_DOWN) if way else None

    def put(self, text: str) -> None:
        label_link(self.bench.desk.store, self.id, text)


def field_of(bench: Bench, record_id: Id) -> LineField | None:
    """The label of an emotion point or an arrow; None for any other record."""
    if record_id in bench.scene.contents.of(Feeling):
        return FeelingLabel(bench, record_id)
    return LinkLabel(bench, record_id) if record_id in bench.scene.contents.of(Link) else None
