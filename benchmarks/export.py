"""How fast maps are exported, beside what the machine can blit: ``python -m benchmarks.export --help``.

The first PDF is written as a person's first one is: with nothing imported, shaped or remembered yet.
"""

import argparse
import json
import os
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from benchmarks.blits import blit
from benchmarks.boards import MAP, board
from journeyboard.export.formats import Options, export, page_for
from journeyboard.export.png import MOST_PIXELS
from journeyboard.model import Records

PDF_S_AT, BLIT_MS_AT = 1.5, 1.6
"""The demand: a PDF of 1,000 notes in 1.5 s on a machine that blits the tiles of a view in 1.6 ms."""
SIZES = (1_000, 10_000)
REPEATS = 3


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--notes", type=int, help=f"a size of map; without it {SIZES}")
    parser.add_argument("--json", action="store_true", help="one JSON object for each size")
    options = parser.parse_args()
    application = QApplication(["benchmark"])
    for notes in [options.notes] if options.notes else SIZES:
        result = measured(notes, application)
        print(json.dumps(result) if options.json else table(result), flush=True)


def measured(notes: int, application: QApplication) -> dict[str, Any]:
    contents = Records(board(notes))
    with TemporaryDirectory() as folder:
        pdf, first_s = timed_export(contents, Path(folder, "map.pdf"), Options(paper="A0"), 1)
        _, warm_s = timed_export(contents, Path(folder, "map.pdf"), Options(paper="A0"), REPEATS)
        svg, svg_s = timed_export(contents, Path(folder, "map.svg"), Options(), REPEATS)

    blit_ms = blit(application, smooth=False)
    return {
        "notes": notes,
        "floor": {"blit_ms": round(blit_ms, 2)},
        "pdf": {
            "first_s": round(first_s, 3),
            "again_s": round(warm_s, 3),
            "kb": pdf // 1024,
            "blits": round(first_s * 1000 / blit_ms),
            "allowed_blits": round(PDF_S_AT * 1000 / BLIT_MS_AT * notes / 1000),
        },
        "svg": {"s": round(svg_s, 3), "kb": svg // 1024},
        "png": png(contents),
    }


def timed_export(contents: Records, path: Path, options: Options, repeats: int) -> tuple[int, float]:
    """The size in bytes and the median time of an export in seconds."""
    times = []
    for _ in range(repeats):
        path.unlink(missing_ok=True)
        times.append(seconds(lambda: export(contents, MAP, path, options)))
    return path.stat().st_size, median(times)


def png(contents: Records) -> dict[str, Any]:
    """Painting and encoding of the board at 100 %, or as large as a PNG may be."""
    from journeyboard.export.painter import image, png
    from journeyboard.layout.rect import Rect

    page = page_for(contents, MAP, Options(), on_paper=False)
    scale = min(1.0, (MOST_PIXELS / (page.width * page.height)) ** 0.5)
    pictures: list[QImage] = []
    files: list[BytesIO] = []
    area = Rect(0, 0, page.width, page.height)
    paint_s = seconds(lambda: pictures.append(image(page.primitives, area, scale, page.background)))
    encode_s = seconds(lambda: files.append(BytesIO(png(pictures[0], 4.0))))
    return {
        "megapixels": round(pictures[0].width() * pictures[0].height() / 1e6, 1),
        "paint_s": round(paint_s, 3),
        "encode_s": round(encode_s, 3),
        "encode_share": round(encode_s / (paint_s + encode_s), 2),
        "kb": len(files[0].getbuffer()) // 1024,
    }


def seconds(work: Callable[[], object]) -> float:
    start = perf_counter()
    work()
    return perf_counter() - start


def table(result: dict[str, Any]) -> str:
    pdf, svg, png = result["pdf"], result["svg"], result["png"]
    return "\n".join(
        [
            f"{result['notes']:,} notes; floor: {result['floor']['blit_ms']} ms to blit the tiles of a view",
            f"  PDF  first {pdf['first_s']} s, again {pdf['again_s']} s, {pdf['kb']:,} kB; the first is "
            f"{pdf['blits']:,} blits (allowed {pdf['allowed_blits']:,})",
            f"  SVG  {svg['s']} s, {svg['kb']:,} kB",
            f"  PNG  {png['megapixels']} Mpx: paint {png['paint_s']} s, encode {png['encode_s']} s "
            f"({png['encode_share']:.0%} of it), {png['kb']:,} kB",
        ]
    )


if __name__ == "__main__":
    main()
