"""The command line of the canvas benchmark."""

import argparse
import gc
import json
import os
import sys


def main() -> None:
    options = parsed()
    os.environ.setdefault("QT_QPA_PLATFORM", options.platform)
    from PySide6.QtWidgets import QApplication

    from journeyboard.desktop.app import TURN_S
    from journeyboard.desktop.collecting import Collecting
    from journeyboard.desktop.giving_back import give_back_pictures

    from .measure import measure
    from .report import growth, lines

    sys.setswitchinterval(TURN_S)
    give_back_pictures()
    Collecting(QApplication([]))
    gc.collect()
    gc.freeze()
    found = []
    for notes in options.notes:
        found.append(measure(notes, options.only, patience=options.frames, seconds=options.seconds))
        print(json.dumps(found[-1]) if options.json else "\n".join(lines(found[-1])), flush=True)
    if len(found) > 1 and not options.json:
        print("\n".join(growth(found[0], found[-1])))


def parsed() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.canvas", description=sys.modules[__package__].__doc__
    )
    parser.add_argument(
        "--notes", type=int, nargs="+", default=[1_000, 10_000, 50_000], help="the sizes of map"
    )
    parser.add_argument(
        "--only", nargs="+", help="some measurements instead of all, e.g. pan_150 zoom sharp session"
    )
    parser.add_argument("--quick", action="store_true", help="fewer frames, a session of 15 s, no memory")
    parser.add_argument("--platform", default="offscreen", help="offscreen, or xcb on a running X server")
    parser.add_argument("--json", action="store_true", help="one JSON object a line instead of a table")
    options = parser.parse_args()
    options.frames, options.seconds = (20, 15.0) if options.quick else (60, 60.0)
    options.only = options.only or parts(quick=options.quick)
    return options


def parts(*, quick: bool) -> tuple[str, ...]:
    from .measure import PARTS

    return tuple(part for part in PARTS if not (quick and part == "memory"))


if __name__ == "__main__":
    main()
