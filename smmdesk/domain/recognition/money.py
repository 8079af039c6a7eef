"""Sums of money in a line."""

from __future__ import annotations

import re

_AMOUNT = re.compile(
    r"(?P<before>[$£€₽])?\s?(?P<figure>\d[\d\s.,\u00a0\u202f]*\d|\d)\s?(?P<thousands>k\b|к\b|тыс\w*\.?|т\.?\s?р\b)?\s?"
    r"(?P<after>₽|руб\w*|р\b|[$£€]|usd|eur|gbp|bucks|dollars|pounds|euros?)?",
)
_ROUBLES = re.compile(r"₽|руб|р\b|т\.?\s?р")


def largest_sum(folded: str) -> tuple[float, bool]:
    """Return the largest sum of money in a lower-cased line, and whether it is in roubles; (0, False) for none."""
    best = (0.0, False)
    for match in _AMOUNT.finditer(folded):
        sign = (match.group("before") or "") + (match.group("after") or "")
        thousands = match.group("thousands") or ""
        if not sign and not thousands.startswith("т"):
            continue
        digits = re.sub(r"[^\d]", "", re.sub(r"[.,]\d{1,2}$", "", match.group("figure").strip()))
        if not digits:
            continue
        amount = float(digits) * (1000 if thousands else 1)
        if amount > best[0]:
            best = (amount, bool(_ROUBLES.search(sign + thousands)))
    return best
