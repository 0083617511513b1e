"""Text from outside (typed, pasted, imported) made fit for a record."""

import re

TEXT_LIMIT, TITLE_LIMIT = 20_000, 300
_PLANES = range(0, 0x110000, 0x10000)
_NO_CHARACTERS = "".join(chr(plane + last) for plane in _PLANES for last in (0xFFFE, 0xFFFF))
"""Code points that Unicode keeps from ever being characters, beside U+FDD0 to U+FDEF: fonts show a box."""
_UNFIT = re.compile(
    f"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef{_NO_CHARACTERS}]"
)
_LINE_END = re.compile("\r\n?|[\x85\u2028\u2029]")


def clean_text(text: str, limit: int = TEXT_LIMIT) -> str:
    """The text without control characters (newline and tab stay), lone surrogates and what is no character.

    Cut at ``limit``.
    """
    return _UNFIT.sub("", _LINE_END.sub("\n", text))[:limit]


def clean_title(text: str, limit: int = TITLE_LIMIT) -> str:
    """The text as one line without needless spaces, cut at ``limit``."""
    return " ".join(clean_text(text).split())[:limit]


def cleaned(fields: dict[str, object]) -> dict[str, object]:
    """Fields of a record, their texts cleaned; other values as they are."""
    return {name: clean_text(value) if type(value) is str else value for name, value in fields.items()}
