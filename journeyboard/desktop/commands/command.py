"""A command: something the user can ask for, as data, so that menus, keys, rail and palette are loops."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from journeyboard.desktop.desk import Desk

Action = Callable[["Desk"], None]
Question = Callable[["Desk"], bool]
GROUPS = (
    "file",
    "edit",
    "find",
    "selecting",
    "picking",
    "layers",
    "parking",
    "arrange",
    "notes",
    "board",
    "frame",
    "maps",
    "history",
    "people",
    "feelings",
    "links",
    "view",
    "preferences",
    "compare",
    "help",
)


def always(_desk: "Desk") -> bool:
    """The condition of commands that can be run at any time."""
    return True


@dataclass(frozen=True, slots=True)
class Command:
    """One thing to ask for. ``keys``: shortcuts in Qt's portable notation, the one to show first."""

    id: str
    title: str
    hint: str
    run: Action
    keys: tuple[str, ...] = ()
    icon: str = ""
    enabled: Question = always
    checked: Question | None = None
    title_now: Callable[["Desk"], str] | None = None

    def label(self, desk: "Desk") -> str:
        """The title for the state the desk is in: ``Undo Move 3 notes``."""
        return self.title_now(desk) if self.title_now else translated(self.title)


_registry: dict[str, Command] = {}


def command(
    id: str,
    title: str,
    *keys: str,
    icon: str = "",
    enabled: Question = always,
    checked: Question | None = None,
    title_now: Callable[["Desk"], str] | None = None,
) -> Callable[[Action], Action]:
    """Register a function of a desk as a command; its docstring's first line is the hint.

    Raises ValueError when the id is taken.
    """

    def register(run: Action) -> Action:
        if id in _registry:
            raise ValueError(f"two commands are called {id}")
        hint = (run.__doc__ or "").strip().splitlines()[0] if run.__doc__ else ""
        _registry[id] = Command(id, title, hint, run, keys, icon, enabled, checked, title_now)
        return run

    return register


def commands() -> Mapping[str, Command]:
    """All commands by id, in the order of the menus' groups."""
    for group in GROUPS:
        import_module(f"{__package__}.{group}")
    return _registry


def translated(text: str) -> str:
    """A command's or menu's title in the user's language."""
    from PySide6.QtCore import QCoreApplication

    return QCoreApplication.translate("Commands", text)
