"""Whatever is done in whatever order: the file is what is in memory, undo and redo lead to the letter back.

Hypothesis plays the user: 30 sessions of up to 40 steps, most of them several edits long. With
JOURNEYBOARD_LONG=1 150 such sessions.
"""

import os
import shutil
import sqlite3
from datetime import UTC, datetime
from pathlib import Path
from random import getrandbits
from tempfile import TemporaryDirectory
from uuid import UUID

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from pydantic import ValidationError

from journeyboard.edit.mending import mended
from journeyboard.edit.references import dangling
from journeyboard.edit.refusal import Refused
from journeyboard.model import Id, NoteKind, Person, Record, SavedFilter, Version, everything
from journeyboard.model import record as records_of_all
from journeyboard.store.check import check
from journeyboard.store.document import Document, create, open_document
from journeyboard.store.packing import pack
from journeyboard.store.reading import read_file
from journeyboard.store.salvage import salvage

from .conftest import contents, map_records
from .deeds import DEEDS, Given

SESSIONS = 150 if os.environ.get("JOURNEYBOARD_LONG") else 30
REFUSALS = (Refused, ValidationError, ValueError, LookupError)
"""What a verb may say no with; anything else fails the test."""
MORE = (
    Person(id="jo", map_id="m", name="Jo Okoro"),
    SavedFilter(id="filter", map_id="m", name="Pains", kinds=(NoteKind.PAIN,)),
    Version(id="version", name="Workshop 1", at=datetime(2026, 5, 14, tzinfo=UTC), data=pack(map_records())),
)
ById = dict[Id, Record]
numbers = st.tuples(*[st.integers(0, 99)] * 3)
deeds = st.sampled_from(sorted(DEEDS))
words = st.sampled_from(["", "Waits", "Nobody\nanswers", "עונה לא", "👩‍👧 é", "a\0b\ud800", "x" * 400])


def in_file(path: Path) -> ById:
    return {record.id: record for record in read_file(path, read_only=True).records}


class WholeEditor(RuleBasedStateMachine):
    """A document, and what it must hold: every state from the first on, and which of them is now.

    New ids come from the seed of the session, so that it can be played again.
    """

    document: Document

    def __init__(self) -> None:
        super().__init__()
        self.patch = pytest.MonkeyPatch()
        self.patch.setattr(records_of_all, "uuid4", lambda: UUID(int=getrandbits(128)))

    @initialize()
    def begin(self) -> None:
        self.folder = TemporaryDirectory(dir="/dev/shm" if Path("/dev/shm").is_dir() else None)
        self.names = iter(range(1_000))
        self.document = create(self.another_path(), [*map_records(), *MORE])
        self.states, self.now = [self.held()], 0

    def another_path(self) -> Path:
        return Path(self.folder.name) / f"map {next(self.names)}.journey"

    def held(self) -> ById:
        return contents(self.document.store)

    def step(self, deed: str, given: Given) -> None:
        try:
            DEEDS[deed](given)
        except REFUSALS:
            assert self.held() == self.states[self.now], "a refused edit leaves all as it was"
        self.take_over()

    def take_over(self) -> None:
        """What was done a moment ago is the state now, if it changed anything."""
        if (now := self.held()) != self.states[self.now]:
            self.states[self.now + 1 :] = [now]
            self.now += 1

    @rule(edits=st.lists(st.tuples(deeds, numbers, words), min_size=3, max_size=12))
    def edit(self, edits: list[tuple[str, tuple[int, int, int], str]]) -> None:
        for deed, given, word in edits:
            self.step(deed, Given(self.document.store, given, word))
            self.memory_is_what_was_done_and_points_nowhere()
            self.the_file_is_what_is_in_memory()

    @rule(deed=deeds, numbers=numbers)
    def fail_in_the_middle(self, deed: str, numbers: tuple[int, int, int]) -> None:
        label = self.document.store.undo_label
        try:
            with self.document.store.change("Never done"):
                DEEDS[deed](Given(self.document.store, numbers, "never seen"))
                raise ZeroDivisionError
        except (ZeroDivisionError, *REFUSALS):
            assert self.held() == self.states[self.now]
            assert self.document.store.undo_label == label

    def take_back(self) -> bool:
        """Undo; whether there was anything to be undone."""
        return self.document.store.undo() is not None

    def do_again(self) -> bool:
        return self.document.store.redo() is not None

    @rule()
    def undo(self) -> None:
        assert self.take_back() == (self.now > 0)
        self.now = max(0, self.now - 1)

    @rule()
    def redo(self) -> None:
        last = len(self.states) - 1
        assert self.do_again() == (self.now < last)
        self.now = min(last, self.now + 1)

    @rule(what=st.sampled_from(["restart", "save_as", "share_copy", "lose_power", "mend_and_salvage"]))
    def happen(self, what: str) -> None:
        getattr(self, what)()

    def restart(self) -> None:
        self.document.close()
        self.document = open_document(self.document.path)

    def save_as(self) -> None:
        left = self.document.path
        self.document.save_as(self.another_path())
        assert in_file(left) == self.states[self.now]

    def share_copy(self) -> None:
        self.document.share_copy(path := self.another_path())
        with open_document(path) as shared:
            held = {id: each for id, each in self.states[self.now].items() if not isinstance(each, Version)}
            assert contents(shared.store) == held
            assert shared.store.undo_label is None

    def lose_power(self) -> None:
        """Go on with what the disk holds, while the program that wrote it is just gone."""
        self.document.flush()
        path, journal = self.another_path(), f"{self.document.path}-journal"
        shutil.copy(self.document.path, path)
        if Path(journal).exists():
            shutil.copy(journal, f"{path}-journal")
        self.document.close(discard=True)
        self.document = open_document(path)

    @rule(deed=deeds, numbers=numbers)
    def edit_a_file_that_is_held_for_a_moment(self, deed: str, numbers: tuple[int, int, int]) -> None:
        self.document.flush()
        other = sqlite3.connect(self.document.path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        self.step(deed, Given(self.document.store, numbers, "held"))
        other.close()

    def mend_and_salvage(self) -> None:
        self.document.flush()
        assert {record.id: record for record in mended(everything(self.document.store))} == self.held()
        assert {record.id: record for record in salvage(self.document.path)} == self.held()

    @invariant()
    def memory_is_what_was_done_and_points_nowhere(self) -> None:
        assert self.held() == self.states[self.now]
        assert list(dangling(everything(self.document.store))) == []

    @invariant()
    def the_file_is_what_is_in_memory(self) -> None:
        assert self.document.flush()
        assert in_file(self.document.path) == self.states[self.now]

    def teardown(self) -> None:
        if hasattr(self, "document"):
            self.go_all_the_way_back_and_forth()
            self.document.close()
            assert check(self.document.path) == []
            self.folder.cleanup()
        self.patch.undo()

    def go_all_the_way_back_and_forth(self) -> None:
        while self.now:
            self.undo()
            assert self.held() == self.states[self.now]
        assert self.document.store.undo() is None
        while self.now < len(self.states) - 1:
            self.redo()
            assert self.held() == self.states[self.now]
        assert self.document.store.redo() is None
        self.the_file_is_what_is_in_memory()


TestWholeEditor = WholeEditor.TestCase
TestWholeEditor.settings = settings(
    max_examples=SESSIONS,
    stateful_step_count=40,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
