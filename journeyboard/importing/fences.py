"""Finds the Mermaid diagrams in a Markdown text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_OPENING = re.compile(r"[ \t>]*(?P<fence>`{3,}|~{3,}|:{3,})[ \t]*\{?[ \t]*\.?mermaid\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Block:
    """The content of a fenced block; ``first_line`` is the number of its first line in the file."""

    text: str
    first_line: int


def mermaid_blocks(text: str) -> Iterator[Block]:
    """All fenced blocks marked ``mermaid``; one that is not closed ends with the text."""
    lines = text.split("\n")
    number = 0
    while number < len(lines):
        opening = _OPENING.match(lines[number])
        number += 1
        if opening:
            end = _closing(lines, number, opening["fence"])
            yield Block("\n".join(_bare(line) for line in lines[number:end]), number + 1)
            number = end + 1


def _closing(lines: list[str], start: int, fence: str) -> int:
    for number in range(start, len(lines)):
        line = _bare(lines[number]).strip()
        if len(line) >= len(fence) and set(line) == {fence[0]}:
            return number
    return len(lines)


def _bare(line: str) -> str:
    return line.lstrip(" \t>") if line.lstrip().startswith(">") else line
