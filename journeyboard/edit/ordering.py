"""Where a stage, lane or note goes among its siblings, in one record even where keys have run out."""

from collections.abc import Sequence
from typing import TypeVar

from fractional_indexing import FIError

from journeyboard.model import LONGEST_KEY, Id, Record, changed, key_between, keys_between
from journeyboard.store.draft import Draft

R = TypeVar("R", bound=Record)


def new_keys(
    draft: Draft, siblings: Sequence[R], position: int, count: int, field: str = "order"
) -> list[str]:
    """``count`` keys that sort before ``siblings[position]`` and after the one in front of it.

    Siblings come sorted. Where two share a key, one was not made by us, or there is no room for a key that a
    record may have, all siblings get new keys first.
    """
    try:
        return keys_there(siblings, position, count, field)
    except FIError:
        return keys_there(_rekeyed(draft, siblings, field), position, count, field)


def new_key(draft: Draft, siblings: Sequence[R], position: int, field: str = "order") -> str:
    """One key like ``new_keys``."""
    return new_keys(draft, siblings, position, 1, field)[0]


def position_after(siblings: Sequence[Record], after: Id | None) -> int:
    """Where to insert behind a sibling; None: at the end. Raises ``KeyError`` when it is no sibling."""
    return len(siblings) if after is None else _index(siblings, after) + 1


def position_of(siblings: Sequence[Record], before: Id | None) -> int:
    """Where to insert in front of a sibling; None: at the end. Raises ``KeyError`` when it is no sibling."""
    return len(siblings) if before is None else _index(siblings, before)


def position_beside(siblings: Sequence[Record], after: Id | None, before: Id | None) -> int:
    """Where to insert behind one sibling or in front of another; without either: at the end."""
    return position_of(siblings, before) if after is None else position_after(siblings, after)


def place_before(ids: Sequence[Id], id: Id, step: int) -> Id | None:
    """Before which sibling one goes when it moves a place (1 or -1); None: to the end; itself: it stays."""
    at = ids.index(id) + step
    if not 0 <= at < len(ids):
        return id
    following = at + (1 if step > 0 else 0)
    return ids[following] if following < len(ids) else None


def put_before(draft: Draft, siblings: Sequence[R], record: R, before: Id | None) -> None:
    """Move a record in front of one of its siblings; ``before`` None: to the end; itself: it stays."""
    if before != record.id:
        others = [sibling for sibling in siblings if sibling.id != record.id]
        draft.put(changed(record, order=new_key(draft, others, position_of(others, before))))


def _index(siblings: Sequence[Record], id: Id) -> int:
    for index, record in enumerate(siblings):
        if record.id == id:
            return index
    raise KeyError(id)


def keys_there(siblings: Sequence[R], position: int, count: int, field: str) -> list[str]:
    """Keys like ``new_keys`` without changing a sibling. Raises ``FIError`` where there is no room."""
    before = getattr(siblings[position - 1], field) if position > 0 else None
    after = getattr(siblings[position], field) if position < len(siblings) else None
    return keys_within(before, after, count)


def keys_within(before: str | None, after: str | None, count: int) -> list[str]:
    """Keys between two, None: no end there. Raises ``FIError`` where there is no room."""
    key_between(before, after)
    keys = list(keys_between(before, after, count))
    if any(len(key) > LONGEST_KEY for key in keys):
        raise FIError("a key would be longer than a record may have")
    return keys


def _rekeyed(draft: Draft, siblings: Sequence[R], field: str) -> list[R]:
    keys = keys_between(None, None, len(siblings))
    fresh = [changed(record, **{field: key}) for record, key in zip(siblings, keys, strict=True)]
    draft.put(*fresh)
    return fresh
