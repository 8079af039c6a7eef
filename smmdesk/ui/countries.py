"""Countries and their currencies, for the business profile; read when the dialog opens."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from smmdesk.domain.text import BilingualText
from smmdesk.paths import resource_path


@dataclass(frozen=True, slots=True)
class Country:
    """*code* is ISO 3166 alpha-2, *currency* ISO 4217."""

    code: str
    currency: str
    name: BilingualText


@lru_cache(maxsize=1)
def load_countries() -> tuple[Country, ...]:
    """Return the countries of ``resources/knowledge/countries.yaml``."""
    import yaml

    text = resource_path("knowledge", "countries.yaml").read_text(encoding="utf-8")
    rows = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))["countries"]
    return tuple(Country(row["code"], row["currency"], BilingualText(row["en"], row["ru"])) for row in rows)
