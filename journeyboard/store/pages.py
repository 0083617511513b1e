"""Reads the rows of a database page by page and without SQLite, so that a lost page costs its own rows only.

Nothing of a schema is read or run, so this is safe for any bytes. The layout is that of
https://www.sqlite.org/fileformat2.html, sections 1.3 to 1.6 and 2.1.
"""

import struct
from collections.abc import Iterator

Value = str | int | float | bytes | None
USUAL_PAGE, HEADER, LEAF = 4096, 100, 0x0D
_INT_BYTES = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}


class Pages:
    """A database as bytes; what is missing at its end counts as zeros."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        said = int.from_bytes(data[16:18], "big")
        size = 65_536 if said == 1 else said
        self._size = size if 512 <= size <= 65_536 and size & (size - 1) == 0 else USUAL_PAGE
        self._usable = self._size - (data[20] if len(data) > 20 and data[20] < 32 else 0)
        self.count = -(-len(data) // self._size)

    def rows(self) -> Iterator[tuple[int, tuple[Value, ...]]]:
        """The rowid and the values of each row that can be read, in the order of the pages."""
        free = self._free()
        for number in range(1, self.count + 1):
            if number not in free:
                yield from self._leaf(number)

    def _page(self, number: int) -> bytes:
        start = (number - 1) * self._size
        return self._data[start : start + self._size].ljust(self._size, b"\0")

    def _free(self) -> set[int]:
        """The pages that hold nothing any more, only what was deleted."""
        found: set[int] = set()
        trunk = int.from_bytes(self._data[32:36], "big")
        while 0 < trunk <= self.count and trunk not in found:
            page = self._page(trunk)
            listed = min(int.from_bytes(page[4:8], "big"), self._size // 4 - 2)
            found |= {trunk, *struct.unpack(f">{listed}I", page[8 : 8 + 4 * listed])}
            trunk = int.from_bytes(page[:4], "big")
        return found

    def _leaf(self, number: int) -> Iterator[tuple[int, tuple[Value, ...]]]:
        page, start = self._page(number), HEADER if number == 1 else 0
        if page[start] != LEAF:
            return
        cells = min(int.from_bytes(page[start + 3 : start + 5], "big"), self._size // 2 - start)
        for at in range(start + 8, start + 8 + 2 * cells, 2):
            try:
                yield self._row(page, int.from_bytes(page[at : at + 2], "big"))
            except (ValueError, IndexError, struct.error):
                continue  # its bytes are no row any more

    def _row(self, page: bytes, at: int) -> tuple[int, tuple[Value, ...]]:
        length, at = _varint(page, at)
        rowid, at = _varint(page, at)
        return rowid, _values(self._payload(page, at, length))

    def _payload(self, page: bytes, at: int, length: int) -> bytes:
        if length > len(self._data):
            raise ValueError("a row longer than the file")
        local = self._local(length)
        found = bytearray(page[at : at + local])
        following = int.from_bytes(page[at + local : at + local + 4], "big")
        while len(found) < length:
            if not 0 < following <= self.count:
                raise ValueError("a row that breaks off")
            more = self._page(following)
            found += more[4 : min(self._usable, 4 + length - len(found))]
            following = int.from_bytes(more[:4], "big")
        return bytes(found)

    def _local(self, length: int) -> int:
        """How much of a payload lies in its own page; the rest is in a chain of others."""
        most, least = self._usable - 35, (self._usable - 12) * 32 // 255 - 23
        if length <= most:
            return length
        fitting = least + (length - least) % (self._usable - 4)
        return fitting if fitting <= most else least


def _varint(data: bytes, at: int) -> tuple[int, int]:
    """A number of one to nine bytes, seven bits each, and where it ends."""
    value = 0
    for _ in range(8):
        byte = data[at]
        at += 1
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at
    return value << 8 | data[at], at + 1


def _values(payload: bytes) -> tuple[Value, ...]:
    end, at = _varint(payload, 0)
    kinds: list[int] = []
    while at < end:
        kind, at = _varint(payload, at)
        kinds.append(kind)
    found: list[Value] = []
    for kind in kinds:
        value, at = _value(payload, at, kind)
        found.append(value)
    return tuple(found)


def _value(payload: bytes, at: int, kind: int) -> tuple[Value, int]:
    if kind in (0, 8, 9):
        return (None if kind == 0 else kind - 8), at
    size = _INT_BYTES.get(kind, 8 if kind == 7 else max(kind - 12, 0) // 2)
    raw = payload[at : at + size]
    if len(raw) < size:
        raise ValueError("a value that breaks off")
    if kind in _INT_BYTES:
        return int.from_bytes(raw, "big", signed=True), at + size
    if kind == 7:
        return struct.unpack(">d", raw)[0], at + size
    return (raw.decode("utf-8") if kind % 2 else raw), at + size
