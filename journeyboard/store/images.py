"""What the edit log keeps of a record before and after an edit: JSON, and only what says something."""

from typing import Any, TypeVar, cast

from pydantic_core import from_json, to_json

from journeyboard.model import Id, Record

from .blobs import Blobs
from .change import Pair
from .rows import digests, plain

R = TypeVar("R", bound=Record)
Fields = dict[str, Any]
Images = tuple[str | None, str | None]
_DEFAULT = object()


def images(old: Record | None, new: Record | None) -> Images:
    """A record before and after as JSON objects, without id and without fields that have their default.

    Where both are there, the second one holds only what changed.
    """
    before, after = _telling(old), _telling(new)
    if before is not None and after is not None and new is not None:
        whole = plain(new)
        after = {name: whole[name] for name in whole if _differs(name, before, after)}
    return _json(before), _json(after)


def pair_of(kind: type[R], id: Id, images: Images, blobs: Blobs) -> Pair:
    """The record before and after that two images tell of. Raises ``ValueError`` or ``Damaged``.

    Images that hold all fields, as they were written once, are read as well.
    """
    old, new = (_fields(image) for image in images)
    if old is not None and new is not None:
        new = old | new
    before, after = (_record(kind, id, fields, blobs) for fields in (old, new))
    return before, after


def _telling(record: Record | None) -> Fields | None:
    if record is None:
        return None
    fields = plain(record, exclude_defaults=True)
    fields.pop("id", None)
    return fields


def _differs(name: str, before: Fields, after: Fields) -> bool:
    return name != "id" and before.get(name, _DEFAULT) != after.get(name, _DEFAULT)


def _json(fields: Fields | None) -> str | None:
    return None if fields is None else to_json(fields).decode()


def _fields(image: str | None) -> Fields | None:
    if image is None:
        return None
    fields = from_json(image)
    if not isinstance(fields, dict):
        raise ValueError("an image is a JSON object")
    return fields


def _record(kind: type[R], id: Id, fields: Fields | None, blobs: Blobs) -> R | None:
    if fields is None:
        return None
    held = {name: blobs(fields.get(name)) for name in digests(kind)}
    validate = cast(Any, kind).__pydantic_validator__.validate_python
    return cast(R, validate(fields | held | {"id": id}))
