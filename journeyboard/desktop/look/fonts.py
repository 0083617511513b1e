"""The chrome's fonts: registered from the files we ship, sized as the design's roles say."""

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

from journeyboard.assets import resource

from .tokens import tokens

CHROME_FILES = (
    "SourceSans3_400Regular",
    "SourceSans3_600SemiBold",
    "SourceSerif4_400Regular_Italic",
    "SourceSerif4_600SemiBold",
)
OTHER_SCRIPTS = (
    "NotoSansHebrew-Regular",
    "NotoSansHebrew-Bold",
    "NotoSansArabic-Regular",
    "NotoSansArabic-SemiBold",
    "NotoSansDevanagari-Regular",
    "NotoSansDevanagari-SemiBold",
    "NotoSansThai-Regular",
    "NotoSansThai-SemiBold",
    "NotoSansSymbols-Regular",
    "NotoSansSymbols2-Regular",
    "NotoSansMath-Regular",
)
"""What the map is set in where ours have no letters: lists and fields show the same texts. Emoji are left to
the system's font: Qt draws nothing for those of ours, which are layers of vectors."""
SERIF_ROLES = ("mapTitleSerif", "startTitleSerif")


@cache
def register() -> None:
    """Make the chrome's faces known to Qt, once. Needs a QGuiApplication."""
    for name in CHROME_FILES:
        _add(name)
    others = list(dict.fromkeys(family for name in OTHER_SCRIPTS for family in _add(name)))
    for ours in tokens()["type"]["family"].values():
        QFont.insertSubstitutions(ours, others)


def _add(name: str) -> list[str]:
    number = QFontDatabase.addApplicationFont(str(resource("fonts", f"{name}.ttf")))
    return QFontDatabase.applicationFontFamilies(number)


def points(pixels: float) -> float:
    """The point size that gives ``pixels`` at 100 % on this screen."""
    screen = QGuiApplication.primaryScreen()
    return pixels * 72 / (screen.logicalDotsPerInch() if screen else 96)


def font(role: str) -> QFont:
    """The font of a chrome role: caption, small, body, label, dockTitle, itemTitle, mapTitleSerif, …"""
    size, _, weight = tokens()["type"]["chrome"][role]
    return sized(size, weight, serif=role in SERIF_ROLES)


def sized(pixels: float, weight: int = 400, *, serif: bool = False, italic: bool = False) -> QFont:
    """A chrome font of any size in px."""
    made = QFont(tokens()["type"]["family"]["serif" if serif else "sans"])
    made.setPointSizeF(points(pixels))
    made.setWeight(QFont.Weight(weight))
    made.setItalic(italic)
    return made
