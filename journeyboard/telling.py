"""How the command line says what is in a file: in words, or as JSON for programs."""

from collections.abc import Iterator
from pathlib import Path
from shlex import quote
from typing import Any

from .arguments import NAME


def as_json(told: object) -> str:
    """For programs."""
    import json

    return json.dumps(told, indent=2)


def in_words(told: dict[str, Any]) -> Iterator[str]:
    """Lines about the maps of a file, and about the file where that is told too."""
    if "format" in told:
        yield f"format {told['format']}, revision {told['revision']}"
    for summary in told["maps"]:
        yield one_line(summary.pop("title")) or "(no title)"
        for name, value in summary.items():
            yield f"  {name.replace('_', ' ')}: {_words(value) or 'none'}"


def version_line(facts: dict[str, str]) -> str:
    """``2026-05-14 09:30  Workshop 2 · Ada · in Graz``."""
    words = (one_line(facts[name]) for name in ("name", "author", "note"))
    return f"{facts['at'][:16].replace('T', ' ')}  {' · '.join(filter(None, words))}"


def ways_out(name: str) -> str:
    """What can be done about a damaged file."""
    return f"get back what can be read with `{NAME} recover {name} NEW.journey`, or open an earlier copy"


def way_in(path: Path) -> str:
    """How a map comes to be where there is none."""
    return f"make a map there with `{NAME} new {quote(str(path))}`"


def unexpected(error: Exception) -> str:
    """What is said of a fault of our own."""
    what = f"something unexpected happened ({type(error).__name__}: {error})"
    return (
        f"{what}; maps on the disk stay as they were last saved; report it with JOURNEYBOARD_TRACEBACK=1 set"
    )


def one_line(text: str) -> str:
    """A text without line ends and needless blanks."""
    return " ".join(text.split())


def _words(value: object) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{count} {kind}" for kind, count in value.items())
    return ", ".join(map(one_line, value)) if isinstance(value, list) else str(value)
