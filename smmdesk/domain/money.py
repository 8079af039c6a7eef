"""Sums and quantities as plans state them: exact or a range, in some currency, per some period."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum


class Per(StrEnum):
    """What a sum or a quantity is counted by; NONE where the plan does not say."""

    NONE = "none"
    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    ONCE = "once"
    PIECE = "piece"


_MONTHS = {Per.WEEK: 12 / 52, Per.MONTH: 1.0, Per.QUARTER: 3.0, Per.YEAR: 12.0}
"""How many months a period has."""
_DAYS_OF_A_MONTH = 30


@dataclass(frozen=True, slots=True)
class Amount:
    """From *low* to *high* (the same where it is exact); *open_ended* for "from 590" without an end.

    *currency* is an ISO 4217 code; it is empty for quantities, and for sums that name no currency.
    """

    low: float
    high: float
    currency: str = ""
    per: Per = Per.NONE
    open_ended: bool = False

    def __post_init__(self) -> None:
        if not 0 <= self.low <= self.high:
            raise ValueError("an amount goes from low to high and is not negative")

    def a_month(self) -> Amount | None:
        """Return the same amount counted by the month, or None where it is not counted by time.

        A week is 12/52 of a month; a day is a thirtieth.
        """
        if self.per is Per.DAY:
            return replace(
                self, low=self.low * _DAYS_OF_A_MONTH, high=self.high * _DAYS_OF_A_MONTH, per=Per.MONTH
            )
        months = _MONTHS.get(self.per)
        if months is None:
            return None
        return replace(self, low=self.low / months, high=self.high / months, per=Per.MONTH)
