"""Which sums of a plan are the contractor's price, and which are money for ads."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from enum import IntEnum

from smmdesk.domain.figures import Figure, currency_in, figures_in, in_thousands, period_in
from smmdesk.domain.money import Per
from smmdesk.domain.offer import OfferField, Suggestion
from smmdesk.domain.offer_lines import OfferLine


class About(IntEnum):
    """What a sum is for, as far as the words round it tell."""

    UNKNOWN = 0
    PRICE = 1
    ADS = 2
    OTHER = 3


_CUES = {
    About.ADS: re.compile(
        r"рекламн\w* бюджет|бюджет\w* (?:на )?реклам|на рекламу|в рекламу|на таргет|реклам\w*"
        r"|на продвижение"
        r"|(?:ads?|advertising|media|campaign|paid) (?:budget|spend|money|costs?)|\bads?\b"
        r"|\badverti\w+|вашей карт\w+|сво(?:ей|его) (?:карт\w+|кабинет\w*|сч[её]т\w*)"
        r"|вашего кабинета|пополня\w+|\byour own card|\b(?:off|on|to|from) your card"
        r"|straight to (?:facebook|meta)"
    ),
    About.PRICE: re.compile(
        r"стоимост\w*|\bцен[ауы]\b|вознагражд\w*|гонорар\w*|оплата|абонент\w*|тариф\w*|пакет\w*"
        r"|прошу|беру\b"
        r"|моя работа|наша работа|ведение|обслуживани\w*|за все\b|за работу|оклад\w*|зарплат\w*"
        r"|ставка|итого"
        r"|всего"
        r"|\bfees?\b|\bprices?\b|\bcosts?\b|\bretainer\b|\brate\b|\bpackage\b|\bsalary\b|\binvestment\b"
        r"|\b(?:i|we) (?:charge|ask)\b|\byou(?:'d)? pay\b|\ball[- ]in\b|\btotal\b|\bmanagement\b"
        r"|\bmy work\b"
    ),
    About.OTHER: re.compile(
        r"цен[аы] (?:за )?(?:заказ|заявк|клик|лид|обращ|подписч|перв)\w*|cost per \w+|prizes? cost\w* \w+"
        r"|средн\w* чек\w*|дороже|дешевле|не выше|штраф\w*|пен[яи]\b|приз\w*|розыгрыш\w*|взнос\w*"
        r"|блогер\w*|отзыв\w*|хостинг\w*|сервер\w*|печат\w*|фотограф\w*|съемк\w*|съемоч\w*|оборот\w*"
        r"|выручк\w*"
        r"|продаж\w*|агентства берут|обычно|скидк\w*|сэконом\w*|потрати\w*|доплат\w*|дополнительн\w*"
        r"|сверх|подар\w*"
        r"|сертификат\w*|заявк\w*|обращени\w*|первичн\w*|клик\w*|подписчик\w*|стоит клиент\w*|порог\w*"
        r"|average (?:check|order|bill|ticket|spend)|cost(?:s|ing)? (?:me |us |you )?(?:more|over|less)"
        r"|\b(?:above|over) (?=[£$€\d])|\bfine\b|penalt\w*|\bprizes?\b|raffle\w*|giveaway\w*|influencer\w*"
        r"|blogger\w*|creators?\b"
        r"|reviews?\b|hosting|printing|photograph\w*|photo ?shoot|shoot day|revenue|turnover"
        r"|\bsales\b|agencies charge"
        r"|round here|\bextra\b|on top|add[- ]?ons?|discount\w*|voucher\w*|\bgifts?\b|\bspent\b|\bleads?\b"
        r"|enquir\w*|inquir\w*|bookings?\b|clicks?\b|followers?\b|per order|an order|to join"
        r"|\bworth\b|overtime"
    ),
}
_INSIDE = re.compile(
    r"(?<!не )(?:включен|включа|входит|внутри)|\binside\b|(?<!not )\bincluded?\b|\bin there\b"
)
"""The ad budget is part of the sum that the line names: then the sum is the price."""
_FOR_ADS = re.compile(
    r"[^,;.]{0,16}?\b(?:(?:на|в) (?:\w+ )?(?:реклам|таргет)|(?:for|on|of) (?:\w+ (?:and \w+ )?)?ads\b)"
)
_PRICED_BARE = re.compile(
    r"(?:стоимость|цена|вознаграждение|гонорар|абонентская плата|итого|price|fee|retainer|total|cost)"
    r"(?: в месяц| (?:a|per) month| is| (?:работ|ведения|услуг))?[ :–—|]{1,4}$"
)
_LARGE = 1000
_YEARS = range(1990, 2100)
_SUM_ALONE = 9
"""Letters beside a sum that is all a line says: as many as "в неделю", "per month" have."""
_ENOUGH = 3
_FAR = 90
_CLAUSE = 12
"""Characters that a comma or an "and" between a word and a sum counts for."""
_JOINTS = re.compile(r"[,;|(—–]|\b(?:и|а|and|plus|но|but)\b")
_LEADS_TO = re.compile(r"^ [—–] ?$")
"""A dash between a word and its sum ("Ведение — 40 000") parts nothing."""
_PRICE_ABOVE = re.compile(
    r"стоимост|цен[аы]\b|деньги|оплат|тариф|пакет|бюджет работ|вознагражд|price|pricing"
    r"|\bfees?\b|cost|money"
    r"|investment|payment|package|quote\b|rates\b"
)
_ADS_ABOVE = re.compile(r"реклам|таргет|\bads?\b|advertis|media budget")


def suggest_money(line: OfferLine, judged: Mapping[str, frozenset[int]]) -> Iterator[tuple[int, Suggestion]]:
    """Yield the sums of a line that may be price or ad budget, each with how likely it is (more is better).

    *judged* holds the numbers of the blocks that the recogniser took as evidence, by criterion.
    """
    figures = [_in_column(line, each) for each in figures_in(line.text)]
    figures = [each for each in figures if _may_be_money(line, each)]
    for number, figure in enumerate(figures):
        before = figures[number - 1].end if number else 0
        after = figures[number + 1].start if number + 1 < len(figures) else len(line.text)
        about, near = _about(line, figure, before, after)
        found = _scored(line, figure, about, near, judged)
        if found is not None and found[0] >= _ENOUGH:
            yield found


def _scored(
    line: OfferLine, figure: Figure, about: About, near: bool, judged: Mapping[str, frozenset[int]]
) -> tuple[int, Suggestion] | None:
    per = figure.amount.per
    if per is Per.NONE:
        per = _period_above(line, figure)
    if about is About.OTHER or per is Per.PIECE or figure.amount.high == 0:
        return None
    score = 2 * (per is Per.MONTH) + figure.is_money + near
    if about is About.ADS and not _INSIDE.search(line.text):
        field, criterion = OfferField.AD_BUDGET, "term_ad_budget"
        score += 1 - 5 * (line.number in judged.get("term_cases", ()))
    else:
        field, criterion = OfferField.PRICE, "term_price_scope"
        score += 2 * bool(_PRICE_ABOVE.search(_above(line, figure))) + (about is About.PRICE)
        score -= 2 * (figure.amount.low == 0) + 5 * (line.number in judged.get("term_cases", ()))
        named = about is not About.UNKNOWN or _stands_alone(line, figure)
        score -= 2 * (not named and per not in (Per.MONTH, Per.QUARTER, Per.YEAR))
    score += 3 * (line.number in judged.get(criterion, frozenset())) + 2 * _stands_alone(line, figure)
    return score, Suggestion(field, line.evidence(), replace(figure.amount, per=per))


def _may_be_money(line: OfferLine, figure: Figure) -> bool:
    """A bare number is a sum only where it is large and the word right before it is about a price."""
    if figure.is_money or in_thousands(line.text, figure):
        return True
    large = figure.amount.low >= _LARGE and figure.amount.low not in _YEARS
    return large and bool(_PRICED_BARE.search(line.text, 0, figure.start))


def _stands_alone(line: OfferLine, figure: Figure) -> bool:
    """Return whether the line says nothing but a sum and its period: "450 GEL", "28к в мес"."""
    rest = line.text[: figure.start] + line.text[figure.end :]
    return not line.header and len(re.findall(r"\w", rest)) <= _SUM_ALONE


def _about(line: OfferLine, figure: Figure, before: int, after: int) -> tuple[About, bool]:
    """Return what the nearest words between the neighbouring sums say, and whether they are near."""
    if _FOR_ADS.match(line.text, figure.end, after):
        return About.ADS, True
    best, about = _FAR, About.UNKNOWN
    for kind, cues in _CUES.items():
        for match in cues.finditer(line.text, before, after):
            distance = _distance(line.text, figure, match)
            if distance < best:
                best, about = distance, kind
    if about is About.UNKNOWN:
        above = _above(line, figure)
        about = About.ADS if _ADS_ABOVE.search(above) and not _PRICE_ABOVE.search(above) else about
    return about, best <= 2 * _CLAUSE


def _in_column(line: OfferLine, figure: Figure) -> Figure:
    """Return the figure with the currency that the head of its column names ("GEL a month")."""
    column = line.cell_at(figure.start)
    if figure.is_money or not 0 < column < len(line.header):
        return figure
    currency = currency_in(line.header[column])
    return replace(figure, amount=replace(figure.amount, currency=currency)) if currency else figure


def _distance(text: str, figure: Figure, cue: re.Match[str]) -> int:
    if cue.end() <= figure.start:
        between = _LEADS_TO.sub("", text[cue.end() : figure.start])
    else:
        between = text[figure.end : cue.start()]
    return len(between) + _CLAUSE * len(_JOINTS.findall(between))


def _above(line: OfferLine, figure: Figure) -> str:
    column = line.cell_at(figure.start)
    head = line.header[column] if column < len(line.header) else ""
    return f"{line.heading} {head}"


def _period_above(line: OfferLine, figure: Figure) -> Per:
    column = line.cell_at(figure.start)
    if column < len(line.header):
        per = period_in(line.header[column])
        if per is Per.NONE and column:
            per = period_in(line.text.split(" | ")[0])
        if per is not Per.NONE:
            return per
    return period_in(line.heading)
