"""What an import says of a row, in words: reasons, notes, what changes, what a column means."""

from __future__ import annotations

import re
from datetime import date

from smmdesk.domain.networks.networks import Networks
from smmdesk.domain.posts.columns import HEADERS, STATUSES, Field
from smmdesk.domain.posts.importing import NETWORK_PREFIX, NO_FIELD, Extra, FieldChange, Reason
from smmdesk.domain.posts.post import PostStatus
from smmdesk.domain.posts.setting import PostsSetting
from smmdesk.domain.text import Language
from smmdesk.knowledge.wording import say

_POST_FIELDS = {
    "day": Field.DATE,
    "minute": Field.TIME,
    "rubric_id": Field.RUBRIC,
    "campaign_id": Field.CAMPAIGN,
}
_OWN_WORDS = {
    "variants": "variants",
    "utm": "utm",
    "series_id": "series",
    "series_day": "series",
    "origin_id": "origin",
    "pause_days": "rest",
    "most_repeats": "rest",
    Extra.FORMAT: "format",
    Extra.HASHTAGS: "hashtags",
    Extra.WEEKDAY: "weekday",
    Extra.VISUAL: "visual",
    NO_FIELD: "none",
}
_SHOWN = 60


def field_name(name: str, language: Language, networks: Networks | None = None) -> str:
    """Return what a field of a post, or what a column means, is called."""
    if name.startswith(NETWORK_PREFIX):
        network = name.removeprefix(NETWORK_PREFIX)
        known = networks is not None and network in networks
        return networks.get(network).name.in_language(language) if networks and known else network
    if name in _OWN_WORDS:
        return say(f"posts_in_field_{_OWN_WORDS[name]}", language)
    field = _POST_FIELDS.get(name) or next((each for each in Field if each.value == name), None)
    return HEADERS[field].in_language(language) if field is not None else name


def reason_text(reason: Reason, language: Language, networks: Networks | None = None) -> str:
    """Return a reason or a note as one plain sentence."""
    params = dict(reason.params)
    if "network" in params:
        params["network_name"] = field_name(f"{NETWORK_PREFIX}{params['network']}", language, networks)
    if "field" in params:
        params["field_name"] = field_name(str(params["field"]), language)
    if "fields" in params:
        names = dict.fromkeys(field_name(name, language) for name in str(params["fields"]).split(","))
        params["fields"] = ", ".join(names)
    if "weekday" in params:
        params["weekday_name"] = say(f"posts_in_weekday_{params['weekday']}", language)
    if "day" in params:
        params["day"] = day_text(str(params["day"]), language)
    # A name or a day ("3 марта 2026 г.") that ends with a stop of its own gets no second one.
    return re.sub(r"(?<!\.)\.\.(?=\Z|\s)", ".", say(reason.code, language, **params))


def day_text(day: str, language: Language) -> str:
    """Return a day (2026-03-03) in words."""
    when = date.fromisoformat(day)
    month = say(f"month_{when.month}", language)
    return say("date_in_words", language, day=when.day, month=month, year=when.year)


def change_text(change: FieldChange, setting: PostsSetting, language: Language) -> str:
    """Return "Title: Bread → Rye bread", long texts cut."""
    ids = {rubric.id: rubric.name for rubric in setting.rubrics}
    ids |= {campaign.id: campaign.name for campaign in setting.campaigns}

    def shown(value: str) -> str:
        if change.field == "status":
            return STATUSES[PostStatus(value)].in_language(language)
        text = " ".join(ids.get(value, value).split())
        return f"{text[:_SHOWN]}…" if len(text) > _SHOWN else text or say("posts_in_nothing", language)

    name = field_name(change.field, language)
    return say(
        "posts_in_field_change",
        language,
        field_name=name,
        before=shown(change.before),
        after=shown(change.after),
    )
