"""Files that nobody gave a place go where each system keeps such files, under names that are free."""

import sys

import pytest

from journeyboard.places import data_folder, free_path


@pytest.mark.parametrize(
    ("platform", "variable", "expected"),
    [
        ("linux", "XDG_DATA_HOME", "there/journeyboard"),
        ("win32", "LOCALAPPDATA", "there/Journeyboard"),
    ],
)
def test_the_data_folder_follows_the_system(monkeypatch, platform, variable, expected):
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setenv(variable, "there")
    assert data_folder().as_posix() == expected
    monkeypatch.delenv(variable)
    assert data_folder().name.lower() == "journeyboard"


def test_on_a_mac_it_is_application_support(monkeypatch):
    monkeypatch.setattr(sys, "platform", "darwin")
    assert data_folder().parts[-3:] == ("Library", "Application Support", "Journeyboard")


def test_a_name_that_is_taken_is_counted_on(tmp_path):
    names = []
    for _ in range(3):
        path = free_path(tmp_path, "Map")
        path.touch()
        names.append(path.name)
    assert names == ["Map.journey", "Map 2.journey", "Map 3.journey"]
