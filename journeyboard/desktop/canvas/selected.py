"""What the selection means on the board, worked out once for as long as nothing moves."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from journeyboard.edit.locks import held
from journeyboard.layout.board import BoardLayout
from journeyboard.layout.curve import Mood
from journeyboard.layout.frame import Column, Row
from journeyboard.layout.links import Connector
from journeyboard.layout.rect import Rect, around
from journeyboard.model import Contents, Feeling, Id, Link, Note

from .feelings import moods


@dataclass
class Selected:
    """The selected records by kind; all lengths in u."""

    contents: Contents
    layout: BoardLayout
    ids: Iterable[Id]

    @cached_property
    def notes(self) -> list[Id]:
        """The selected notes that are on the board."""
        return [id for id in self.ids if id in self.layout]

    @cached_property
    def boxes(self) -> list[Rect]:
        """The notes' boxes."""
        return list(self.layout.boxes(self.notes).values())

    @cached_property
    def area(self) -> Rect | None:
        """The rectangle around the notes."""
        return around(self.boxes)

    @cached_property
    def stuck(self) -> bool:
        """Whether none of the notes can be moved: each is locked or folded away."""
        notes = self.contents.of(Note)
        return all(held(self.contents, notes[id]) or self.layout.is_folded(id) for id in self.notes)

    @cached_property
    def heads(self) -> list[Column | Row]:
        """The selected stages and lanes."""
        chosen = frozenset(self.ids)
        stages = [column for column in self.layout.columns if column.stage.id in chosen]
        return [*stages, *(row for row in self.layout.rows if row.lane.id in chosen)]

    @cached_property
    def moods(self) -> list[Mood]:
        """The selected emotion points that are shown."""
        feelings = self.contents.of(Feeling)
        chosen = {id for id in self.ids if id in feelings}
        return [mood for mood in moods(self.layout) if mood.feeling_id in chosen] if chosen else []

    @cached_property
    def ways(self) -> list[Connector]:
        """The selected arrows."""
        links = self.contents.of(Link)
        found = (self.layout.connector(links[id]) for id in self.ids if id in links)
        return [way for way in found if way is not None]
