"""What a note costs in memory: a process each for a map of one note and for a large one.

The maps of all other measurements are written with fifty words, but what is set and painted of a word is kept
once, and real maps have thousands of words. So a map with as many is weighed too.
"""

import gc
import json
import subprocess
import sys
from pathlib import Path

SEEN_AT = (0.25, 0.6, 1.0)
MANY_WORDS = 5_000


def per_note(notes: int) -> dict[str, float]:
    """kB a note above a window with one note, without the tiles of either, and the MB of those tiles."""
    least, full, wordy = weighed(1), weighed(notes), weighed(notes, MANY_WORDS)
    return {
        "kb_a_note": above(full, least, notes),
        "kb_a_note_of_many_words": above(wordy, least, notes),
        "rss_mb": round(full["rss_mb"], 1),
        "empty_rss_mb": round(least["rss_mb"], 1),
        "tiles_mb": round(full["tiles_mb"], 1),
    }


def above(full: dict[str, float], least: dict[str, float], notes: int) -> float:
    grown = (full["rss_mb"] - full["tiles_mb"]) - (least["rss_mb"] - least["tiles_mb"])
    return round(grown * 1024 / notes, 2)


def weighed(notes: int, words: int = 0) -> dict[str, float]:
    """The MB of a process that has seen a map with so many different ``words``; 0: the usual fifty."""
    command = [sys.executable, "-m", "benchmarks.canvas.memory", str(notes), str(words)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return {name: float(figure) for name, figure in json.loads(done.stdout.splitlines()[-1]).items()}


def rss_mb() -> float:
    """Resident memory of this process; 0 where the system does not say."""
    try:
        lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0.0
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS"))


def main(notes: int, words: int) -> None:
    """Open a map from its file, look at it from several distances, and weigh the process."""
    import tempfile

    from PySide6.QtWidgets import QApplication

    from benchmarks.boards import MAP
    from journeyboard.desktop.desk import Desk
    from journeyboard.desktop.giving_back import give_back_pictures
    from journeyboard.store.document import open_document

    from .stage import shown

    give_back_pictures()
    app = QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "board.journey"
        made = [sys.executable, "-c", MAKE, str(path), str(notes), str(words)]
        subprocess.run(made, check=True)
        desk = Desk(open_document(path), MAP)
        with shown(app, desk) as stage:
            stage.settle()
            for zoom in SEEN_AT:
                stage.look(zoom)
            gc.collect()
            picture = stage.view.painting.picture
            tiles = (picture.cache.size + picture.overview.image.sizeInBytes()) / 2**20
            print(json.dumps({"rss_mb": rss_mb(), "tiles_mb": tiles}))
        desk.close()


MAKE = """
import sys
from pathlib import Path
from benchmarks.boards import board
from benchmarks.words import drawn_from
from journeyboard.store.document import create
path, notes, words = sys.argv[1:]
many = {"words": drawn_from(int(words))} if int(words) else {}
create(Path(path), board(int(notes), **many)).close()
"""

if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
