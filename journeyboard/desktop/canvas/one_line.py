"""A text of one line that is written where the map shows it, whatever it names."""

from abc import ABC, abstractmethod

from journeyboard.layout.rect import Rect
from journeyboard.model import Id, Record

from .bench import Bench
from .page import Page


class OneLineField(ABC):
    """A text of a record. While it is written the map shows it as it would be."""

    one_line = True
    least_width = 0.0
    """The width in u that the frame has around a short text."""

    def __init__(self, bench: Bench, id: Id) -> None:
        self.bench, self.id = bench, id
        self.text = self.before()
        self._shown = self.text

    @abstractmethod
    def before(self) -> str:
        """The committed text."""

    @abstractmethod
    def record(self, text: str) -> Record:
        """The record with this text."""

    @abstractmethod
    def page(self) -> Page | None:
        """The text as it is set; None while the map does not show it."""

    @abstractmethod
    def put(self, text: str) -> None:
        """Commit the text."""

    def begin(self, _room: float) -> float:
        """Where the frame begins, in u from the text, when it has so much more room than the text takes."""
        return 0.0

    def show(self, text: str) -> None:
        self._shown = text
        self.bench.show(self.bench.scene.show([self.record(text)]))

    def frame(self) -> Rect | None:
        page = self.page()
        if page is None:
            return None
        natural = page.paragraph.natural_width
        wide = max(natural, self.least_width)
        x, y, width, height = page.to_view(self.begin(wide - natural), 0, wide, page.paragraph.height)
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
