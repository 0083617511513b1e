"""Text as a search reads it: without case and accents, and with the way back to what was written."""

from __future__ import annotations

from itertools import chain, count, repeat
from unicodedata import combining, normalize

Span = tuple[int, int]
"""Start and end in code points of the text as written."""

_STROKES = {"ı": "i", "ø": "o", "ł": "l", "đ": "d"}
"""Letters that Unicode does not take apart, but that people type without their stroke or as another case."""
_FIRST_MARK = "\u0300"
_JOINER = "\u200d"
_UNSEEN = frozenset("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufe0e\ufe0f")
"""Soft hyphen, joiners, direction marks and variation selectors: nobody types them to find something."""


class _Folds(dict[int, str]):
    """Each character's fold, worked out when it is first met: a table for ``str.translate``."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        fold = self[code] = _fold_of(character)
        if len(fold) != 1 or combining(character):
            _UNEVEN.add(character)
        return fold


_UNEVEN: set[str] = set()
"""The characters met so far that fold to none or to several, or that belong to the one before."""
_FOLDS = _Folds()


def folded(text: str) -> str:
    """The text in lower case without accents, its ligatures and wide forms taken apart (NFKD).

    Signs that tell vowels or voicing apart in Indic scripts, Thai and kana stay.
    """
    return text.lower() if text.isascii() else text.translate(_FOLDS)


def spans(text: str, words: tuple[str, ...]) -> tuple[Span, ...] | None:
    """Where folded words stand in a text, from its start, overlaps joined; None when one is missing.

    A span holds whole characters with their accents: "s" is found in "ß" as all of it.
    """
    fold = folded(text)
    for word in words:
        if word not in fold:
            return None
    found = [place for word in words for place in _places(fold, word)]
    is_uneven = not text.isascii() and not _UNEVEN.isdisjoint(text)
    if found and is_uneven:
        origins = _origins(text)
        found = [(origins[start], _whole(text, origins[end - 1] + 1)) for start, end in found]
    return tuple(_joined(found) if is_uneven or len(words) > 1 else found)


def written(text: str, words: tuple[str, ...]) -> tuple[Span, ...] | None:
    """Where words stand in a text just as they are written, as ``spans`` tells it."""
    if any(word not in text for word in words):
        return None
    return tuple(_joined([place for word in words for place in _places(text, word)]))


def _fold_of(character: str) -> str:
    if character in _UNSEEN:
        return ""
    apart = normalize("NFKD", normalize("NFKD", character).casefold())
    plain = "".join(_STROKES.get(part, part) for part in apart if not _is_accent(part))
    # A spacing accent ("´") comes apart into a space and a mark; as a space it would match everywhere.
    return character if apart.strip() and plain.isspace() else plain


def _is_accent(character: str) -> bool:
    """Whether it is an accent or a point; the other classes carry meaning (nukta, kana, Thai, Tibetan)."""
    kind = combining(character)
    return 10 <= kind <= 36 or kind >= 200


def _places(fold: str, word: str) -> list[Span]:
    places, at = [], fold.find(word)
    while at >= 0:
        places.append((at, at + len(word)))
        at = fold.find(word, at + len(word))
    return places


def _origins(text: str) -> list[int]:
    """For each character of the fold the place in the text that it comes from."""
    sizes = map(len, map(_FOLDS.__getitem__, map(ord, text)))
    return list(chain.from_iterable(map(repeat, count(), sizes)))


def _whole(text: str, end: int) -> int:
    """The end of a span moved behind the marks that belong to its last character."""
    while end < len(text) and text[end] >= _FIRST_MARK and _belongs(text[end]):
        end += 1
    return end


def _belongs(character: str) -> bool:
    return combining(character) > 0 or character in ("\ufe0e", "\ufe0f", _JOINER)


def _joined(found: list[Span]) -> list[Span]:
    joined: list[Span] = []
    for start, end in sorted(found):
        if joined and start < joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return joined
