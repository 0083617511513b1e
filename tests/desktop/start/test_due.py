"""Maps whose review is due come before others on the start page and say so on their cards."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from journeyboard.desktop import windows
from journeyboard.desktop.settings import Settings
from journeyboard.desktop.start.due import due_first, due_since, due_words
from journeyboard.desktop.start.pictures import Summary
from journeyboard.edit.journeys import describe_map
from journeyboard.importing import shelf
from journeyboard.model import maps
from journeyboard.store.document import create

TODAY = date(2026, 6, 12)


@pytest.mark.parametrize(
    ("review", "since"),
    [
        ("2026-06-03", date(2026, 6, 3)),
        ("2026-06-12", TODAY),
        ("2026-06-13", None),
        ("", None),
        ("soon", None),
    ],
)
def test_a_review_is_due_from_its_day_on(review, since):
    assert due_since(Summary("Map", review=review), TODAY) == since


def test_nothing_is_due_on_a_map_that_was_not_read_yet():
    assert due_since(None, TODAY) is None


def test_words_say_since_when():
    assert due_words(date.today()) == "Review due today"
    assert due_words(date(2020, 6, 3)) == "Review due since 3 Jun 2020"


def test_the_latest_map_stays_first_and_the_longest_waiting_follows():
    reviews = {"b": "", "c": "2020-02-01", "d": "2020-01-01"}
    found = due_first(
        map(Path, "abcd"), lambda path: Summary("Map", review=reviews.get(path.name, "2019-01-01"))
    )
    assert [path.name for path in found] == ["a", "d", "c", "b"]


def test_a_card_says_that_the_review_is_due(qtbot, tmp_path):
    paths = [tmp_path / f"{name}.journey" for name in ("new", "plain", "due")]
    for path in reversed(paths):
        with create(path, shelf.sample().records()) as document:
            day = date.today() - timedelta(days=9) if path.stem == "due" else None
            describe_map(document.store, maps(document.store)[0].id, review_date=day)
        Settings().remember(path)
    first = windows.show_start()
    due = first.recent[paths[2].resolve()]
    qtbot.waitUntil(
        lambda: due.accessibleName().startswith("Switching to full fibre, Review due since"), timeout=9_000
    )
    assert due.urgent
    assert not first.recent[paths[1].resolve()].urgent
    first.close()
    qtbot.waitUntil(lambda: not windows._starts)
    again = windows.show_start()
    assert [path.stem for path in again.recent] == ["new", "due", "plain"]
    again.close()
