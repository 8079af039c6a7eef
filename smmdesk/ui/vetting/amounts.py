"""Amounts as the owner types and reads them."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication, QLocale

from smmdesk.domain.money import Amount, Per

CURRENCIES = ("RUB", "EUR", "USD", "GBP", "KZT", "GEL", "BYN")
_RANGE = re.compile(r"(.+?)(?:\s*[-–—…]\s*|\.\.)(.+)")
LARGEST = 1e9


def per_label(per: Per) -> str:
    """Return what an amount is counted by."""
    return {
        Per.NONE: QCoreApplication.translate("Amounts", "not said", "per"),
        Per.HOUR: QCoreApplication.translate("Amounts", "an hour"),
        Per.DAY: QCoreApplication.translate("Amounts", "a day"),
        Per.WEEK: QCoreApplication.translate("Amounts", "a week"),
        Per.MONTH: QCoreApplication.translate("Amounts", "a month"),
        Per.QUARTER: QCoreApplication.translate("Amounts", "a quarter"),
        Per.YEAR: QCoreApplication.translate("Amounts", "a year"),
        Per.ONCE: QCoreApplication.translate("Amounts", "once"),
        Per.PIECE: QCoreApplication.translate("Amounts", "a piece"),
    }[per]


def number_of(text: str) -> float | None:
    """Return the number that was typed, in the user's or the plain notation; None where it is none."""
    plain = re.sub(r"[\s\u00a0\u202f']", "", text)
    if not re.fullmatch(r"\d+(?:[.,]\d+)*", plain):
        return None
    if re.fullmatch(r"\d+(?:[.,]\d{1,2})?", plain):
        number = float(plain.replace(",", "."))
    elif re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+", plain):
        number = float(re.sub(r"[.,]", "", plain))  # thousands, whichever sign stands between them
    else:
        number, fine = QLocale().toDouble(plain)
        if not fine:
            return None
    return number if number <= LARGEST else None


def range_of(text: str) -> tuple[float, float] | None:
    """Return "8–12" or "8" as two numbers; None where it is neither."""
    match = _RANGE.fullmatch(text.strip())
    low, high = (number_of(match[1]), number_of(match[2])) if match else (number_of(text),) * 2
    return None if low is None or high is None or low > high else (low, high)


def number_text(number: float) -> str:
    """Return a number as the user's locale writes it, without needless zeros."""
    whole = float(number).is_integer()
    return QLocale().toString(float(number), "f", 0 if whole else 2)


def range_text(amount: Amount) -> str:
    """Return "8–12" or "8"."""
    low = number_text(amount.low)
    return low if amount.low == amount.high else f"{low}–{number_text(amount.high)}"
