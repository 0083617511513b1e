"""Every key and what it does, made from the commands and the board's own keys, so that it cannot be wrong."""

from collections.abc import Iterator

from .board_keys import BOARD_KEYS, Keys
from .command import commands, translated
from .menus import MENU, ids

Block = tuple[str, list[tuple[str, Keys]]]
"""A title, and what can be done under it with which keys in Qt's portable notation."""


def key_table() -> list[Block]:
    """Menu by menu, the titles of its commands and their keys; commands without a key are left out."""
    known = commands()
    menus: list[Block] = [
        (
            translated(title),
            [(translated(known[id].title), known[id].keys) for id in ids(items) if known[id].keys],
        )
        for title, items in MENU
    ]
    own: list[Block] = [
        (translated(title), [(translated(words), keys) for words, keys in rows]) for title, rows in BOARD_KEYS
    ]
    return menus + own


def key_page() -> str:
    """The table as Markdown: the page ``docs/keys.md``."""
    return "\n".join(_lines()).rstrip()


def _lines() -> Iterator[str]:
    yield "# Keys\n"
    yield "This page is written by `journeyboard keys`, from the same list that makes menus and palette."
    yield "On macOS, Ctrl is Cmd and Alt is Option.\n"
    for title, rows in key_table():
        if rows:
            yield from (f"## {title}\n", "| What it does | Keys |", "|---|---|")
            yield from (f"| {words} | {', '.join(map(_code, keys))} |" for words, keys in rows)
            yield ""


def _code(key: str) -> str:
    return f"`` {key} ``" if "`" in key else f"`{key}`"
