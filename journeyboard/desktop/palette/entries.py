"""What the palette offers for a query: notes of the map first, then commands, the recent ones on top."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from PySide6.QtGui import QKeySequence

from journeyboard.desktop.choices import map_choices
from journeyboard.desktop.commands.command import Command, commands, translated
from journeyboard.desktop.commands.menus import MENU, ids, submenus
from journeyboard.desktop.desk import Desk
from journeyboard.desktop.settings import Settings
from journeyboard.desktop.words import KIND_ICONS, KINDS, number_of, tr
from journeyboard.insight.folding import folded
from journeyboard.model import Id, Note, NoteKind, PainPoint, Stage, in_map

from .missing import missing
from .search import best
from .synonyms import synonyms_of

NOTE_LIMIT, STAGE_LIMIT, COMMAND_LIMIT, MAP_LIMIT, OFF_LIMIT = 6, 6, 100, 6, 6


@dataclass(frozen=True)
class Entry:
    """A row: a head when it has no ``run``, unless it is something that is ``off`` for now."""

    title: str
    icon: str = ""
    detail: str = ""
    key: str = ""
    run: Callable[[], None] | None = None
    off: bool = False

    @property
    def is_head(self) -> bool:
        return self.run is None and not self.off


class Offers:
    """Everything that can be found on one desk, read when the palette opens."""

    def __init__(self, desk: Desk) -> None:
        self._desk, self._submenus = desk, submenus()
        self._severities = {pain.note_id: int(pain.severity) for pain in desk.store.of(PainPoint).values()}

    @cached_property
    def _notes(self) -> list[tuple[str, Note]]:
        notes = in_map(self._desk.store, Note, self._desk.map_id)
        return [(folded(note.text), note) for note in notes if note.text]

    @cached_property
    def _stages(self) -> list[tuple[str, Stage]]:
        stages = in_map(self._desk.store, Stage, self._desk.map_id)
        return [(folded(tr("Go to stage {0}").format(stage.name)), stage) for stage in stages]

    @cached_property
    def _commands(self) -> list[tuple[str, Command]]:
        """Those that can be run now."""
        return [(words, each) for words, each in self._known if each.enabled(self._desk)]

    @cached_property
    def _known(self) -> list[tuple[str, Command]]:
        """All commands of the menus, by all that they are found by."""
        known = commands()
        in_order = (known[id] for _, items in MENU for id in ids(items) if id != "help.palette")
        return [(folded(self._words(each)), each) for each in in_order]

    def _words(self, command: Command) -> str:
        """What a command is found by: what it says, then what others call it."""
        return f"{self._called(command)} {translated(command.hint)} {synonyms_of(command.id)}"

    def _called(self, command: Command) -> str:
        """The command's label, after its submenu's title where the label alone would not say enough."""
        label = command.label(self._desk)
        group = translated(self._submenus.get(command.id, ""))
        return label if label.startswith(group) else f"{group}: {label}"

    def entries(self, query: str) -> list[Entry]:
        """Heads and rows for a query; without one, recent commands and all commands."""
        if not query.strip():
            return self._all_commands()
        notes = best(query, self._notes, lambda pair: pair[0], len(self._notes))
        found = [*self._shown(notes[:NOTE_LIMIT]), *self._found_stages(query)]
        rows = [Entry(tr("On this map")), *found] if found else []
        return [*rows, *self._filter(query, len(notes)), *self._found_commands(query)]

    def _found_stages(self, query: str) -> Iterator[Entry]:
        for _, stage in best(query, self._stages, lambda pair: pair[0], STAGE_LIMIT):
            go = lambda id=stage.id: self._go_to(id)  # noqa: E731 - bound to this stage
            yield Entry(tr("Go to stage {0}").format(stage.name), "crosshair-simple", run=go)

    def _go_to(self, stage_id: Id) -> None:
        if self._desk.board:
            self._desk.board.travel.to_stage(stage_id)

    def _filter(self, query: str, count: int) -> Iterator[Entry]:
        """The way from here to the strip, where what matches stands out on the map."""
        window = self._desk.window
        if count and window:
            yield Entry(tr("With these notes"))
            show = lambda: window.find_strip.open(text=query.strip())  # noqa: E731 - bound to this query
            notes = number_of(count, "note", "notes")
            yield Entry(tr("Show only notes that match"), "funnel-simple", notes, run=show)

    def _shown(self, found: Sequence[tuple[str, Note]]) -> Iterator[Entry]:
        for _, note in found:
            reveal = lambda id=note.id: self._desk.reveal(id)  # noqa: E731 - bound to this note
            yield Entry(" ".join(note.text.split()), KIND_ICONS[note.kind], self._where(note), run=reveal)

    @cached_property
    def _choices(self) -> list[tuple[str, Entry]]:
        """What can be done with each other map of the file."""
        return [
            (folded(f"{title} {words}"), Entry(words, "map-trifold", run=run))
            for title, words, run in map_choices(self._desk)
        ]

    def _where(self, note: Note) -> str:
        stage = self._desk.store.of(Stage).get(note.stage_id or "")
        place = stage.name if stage else tr(KINDS[note.kind])
        severity = self._severities.get(note.id) if note.kind is NoteKind.PAIN else None
        return place if severity is None else tr("{0}, severity {1}").format(place, severity)

    def _found_commands(self, query: str) -> list[Entry]:
        hits = best(query, self._commands, lambda pair: pair[0], len(self._commands))
        hits = sorted(hits, key=lambda pair: not self._says(query, pair[1]))[:COMMAND_LIMIT]
        others = best(query, self._choices, lambda pair: pair[0], MAP_LIMIT)
        rows = [*(entry for _, entry in others), *(self._entry(command) for _, command in hits)]
        return [*([Entry(tr("Commands")), *rows] if rows else []), *self._not_now(query)]

    def _not_now(self, query: str) -> Iterator[Entry]:
        """What was looked for too, but cannot be run: with what it waits for."""
        off = [pair for pair in self._known if pair not in self._commands]
        for _, command in best(query, off, lambda pair: pair[0], OFF_LIMIT):
            yield self._entry(command, missing(command, self._desk))

    def _says(self, query: str, command: Command) -> bool:
        """Whether what a command is called has the words, not only what explains it."""
        called = folded(self._called(command))
        return all(word in called for word in folded(query).split())

    def _all_commands(self) -> list[Entry]:
        by_id = {command.id: command for _, command in self._commands}
        recent = [by_id[id] for id in Settings().recent_commands[:4] if id in by_id]
        others = [command for command in by_id.values() if command not in recent]
        rows = [Entry(tr("Recent")), *map(self._entry, recent)] if recent else []
        return [*rows, Entry(tr("Commands")), *map(self._entry, others)]

    def _entry(self, command: Command, waits_for: str = "") -> Entry:
        native = QKeySequence.SequenceFormat.NativeText
        key = QKeySequence(command.keys[0]).toString(native) if command.keys else ""
        run = None if waits_for else lambda: self._run(command)
        icon = command.icon or "command"
        return Entry(self._called(command), icon, waits_for, key, run, off=bool(waits_for))

    def _run(self, command: Command) -> None:
        settings = Settings()
        settings.recent_commands = [command.id, *(id for id in settings.recent_commands if id != command.id)]
        command.run(self._desk)
