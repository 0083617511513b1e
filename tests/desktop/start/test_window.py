"""The start page offers recent maps, templates and the worked example."""

import subprocess
import sys
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from journeyboard.desktop import windows
from journeyboard.desktop.settings import Settings
from journeyboard.desktop.start.offers import when
from journeyboard.desktop.start.window import StartWindow
from journeyboard.importing import shelf
from journeyboard.store.document import create


@pytest.fixture
def recent(tmp_path: Path) -> Path:
    path = tmp_path / "recent.journey"
    create(path, shelf.sample().records()).close()
    Settings().remember(path)
    return path.resolve()


def test_recent_maps_and_templates_are_cards(recent, page):
    assert list(page.recent) == [recent]
    titles = [card.text() for card in page.templates.values()]
    assert titles == [starter.title for starter in shelf.templates()]


def test_who_has_no_map_yet_sees_the_worked_example(page, qtbot):
    [card] = page.first.values()
    assert card.text() == "Switching to full fibre"
    qtbot.waitUntil(lambda: not card._picture.isNull(), timeout=20_000)
    card.click()
    window = next(iter(windows._maps))
    assert window.desk.journey.title == "Switching to full fibre"
    window.close()


def test_who_has_maps_sees_those(recent, page):
    assert page.first == {}


def test_maps_that_are_gone_are_not_shown(tmp_path, page):
    Settings().remember(tmp_path / "gone.journey")
    assert page.recent == {}


def test_pictures_and_titles_appear_when_they_are_drawn(recent, page, qtbot):
    qtbot.waitUntil(lambda: page.recent[recent].text() == "Switching to full fibre", timeout=20_000)
    assert not page.recent[recent]._picture.isNull()
    assert "has 1 pain point with no due date" in page.side.resume_words.text()


def test_a_damaged_recent_map_does_not_stop_the_others(tmp_path, qtbot):
    bad = tmp_path / "bad.journey"
    bad.write_bytes(b"rubbish" * 1000)
    Settings().remember(bad)
    page, made = windows.show_start(), []
    page._pictures.made.connect(made.append)
    qtbot.waitUntil(lambda: set(made) == {bad.resolve(), *page.templates}, timeout=20_000)
    card = page.recent[bad.resolve()]
    assert (card.text(), card.mark) == ("bad", "warning")
    assert card.accessibleName().startswith("bad, Cannot be read")
    page.close()


def test_a_card_opens_its_map_and_the_page_goes_away(recent, page, qtbot):
    page.recent[recent].click()
    window = next(iter(windows._maps))
    assert window.desk.document.path.resolve() == recent
    qtbot.waitUntil(lambda: not windows._starts)
    window.close()


@pytest.mark.parametrize("name", [starter.name for starter in shelf.templates()])
def test_every_template_starts_a_map(page, name):
    page.new(name)
    window = next(iter(windows._maps))
    assert window.desk.journey.title == "New map"
    window.close()


def test_the_example_is_a_copy(page, tmp_path):
    page.page.example_asked.emit()
    window = next(iter(windows._maps))
    assert window.desk.journey.title == "Switching to full fibre"
    assert window.desk.document.path.parent == tmp_path / "maps"
    window.close()


@pytest.mark.parametrize("size", [(800, 600), (1024, 700), (1440, 900)])
def test_the_page_is_never_wider_than_its_window(recent, page, qtbot, size):
    page.resize(*size)
    bar = page.page.parent().parent().horizontalScrollBar()
    qtbot.waitUntil(lambda: page.size().toTuple() == size)
    assert bar.maximum() == 0


def test_there_is_one_start_page(page):
    assert windows.show_start() is page
    assert isinstance(page, StartWindow)


def test_times_are_said_as_people_do():
    today = datetime.now().replace(hour=14, minute=32)
    assert when(today) == "Today, 14:32"
    assert when(today - timedelta(days=1)) == "Yesterday"
    assert str((today - timedelta(days=700)).year) in when(today - timedelta(days=700))


def test_showing_the_page_loads_nothing_heavy():
    code = (
        "import sys; from journeyboard.desktop.app import application; a = application();"
        "from journeyboard.desktop.start.window import StartWindow; w = StartWindow(); w.grab();"
        "heavy = ('pydantic', 'sqlalchemy', 'reportlab', 'uharfbuzz', 'fontTools');"
        "print([name for name in heavy if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "[]"


def test_enter_presses_what_has_the_focus_and_that_is_a_new_map_at_first(page, qtbot):
    asked = []
    page.side.new_asked.disconnect()
    page.side.new_asked.connect(lambda: asked.append("new"))
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Return)
    assert asked == ["new"]
    card = next(iter(page.templates.values()))
    card.clicked.disconnect()
    card.clicked.connect(lambda: asked.append("template"))
    card.setFocus()
    qtbot.keyClick(card, Qt.Key.Key_Enter)
    assert asked == ["new", "template"]


def remember_many(tmp_path: Path, count: int) -> list[Path]:
    paths = [(tmp_path / f"map {number}.journey").resolve() for number in range(count)]
    for path in reversed(paths):
        create(path, shelf.template("empty").records()).close()
        Settings().remember(path)
    return paths


def test_older_maps_are_shown_when_one_asks_for_them(tmp_path, qtbot):
    paths = remember_many(tmp_path, 9)
    page = windows.show_start()
    qtbot.waitExposed(page)
    assert list(page.recent) == paths[:4]
    assert page.page.more.text() == "Show 5 more"
    page.page.more.click()
    assert list(page.recent) == paths
    assert not page.page.more.isVisible()
    older = [page.recent[path] for path in paths[4:]]
    qtbot.waitUntil(
        lambda: all(card.isVisible() and not card._picture.isNull() for card in older), timeout=20_000
    )
    tops = [card.mapTo(page.page, card.rect().topLeft()).y() for card in older]
    assert tops[0] == tops[3] < tops[4]
    assert max(card.geometry().right() for card in older) <= page.page.width()
    assert page.focusWidget() is older[0]
    older[-1].click()
    (window,) = windows._maps
    assert window.desk.document.path == paths[-1]
    window.close()


def test_four_maps_need_no_button_for_more(tmp_path, page, recent):
    assert not page.page.more.isVisible()
