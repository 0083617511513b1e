"""What people wrote, where Qt would obey the markup in it: a tool tip loads the pictures that it names."""

from html import escape

_ONE_LINE = 60
"""What has so few characters a line is not wrapped."""


def as_tip(words: str) -> str:
    """Plain words as a tool tip that keeps its lines and wraps only what is long; none for no words."""
    if not words:
        return ""
    space = "pre" if max(map(len, words.splitlines() or [""])) <= _ONE_LINE else "pre-wrap"
    return f'<p style="margin: 0; white-space: {space}">{escape(words)}</p>'
