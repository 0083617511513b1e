"""One way out for a map: the file's suffix picks the format, and a file appears whole or not at all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import IO

from journeyboard.export.check import check_pdf, check_png, check_svg
from journeyboard.export.measure import cut_short, smallest_text
from journeyboard.export.options import LARGEST_SCALE, SMALLEST_SCALE, Options, Report
from journeyboard.export.page import About, Page
from journeyboard.export.problem import ExportProblem
from journeyboard.export.sheet import Sheet, board_page, compose
from journeyboard.export.sheet.paper import LEAST_PT
from journeyboard.export.target import write_whole
from journeyboard.layout.styles import NOTE
from journeyboard.model import Contents, Direction, Id, JourneyMap, Note

__all__ = ["FORMATS", "ExportProblem", "Format", "Options", "Report", "export", "page_for"]

_PIXELS_PER_MM = 96 / 25.4


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file: how to write it, how to see that it is whole, and whether it is always paper."""

    name: str
    write: Callable[[Page, About, Options, IO[bytes]], None]
    check: Callable[[Path], None]
    on_paper: bool = False


def export(contents: Contents, map_id: Id, path: Path | str, options: Options | None = None) -> Report:
    """Write one map to ``path``, whose suffix (.pdf, .png, .svg) picks the format. Needs no display.

    Raises ExportProblem when the format, the map, the size or the place will not do.
    """
    path, options = Path(path), options or Options()
    kind = _format_of(path)
    page = page_for(contents, map_id, options, on_paper=kind.on_paper)
    about = _about(contents.of(JourneyMap)[map_id])
    write_whole(
        path,
        lambda file: kind.write(page, about, options, file),
        kind.check,
        overwrite=options.overwrite,
    )
    return _report(path, page, options, kind, cut_short(page.primitives, contents.of(Note)))


def page_for(contents: Contents, map_id: Id, options: Options, *, on_paper: bool) -> Page:
    """The page as it will be written; what a preview draws. Raises ExportProblem."""
    from journeyboard.drawing.theme import paper_theme, theme
    from journeyboard.export.fonts import use_system_fonts

    if map_id not in contents.of(JourneyMap):
        raise ExportProblem("this file has no such map", do="choose one of its maps")
    if not SMALLEST_SCALE <= options.scale <= LARGEST_SCALE:
        raise ExportProblem(
            f"a scale of {options.scale:g} is not possible",
            do=f"choose one from {SMALLEST_SCALE:g} to {LARGEST_SCALE:g}",
        )
    use_system_fonts()
    paper = options.paper or ("A3" if on_paper else None)
    if paper is None:
        return board_page(contents, map_id, theme(options.theme))
    printed = options.printed or date.today()
    look = paper_theme(options.ink)
    sheet = Sheet(paper, options.landscape, look, printed, options.title_block, options.legend)
    return compose(contents, map_id, sheet)


def _format_of(path: Path) -> Format:
    found = FORMATS.get(path.suffix.lower())
    if found is None:
        ending = f"the ending {path.suffix}" if path.suffix else "a name without an ending"
        raise ExportProblem(
            f"{ending} does not say how to export {path.name}", do=f"use one of {', '.join(FORMATS)}"
        )
    return found


def _about(journey: JourneyMap) -> About:
    keywords = ("customer journey map", *filter(None, (journey.organisation, journey.region)))
    rtl = journey.direction is Direction.RIGHT_TO_LEFT
    title = journey.title or "Journey map"
    return About(title, journey.organisation, journey.scenario, keywords, rtl=rtl)


def _report(path: Path, page: Page, options: Options, kind: Format, cut: int) -> Report:
    smallest = smallest_text(page.primitives) * page.pt_per_u
    return Report(
        path=path,
        pages=1,
        width_mm=page.width * page.mm_per_u,
        height_mm=page.height * page.mm_per_u,
        smallest_text_pt=round(smallest, 2),
        note_text_pt=round(NOTE.size * page.pt_per_u, 2),
        size_bytes=path.stat().st_size,
        remarks=tuple(_remarks(smallest, cut, options, kind)),
    )


def _remarks(smallest: float, cut: int, options: Options, kind: Format) -> list[str]:
    remarks = []
    paper = options.paper or ("A3" if kind.on_paper else None)
    if paper and options.theme == "dark":
        remarks.append("paper is white: the dark theme was left out")
    least = LEAST_PT.get(paper, 0.0) if paper else 0.0
    if 0 < smallest < least:
        remarks.append(
            f"the smallest text is {smallest:.1f} pt; on {paper} it should be {least:g} pt or more"
        )
    if cut:
        notes = (
            "1 note does not show all of its text"
            if cut == 1
            else f"{cut} notes do not show all of their text"
        )
        remarks.append(f"{notes}: make room for it")
    return remarks


def _pdf(page: Page, about: About, _: Options, file: IO[bytes]) -> None:
    from journeyboard.export.pdf import write_pdf

    write_pdf([page], about, file)


def _png(page: Page, _: About, options: Options, file: IO[bytes]) -> None:
    from journeyboard.export.png import write_png

    per_u = options.scale * page.mm_per_u * _PIXELS_PER_MM if options.paper else options.scale
    write_png(page, file, per_u, transparent=options.transparent)


def _svg(page: Page, about: About, options: Options, file: IO[bytes]) -> None:
    from journeyboard.export.svg import svg

    file.write(svg(page, about, background=not options.transparent).encode("utf-8"))


FORMATS = {
    ".pdf": Format("PDF", _pdf, check_pdf, on_paper=True),
    ".png": Format("PNG", _png, check_png),
    ".svg": Format("SVG", _svg, check_svg),
}
"""By suffix, in the order a dialog offers them."""
