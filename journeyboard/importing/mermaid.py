"""Reads Mermaid's ``journey`` diagrams: sections of tasks, each with a score and the actors who felt it.

The grammar is Mermaid's own lexer (user-journey/parser/journey.jison), read a little more kindly: scores may
be any number, a semicolon ends a statement, and ``#35;`` writes a character that would end a name.
"""

import re
from dataclasses import dataclass, field
from math import isnan

from journeyboard.edit.clean import clean_text, clean_title

from .mermaid_text import prepared, restored
from .problem import ImportProblem

LOWEST, HIGHEST = 1.0, 5.0
MAX_TASKS = 5_000
START = "Start"

_FIRST = re.compile(r"(?:[\s;]++|#[^\n]*+)*+journey\b", re.IGNORECASE)
_STATEMENT = re.compile(
    r"""(?P<space>(?:[\s;]++|\#[^\n]*+)++)
    | title[^\S\n]+(?P<title>[^#\n;]*)
    | accTitle[^\S\n]*:(?P<acc_title>[^\n]*)
    | accDescr\s*\{(?P<acc_block>)
    | accDescr[^\S\n]*:(?P<acc_descr>[^\n]*)
    | section[^\S\n]+(?P<section>[^#:\n;]*)
    | (?P<task>[^#:\n;]+)(?::(?P<data>[^#\n;]*))?
    | (?P<stray>:[^#\n;]*)""",
    re.IGNORECASE | re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Task:
    """One thing that is done. ``score`` from 1 to 5, None when it has none that is a number."""

    name: str
    score: float | None
    actors: tuple[str, ...]


@dataclass(slots=True)
class Section:
    """A named run of tasks."""

    name: str
    tasks: list[Task] = field(default_factory=list)


@dataclass(slots=True)
class Diagram:
    """A journey diagram as written, with a warning for each thing that was changed."""

    title: str = ""
    description: list[str] = field(default_factory=list)
    sections: list[Section] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)

    def warn(self, line: int, words: str) -> None:
        self.warnings.append(f"line {line}: {words}")


def short(words: str) -> str:
    """Words from a file, cut so that a message stays readable."""
    return clean_title(words, 60)


def is_journey(text: str) -> bool:
    """Whether a Mermaid text is a journey diagram."""
    return bool(_FIRST.match(prepared(text)[0]))


def parse(text: str, first_line: int = 1) -> Diagram:
    """Read a diagram. ``first_line``: the number of its first line in the file, for messages.

    Raises ``ImportProblem`` naming the line that cannot be read.
    """
    body, title = prepared(text)
    start = _FIRST.match(body)
    if not start:
        line = first_line + body[: len(body) - len(body.lstrip())].count("\n")
        raise ImportProblem(
            f"line {line}: this is not a Mermaid journey diagram", "begin the diagram with the word journey"
        )
    diagram = Diagram(title=title)
    _read_statements(diagram, body, start.end(), first_line)
    return diagram


def _read_statements(diagram: Diagram, body: str, position: int, first_line: int) -> None:
    counted, line, tasks = 0, first_line, 0
    while found := _STATEMENT.match(body, position):
        line += body.count("\n", counted, position)
        counted, position = position, found.end()
        if found.lastgroup == "acc_block":
            position = _read_block(diagram, body, position, line)
        tasks += found["task"] is not None
        if tasks > MAX_TASKS:
            raise ImportProblem(f"line {line}: more than {MAX_TASKS:,} tasks", "split the diagram")
        _read(diagram, found, line)


def _read_block(diagram: Diagram, body: str, position: int, line: int) -> int:
    end = body.find("}", position)
    if end < 0:
        raise ImportProblem(f"line {line}: the description is not closed", "close it with }")
    diagram.description.append(restored(body[position:end]))
    return end + 1


def _read(diagram: Diagram, found: re.Match[str], line: int) -> None:
    words = {name: restored(value) for name, value in found.groupdict().items() if value is not None}
    if "title" in words:
        diagram.title = _fitting(diagram, clean_title(words["title"]), words["title"], line)
    elif "section" in words:
        name = _fitting(diagram, clean_title(words["section"]), words["section"], line)
        diagram.sections.append(Section(name))
    elif "acc_title" in words or "acc_descr" in words:
        diagram.description.append(words.get("acc_title") or words.get("acc_descr", ""))
    elif "stray" in words:
        raise ImportProblem(
            f"line {line}: “{short(words['stray'])}” belongs to no task", "write a name before the colon"
        )
    elif "task" in words:
        _read_task(diagram, words["task"], found["data"], line)


def _read_task(diagram: Diagram, name: str, data: str | None, line: int) -> None:
    if not name:
        raise ImportProblem(f"line {line}: a task has no name", "write it as name: score: actor, actor")
    if data is None:
        raise ImportProblem(
            f"line {line}: “{short(name)}” has no score", "write it as name: score: actor, actor"
        )
    if not diagram.sections:
        diagram.sections.append(Section(START))
        diagram.warn(line, f"tasks before the first section were put into a stage “{START}”")
    score, actors = (*data.split(":"), "")[:2]
    names = tuple(dict.fromkeys(filter(None, (clean_title(restored(name)) for name in actors.split(",")))))
    text = _fitting(diagram, clean_text(name), name, line)
    diagram.sections[-1].tasks.append(Task(text, _score(diagram, restored(score), line), names))


def _fitting(diagram: Diagram, kept: str, written: str, line: int) -> str:
    if len("".join(kept.split())) < len("".join(clean_text(written, len(written)).split())):
        diagram.warn(line, f"the text was cut after {len(kept):,} characters")
    return kept


def _score(diagram: Diagram, words: str, line: int) -> float | None:
    try:
        number = float(words)
    except ValueError:
        number = float("nan")
    if isnan(number):
        diagram.warn(line, f"“{short(words)}” is not a score, the task was taken without a feeling")
        return None
    kept = min(max(number, LOWEST), HIGHEST)
    if kept != number:
        diagram.warn(line, f"the score {short(words)} was taken as {kept:g}, scores go from 1 to 5")
    return kept
