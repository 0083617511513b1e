"""The templates and samples that ship with the program, to choose from and to start with."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from journeyboard.assets import resource
from journeyboard.edit.references import with_fresh_ids
from journeyboard.model import Record

from . import interchange
from .problem import ImportProblem

DEFAULT_TEMPLATE = "lifecycle"
WORKED_EXAMPLE = "switching-to-full-fibre"


@dataclass(frozen=True, slots=True)
class Starter:
    """Something to start a map from. ``name`` is what the command line takes, ``title`` what people read."""

    name: str
    title: str
    description: str
    rank: float
    path: Path

    def records(self) -> list[Record]:
        """Its records under new ids, so that two maps made from it never share one."""
        return with_fresh_ids(interchange.load(self.path.read_text(encoding="utf-8")))


def templates() -> list[Starter]:
    """The empty frames to fill, the default first."""
    return sorted(_starters("templates"), key=_place)


def samples() -> list[Starter]:
    """The finished maps to learn from, the worked example first."""
    return sorted(_starters("samples"), key=_place)


def template(name: str = DEFAULT_TEMPLATE) -> Starter:
    """The template of that name. Raises ``ImportProblem`` listing the names there are."""
    return _named(name, "template", templates())


def sample(name: str = WORKED_EXAMPLE) -> Starter:
    """The sample of that name. Raises ``ImportProblem`` listing the names there are."""
    return _named(name, "sample", samples())


def _starters(shelf: str) -> Iterator[Starter]:
    for path in resource(shelf).glob("*.json"):
        about = interchange.about(path.read_text(encoding="utf-8"))
        title, description = str(about.get("title", path.stem)), str(about.get("description", ""))
        yield Starter(path.stem, title, description, float(about.get("rank", 1_000)), path)


def _place(starter: Starter) -> tuple[float, str]:
    return starter.rank, starter.name


def _named(name: str, kind: str, starters: list[Starter]) -> Starter:
    for starter in starters:
        if starter.name == name:
            return starter
    names = ", ".join(starter.name for starter in starters)
    raise ImportProblem(f"there is no {kind} “{name}”", f"choose one of {names}", "nothing was written")
