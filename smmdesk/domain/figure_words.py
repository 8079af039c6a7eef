"""The words of money and of periods, in Russian and English, as patterns on folded text."""

from __future__ import annotations

from smmdesk.domain.money import Per

SIGNS = {
    "$": "USD", "us$": "USD", "c$": "CAD", "ca$": "CAD", "a$": "AUD", "au$": "AUD", "nz$": "NZD",
    "£": "GBP", "€": "EUR", "₽": "RUB", "₸": "KZT", "₾": "GEL", "₴": "UAH",
}  # fmt: skip
CURRENCY_WORDS = (
    (r"usd|(?:us )?dollars?|bucks|долл\w*", "USD"),
    (r"eur|euros?|евро", "EUR"),
    (r"gbp|pounds?|quid|фунт\w*", "GBP"),
    (r"byn|(?:бел\w*\.?|белорусск\w+) руб\w*", "BYN"),
    (r"rub|roubles?|rubles?|руб\w*|р(?=[./\s,;)]|$)", "RUB"),
    (r"kzt|tenge|тенге|тг", "KZT"),
    (r"gel|lari|лари", "GEL"),
    (r"uah|hryvnias?|грн|гривен\w*|гривн\w*", "UAH"),
    (r"amd|драм\w*", "AMD"),
    (r"cad", "CAD"),
    (r"aud", "AUD"),
    (r"nzd", "NZD"),
    (r"chf", "CHF"),
    (r"pln|zł|злот\w*", "PLN"),
    (r"uzs|сум(?!м)\w{0,2}", "UZS"),
    (r"kgs|сом(?:ов)?", "KGS"),
    (r"aed|dirhams?|дирхам\w*", "AED"),
)
PERIODS: tuple[tuple[Per, tuple[str, ...]], ...] = (
    (
        Per.MONTH,
        (
            r"в месяц|/ ?мес|в мес\b|ежемесячн|кажд(?:ый|ого) месяц|за месяц|на месяц|помесячн",
            r"per (?:calendar )?month|\ba month|/ ?mo(?:nth)?\b|monthly|each month|every month",
            r"\bpcm\b|\bp/?m\b",
        ),
    ),
    (Per.YEAR, (r"в год\b|/ ?год|за год\b", r"per year|\ba year|/ ?yr\b|annual|yearly")),
    (Per.QUARTER, (r"в квартал|за квартал", r"per quarter|\ba quarter|quarterly|each quarter")),
    (
        Per.WEEK,
        (
            r"в неделю|/ ?нед|еженедельн|кажд(?:ую|ой) недел",
            r"per week|\ba week|/ ?wk\b|weekly|each week|every week",
        ),
    ),
    (
        Per.DAY,
        (
            r"в день|в сутки|/ ?день|ежедневн|кажд(?:ый|ого) д(?:ень|ня)",
            r"per day|\ba day|daily|every day|each day|/ ?day",
        ),
    ),
    (Per.HOUR, (r"в час\b|/ ?час|за час\b", r"per hour|\ban hour|/ ?hr\b|/ ?hour|hourly")),
    (
        Per.ONCE,
        (
            r"разов|единовременн|однократн|за (?:весь )?проект|за раз\b|один раз\b",
            r"one[- ]off|one[- ]time|\bonce\b|single payment|per project|set-?up fee",
        ),
    ),
    (
        Per.PIECE,
        (
            r"за (?:один |одну |одно |кажд\w+ |1 )?(?:пост|публикац|ролик|видео|сторис|шт|единиц|заявк)",
            r"за (?:один |одну |одно |кажд\w+ |1 )?(?:обращени|заказ|клик|подписчик|фото|съ[её]мк|макет)",
            r"за (?:один |одну |одно |кажд\w+ |1 )?(?:креатив|розыгрыш|отзыв)|/ ?(?:шт|пост|post)",
            r"(?:per|an?) (?:post|video|reel|piece|lead|click|enquiry|inquiry|order|booking|shoot|photo)\b",
            r"(?:per|an?) (?:item|follower|creator|blogger|review)\b|\bapiece\b",
            r"\beach\b(?! month| week| day| quarter)",
        ),
    ),
)
"""By what something is counted; the first words found decide."""
