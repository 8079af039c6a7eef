"""Names of public holidays in both languages: the library's own where it has them, else the program's table.

The library gives English names without a word where it does not know the language that it was asked for.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any, NamedTuple

from smmdesk.domain.text import BilingualText
from smmdesk.knowledge.yaml_files import bilingual, knowledge_file, load_yaml

_REMARKS = re.compile(r"\s*\(((?:observed|estimated)(?:,\s*(?:observed|estimated))*)\)\s*$", re.IGNORECASE)
_MOVED_WEEKEND = re.compile(r"^Day off \(substituted from .*\)$")
_REMARKS_RU = re.compile(r"\s*\((?:выходной|приблизительная дата|выходной, приблизительная дата)\)\s*$")


class HolidayName(NamedTuple):
    """A name in both languages; *certain* is False where the day is only estimated."""

    text: BilingualText
    certain: bool


def languages_for(country: str) -> tuple[str | None, str | None]:
    """Return the library's codes for English and Russian names of a country, None where it has none.

    Of a country without English names the library's usual ones are taken. The country itself is asked:
    ``list_localized_countries()`` knows the same, but loads every country for it (0.9 s).
    """
    import holidays

    try:
        known = holidays.country_holidays(country).supported_languages
    except NotImplementedError:
        known = ()
    english = next((code for code in known if code.startswith("en")), None)
    return english, next((code for code in known if code.split("_")[0] == "ru"), None)


def holiday_name(country: str, english: str, russian: str | None) -> HolidayName:
    """Return the name of a holiday by what the library calls it.

    *russian* is the library's own Russian name, or None. A name that nobody knows in Russian stays as it is.
    """
    remarks = _REMARKS.search(english)
    plain = english[: remarks.start()] if remarks else english
    told = remarks.group(1).lower() if remarks else ""
    names = _table()
    if _MOVED_WEEKEND.match(plain):
        return HolidayName(bilingual(names["day_off"]), True)
    if russian is not None:
        in_russian = _REMARKS_RU.sub("", russian)
    else:
        in_russian = names.get(country, {}).get(plain) or names["common"].get(plain, plain)
    if "observed" in told:
        return HolidayName(
            BilingualText(f"{plain} (observed)", f"{in_russian} (выходной)"), "estimated" not in told
        )
    return HolidayName(BilingualText(plain, in_russian), "estimated" not in told)


@lru_cache(maxsize=1)
def _table() -> dict[str, Any]:
    names: dict[str, Any] = load_yaml(knowledge_file("holiday_names.yaml"))
    return names
