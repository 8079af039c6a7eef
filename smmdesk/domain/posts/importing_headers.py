"""Which row of a sheet names the columns, and which field a name speaks of."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache
from itertools import pairwise

from smmdesk.domain.posts.columns import Field, field_of, plain
from smmdesk.domain.posts.importing import NETWORK_PREFIX, NO_FIELD, Cell
from smmdesk.domain.posts.importing_dates import DayWords, read_day, weekday_named
from smmdesk.domain.posts.importing_words import HEADERS, NETWORKS

SEARCHED_ROWS = 40
"""A header stands within the first rows; what comes below are posts."""
_FIRST_ROWS = 10
_LONGEST_NAME = 60
_LONGEST_WEEKDAY = 14
_FEWEST_WEEKDAYS = 5
_IN_BRACKETS = re.compile(r"[(\[].*?[)\]]")
_SIGNS = re.compile(r"[^\w#№./ -]+")
EXACT, PARTLY = 2, 1

_EXACT: Mapping[str, str] = {word: name for name, words in HEADERS.items() for word in words}
# A short word within a longer header proves little ("no", "тип", "где" may stand in any sentence).
_PARTS = sorted((word for word in _EXACT if len(word) > 3 and _EXACT[word]), key=len, reverse=True)
_NETWORK_NAMES: Mapping[str, str] = {word: network for network, words in NETWORKS.items() for word in words}


@lru_cache(maxsize=2048)
def field_named(text: str) -> tuple[str, int]:
    """Return the field that a header speaks of ("" for one that is not taken over) and how sure that is.

    Sure is EXACT, PARTLY or 0 where nothing is known.
    """
    if not text.strip() or len(text) > _LONGEST_NAME * 2:
        return NO_FIELD, 0
    own = field_of(text)
    if own is not None:
        return own[0].value, EXACT
    words = plain(text).strip(" :.*")
    bracketed = [_NETWORK_NAMES.get(_tidy(inside.strip("()[]"))) for inside in _IN_BRACKETS.findall(words)]
    for network in filter(None, bracketed):  # "Copy (IG)"
        return NETWORK_PREFIX + network, PARTLY
    for form in dict.fromkeys((words, _tidy(words), _tidy(_IN_BRACKETS.sub(" ", words)))):
        if form in _EXACT:
            return _EXACT[form], EXACT
        if form in _NETWORK_NAMES:
            return NETWORK_PREFIX + _NETWORK_NAMES[form], EXACT
    return _partly(_tidy(_IN_BRACKETS.sub(" ", words)) or _tidy(words))


def _tidy(words: str) -> str:
    return " ".join(_SIGNS.sub(" ", words).split()).strip(" .-/:")


def _partly(words: str) -> tuple[str, int]:
    pieces = words.replace("/", " ").replace("-", " ").split()
    network = next(
        (_NETWORK_NAMES[piece] for piece in pieces if piece in _NETWORK_NAMES and len(piece) > 1), None
    )
    found = next((part for part in _PARTS if _stands_in(part, words)), None)
    if network is not None and (found is None or _EXACT[found] in ("text", "title", "networks")):
        return NETWORK_PREFIX + network, PARTLY
    return (_EXACT[found], PARTLY) if found else (NO_FIELD, 0)


def _stands_in(part: str, words: str) -> bool:
    start = words.find(part)
    if start < 0:
        return False
    end = start + len(part)
    return (start == 0 or not words[start - 1].isalnum()) and (end == len(words) or not words[end].isalnum())


def header_index(rows: Sequence[Sequence[Cell]]) -> int | None:
    """Return the position of the row that names the columns, None where none does.

    It is the one with the most names that are known, two at least; else one that stands right above a day.
    """
    walls = (number for number, row in enumerate(rows[:SEARCHED_ROWS]) if weekdays_across(row))
    wall = next(walls, None)
    if wall is not None:
        return wall
    scores = [_score(row) for row in rows[:SEARCHED_ROWS]]
    best = max(scores, default=0)
    if best >= 4:
        return scores.index(best)
    pairs = pairwise(rows[:_FIRST_ROWS])
    return next((number for number, (row, below) in enumerate(pairs) if _stands_over_days(row, below)), None)


def weekdays_across(row: Sequence[Cell]) -> dict[int, int]:
    """Return the columns (and which day of the week each is) of a wall calendar's head; none of any other row."""
    found = {
        column: weekday
        for column, cell in enumerate(row)
        if isinstance(cell, str)
        and len(cell) < _LONGEST_WEEKDAY
        and (weekday := weekday_named(cell)) is not None
    }
    return found if len(found) >= _FEWEST_WEEKDAYS and len(set(found.values())) == len(found) else {}


def _stands_over_days(row: Sequence[Cell], below: Sequence[Cell]) -> bool:
    """Whether a row of names that nobody knows stands above a row with a day in it."""
    filled = [cell for cell in row if cell not in (None, "")]
    names = [cell for cell in filled if isinstance(cell, str) and len(cell) <= _LONGEST_NAME]
    if len(names) < 2 or len(names) < len(filled) or len(set(names)) < len(names) or any(map(_is_day, names)):
        return False
    return any(_is_day(lower) and upper not in (None, "") for upper, lower in zip(row, below, strict=False))


def _is_day(cell: Cell) -> bool:
    if isinstance(cell, date):
        return True
    read = read_day(cell) if isinstance(cell, str) and len(cell) <= _LONGEST_NAME else None
    return isinstance(read, DayWords) and read.first is not None and read.second is not None


def _score(row: Sequence[Cell]) -> int:
    filled = [cell for cell in row if cell not in (None, "")]
    texts = [cell for cell in filled if isinstance(cell, str) and len(cell) <= _LONGEST_NAME]
    if len(texts) < 2 or len(texts) < len(filled):
        return 0
    named = {name: sure for name, sure in map(field_named, texts) if sure}
    known = [sure for name, sure in named.items() if name]
    return sum(known) if len(known) >= 2 else 0


def second_header(header: Sequence[str], following: Sequence[Cell]) -> bool:
    """Whether the row below goes on with the header: only names of networks and fields under merged ones."""
    texts = [cell for cell in following if cell not in (None, "")]
    if not texts or not all(isinstance(cell, str) and len(cell) <= _LONGEST_NAME for cell in texts):
        return False
    known = sum(field_named(str(cell))[1] == EXACT for cell in texts)
    repeated = len([name for name in header if name]) > len({name for name in header if name})
    return repeated and known == len(texts)


def merged_header(header: Sequence[str], following: Sequence[Cell]) -> tuple[str, ...]:
    """Return the header with the row below taken in: the lower name is the one that tells the columns apart."""
    below = [str(cell) if cell not in (None, "") else "" for cell in following]
    below += [""] * (len(header) - len(below))
    return tuple(lower or upper for upper, lower in zip(header, below, strict=False))


def is_own(header: Sequence[str]) -> bool:
    """Whether these are the columns of a table that this program wrote."""
    names = {found[0] for name in header if (found := field_of(name)) is not None}
    return {Field.DATE, Field.TITLE, Field.ID, Field.DATA} <= names
