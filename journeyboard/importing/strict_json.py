"""JSON without its traps: no NaN, no name given twice, no nesting or number that stops the parser."""

import json
from typing import Any, NoReturn

from .problem import ImportProblem


def parsed(text: str) -> object:
    """What the text holds. Raises ``ImportProblem`` naming the line or the name at fault."""
    try:
        return json.loads(text, parse_constant=_refuse_constant, object_pairs_hook=_unique_pairs)
    except json.JSONDecodeError as error:
        raise ImportProblem(
            f"line {error.lineno}: this is not JSON ({error.msg})", "repair that line"
        ) from None
    except RecursionError:
        raise ImportProblem(
            "the JSON is nested too deeply", "use a file that Journeyboard has written"
        ) from None
    except ValueError as error:
        raise ImportProblem(f"the JSON holds a number that cannot be read ({error})", "repair it") from None


def _refuse_constant(name: str) -> NoReturn:
    raise ImportProblem(f"the JSON holds {name}, which is not a number", "replace it by a number")


def _unique_pairs(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    fields = dict(pairs)
    if len(fields) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise ImportProblem(f"“{twice}” is given twice in the same place", "keep one of the two")
    return fields
