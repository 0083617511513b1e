"""A word -> shaped pieces, each of one face and one direction. Lengths are fractions of the em."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache, reduce
from itertools import groupby
from typing import NamedTuple

from journeyboard.text.breaks import graphemes
from journeyboard.text.emoji import may_hold_emoji
from journeyboard.text.face import Face
from journeyboard.text.fallback import cluster_face
from journeyboard.text.memory import remembered
from journeyboard.text.shaping import Shaped, joined, shape


class Piece(NamedTuple):
    """A shaped part of a word, of one bidi ``level``."""

    text: str
    face: Face
    shaped: Shaped
    level: int


_MOST_WORDS = 16384


class Word(NamedTuple):
    """What stays together when lines break, and the white space behind it, which may hang over an edge.

    ``levels`` has the bidi level of each code point; ``width`` leaves out the white space, ``gap`` is its
    width. ``whole`` is all of it as one piece, where it is of one face and from left to right. In a plain
    word that piece stands in place of ``core`` and ``space``: the parts would take as much memory again.
    """

    text: str
    levels: bytes
    core: tuple[Piece, ...]
    space: tuple[Piece, ...]
    width: float
    gap: float
    whole: Piece | None


@remembered(4096)
def word(text: str, levels: bytes, face: Face, tabular: bool) -> Word:
    """A word with the white space behind it; remembered, for those that no vocabulary has."""
    return shaped_word(text, levels, face, tabular)


def shaped_word(text: str, levels: bytes, face: Face, tabular: bool) -> Word:
    """Shape a word with the white space behind it."""
    if text and text.isascii() and text.isprintable() and face.is_plain and not any(levels):
        return _plain(text, levels, face, tabular)
    inked = len(text.rstrip())
    core = pieces(text[:inked], levels[:inked], face, tabular)
    rest = text[inked:]
    space = pieces(rest, levels[inked:], _space_face(core, face), tabular) if rest else ()
    return Word(text, levels, core, space, width(core), width(space), _whole(text, core + space))


def _plain(text: str, levels: bytes, face: Face, tabular: bool) -> Word:
    """The same for a word that is one piece: what is typed is another word with each letter."""
    inked = text.rstrip()
    core = _piece(inked, face, tabular) if inked else None
    if core and len(inked) == len(text):
        return Word(text, levels, (core,), (), core.shaped.width, 0.0, core)
    spaces = _spaces(text[len(inked) :], face, tabular)
    (space,) = spaces
    if core is None:
        return Word(text, levels, (), spaces, 0.0, space.shaped.width, space)
    whole = Piece(text, face, joined(core.shaped, space.shaped), 0)
    return Word(text, levels, (whole,), (), core.shaped.width, space.shaped.width, whole)


@remembered(256)
def _spaces(text: str, face: Face, tabular: bool) -> tuple[Piece]:
    """White space, the same behind all words."""
    return (_piece(text, face, tabular),)


@lru_cache(maxsize=256)
def _from_left(length: int) -> bytes:
    """The levels of so many letters from left to right."""
    return bytes(length)


def _piece(text: str, face: Face, tabular: bool) -> Piece:
    return Piece(text, face, shape(face, text, rtl=False, tabular=tabular), 0)


class Vocabulary(dict[str, Word]):
    """Words from left to right in one face, each shaped when it first comes up: most come up again."""

    def __init__(self, face: Face, tabular: bool) -> None:
        super().__init__()
        self._face, self._tabular = face, tabular

    def __missing__(self, text: str) -> Word:
        if len(self) >= _MOST_WORDS:
            self.clear()
        found = self[text] = shaped_word(text, _from_left(len(text)), self._face, self._tabular)
        return found


@remembered(64)
def vocabulary(face: Face, tabular: bool) -> Vocabulary:
    """The words that are known of a face."""
    return Vocabulary(face, tabular)


def _whole(text: str, parts: Sequence[Piece]) -> Piece | None:
    first = parts[0] if parts else None
    if first is None or first.face.colour or any(each.level or each.face is not first.face for each in parts):
        return None
    if len(parts) == 1:
        return first
    return Piece(text, first.face, reduce(joined, [each.shaped for each in parts]), 0)


def width(pieces: Sequence[Piece]) -> float:
    """The advance of all pieces together, in em."""
    return sum(piece.shaped.width for piece in pieces)


def _space_face(core: Sequence[Piece], face: Face) -> Face:
    """White space goes on in the face of its word, so that a line has few runs; never in the emoji face."""
    return core[-1].face if core and not core[-1].face.colour else face


@remembered(8192)
def pieces(text: str, levels: bytes, face: Face, tabular: bool) -> tuple[Piece, ...]:
    """``text`` cut where face or level change, and at each emoji; in logical order."""
    result = []
    for part, part_face, level in _parts(text, levels, face):
        rtl = level % 2 == 1 and not part_face.colour
        shaped = shape(part_face, part, rtl=rtl, tabular=tabular)
        result.append(Piece(part, part_face, shaped, level))
    return tuple(result)


def _parts(text: str, levels: bytes, face: Face) -> Iterator[tuple[str, Face, int]]:
    offset = 0
    for level, same in groupby(levels):
        length = sum(1 for _ in same)
        for part, part_face in _faces(text[offset : offset + length], face):
            yield part, part_face, level
        offset += length


def _faces(text: str, face: Face) -> Iterator[tuple[str, Face]]:
    if face.characters.issuperset(map(ord, text)) and not may_hold_emoji(text):
        yield text, face
        return
    for chosen, clusters in groupby(graphemes(text), key=lambda cluster: cluster_face(cluster, face)):
        if chosen.colour:
            yield from ((cluster, chosen) for cluster in clusters)
        else:
            yield "".join(clusters), chosen
