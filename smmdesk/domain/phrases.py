"""Everything a document says, in one language: sentences by code, names, places, dates and sums."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from smmdesk.domain.checklist import Checklist
from smmdesk.domain.money import Amount, Per
from smmdesk.domain.plan import Place
from smmdesk.domain.source import Source
from smmdesk.domain.text import Language
from smmdesk.domain.vetting import Assessment, Evidence, Reason, Turn, Verdict, VerdictReason, WayUp

_NO_BREAK = "\u00a0"
_SIGNS = {"USD": "$", "EUR": "€", "GBP": "£", "RUB": "₽"}
_LONGEST_QUOTE = 240
_NAMES = 3


class Wording(Protocol):
    """Sentences by code in both languages (``knowledge/wording.py``)."""

    def say(self, code: str, language: Language, /, **params: str | int) -> str:
        """Return the sentence; KeyError for an unknown code or a missing parameter."""
        ...


class Phrases:
    """The wording bound to one language, with the names of criteria and red flags."""

    def __init__(self, wording: Wording, checklist: Checklist, language: Language) -> None:
        self.checklist = checklist
        self.language = language
        self._wording = wording

    def say(self, code: str, **params: str | int) -> str:
        """Return one sentence."""
        return self._wording.say(code, self.language, **params)

    def criterion(self, criterion_id: str) -> str:
        """Return the name of a criterion."""
        return self.checklist.criterion(criterion_id).name.in_language(self.language)

    def flag(self, flag_id: str) -> str:
        """Return the name of a red flag."""
        return self.checklist.flag(flag_id).name.in_language(self.language)

    def reason(self, reason: Reason) -> str:
        """Return why something was judged so, as half a sentence ("says how many: 12 posts")."""
        return self.say(reason.code, detail=reason.detail)

    def verdict_reason(self, reason: VerdictReason) -> str:
        """Return one reason for a verdict as a whole sentence; the first few red flags stand in it by name."""
        params = dict(reason.params)
        if "flags" in params:
            params["flags"] = self.flag_names(str(params["flags"]).split())
        return self.say(reason.code, **params)

    def flag_names(self, flags: Sequence[str]) -> str:
        """Return the names of the first few red flags in quotation marks, and how many more there are."""
        return self._listed([self.flag(each) for each in flags])

    def turn(self, turn: Turn) -> str:
        """Return what would turn the verdict, and to which, as a sentence."""
        verdict = self.say(f"word_{turn.to_verdict.value}")
        if turn.flag_id is not None:
            return self.say("turn_flag", flag=self.flag(turn.flag_id), verdict=verdict)
        criterion = self.criterion(turn.criterion_id or "")
        if turn.to_status is not None:
            code = f"turn_finding_{turn.to_status.value}"
            return self.say(code, criterion=criterion, verdict=verdict)
        if not turn.to_weight:
            return self.say("turn_weight_none", criterion=criterion, verdict=verdict)
        return self.say("turn_weight", criterion=criterion, weight=turn.to_weight, verdict=verdict)

    def way_up(self, way: WayUp) -> str:
        """Return what leads to a better verdict as a sentence."""
        params: dict[str, str | int] = {
            "verdict": self.say(f"word_{way.to_verdict.value}"),
            "flags": self.flag_names(way.flags),
            "criteria": self._listed([self.criterion(each) for each in way.criteria]),
        }
        if way.flags and way.criteria:
            return self.say("way_up_both", **params)
        if way.flags:
            return self.say("way_up_flags", count=len(way.flags), **params)
        return self.say("way_up_criteria", count=len(way.criteria), **params)

    def firmness(self, assessment: Assessment) -> tuple[str, ...]:
        """Return one or two sentences: what leads to a better verdict, or what would spoil the best one;
        then the weight that alone would turn it, where there is one.
        """
        weights = [self.turn(each) for each in assessment.turns if each.to_weight is not None]
        if assessment.verdict is not Verdict.TRUST:
            way = assessment.way_up
            first = self.say("way_up_none") if way is None else self.way_up(way)
            return (first, *weights[:1])
        spoiling = [self.turn(each) for each in assessment.turns if each.to_status is not None]
        return (*spoiling[:1], *weights[:1]) or (self.say("turn_none"),)

    def fragility(self, assessment: Assessment) -> str:
        """Return what would turn the verdict as one or two sentences."""
        return " ".join(self.firmness(assessment))

    def _listed(self, names: Sequence[str]) -> str:
        """Return names in quotation marks, at most three; a single one more is named rather than counted."""
        shown = names if len(names) <= _NAMES + 1 else names[:_NAMES]
        text = ", ".join(self.say("quoted", text=each) for each in shown)
        more = len(names) - len(shown)
        return f"{text} {self.say('more_names', count=more)}" if more else text

    def place(self, place: Place) -> str:
        """Return where a quote stands: "p. 2", "sheet Prices, B4", "paragraph 7"; empty where unknown."""
        if place.sheet is not None:
            if place.cell is None:
                return self.say("place_sheet", sheet=place.sheet)
            return self.say("place_cell", sheet=place.sheet, cell=place.cell)
        if place.page is not None:
            return self.say("place_page", page=place.page)
        if place.paragraph is not None:
            return self.say("place_paragraph", paragraph=place.paragraph)
        return ""

    def quote(self, text: str) -> str:
        """Return a quote from the plan in quotation marks, cut at a word where it is long."""
        return self.say("quoted", text=shortened(text).rstrip(" .;,:"))

    def evidence(self, evidence: Evidence) -> str:
        """Return a quote with its place in brackets."""
        place = self.place(evidence.place)
        return f"{self.quote(evidence.quote)} ({place})" if place else self.quote(evidence.quote)

    def date(self, day: date) -> str:
        """Return a date with the month in words: "24 November 2026"."""
        return self.say("date_in_words", day=day.day, month=self.say(f"month_{day.month}"), year=day.year)

    def month(self, year_month: str) -> str:
        """Return a month given as "2026-06" in figures, as the language writes it."""
        year, month = year_month.split("-")
        return self.say("month_in_figures", month=month, year=year)

    def number(self, value: float) -> str:
        """Return a number with its thousands apart, as the language writes it."""
        text = f"{value:,.2f}".removesuffix(".00")
        if self.language is Language.RU:
            text = text.replace(",", _NO_BREAK).replace(".", ",")
        return text

    def amount(self, amount: Amount) -> str:
        """Return a sum or a quantity: "from £590 a month", "8–12 a month"."""
        up_to = amount.low == 0 < amount.high
        text = self.number(amount.high if up_to else amount.low)
        if not up_to and amount.high != amount.low:
            text += f"–{self.number(amount.high)}"
        text = self._with_currency(text, amount.currency)
        if amount.open_ended:
            text = self.say("amount_from", amount=text)
        elif up_to:
            text = self.say("amount_up_to", amount=text)
        return text if amount.per is Per.NONE else self.say(f"per_{amount.per.value}", amount=text)

    def footer(self, source: Source) -> str:
        """Return the line under each page of an export: the file, its SHA-256, and the date."""
        return self.say(
            "export_footer", name=source.file_name, sha256=source.sha256, date=self.date(source.made_on)
        )

    def _with_currency(self, text: str, currency: str) -> str:
        if not currency:
            return text
        sign = _SIGNS.get(currency)
        if self.language is Language.EN and sign in ("$", "€", "£"):
            return f"{sign}{text}"
        return f"{text}{_NO_BREAK}{sign if sign and self.language is Language.RU else currency}"


def shortened(text: str, longest: int = _LONGEST_QUOTE) -> str:
    """Return *text* in one line, cut at a word with an ellipsis where it has more than *longest* letters."""
    line = " ".join(text.split())
    if len(line) <= longest:
        return line
    cut = line[:longest].rsplit(" ", 1)[0].rstrip(" ,;:–—-|")
    return f"{cut}…"
