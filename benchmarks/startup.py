"""How long until the start page is painted, beside an empty window: ``python -m benchmarks.startup --help``.

Both are whole processes, taken in turns, from their start until the window has been painted once.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

RUNS = 9
DEMAND = 2.0
"""The start page may take this many times as long as the empty window."""

EMPTY = """
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
window = QMainWindow()
room = app.primaryScreen().availableSize()
window.resize(min(1440, room.width()), min(900, room.height()))
window.show()
app.processEvents()
print("painted", flush=True)
"""
START_PAGE = """
import os
from PySide6.QtWidgets import QApplication
def painted(*_):
    QApplication.processEvents()
    print("painted", flush=True)
    os._exit(0)
QApplication.exec = painted
from journeyboard.cli import main
main([])
"""
USED_BEFORE = """
from pathlib import Path
from journeyboard.desktop.app import application
application()
from journeyboard.desktop.settings import Settings
from journeyboard.desktop.start.drawing import make_picture
from journeyboard.desktop.start.window import StartWindow
from journeyboard.importing import shelf
from journeyboard.store.document import create
for number, starter in enumerate(shelf.samples()):
    path = Path(f"{number}.journey").resolve()
    create(path, starter.records()).close()
    Settings().remember(path)
page = StartWindow()
for path in [*page.recent, *page.templates]:
    make_picture(page._wanted(path))
"""


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.startup", description=__doc__)
    parser.add_argument("--json", action="store_true", help="print one JSON object instead of a table")
    parser.add_argument("--runs", type=int, default=RUNS, help=f"runs of each, {RUNS} when not given")
    options = parser.parse_args()
    found = measure(options.runs)
    print(json.dumps(found) if options.json else table(found))


def measure(runs: int) -> dict[str, object]:
    """Medians and best times in ms: an empty window, the very first start, and later ones with three maps."""
    with tempfile.TemporaryDirectory() as new, tempfile.TemporaryDirectory() as used:
        run(USED_BEFORE, used)
        kinds = {"empty": (EMPTY, new), "first_start": (START_PAGE, new), "start_page": (START_PAGE, used)}
        times: dict[str, list[float]] = {name: [] for name in kinds}
        for _ in range(runs):
            for name, (code, home) in kinds.items():
                times[name].append(run(code, home))
    floor = median(times["empty"])
    shown: dict[str, object] = {
        name: {"median_ms": round(median(each), 1), "best_ms": round(min(each), 1)}
        for name, each in times.items()
    }
    ratios = {name: round(median(times[name]) / floor, 2) for name in ("first_start", "start_page")}
    return {"runs": runs, **shown, "ratio": ratios, "demand": DEMAND}


def run(code: str, home: str) -> float:
    """ms from the start of a process with its own home until it says that it has painted, or ends."""
    places = {f"XDG_{name}_HOME": str(Path(home) / name.lower()) for name in ("CONFIG", "DATA", "CACHE")}
    environment = os.environ | places | {"QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
    environment["PYTHONPATH"] = str(Path(__file__).resolve().parent.parent)
    begun = perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-c", code],
        env=environment,
        cwd=home,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout
    process.stdout.readline()
    taken = (perf_counter() - begun) * 1000
    _, complaints = process.communicate()
    if process.returncode:
        raise RuntimeError(complaints.decode())
    return taken


def table(found: dict[str, object]) -> str:
    rows = [f"{'':24}{'median ms':>12}{'best ms':>12}"]
    words = {
        "empty": "empty QMainWindow",
        "first_start": "very first start",
        "start_page": "start page, 3 maps",
    }
    for name, text in words.items():
        times = found[name]
        assert isinstance(times, dict)
        rows.append(f"{text:24}{times['median_ms']:12}{times['best_ms']:12}")
    return "\n".join(
        [*rows, "", f"ratio to the empty window: {found['ratio']} (demanded: at most {found['demand']})"]
    )


if __name__ == "__main__":
    main()
