"""Whether two names are forms of one: "Совет" and "Советы", "Закулисье" and "За кулисами", "Tip" and "Tips".

Only endings that belong to one word's singular and plural count, so that "Товар" stays apart from "Товарищи".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from smmdesk.domain.posts.columns import plain

_SHORTEST_STEM = 3
_HUSHED = "гкхжчшщ"
"""After these letters a Russian plural ends with и where others take ы."""
_JOINING = frozenset({"и", "или", "and", "or", "the", "a", "an"})
_NO_PLURALS = frozenset({"news", "новь"})
# (one, several): a noun's nominative endings.
_PAIRS: tuple[tuple[str, str], ...] = (
    ("", "ы"),
    ("", "и"),
    ("а", "ы"),
    ("а", "и"),
    ("я", "и"),
    ("ь", "и"),
    ("й", "и"),
    ("о", "а"),
    ("е", "я"),
    ("ок", "ки"),
    ("ек", "ки"),
    ("ец", "цы"),
    ("ье", "ы"),
    ("ье", "ами"),
    ("", "s"),
    ("", "es"),
    ("y", "ies"),
)
_OF_ADJECTIVES = ("ый", "ий", "ой", "ая", "яя", "ое", "ее", "ые", "ие")


@lru_cache(maxsize=4096)
def name_words(name: str) -> tuple[str, ...]:
    """Return a name's words without case, signs, pictures and the small words that only join others."""
    words = re.findall(r"\w+", plain(name.replace("'", "").replace("’", "")))
    return tuple(word for word in words if word not in _JOINING) or tuple(words)


def same_words(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names (name_words) say the same, each word in the same or another form."""
    if not one or not other:
        return False
    if len(one) == len(other) and all(map(_same_word, one, other)):
        return True
    return abs(len(one) - len(other)) == 1 and _same_word("".join(one), "".join(other))


def _same_word(one: str, other: str) -> bool:
    return (
        one == other
        or _one_and_several(one, other)
        or _one_and_several(other, one)
        or _adjectives(one, other)
    )


def _one_and_several(one: str, several: str) -> bool:
    if several in _NO_PLURALS:
        return False
    return any(
        one.endswith(first)
        and several.endswith(second)
        and one[: len(one) - len(first)] == several[: len(several) - len(second)]
        and _fits(one[: len(one) - len(first)], first, second)
        for first, second in _PAIRS
    )


def _fits(stem: str, one: str, several: str) -> bool:
    if len(stem) < _SHORTEST_STEM:
        return False
    if several in ("ы", "и") and one in ("", "а"):
        is_consonant = stem[-1] not in "аеиоуыэюяьъй" and not stem[-1].isascii()
        return is_consonant and (several == "и") == (stem[-1] in _HUSHED)
    if several == "s":
        return stem[-1].isascii() and stem[-1] not in "sxz"
    return several != "es" or stem.endswith(("s", "x", "z", "ch", "sh", "o"))


def _adjectives(one: str, other: str) -> bool:
    stems = [
        {word.removesuffix(ending) for ending in _OF_ADJECTIVES if word.endswith(ending)}
        for word in (one, other)
    ]
    return any(len(stem) > _SHORTEST_STEM for stem in stems[0] & stems[1])
