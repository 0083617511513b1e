"""Who writes waits while somebody paints, for a moment at most."""

from threading import Thread
from time import perf_counter, sleep

import pytest

from journeyboard.store import courtesy
from journeyboard.store.courtesy import Courtesy


def waiting(asked: Courtesy, done: list[str]) -> Thread:
    thread = Thread(target=lambda: (asked.give_way(), done.append("written")))
    thread.start()
    return thread


def test_who_gives_way_goes_on_when_it_is_said_to_be_over(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(courtesy, "_LONGEST_S", 60.0)
    asked, done = Courtesy(), list[str]()
    asked.ask()
    thread = waiting(asked, done)
    sleep(0.05)
    done.append("painted")
    asked.thank()
    thread.join(10)
    assert done == ["painted", "written"]


def test_a_wish_that_is_forgotten_holds_nobody_up_for_long():
    asked, done = Courtesy(), list[str]()
    asked.ask()
    waiting(asked, done).join(10)
    assert done == ["written"]


def test_a_second_wish_is_granted_while_the_first_is_waited_for(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(courtesy, "_LONGEST_S", 0.2)
    asked, done = Courtesy(), list[str]()
    begun = perf_counter()
    asked.ask()
    thread = waiting(asked, done)
    sleep(0.1)
    asked.ask()
    thread.join(10)
    assert perf_counter() - begun >= 0.3


def test_portions_hold_every_item_once_in_order(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(courtesy, "_PORTION", 3)
    portions = list(Courtesy().portions(range(8)))
    assert portions == [[0, 1, 2], [3, 4, 5], [6, 7]]
    assert list(Courtesy().portions([])) == []


def test_between_items_there_is_a_chance_to_go_first(monkeypatch: pytest.MonkeyPatch):
    asked, chances = Courtesy(), list[int]()
    monkeypatch.setattr(asked, "give_way", lambda: chances.append(1))
    assert sum(map(len, asked.portions(range(5)))) == len(chances) - 1
