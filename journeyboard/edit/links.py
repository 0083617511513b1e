"""Drawing arrows between notes, and leading them elsewhere."""

from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise

from journeyboard.model import Id, Link, LinkKind, Note, NoteKind, changed
from journeyboard.store.draft import Draft
from journeyboard.store.store import Store

from .clean import clean_title
from .deleting import remove
from .refusal import Refused
from .wording import counted

KIND_WORDS = {
    LinkKind.LEADS_TO: "leads to",
    LinkKind.HURTS: "hurts",
    LinkKind.ADDRESSES: "addresses",
    LinkKind.MESSAGE: "message",
}


def connect(store: Store, source: Id, target: Id, kind: LinkKind = LinkKind.LEADS_TO) -> Id:
    """Draw an arrow between two notes; an arrow of that kind that is there already is returned as it is.

    Raises ``Refused`` when both ends are the same note or lie on two maps.
    """
    link = Link(map_id=store.get(Note, source).map_id, source_id=source, target_id=target, kind=kind)
    _check(store, link)
    if existing := _twin(store.of(Link).values(), link):
        return existing.id
    with store.change("Connect notes") as draft:
        draft.put(link)
    return link.id


def connect_in_turn(store: Store, notes: Sequence[Id]) -> list[Id]:
    """Draw an arrow from each note to the next one; returns the arrows."""
    with store.change("Connect notes"):
        return [connect(store, *pair, kind_between(store, *pair)) for pair in pairwise(notes)]


def kind_between(store: Store, source: Id, target: Id) -> LinkKind:
    """What an arrow means unless somebody says otherwise: pain point and opportunity address each other."""
    kinds = {store.get(Note, source).kind, store.get(Note, target).kind}
    return LinkKind.ADDRESSES if kinds == {NoteKind.PAIN, NoteKind.OPPORTUNITY} else LinkKind.LEADS_TO


def retarget(store: Store, link_id: Id, *, source: Id | None = None, target: Id | None = None) -> Id:
    """Lead an end of an arrow to another note; where there is such an arrow, the two become one.

    Returns the arrow that is left. Raises ``Refused`` when both ends would be the same note or on two maps.
    """
    link = store.get(Link, link_id)
    led = changed(link, source_id=source or link.source_id, target_id=target or link.target_id)
    _check(store, led)
    if led == link:
        return link_id
    with store.change("Move connector to another note") as draft:
        draft.put(led)
        return _merged(draft, link_id)


def reverse_links(store: Store, ids: Iterable[Id]) -> list[Id]:
    """Turn arrows round. Returns those that are left, as ``retarget`` does."""
    return _rewrite(store, ids, "Reverse", _reversed)


def set_link_kind(store: Store, ids: Iterable[Id], kind: LinkKind) -> list[Id]:
    """Say what the one note does to the other. Returns the arrows that are left, as ``retarget`` does."""
    return _rewrite(store, ids, "Change", lambda link: changed(link, kind=kind), f" to “{KIND_WORDS[kind]}”")


def label_link(store: Store, link_id: Id, label: str) -> None:
    """Write a word on an arrow; an empty label takes it away."""
    with store.change("Label connector") as draft:
        draft.put(changed(store.get(Link, link_id), label=clean_title(label)))


def disconnect(store: Store, ids: Iterable[Id]) -> None:
    """Remove arrows."""
    links = [store.get(Link, id) for id in dict.fromkeys(ids)]
    with store.change(counted("Delete", links, "connector")) as draft:
        remove(draft, {link.id for link in links})


def _check(store: Store, link: Link) -> None:
    if link.source_id == link.target_id:
        raise Refused("A connector leads from one note to another", "Drop its end on another note")
    if any(store.get(Note, end).map_id != link.map_id for end in (link.source_id, link.target_id)):
        raise Refused("Both notes of a connector lie on one map", "Choose a note of the same map")


def _reversed(link: Link) -> Link:
    return changed(link, source_id=link.target_id, target_id=link.source_id)


def _rewrite(
    store: Store, ids: Iterable[Id], verb: str, write: Callable[[Link], Link], how: str = ""
) -> list[Id]:
    links = [store.get(Link, id) for id in dict.fromkeys(ids)]
    with store.change(counted(verb, links, "connector") + how) as draft:
        draft.put(*map(write, links))
        left = [_merged(draft, link.id) for link in links if link.id in draft.of(Link)]
    return [*dict.fromkeys(left)]


def _merged(draft: Draft, link_id: Id) -> Id:
    """Let an arrow go into its twin, if it has one, which takes over its label where it has none."""
    link = draft.of(Link)[link_id]
    twin = _twin((other for other in draft.of(Link).values() if other.id != link_id), link)
    if twin is None:
        return link_id
    draft.put(changed(twin, label=twin.label or link.label))
    remove(draft, {link_id})
    return twin.id


def _twin(links: Iterable[Link], link: Link) -> Link | None:
    wanted = (link.source_id, link.target_id, link.kind)
    return next((each for each in links if (each.source_id, each.target_id, each.kind) == wanted), None)
