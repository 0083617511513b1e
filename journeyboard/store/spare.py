"""A second copy of a small map inside its file, packed: what a lost page takes is found there.

In a large map no page holds so much that it is missed, and each edit leaves a copy in the log.
"""

from collections.abc import Collection, Iterator
from zlib import compress, decompressobj
from zlib import error as ZlibError  # noqa: N812 - its name in zlib is that of a function

from pydantic_core import from_json, to_json

from journeyboard.model import Record

from .blobs import Blobs
from .errors import JourneyError
from .images import images, pair_of
from .schema import KIND_OF_TABLE, table_name

MOST_RECORDS, MOST_BYTES = 4_000, 64 * 1024 * 1024
MARK = b"spare\n"


def spare_of(records: Collection[Record], revision: int) -> bytes | None:
    """Records as they are at a revision, their bytes named by digest; None when they need no copy."""
    if not 0 < len(records) <= MOST_RECORDS:
        return None
    lines = (to_json([table_name(type(each)), each.id, images(None, each)[1]]) for each in records)
    return MARK + compress(b"\n".join([to_json(revision), *lines]))


def is_spare(data: object) -> bool:
    """Whether bytes are such a copy."""
    return isinstance(data, bytes) and data.startswith(MARK)


def read_spare(data: bytes, blobs: Blobs) -> tuple[int, list[Record]] | None:
    """The revision and those records of a copy that can be read; None for bytes that are no copy."""
    if not is_spare(data):
        return None
    try:
        head, *lines = decompressobj().decompress(data.removeprefix(MARK), MOST_BYTES).split(b"\n")
        return int(head), [record for line in lines for record in _record(line, blobs)]
    except (ZlibError, ValueError):
        return None


def _record(line: bytes, blobs: Blobs) -> Iterator[Record]:
    try:
        table, id, image = from_json(line)
        _, record = pair_of(KIND_OF_TABLE[table], id, (None, image), blobs)
    except (JourneyError, ValueError, KeyError, TypeError):
        return
    if record is not None:
        yield record
