"""The user's own fonts on screen and in exports, loaded only when a text needs one."""

from __future__ import annotations

from journeyboard.text import fallback


def use_system_fonts() -> None:
    """Let text ask the system for scripts that no shipped face has, unless someone is asked already."""
    if not fallback.has_system_fonts():
        fallback.set_system_fonts(_from_system)


def _from_system(cluster: str) -> tuple[str, bytes] | None:
    """Without Qt's libraries such text shows boxes, but a PDF without Qt is better than none."""
    try:
        from journeyboard.export.painter.system_fonts import system_font
    except ImportError:
        return None
    return system_font(cluster)
