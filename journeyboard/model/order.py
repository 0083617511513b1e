"""Fractional order keys: an insertion between two neighbours changes no other record."""

from collections.abc import Sequence
from typing import cast

from fractional_indexing import generate_key_between, generate_n_keys_between


def key_between(before: str | None, after: str | None) -> str:
    """A key that sorts between its neighbours; None stands for the end of the list."""
    return cast(str, generate_key_between(before, after))


def keys_between(before: str | None, after: str | None, count: int) -> Sequence[str]:
    """``count`` keys that sort, in order, between two neighbours."""
    return cast(list[str], generate_n_keys_between(before, after, count))
