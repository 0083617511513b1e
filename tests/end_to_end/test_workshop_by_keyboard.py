"""A whole workshop by keyboard alone: from the start page to a map of sixty notes."""

import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import combinations
from pathlib import Path

import pytest

from journeyboard.layout.board import BoardLayout
from journeyboard.model import (
    Feeling,
    JourneyMap,
    Lane,
    LaneKind,
    Link,
    Note,
    NoteKind,
    PainPoint,
    Stage,
    in_map,
    maps,
)
from journeyboard.store.document import Document, open_document

from .conftest import Running, until

STAGES = ("Awareness", "Comparing", "Purchase", "Onboarding", "Advocacy", "Retention")
"""As they are in the end: the second renamed, the last two exchanged."""
FIRST = ("Awareness", "Consideration", "Purchase", "Onboarding", "Retention", "Advocacy")
"""As the template has them, in the order in which the workshop goes through them."""
FEELINGS = (0, 3, 1, 4, 0, 2)
CORNER = (1439, 899)


@pytest.fixture
def made(start: Callable[..., Running], tmp_path: Path) -> Iterator[Document]:
    """The map that the keys made, read after the program has ended by itself."""
    workshop = Workshop(start(), tmp_path)
    workshop.hold()
    document = open_document(workshop.path)
    yield document
    document.close()


class Workshop:
    """One facilitator, one keyboard."""

    def __init__(self, program: Running, home: Path) -> None:
        self.program, self._home = program, home
        program.xdotool("mousemove", *CORNER)

    @property
    def path(self) -> Path:
        """The file of the map: the program chose its name."""
        return next(self._home.rglob("*.journey"))

    def hold(self) -> None:
        """All of it; each part begins where the one before has left the selection."""
        self.begin()
        for part in (self.notes_of_what_happens, self.pains, self.opportunities, self.backstage):
            part()
            self.photograph(part.__name__)
        until(lambda: self.count("1") == 60)
        for part in (
            self.feelings,
            self.connectors,
            self.stages,
            self.neighbour,
            self.words,
            self.title,
        ):
            part()
            self.photograph(part.__name__)
        self.press("ctrl+q")
        until(lambda: self.program.process.poll() is not None)

    def begin(self) -> None:
        """From the start page to an empty map."""
        self.press("ctrl+n")
        until(lambda: [*self._home.rglob("*.journey")])
        self.focus("New map – Journeyboard")

    def notes_of_what_happens(self) -> None:
        """Actions there, touchpoints back, channels there, quotes back: Tab leads from stage to stage."""
        steps = [
            text
            for stage in FIRST
            for text in (f"Looks at {stage}", "ctrl+Return", f"Decides on {stage}", "Tab")
        ]
        self.press("n", *steps[:-1], "Escape")
        self.row("shift+t", "Meets {0}", FIRST[::-1], "shift+Tab")
        self.row("shift+c", "Chat {0}", FIRST, "Tab")
        self.row("q", "I wonder about {0}", FIRST[::-1], "shift+Tab")

    def pains(self) -> None:
        """Two a stage, each with its severity; then on to the next stage by its header."""
        for place, stage in enumerate(FIRST):
            self.press("p", f"Waits in {stage}", "Escape", str(place % 5))
            self.press("p", f"Pays twice in {stage}", "Escape", str((place + 2) % 5), "s", "Right")

    def opportunities(self) -> None:
        """From the last stage back to the first."""
        for stage in FIRST[::-1]:
            self.press("o", f"Answer early in {stage}", "ctrl+Return", f"Say the price in {stage}", "Escape")
            self.press("s", "Left")

    def backstage(self) -> None:
        """What the customer does not see."""
        self.row("b", "Check {0}", FIRST, "Tab")

    def feelings(self) -> None:
        """One emotion point a stage, from the last to the first."""
        for level in FEELINGS[::-1]:
            self.press("s", "e", str(level), "s", "Left")
        self.press("s", *["Left"] * 6)

    def connectors(self) -> None:
        """From the first action to the second, with a word on it; and from a pain point to what may help."""
        self.press("Tab", "period", "l", "Return", "and then", "Return")
        self.press("s", "Right", *["Tab"] * 7, "k", "Tab", "Tab", "l", "Return", "may help", "Return")

    def stages(self) -> None:
        """The second one gets another name, the last one goes before its neighbour."""
        self.press("s", *["Left"] * 6, "Right", "Return", "Comparing", "Return")
        self.press(*["Right"] * 6, "ctrl+shift+Left")

    def neighbour(self) -> None:
        """The first action goes to the second stage; back with undo, and there again with redo."""
        self.press(*["Left"] * 6, "Tab", "ctrl+Right", "ctrl+z")
        until(lambda: self.stage_of("Looks at Awareness") == "Awareness")
        self.press("ctrl+shift+z")
        until(lambda: self.stage_of("Looks at Awareness") == "Comparing")

    def words(self) -> None:
        """One word is found everywhere and replaced in one step."""
        self.press("ctrl+h", "price", "ctrl+h", "fee", "Tab", "Tab", "space", "Escape")
        until(lambda: self.count("text LIKE '%fee%'") == 6)

    def title(self) -> None:
        """The map's title, by way of the palette."""
        self.press("ctrl+k", "Rename the map", "Return")
        self.focus("Title of the map")
        self.press("By keyboard alone", "Return")
        self.focus("By keyboard alone – Journeyboard")

    def row(self, key: str, words: str, stages: tuple[str, ...], onwards: str) -> None:
        """One note of a kind in each stage."""
        steps = [text for stage in stages for text in (words.format(stage), onwards)]
        self.press(key, *steps[:-1], "Escape")

    def press(self, *steps: str) -> None:
        """Keys by their names, anything else letter by letter."""
        words: list[str] = []
        for step in steps:
            words += ["key", step] if is_key(step) else ["type", "--delay", "6", "--args", "1", step]
        self.program.xdotool(*words)

    def focus(self, title: str) -> None:
        """What a window manager does: the new window gets the keys."""
        self.program.xdotool(
            "search", "--sync", "--onlyvisible", "--name", f"^{title}$", "windowfocus", "--sync"
        )

    def photograph(self, name: str) -> None:
        self.program.photograph(f"keyboard-{name}")

    def count(self, condition: str) -> int:
        """How many notes of the file, as another program reads it, meet a condition."""
        return int(self.ask(f"SELECT count(*) FROM note WHERE {condition}"))

    def stage_of(self, text: str) -> str:
        return self.ask(
            f"SELECT stage.name FROM note JOIN stage ON stage.id = stage_id WHERE text = '{text}'"
        )

    def ask(self, question: str) -> str:
        with closing(sqlite3.connect(f"file:{self.path}?mode=ro", uri=True)) as file:
            return str(file.execute(question).fetchone()[0])


def is_key(step: str) -> bool:
    return step[:1].isdigit() or len(step) == 1 or "+" in step or step in NAMES


NAMES = {"Tab", "Escape", "Return", "Left", "Right", "Up", "period", "space"}


def test_a_map_of_sixty_notes_is_made_by_keyboard_alone(made: Document) -> None:
    (journey,) = maps(made.store)
    assert journey.title == "By keyboard alone"
    assert tuple(stage.name for stage in in_map(made.store, Stage, journey.id)) == STAGES
    assert cells(made) == expected()
    assert severities(made) == judged()
    assert overlapping(made, journey) == []
    feelings_and_links(made)


def expected() -> Counter[tuple[str, str, str]]:
    """Stage, lane and text of each note."""
    found: list[tuple[str, LaneKind, str]] = []
    for first in FIRST:
        stage = "Comparing" if first == "Consideration" else first
        there = "Comparing" if first == "Awareness" else stage
        found += [
            (there, LaneKind.ACTIONS, f"Looks at {first}"),
            (stage, LaneKind.ACTIONS, f"Decides on {first}"),
        ]
        found += [
            (stage, LaneKind.TOUCHPOINTS, f"Meets {first}"),
            (stage, LaneKind.CHANNELS, f"Chat {first}"),
        ]
        found += [(stage, LaneKind.QUOTES, f"I wonder about {first}")]
        found += [(stage, LaneKind.PAINS, f"{words} in {first}") for words in ("Waits", "Pays twice")]
        helps = ("Answer early", "Say the fee")
        found += [(stage, LaneKind.OPPORTUNITIES, f"{words} in {first}") for words in helps]
        found += [(stage, LaneKind.BACKSTAGE, f"Check {first}")]
    return Counter((stage, str(lane), text) for stage, lane, text in found)


def cells(document: Document) -> Counter[tuple[str, str, str]]:
    stages, lanes = document.store.of(Stage), document.store.of(Lane)
    notes = document.store.of(Note).values()
    placed = ((stages[note.stage_id or ""], lanes[note.lane_id or ""], note.text) for note in notes)
    return Counter((stage.name, str(lane.kind), text) for stage, lane, text in placed)


def judged() -> dict[str, int]:
    waits = {f"Waits in {stage}": place % 5 for place, stage in enumerate(FIRST)}
    return waits | {f"Pays twice in {stage}": (place + 2) % 5 for place, stage in enumerate(FIRST)}


def severities(document: Document) -> dict[str, int | None]:
    notes = document.store.of(Note)
    return {notes[each.note_id].text: each.severity for each in document.store.of(PainPoint).values()}


def overlapping(document: Document, journey: JourneyMap) -> list[tuple[str, str]]:
    layout, notes = BoardLayout(document.store, journey.id), document.store.of(Note)
    pairs = combinations(notes.values(), 2)
    return [
        (one.text, other.text) for one, other in pairs if layout.box(one.id).intersects(layout.box(other.id))
    ]


def feelings_and_links(document: Document) -> None:
    stages, notes = document.store.of(Stage), document.store.of(Note)
    felt = {stages[each.stage_id].name: each.value for each in document.store.of(Feeling).values()}
    now = ("Comparing" if stage == "Consideration" else stage for stage in FIRST)
    assert felt == {stage: level - 2 for stage, level in zip(now, FEELINGS, strict=True)}
    links = document.store.of(Link).values()
    told = {(notes[link.source_id].text, notes[link.target_id].text, link.label) for link in links}
    assert told == {
        ("Looks at Awareness", "Decides on Awareness", "and then"),
        ("Waits in Consideration", "Answer early in Consideration", "may help"),
    }
    assert {note.kind for note in notes.values()} == set(NoteKind) - {NoteKind.FREE, NoteKind.PICTURE}
