"""A measurement as a table: each figure as a ratio to its floor, and whether it keeps what is demanded."""

from collections.abc import Iterator
from typing import Any

from .moves import WORKS

DEMANDED = dict.fromkeys(("pan_all", "pan_150", "pan_close", "zoom"), 2.0) | {"drag_1": 3.0, "drag_500": 3.0}
SHARP_MS, KEYSTROKE, DRAG_ALL, WORST, NOTE_KB, GROWTH = 300.0, 2.0, 2.0, 5.0, 3.0, 1.3
Found = dict[str, Any]


def lines(found: Found) -> Iterator[str]:
    """The table of one size of map."""
    blit, scaled = found["floor"]["blit_ms"], found["floor"]["scaled_blit_ms"]
    yield f"{found['notes']:,} notes ({found['platform']})"
    yield f"  floor: 15 tiles {blit:.2f} ms, one scaled blit {scaled:.2f} ms"
    yield f"  first paint {found['first_paint']['median_ms']:.0f} ms"
    yield from moves(found)
    if "sharp" in found:
        yield "  sharp after a zoom to  " + ", ".join(sharp(found["sharp"]))
    if "typing" in found:
        typed, plain = found["typing"]["keystroke"], found["typing"]["plain_text"]
        times = typed["median_ms"] / plain["median_ms"]
        yield row("keystroke", typed, times, KEYSTROKE) + f"  (plain text {plain['median_ms']:.2f} ms)"
    if "all" in found:
        yield from crowd(found)
    if "session" in found:
        yield from session(found)
    if "memory" in found:
        yield memory(found["memory"])


def ratio(found: Found, name: str) -> float:
    """A way of working beside its floor: the median frame, but of zooming the 95th of a hundred."""
    figure, base = ("p95_ms", "scaled_blit_ms") if name == "zoom" else ("median_ms", "blit_ms")
    return float(found[name][figure]) / float(found["floor"][base])


def growth(small: Found, large: Found) -> Iterator[str]:
    """How much dearer a frame is on the larger map."""
    yield f"{large['notes']:,} beside {small['notes']:,} notes"
    for name in (name for name in WORKS if name in small and name in large):
        times = ratio(large, name) / ratio(small, name)
        yield f"  {name:16} x {times:5.2f}  {verdict(times, GROWTH)}"


def moves(found: Found) -> Iterator[str]:
    for name in (name for name in WORKS if name in found):
        yield row(name, found[name], ratio(found, name), DEMANDED.get(name))


def row(name: str, times: Found, ratio: float, most: float | None) -> str:
    figures = "  ".join(f"{word} {times[f'{word}_ms']:7.2f}" for word in ("median", "p95", "max"))
    return f"  {name:16} {figures}  x floor {ratio:6.2f}  {verdict(ratio, most)}"


def verdict(figure: float, most: float | None) -> str:
    if most is None:
        return ""
    return f"kept (<= {most:g})" if round(figure, 2) <= most else f"MISSED (<= {most:g})"


def sharp(times: dict[str, float]) -> Iterator[str]:
    for zoom, ms in times.items():
        yield f"{zoom}: {ms:.0f} ms {verdict(ms, SHARP_MS)}"


def crowd(found: Found) -> Iterator[str]:
    moved = found["all"]
    times = moved["drag_all"]["median_ms"] / found["floor"]["blit_ms"]
    yield row("drag all", moved["drag_all"], times, DRAG_ALL)
    yield (
        f"  all notes: picked up {moved['pick_up_ms']:.0f} ms,"
        f" put down in one change {moved['commit_ms']:.0f} ms, sharp {moved['commit_to_sharp_ms']:.0f} ms"
    )


def session(found: Found) -> Iterator[str]:
    worked, blit, scaled = found["session"], found["floor"]["blit_ms"], found["floor"]["scaled_blit_ms"]
    yield f"  session of {worked['frames']:,} frames, since the input was due (and processor time alone):"
    for name, times in worked["by_action"].items():
        base = scaled if name.startswith("zoom") else blit
        used = worked["by_action_processor"][name]["max_ms"] / base
        yield row(f"  {name}", times, times["max_ms"] / base, WORST) + f"; processor x {used:.1f}"
    yield rare("all of it", worked["all"], blit)
    yield rare("a blit alone in this rhythm", worked["alone"]["clock"], blit)
    shown = (f"{name} {times['max_ms']:.0f} ms" for name, times in worked["until_shown"].items())
    yield "    at most until what changed is seen: " + ", ".join(shown)


def rare(name: str, times: Found, blit: float) -> str:
    """One frame in a thousand, and the worst, in multiples of the floor."""
    return f"    {name}: p99.9 x {times['p999_ms'] / blit:.1f}, worst x {times['max_ms'] / blit:.1f}"


def memory(found: Found) -> str:
    kept, wordy = verdict(found["kb_a_note"], NOTE_KB), verdict(found["kb_a_note_of_many_words"], NOTE_KB)
    return (
        f"  memory {found['kb_a_note']:.2f} kB a note {kept},"
        f" with thousands of words {found['kb_a_note_of_many_words']:.2f} kB {wordy}"
        f"  ({found['rss_mb']:.0f} MB with {found['tiles_mb']:.0f} MB of tiles,"
        f" {found['empty_rss_mb']:.0f} MB with one note)"
    )
