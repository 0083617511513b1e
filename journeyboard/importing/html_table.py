"""The first table of an HTML text, as spreadsheets and browsers put it on the clipboard."""

from html.parser import HTMLParser

from .problem import ImportProblem

MOST = 100_000
SILENT = {"script", "style", "title", "template"}
BREAKS = {"br", "p", "div", "li"}
Attributes = list[tuple[str, str | None]]


def rows_of(html: str) -> list[list[str]]:
    """Its rows of cells; spanned cells are filled with empty ones, a nested table is text of its cell.

    Raises ``ImportProblem`` for more than 100,000 cells and for HTML that is damaged.
    """
    reader = _Reader()
    # Not closed: at the end of a text the parser tries each broken tag again, which takes hours for many.
    try:
        reader.feed(html + "</table>")
    except AssertionError:  # html.parser's word for a declaration that it cannot read
        raise ImportProblem(
            "the HTML of the table is damaged", "copy it again", "nothing was pasted"
        ) from None
    reader.end_row()
    return reader.rows


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.rows: list[list[str]] = []
        self._row: list[str] | None = None
        self._cell: list[str] | None = None
        self._spans: dict[int, int] = {}
        self._size = (1, 1)
        self._depth = self._silent = self._count = 0
        self._done = False

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        self._silent += tag in SILENT
        self._depth += tag == "table"
        if self._depth != 1 or self._done:
            return
        if tag == "tr":
            self.end_row()
            self._row = []
        elif tag in ("td", "th"):
            self._begin_cell(dict(attrs))
        elif tag in BREAKS:
            self._break()

    def handle_endtag(self, tag: str) -> None:
        self._silent = max(0, self._silent - (tag in SILENT))
        if tag == "table":
            self._done = self._done or self._depth == 1
            self._depth = max(0, self._depth - 1)
        elif tag in ("td", "th") and self._depth == 1:
            self._end_cell()
        elif tag == "tr" and self._depth == 1:
            self.end_row()

    def handle_data(self, data: str) -> None:
        if self._cell is not None and not self._silent and not self._done:
            self._cell.append(" ".join(f"|{data}|".split())[1:-1])

    def end_row(self) -> None:
        """Close the row that is open."""
        self._end_cell()
        if self._row is not None:
            self._skip_spanned()
            self.rows.append(self._row)
        self._row = None

    def _begin_cell(self, attributes: dict[str, str | None]) -> None:
        self._end_cell()
        self._row = [] if self._row is None else self._row
        self._skip_spanned()
        self._cell = []
        self._size = _span(attributes.get("colspan")), _span(attributes.get("rowspan"))

    def _break(self) -> None:
        if self._cell:
            self._cell.append("\n")

    def _end_cell(self) -> None:
        if self._cell is None or self._row is None:
            return
        words, (across, down) = "".join(self._cell), self._size
        lines = (line.strip() for line in words.replace("\xa0", " ").split("\n"))
        first = len(self._row)
        self._add("\n".join(line for line in lines if line))
        for _ in range(across - 1):
            self._add("")
        if down > 1:
            self._spans |= dict.fromkeys(range(first, first + across), down - 1)
        self._cell = None

    def _skip_spanned(self) -> None:
        """Fill the places that cells of the rows above reach down into."""
        while self._row is not None and self._spans.get(len(self._row), 0):
            self._spans[len(self._row)] -= 1
            self._add("")

    def _add(self, text: str) -> None:
        self._count += 1
        if self._count > MOST:
            raise ImportProblem(
                f"there are more than {MOST:,} cells", "take a part of them", "nothing was pasted"
            )
        assert self._row is not None
        self._row.append(text)


def _span(value: str | None) -> int:
    return (
        min(max(int(value), 1), 500)
        if value and value.isascii() and value.isdigit() and len(value) < 6
        else 1
    )
