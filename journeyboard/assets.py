"""Where shipped files are, so that a wheel, a clone and a frozen application find them alike."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_PACKED = _PACKAGE / "_data"
_ROOT = _PACKED if _PACKED.is_dir() else _PACKAGE.parent


def asset(*parts: str) -> Path:
    """The path of a shipped file, e.g. ``asset("resources", "fonts", "SourceSans3_400Regular.ttf")``."""
    return _ROOT.joinpath(*parts)


def resource(*parts: str) -> Path:
    """The path of a file below ``resources/``."""
    return asset("resources", *parts)
