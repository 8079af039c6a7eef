"""What a filled-in review workbook says: its hidden base, and the cells that people write in."""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO
from itertools import islice
from typing import Any

from smmdesk.documents.posts_review.columns import BASE_SIGN, COMMENT, ID, LONGEST_CELL, MARK, NAME_CELL
from smmdesk.documents.posts_review.reading import made_of
from smmdesk.documents.xlsx_values import shown
from smmdesk.documents.zips import DocumentZip
from smmdesk.domain.errors import UserError
from smmdesk.domain.posts.review import MOST_POSTS, Answer, Answers, PackPost
from smmdesk.domain.posts.review_base import unpacked_base
from smmdesk.domain.posts.setting import Mark

_MOST_SHEETS, _MOST_ROWS, _MOST_COLUMNS = 20, MOST_POSTS + 200, 120
_MOST_CHUNKS = 1001
_KEYS_WITHIN = 40
"""Rows in which the row of keys is looked for: somebody may have put lines above."""
_WORDS_OF_MARKS = {
    "approve": Mark.APPROVE,
    "approved": Mark.APPROVE,
    "ok": Mark.APPROVE,
    "одобряю": Mark.APPROVE,
    "одобрено": Mark.APPROVE,
    "ок": Mark.APPROVE,
    "needs changes": Mark.CHANGES,
    "changes": Mark.CHANGES,
    "нужны правки": Mark.CHANGES,
    "правки": Mark.CHANGES,
    "put on hold": Mark.HOLD,
    "hold": Mark.HOLD,
    "on hold": Mark.HOLD,
    "отложить": Mark.HOLD,
}


def answers_in_workbook(data: bytes) -> Answers:
    """Return the answers; UserError ``review_not_answer`` for another workbook."""
    DocumentZip(data).check()
    from openpyxl import load_workbook

    book = load_workbook(BytesIO(data), read_only=True, data_only=False, keep_links=False)
    try:
        sheets = book.worksheets
        if len(sheets) > _MOST_SHEETS:
            raise UserError("review_not_answer")
        for sheet in sheets:
            # The size that a file states is often wrong, and may be wrong on purpose.
            sheet.reset_dimensions()
        base = unpacked_base(_base(sheets))
        rows = _review(sheets)
        if rows is None:
            raise UserError("review_not_answer")
        name, keys, below = rows
        sent = {post.id: post for post in base.posts}
        said = [_answer(dict(zip(keys, row, strict=False)), sent) for row in below if row]
        # Whoever writes a cell twice sends the later row; a copied row must not speak twice.
        once = {answer.post_id: answer for answer in said if answer.post_id}
        return made_of(base, name, _saved_at(book.properties.modified), list(once.values()))
    finally:
        book.close()


def _base(sheets: list[Any]) -> str:
    for sheet in sheets:
        cells = [row[0].value for row in islice(sheet.iter_rows(max_col=1), _MOST_CHUNKS) if row]
        if cells and cells[0] == BASE_SIGN:
            return "".join(str(cell) for cell in cells[1:] if cell is not None)
    raise UserError("review_not_answer")


def _review(sheets: list[Any]) -> tuple[str, list[str], list[list[Any]]] | None:
    """Return the reviewer's name, the keys of the columns, and the cells of the rows below, else None."""
    for sheet in sheets:
        rows = [list(row) for row in islice(sheet.iter_rows(max_col=_MOST_COLUMNS), _MOST_ROWS)]
        for number, row in enumerate(rows[:_KEYS_WITHIN]):
            keys = [_text(cell) for cell in row]
            if keys[:1] == [ID] and MARK in keys:
                return _name(rows[:number]), keys, rows[number + 2 :]
    return None


def _name(above: list[list[Any]]) -> str:
    """Return what stands in the name's cell: the last line above the keys."""
    lines = (row for row in reversed(above) if any(_text(cell) for cell in row))
    row: list[Any] = next(lines, [])
    return _text(row[NAME_CELL[1]]) if len(row) > NAME_CELL[1] else ""


def _answer(cells: dict[str, Any], sent: dict[str, PackPost]) -> Answer:
    post_id = _text(cells.get(ID))
    post = sent.get(post_id)
    mark, extra = _mark(_text(cells.get(MARK)))
    comment = "\n".join(part for part in (extra, _text(cells.get(COMMENT))) if part)
    texts, unread = {}, []
    for key in post.texts if post else ():
        # Where a text was too long for a cell, a locked sentence stands in its place.
        if post is None or key not in cells or len(post.texts[key]) > LONGEST_CELL:
            continue
        if _is_formula(cells[key]):
            unread.append(key)
        else:
            texts[key] = _text(cells[key])
    return Answer(post_id, mark, comment, texts, tuple(unread))


def _mark(text: str) -> tuple[Mark, str]:
    """Return the mark, and what was written in its place where it is none of the list: that is a comment."""
    plain = " ".join(text.casefold().replace("ё", "е").split()).strip(" .!✓✎⏸")
    mark = _WORDS_OF_MARKS.get(plain, Mark.NONE)
    return mark, "" if mark is not Mark.NONE else text


def _is_formula(cell: Any) -> bool:
    return getattr(cell, "data_type", "") in ("f", "e")


def _text(cell: Any) -> str:
    """Return what a cell shows. LibreOffice and Excel write a carriage return as an escape."""
    value = getattr(cell, "value", None)
    if value is None:
        return ""
    text = value if isinstance(value, str) else shown(value, getattr(cell, "number_format", None))
    return text.replace("_x000D_", "") if "_x000D_" in text else text


def _saved_at(modified: datetime | None) -> datetime | None:
    if modified is None:
        return None
    return modified.replace(tzinfo=UTC) if modified.tzinfo is None else modified.astimezone(UTC)
