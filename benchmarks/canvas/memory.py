"""What a note costs in memory: a process each for a map of one note and for a large one."""

import gc
import json
import subprocess
import sys
from pathlib import Path

SEEN_AT = (0.25, 0.6, 1.0)


def per_note(notes: int) -> dict[str, float]:
    """kB a note above a window with one note, without the tiles of either, and the MB of those tiles."""
    least, full = weighed(1), weighed(notes)
    grown = (full["rss_mb"] - full["tiles_mb"]) - (least["rss_mb"] - least["tiles_mb"])
    return {
        "kb_a_note": round(grown * 1024 / notes, 2),
        "rss_mb": round(full["rss_mb"], 1),
        "empty_rss_mb": round(least["rss_mb"], 1),
        "tiles_mb": round(full["tiles_mb"], 1),
    }


def weighed(notes: int) -> dict[str, float]:
    command = [sys.executable, "-m", "benchmarks.canvas.memory", str(notes)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return {name: float(figure) for name, figure in json.loads(done.stdout.splitlines()[-1]).items()}


def rss_mb() -> float:
    """Resident memory of this process; 0 where the system does not say."""
    try:
        lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0.0
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS"))


def main(notes: int) -> None:
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
        made = [sys.executable, "-c", MAKE, str(path), str(notes)]
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
from journeyboard.store.document import create
create(Path(sys.argv[1]), board(int(sys.argv[2]))).close()
"""

if __name__ == "__main__":
    main(int(sys.argv[1]))
