"""The product's own JSON: all records of a file as text that people can read, compare and write by hand.

The format is described in docs/interchange.md; templates and samples are kept in it.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, cast

from pydantic import TypeAdapter, ValidationError

from journeyboard.edit.references import dangling
from journeyboard.model import (
    Evidence,
    Feeling,
    JourneyMap,
    Lane,
    Link,
    Metric,
    Note,
    Opportunity,
    PainPoint,
    Person,
    Persona,
    Picture,
    Record,
    SavedFilter,
    Stage,
    Version,
    Vote,
)

from . import strict_json
from .problem import ImportProblem

FORMAT, VERSION = "journeyboard", 1
MAX_CHARACTERS = 64 * 1024 * 1024
HEADER = ("format", "version", "about")
GROUPS: dict[str, type[Record]] = {
    "maps": JourneyMap,
    "personas": Persona,
    "people": Person,
    "stages": Stage,
    "lanes": Lane,
    "notes": Note,
    "pain_points": PainPoint,
    "opportunities": Opportunity,
    "feelings": Feeling,
    "links": Link,
    "evidence": Evidence,
    "votes": Vote,
    "metrics": Metric,
    "pictures": Picture,
    "filters": SavedFilter,
    "versions": Version,
}
Tree = Mapping[str, Any]


def dump(records: Iterable[Record], about: Mapping[str, object] | None = None) -> str:
    """The records as text, one a line, grouped by kind, without fields that have their default value."""
    by_kind: dict[type[Record], list[Record]] = {}
    for record in records:
        by_kind.setdefault(type(record), []).append(record)
    parts = [_entry("format", FORMAT), _entry("version", VERSION)]
    parts += [_entry("about", dict(about))] if about else []
    parts += [_group(name, by_kind[kind]) for name, kind in GROUPS.items() if kind in by_kind]
    return "{\n" + ",\n".join(parts) + "\n}\n"


def load(text: str) -> list[Record]:
    """The records of a text made by ``dump`` or by hand, all valid and all references met.

    Raises ``ImportProblem`` naming the record and the field.
    """
    tree = _tree(text)
    records = [record for name, kind in GROUPS.items() for record in _records(name, kind, tree.get(name, []))]
    _check_ids(records)
    _check_references(records)
    return records


def about(text: str) -> Tree:
    """What a template or sample says of itself: title, description, rank. Empty when it says nothing."""
    found = _tree(text).get("about", {})
    return found if isinstance(found, dict) else {}


def _entry(name: str, value: object) -> str:
    return f"  {_line(name)}: {_line(value)}"


def _group(name: str, records: list[Record]) -> str:
    lines = ",\n".join(f"    {_line(_fields(record))}" for record in records)
    return f"  {_line(name)}: [\n{lines}\n  ]"


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


@cache
def _adapters() -> dict[type[Record], TypeAdapter[Record]]:
    return {kind: TypeAdapter(kind) for kind in GROUPS.values()}


def _fields(record: Record) -> dict[str, Any]:
    fields = _adapters()[type(record)].dump_python(record, mode="json", exclude_defaults=True)
    return {name: _plain(value) for name, value in fields.items()}


def _plain(value: object) -> object:
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _tree(text: str) -> Tree:
    if len(text) > MAX_CHARACTERS:
        raise ImportProblem("the file is larger than 64 MiB of text", "split it into several maps")
    tree = strict_json.parsed(text)
    if not isinstance(tree, dict) or tree.get("format") != FORMAT:
        raise ImportProblem(
            "this is not a Journeyboard JSON file", 'it must begin with "format": "journeyboard"'
        )
    _check_header(tree)
    return cast(Tree, tree)


def _check_header(tree: dict[str, Any]) -> None:
    version = tree.get("version")
    if type(version) is not int or version < 1:
        raise ImportProblem("the file does not say its version", f'write "version": {VERSION}')
    if version > VERSION:
        raise ImportProblem(
            f"the file has version {version} and this program reads up to {VERSION}",
            "open it with a newer Journeyboard",
        )
    if unknown := [name for name in tree if name not in GROUPS and name not in HEADER]:
        raise ImportProblem(f"“{unknown[0]}” is not a group of records", f"use one of {', '.join(GROUPS)}")


def _records(name: str, kind: type[Record], items: object) -> Iterator[Record]:
    if not isinstance(items, list):
        raise ImportProblem(f"“{name}” is not a list", f"write the records of “{name}” between [ and ]")
    for number, item in enumerate(items, start=1):
        try:
            yield _adapters()[kind].validate_python(item)
        except ValidationError as error:
            raise ImportProblem(f"{_naming(name, number, item)}{_complaint(error)}", "correct it") from None


def _naming(group: str, number: int, item: object) -> str:
    named = isinstance(item, dict) and isinstance(item.get("id"), str)
    return f"{group} {number}" + (f" (“{cast(Tree, item)['id'][:64]}”)" if named else "")


def _complaint(error: ValidationError) -> str:
    first = error.errors(include_url=False, include_input=False)[0]
    field = ".".join(str(part) for part in first["loc"])
    return f", {field}: {first['msg']}" if field else f": {first['msg']}"


def _check_ids(records: list[Record]) -> None:
    seen: set[str] = set()
    for record in records:
        if record.id in seen:
            raise ImportProblem(f"two records have the id “{record.id}”", "give each record its own id")
        seen.add(record.id)


def _check_references(records: list[Record]) -> None:
    for record, field, reason in dangling(records):
        raise ImportProblem(
            f"{type(record).__name__} “{record.id}”, {field}: {reason}",
            "add that record or remove the reference",
        )
