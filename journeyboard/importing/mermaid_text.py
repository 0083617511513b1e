"""What Mermaid does to a diagram's text before reading it: comments, directives, front matter, entities."""

import re
from html import unescape

_FRONT = re.compile(r"\A\s*---[^\S\n]*\n(.*?)\n[^\S\n]*---[^\S\n]*(?:\n|\Z)", re.DOTALL)
_FRONT_TITLE = re.compile(r"^title:[^\S\n]*(.+)$", re.MULTILINE)
_COMMENT = re.compile(r"(?<!\S)%%[^\n]*")
_ENTITY = re.compile(r"#(\w{1,32});")
_BREAK = re.compile(r"<[ \t/]{0,4}br[ \t/]{0,4}>", re.IGNORECASE)
_SHELTER = {"#": "\ufdd0", ":": "\ufdd1", ";": "\ufdd2", "\n": "\ufdd3", ",": "\ufdd4"}
_SHELTERED = str.maketrans({stand_in: char for char, stand_in in _SHELTER.items()})


def prepared(text: str) -> tuple[str, str]:
    """The text without what Mermaid skips, line for line, and the title of its front matter."""
    body, title = _without_front_matter(text.removeprefix("\ufeff"))
    body = _COMMENT.sub("", _without_directives(body))
    return _ENTITY.sub(_character, body), title


def restored(text: str) -> str:
    """A piece of prepared text as people wrote it: breaks as newlines, sheltered characters back, trimmed."""
    lines = _BREAK.sub("\n", text).translate(_SHELTERED).split("\n")
    return "\n".join(map(str.strip, lines)).strip()


def _without_front_matter(text: str) -> tuple[str, str]:
    front = _FRONT.match(text)
    if not front:
        return text, ""
    title = _FRONT_TITLE.search(front[1])
    return "\n" * front[0].count("\n") + text[front.end() :], title[1].strip().strip("\"'") if title else ""


def _without_directives(text: str) -> str:
    kept, position = [], 0
    while (start := text.find("%%{", position)) >= 0 and (end := text.find("}%%", start)) >= 0:
        kept += [text[position:start], "\n" * text.count("\n", start, end)]
        position = end + 3
    return "".join(kept) + text[position:]


def _character(found: re.Match[str]) -> str:
    name = found[1]
    if name.isascii() and name.isdigit():
        char = chr(int(name)) if int(name) <= 0x10FFFF else found[0]
    else:
        char = unescape(f"&{name};")
    return found[0] if len(char) > 2 else _SHELTER.get(char, char)
