"""Selecting several things by keyboard: what was reached stays selected while the keys go on to others."""

from journeyboard.model import Id

from .bench import Bench


def cursor(bench: Bench) -> Id | None:
    """What the keys are on; None when something else has been selected since."""
    marks, selection = bench.marks, bench.desk.selection
    if marks.at is not None and selection == marks.kept | {marks.at}:
        return marks.at
    return next(iter(selection)) if len(selection) == 1 else None


def kept(bench: Bench) -> frozenset[Id]:
    """What stays selected while the keys go on."""
    marks = bench.marks
    on = marks.at is not None and bench.desk.selection == marks.kept | {marks.at}
    return marks.kept if on else frozenset()


def keep_all(bench: Bench) -> None:
    """From here on what is selected stays so."""
    at = cursor(bench)
    bench.marks.at, bench.marks.kept = at, bench.desk.selection


def keep_or_let_go(bench: Bench) -> None:
    """What the keys are on stays selected when they go on, or, once more, does not."""
    at = cursor(bench)
    if at is not None:
        before = kept(bench)
        bench.marks.at, bench.marks.kept = at, before ^ {at}
        bench.repaint()
