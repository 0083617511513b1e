"""PDF on ReportLab: vector sheets whose text can be searched, copied and read aloud."""

from __future__ import annotations

from collections.abc import Sequence
from typing import IO, Any

from journeyboard.export.page import About, Page


def write_pdf(pages: Sequence[Page], about: About, file: IO[bytes]) -> None:
    """Write pages to a file, with outline and metadata."""
    from reportlab.pdfgen.canvas import Canvas

    from journeyboard.export.pdf.resources import Resources

    canvas = Canvas(file, pageCompression=1, pdfVersion=(1, 6), lang=about.language or None)
    _describe(canvas, about)
    document = canvas._doc
    resources = Resources(document)
    contents = [_draw(canvas, resources, page, number) for number, page in enumerate(pages)]
    finished = document.Reference(resources.finished())
    for number, content in enumerate(contents, 1):
        sheet = document.idToObject[f"Page{number}"]
        sheet.Resources, sheet.Contents = finished, content
    canvas.save()


def _describe(canvas: Any, about: About) -> None:  # noqa: ANN401 - untyped library
    canvas.setTitle(about.title)
    canvas.setAuthor(about.author)
    canvas.setSubject(about.subject)
    canvas.setKeywords(", ".join(about.keywords))
    canvas.setCreator("Journeyboard")
    canvas.setViewerPreference("DisplayDocTitle", "true")
    if about.rtl:
        canvas.setViewerPreference("Direction", "R2L")


def _draw(canvas: Any, resources: Any, page: Page, number: int) -> Any:  # noqa: ANN401 - untyped library
    """Add a page to the canvas and return its content stream, which ReportLab does not get to see.

    It would check every operator's state and write streams as text, which takes a third more space.
    """
    from journeyboard.export.pdf.content import Content
    from journeyboard.export.pdf.objects import stream

    scale = page.pt_per_u
    height = page.height * scale
    content = Content(resources, (scale, 0, 0, -scale, 0, height))
    content.draw(page.primitives)
    canvas.setPageSize((page.width * scale, height))
    for place, mark in enumerate(page.bookmarks):
        key = f"p{number}-{place}"
        canvas.bookmarkPage(key, "XYZ", left=mark.x * scale, top=height - mark.y * scale)
        canvas.addOutlineEntry(mark.title, key, mark.level)
    canvas.showPage()
    return stream(content.operators().encode("ascii"))
