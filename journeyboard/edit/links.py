"""Drawing arrows between notes."""

from collections.abc import Iterable

from journeyboard.model import Id, Link, LinkKind, Note, changed
from journeyboard.store.store import Store

from .clean import clean_title
from .deleting import remove
from .wording import counted


def connect(store: Store, source: Id, target: Id, kind: LinkKind = LinkKind.LEADS_TO) -> Id:
    """Draw an arrow between two notes; an arrow of that kind that is there already is returned as it is.

    Raises ``ValueError`` when both ends are the same note.
    """
    if source == target:
        raise ValueError("an arrow leads from one note to another")
    if existing := _existing(store, source, target, kind):
        return existing.id
    link = Link(map_id=store.get(Note, source).map_id, source_id=source, target_id=target, kind=kind)
    with store.change("Connect notes") as draft:
        draft.put(link)
    return link.id


def label_link(store: Store, link_id: Id, label: str) -> None:
    """Write a word on an arrow; an empty label takes it away."""
    with store.change("Label connector") as draft:
        draft.put(changed(store.get(Link, link_id), label=clean_title(label)))


def disconnect(store: Store, ids: Iterable[Id]) -> None:
    """Remove arrows."""
    links = [store.get(Link, id) for id in dict.fromkeys(ids)]
    with store.change(counted("Delete", links, "connector")) as draft:
        remove(draft, {link.id for link in links})


def _existing(store: Store, source: Id, target: Id, kind: LinkKind) -> Link | None:
    wanted = (source, target, kind)
    links = store.of(Link).values()
    return next((link for link in links if (link.source_id, link.target_id, link.kind) == wanted), None)
