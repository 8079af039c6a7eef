"""CSV and TSV: which sign parts the cells, quoted line breaks, and quotes that never close."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence

from smmdesk.documents.encoding import decode
from smmdesk.documents.posts_in.bounds import BOUNDS, Bounds
from smmdesk.documents.posts_in.shape import RawRow, sheet_of
from smmdesk.domain.errors import UserError
from smmdesk.domain.posts.importing import Reason, Table
from smmdesk.domain.posts.importing_headers import field_named

_SAMPLE = 64 * 1024
_DELIMITERS = ",;\t|"
_SAMPLE_ROWS = 60


def read_delimited(data: bytes, name: str, bounds: Bounds = BOUNDS) -> Table:
    """Return the table; UserError where it is none, or too large."""
    if len(data) > bounds.text_bytes:
        raise UserError("document_too_big", limit=bounds.text_bytes // 2**20)
    # Line ends become "\n" here: between rows and within quoted cells alike.
    text = decode(data).replace("\r\n", "\n").replace("\r", "\n")
    text, delimiter = _declared(text)
    delimiter = delimiter or sniffed(text[:_SAMPLE])
    sheet = sheet_of("", _Rows(text, delimiter, bounds).read(), bounds)
    if sheet is None:
        raise UserError("posts_in_no_rows")
    return Table(name, "csv", (sheet,))


def _declared(text: str) -> tuple[str, str]:
    """Excel's first line "sep=;" names the delimiter and is no data."""
    line, found, rest = text.partition("\n")
    line = line.strip().strip('"')
    if found and line.lower().startswith("sep=") and len(line) <= 5:
        return rest, line[4:] or "\t"
    return text, ""


def sniffed(sample: str) -> str:
    """Return the delimiter by which the sample falls into the most even columns and the best known headers."""
    scores = {sign: _score(sample, sign) for sign in _DELIMITERS if sign in sample}
    return max(scores, key=lambda sign: scores[sign]) if scores else ","


def _score(sample: str, delimiter: str) -> float:
    rows = _parsed(sample, delimiter)
    widths = [len(row) for row in rows if any(cell.strip() for cell in row)]
    if not widths:
        return 0
    usual = max(set(widths), key=lambda width: (widths.count(width), width))
    if usual < 2:
        return 0
    even = widths.count(usual) / len(widths)
    named = max((sum(bool(field_named(cell)[1]) for cell in row) for row in rows[:10]), default=0)
    return named * 2 + even * min(usual, 12) / 2


def _parsed(sample: str, delimiter: str) -> list[list[str]]:
    rows: list[list[str]] = []
    try:
        for row in csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter):
            rows.append(row)
            if len(rows) == _SAMPLE_ROWS:
                break
    except csv.Error:
        pass
    return rows


class _TooLongError(Exception):
    """A quoted cell goes on over more lines than any post has."""


class _Rows:
    """Reads row by row; where a quote does not close, that row is given up and the next line begins anew."""

    def __init__(self, text: str, delimiter: str, bounds: Bounds) -> None:
        self._lines = text.split("\n")
        if self._lines and not self._lines[-1]:
            self._lines.pop()
        self._delimiter = delimiter
        self._bounds = bounds
        self._begin = 0
        self._next = 0

    def read(self) -> list[RawRow]:
        rows: list[RawRow] = []
        cells = broken = 0
        csv.field_size_limit(self._bounds.cell_characters)
        reader = self._reader()
        while self._next < len(self._lines):
            self._begin = self._next
            try:
                row: Sequence[str] = next(reader)
            except StopIteration:
                break
            except (csv.Error, _TooLongError):
                loose = self._loosely()
                reader = self._reader()
                if loose is None:
                    broken += 1
                    if broken > self._bounds.broken_quotes:
                        raise UserError("posts_in_broken_quotes", row=len(rows) + 1) from None
                    said = self._lines[self._begin].strip()[:60]
                    rows.append(RawRow(len(rows) + 1, [], Reason("posts_in_open_quote", {"text": said})))
                    continue
                row = loose
            cells += len(row)
            self._refuse(len(rows), cells)
            rows.append(RawRow(len(rows) + 1, [cell.strip() or None for cell in row]))
        return rows

    def _loosely(self) -> Sequence[str] | None:
        """Return the row as its first line alone gives it, quotes within quotes allowed; None where one stays open."""
        line = self._lines[self._begin]
        went_on = self._next - self._begin > 1
        self._next = self._begin + 1
        if went_on or len(line) > self._bounds.cell_characters:
            return None
        return next(csv.reader([line], delimiter=self._delimiter), [])

    def _reader(self) -> Iterator[list[str]]:
        return csv.reader(self._feed(), delimiter=self._delimiter, strict=True)

    def _feed(self) -> Iterator[str]:
        while self._next < len(self._lines):
            if self._next - self._begin > self._bounds.quote_lines:
                raise _TooLongError
            self._next += 1
            yield self._lines[self._next - 1] + "\n"
        if self._next > self._begin:  # the file ends within a quoted cell
            raise _TooLongError

    def _refuse(self, rows: int, cells: int) -> None:
        # Blank lines count as rows here: a gigabyte of them is as bad.
        if rows > self._bounds.rows * 2:
            raise UserError("posts_in_too_many_rows", rows=self._bounds.rows)
        if cells > self._bounds.cells:
            raise UserError("posts_in_too_many_rows", rows=self._bounds.rows)
