"""Commands on connectors, so that all a hand can do with them can be done by keyboard."""

from typing import TYPE_CHECKING

from journeyboard.model import Link, LinkKind, Note

from . import when
from .command import Action, Question, command, translated

if TYPE_CHECKING:
    from journeyboard.desktop.desk import Desk

KINDS = (
    (LinkKind.LEADS_TO, "Leads to", "arrow-right"),
    (LinkKind.HURTS, "Hurts", "warning-circle"),
    (LinkKind.ADDRESSES, "Addresses", "lightbulb"),
    (LinkKind.MESSAGE, "Message or data", "envelope-simple"),
)
_FEW = 12


def _ids(desk: "Desk") -> list[str]:
    return [link.id for link in desk.selected(Link)]


def _connectable(desk: "Desk") -> bool:
    if not when.writable(desk) or len(desk.selection) > _FEW:
        return False
    return len(desk.selected(Note)) > 1 or _to_lead(desk) is not None


def _to_lead(desk: "Desk") -> tuple[str, str] | None:
    """The one connector and the one note selected together, when the one may lead to the other."""
    links, notes = desk.selected(Link), desk.selected(Note)
    if len(links) != 1 or len(notes) != 1 or notes[0].id in (links[0].source_id, links[0].target_id):
        return None
    return links[0].id, notes[0].id


def _connect_title(desk: "Desk") -> str:
    return translated("Lead the connector here" if _to_lead(desk) else "Connect the selected notes")


@command(
    "link.connect",
    "Connect the selected notes",
    "L",
    icon="flow-arrow",
    enabled=_connectable,
    title_now=_connect_title,
)
def connect_notes(desk: "Desk") -> None:
    """Draw an arrow from each selected note to the next one, or lead a selected connector to a note."""
    from journeyboard.desktop.canvas.keys import as_read
    from journeyboard.edit.links import connect_in_turn, retarget

    led = _to_lead(desk)
    if led:
        desk.select([retarget(desk.store, led[0], target=led[1])])
    elif desk.board:
        desk.select(connect_in_turn(desk.store, as_read(desk.board.bench)))


@command(
    "link.next",
    "Go to the next connector",
    "Shift+L",
    icon="path",
    enabled=lambda desk: bool(_around(desk)),
)
def next_link(desk: "Desk") -> None:
    """Go through the connectors of the selected note one by one; Tab leads back to the notes."""
    from journeyboard.desktop.canvas.keys import focus

    links = _around(desk)
    chosen = [place for place, link in enumerate(links) if link.id in desk.selection]
    if desk.board:
        focus(desk.board.bench, links[(chosen[0] + 1) % len(links) if chosen else 0].id)


def _around(desk: "Desk") -> list[Link]:
    """The connectors of the one selected note, or those that begin where the selected one does."""
    if len(desk.selection) != 1:
        return []
    notes, links = desk.selected(Note), desk.selected(Link)
    here = notes[0].id if notes else links[0].source_id if links else None
    if here is None or desk.board is None:
        return []
    layout = desk.board.bench.scene.layout
    found = layout.facts.links_of(here)
    return sorted((link for link in found if layout.connector(link)), key=lambda link: link.id)


@command(
    "link.label",
    "Label the connector",
    icon="pencil-simple",
    enabled=lambda desk: when.writable(desk) and len(desk.selected(Link)) == 1,
)
def label(desk: "Desk") -> None:
    """Write a word on the selected connector."""
    from journeyboard.desktop.canvas.double_click import write_label

    if desk.board:
        write_label(desk.board.bench, desk.board.writer, _ids(desk)[0])
        desk.board.setFocus()


@command("link.reverse", "Reverse", "Alt+R", icon="arrow-left", enabled=when.links_to_change)
def reverse(desk: "Desk") -> None:
    """Let the selected connectors lead the other way."""
    from journeyboard.edit.links import reverse_links

    desk.select(reverse_links(desk.store, _ids(desk)))


def _becoming(kind: LinkKind) -> Action:
    def become(desk: "Desk") -> None:
        """Say what the one note of the selected connectors does to the other."""
        from journeyboard.edit.links import set_link_kind

        desk.select(set_link_kind(desk.store, _ids(desk), kind))

    return become


def _all_are(kind: LinkKind) -> Question:
    return lambda desk: when.all_selected(desk, Link, lambda link: link.kind is kind)


for _kind, _title, _icon in KINDS:
    command(f"link.{_kind}", _title, icon=_icon, enabled=when.links_to_change, checked=_all_are(_kind))(
        _becoming(_kind)
    )
