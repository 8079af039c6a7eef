"""Links with the tags by which visits are told apart in web statistics (utm_source and its four sisters)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import fields
from urllib.parse import parse_qsl, quote, urlencode, urlsplit, urlunsplit

from smmdesk.domain.posts.post import Utm

MEDIUM = "social"
"""The medium that web statistics file posts under."""

_LETTERS = "абвгдеёжзийклмнопрстуфхцчшщыэюяіїєґқңүұә"
_SOUNDS = "a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch y e yu ya i yi ye g q n u u a"
_LATIN = dict(zip(_LETTERS, _SOUNDS.split(), strict=True)) | {"ъ": "", "ь": ""}
_REST = re.compile(r"[^a-z0-9]+")


def slug(name: str) -> str:
    """Return a name as a tag: small Latin letters and digits, joined by "_" ("Мой завтрак" → "moy_zavtrak")."""
    latin = "".join(_LATIN.get(letter, letter) for letter in name.casefold())
    return _REST.sub("_", latin).strip("_")


def tagged(link: str, utm: Utm, network: str = "") -> str:
    """Return *link* with the tags that are set; without a source of its own, *network* is the source.

    Without any tag the link is returned as it is. Tags of the same name that it has already give way; other
    parameters and the part behind "#" stay. A link that cannot be taken apart is returned as it is.
    """
    if utm == Utm() or not link.strip():
        return link
    try:
        parts = urlsplit(link.strip())
    except ValueError:
        return link
    wanted = [(f"utm_{field.name}", getattr(utm, field.name)) for field in fields(Utm)]
    wanted = [(name, value or network if name == "utm_source" else value) for name, value in wanted]
    wanted = [(name, value) for name, value in wanted if value]
    names = {name for name, _ in wanted}
    kept = "&".join(pair for pair in parts.query.split("&") if pair and pair.partition("=")[0] not in names)
    query = "&".join(part for part in (kept, urlencode(wanted, quote_via=quote)) if part)
    return urlunsplit((parts.scheme, parts.netloc, parts.path, query, parts.fragment))


def untagged(link: str) -> tuple[str, Utm]:
    """Return a link without its tags, and the tags: what one does with a link that was tagged elsewhere."""
    try:
        parts = urlsplit(link.strip())
        found: Sequence[tuple[str, str]] = parse_qsl(parts.query, keep_blank_values=True)
    except ValueError:
        return link, Utm()
    names = {f"utm_{field.name}": field.name for field in fields(Utm)}
    tags = {names[name]: value for name, value in found if name in names}
    if not tags:
        return link, Utm()
    kept = "&".join(pair for pair in parts.query.split("&") if pair and pair.partition("=")[0] not in names)
    return urlunsplit((parts.scheme, parts.netloc, parts.path, kept, parts.fragment)), Utm(**tags)
