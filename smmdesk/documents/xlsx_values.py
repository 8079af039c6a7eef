"""How a spreadsheet shows a value: money with its sign, shares in per cent, dates as dates."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

_CURRENCY = re.compile(r"\[\$([^\]-]*)[^\]]*\]|([₽€£$₸₴])|[\"\\]?(руб\.?|р\.|грн\.?|тг\.?)[\"]?")
_QUOTED = re.compile(r'"[^"]*"')
_MOST_DIGITS = 1e15


def shown(value: object, number_format: str | None) -> str:
    """Return the text that stands for a cell's value; error values such as #REF! give nothing."""
    if isinstance(value, str):
        return "" if value.startswith("#") and value.rstrip("!?").isupper() else value
    if isinstance(value, bool):
        return "+" if value else "–"
    if isinstance(value, (int, float)):
        return _number(value, number_format or "")
    if isinstance(value, datetime):
        has_time = (value.hour, value.minute) != (0, 0)
        return value.strftime("%d.%m.%Y %H:%M" if has_time else "%d.%m.%Y")
    if isinstance(value, date):
        return value.strftime("%d.%m.%Y")
    if isinstance(value, time):
        return value.strftime("%H:%M")
    if isinstance(value, timedelta):
        return f"{value.total_seconds() / 3600:g} h"
    return str(value)


def _number(value: float, number_format: str) -> str:
    if value != value or abs(value) > _MOST_DIGITS:
        return str(value) if value == value else ""
    first = number_format.split(";", maxsplit=1)[0]
    if "%" in _QUOTED.sub("", first):
        return f"{_plain(value * 100)}%"
    sign = _CURRENCY.search(first)
    currency = next((part for part in sign.groups() if part), "") if sign else ""
    text = _plain(value)
    if not currency:
        return text
    stands_before = currency in "$£€" and first.find(currency) < _digits(first)
    return f"{currency}{text}" if stands_before else f"{text} {currency}"


def _digits(number_format: str) -> int:
    match = re.search(r"[#0]", number_format)
    return match.start() if match else 0


def _plain(value: float) -> str:
    rounded = round(value, 2)
    return str(int(rounded)) if rounded == int(rounded) else f"{rounded:.2f}".rstrip("0")
