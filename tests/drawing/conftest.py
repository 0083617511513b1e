"""Samples as drawn, and golden texts: JOURNEYBOARD_UPDATE_GOLDEN=1 writes them anew, to be read as a diff."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from journeyboard.assets import resource
from journeyboard.importing.interchange import load
from journeyboard.layout.board import BoardLayout
from journeyboard.model import Records, maps

GOLDEN = Path(__file__).parent.parent / "golden"


@pytest.fixture
def golden() -> Callable[[str, str], None]:
    def check(name: str, text: str) -> None:
        path = GOLDEN / f"{name}.txt"
        if os.environ.get("JOURNEYBOARD_UPDATE_GOLDEN"):
            path.write_text(text, "utf-8")
        assert text == path.read_text("utf-8"), f"{name} is drawn otherwise; see {__file__}"

    return check


@pytest.fixture
def sample() -> Callable[[str], tuple[Records, BoardLayout]]:
    def read(name: str) -> tuple[Records, BoardLayout]:
        records = Records(load(resource("samples", f"{name}.json").read_text("utf-8")))
        return records, BoardLayout(records, maps(records)[0].id)

    return read
