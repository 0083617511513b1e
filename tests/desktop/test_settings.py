"""Settings are kept, bounded, and survive rubbish."""

from pathlib import Path

from PySide6.QtCore import QSettings

from journeyboard.desktop.settings import RECENT_LIMIT, Settings


def test_the_theme_is_light_until_chosen_otherwise():
    assert Settings().theme == "light"
    Settings().theme = "dark"
    assert Settings().theme == "dark"


def test_the_latest_map_comes_first_and_only_once(tmp_path: Path):
    paths = [tmp_path / f"{number}.journey" for number in range(RECENT_LIMIT + 3)]
    for path in [*paths, paths[5]]:
        Settings().remember(path)
    recent = Settings().recent
    assert recent[0] == paths[5]
    assert len(recent) == len(set(recent)) == RECENT_LIMIT


def test_a_forgotten_map_is_gone(tmp_path: Path):
    Settings().remember(tmp_path / "a.journey")
    Settings().forget(tmp_path / "a.journey")
    assert Settings().recent == []


def test_rubbish_in_the_settings_is_read_as_nothing():
    kept = QSettings()
    for key in ("theme", "recent", "commands", "window", "dock", "export_folder"):
        kept.setValue(key, {"what": 1})
    settings = Settings()
    assert (settings.theme, settings.recent, settings.recent_commands) == ("light", [], [])
    assert settings.window_geometry.isEmpty()
    assert settings.dock_width == 364
    assert settings.export_folder is None


def test_the_dock_stays_within_what_the_design_allows():
    Settings().dock_width = 5000
    assert Settings().dock_width == 520
