"""Remembering results that depend on the fonts, so that they can all be forgotten when those change."""

from collections.abc import Callable
from functools import lru_cache
from typing import ParamSpec, TypeVar, cast

_Args = ParamSpec("_Args")
_Result = TypeVar("_Result")

_clear: list[Callable[[], None]] = []


def remembered(size: int) -> Callable[[Callable[_Args, _Result]], Callable[_Args, _Result]]:
    """Keep the last ``size`` results of a function of hashable arguments; its signature stays typed."""

    def keep(function: Callable[_Args, _Result]) -> Callable[_Args, _Result]:
        kept = lru_cache(maxsize=size)(function)
        _clear.append(kept.cache_clear)
        return cast(Callable[_Args, _Result], kept)

    return keep


def forgotten(clear: Callable[[], None]) -> None:
    """Call this too whenever everything is forgotten."""
    _clear.append(clear)


def forget() -> None:
    """Drop all remembered results."""
    for clear in _clear:
        clear()
