"""The readers of foreign files, by suffix."""

from collections.abc import Callable
from pathlib import Path

from journeyboard.model import JourneyMap

from .imported import Imported
from .problem import ImportProblem
from .textfile import MIB, read_text

Reader = Callable[[Path], Imported]
JSON_LIMIT, DIAGRAM_LIMIT = 64 * MIB, MIB


def read(path: Path) -> Imported:
    """The records of a foreign file and what was changed on the way.

    Raises ``ImportProblem`` when the file cannot be read, naming the line, record or field at fault.
    """
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        raise ImportProblem(
            f"{path.name or path} has no suffix that can be imported",
            f"choose a file of {', '.join(READERS)}",
        )
    return reader(path)


def _read_json(path: Path) -> Imported:
    from .interchange import load

    records = load(read_text(path, JSON_LIMIT))
    if not any(isinstance(record, JourneyMap) for record in records):
        raise ImportProblem(f"{path.name} holds no map", "write one under “maps”")
    return Imported(tuple(records))


def _read_diagram(path: Path) -> Imported:
    from .diagrams import one_diagram

    return one_diagram(read_text(path, DIAGRAM_LIMIT), path.stem)


def _read_markdown(path: Path) -> Imported:
    from .diagrams import diagrams_in_markdown

    return diagrams_in_markdown(read_text(path, DIAGRAM_LIMIT), path.stem)


READERS: dict[str, Reader] = {
    ".json": _read_json,
    ".mmd": _read_diagram,
    ".mermaid": _read_diagram,
    ".md": _read_markdown,
    ".markdown": _read_markdown,
}
