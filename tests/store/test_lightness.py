"""Opening a document must not wait for what only writing needs."""

import subprocess
import sys

from journeyboard.store.document import create

from .sketches import board

PROGRAM = """
import sys
from journeyboard.store.document import open_document
document = open_document(sys.argv[1])
assert document.store.undo_label is None
document.close()
print(*(name for name in ("sqlalchemy", "PySide6", "reportlab") if name in sys.modules))
"""


def test_opening_reading_and_closing_loads_no_sqlalchemy(tmp_path):
    create(tmp_path / "map.journey", board()).close()
    command = [sys.executable, "-c", PROGRAM, str(tmp_path / "map.journey")]
    ran = subprocess.run(command, check=True, capture_output=True, text=True, timeout=30)
    assert ran.stdout.strip() == ""


WATCHING = """
import sys, time
from journeyboard.store.document import open_document
document = open_document(sys.argv[1], retry_seconds=0.05)
document.watch()
until = time.monotonic() + 20
while "journeyboard.store.ledger" not in sys.modules and time.monotonic() < until:
    time.sleep(0.01)
document.close()
print("journeyboard.store.ledger" in sys.modules)
"""


def test_what_writes_is_loaded_before_the_first_edit_when_nothing_else_is_to_do(tmp_path):
    create(tmp_path / "map.journey", board()).close()
    command = [sys.executable, "-c", WATCHING, str(tmp_path / "map.journey")]
    ran = subprocess.run(command, check=True, capture_output=True, text=True, timeout=30)
    assert ran.stdout.strip() == "True"
