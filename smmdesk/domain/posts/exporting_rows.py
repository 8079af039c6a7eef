"""A post as a row of cells, and a row as a post again: nothing is lost on the way, whatever carries it.

People read and change the cells. ``Field.DATA`` is JSON: what has no column, and the exact value of each
field whose cell alone would not give it back. An exact value holds as long as its cell says what it said.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from smmdesk.domain.posts.columns import CellValue, Field
from smmdesk.domain.posts.exporting_cells import CODECS, text_in
from smmdesk.domain.posts.exporting_names import ExportNames
from smmdesk.domain.posts.post import Post

Row = dict[Field, CellValue]

FORMAT = 1
"""The form of DATA; a reader leaves alone what a later one says."""
_NEVER_CARRIED = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff]|x005F_"
)
"""What XML or a reader of spreadsheets drops. ("x005F_" is how XLSX hides such signs.)"""
_MARK_LENGTH = 12


@dataclass(frozen=True, slots=True)
class Kept:
    """What DATA says: values of the post without a column, exact values with the marks of their cells."""

    post: Mapping[str, Any]
    exact: Mapping[str, tuple[str, Any]]
    series: Mapping[str, Any]
    rubric: Mapping[str, Any]
    campaign: Mapping[str, Any]


def settled(cell: CellValue) -> CellValue:
    """Return what is left of a cell after any of the formats: "\\n" ends lines, no unseen signs, no ends."""
    if not isinstance(cell, str):
        return cell
    text = _NEVER_CARRIED.sub("", re.sub("\r\n?|\u2028|\u2029|\x85", "\n", cell))
    text = re.sub(r"[ \t]+(?=\n)", "", text)
    return text.strip() or None


def mark_of(cell: CellValue) -> str:
    """Return a short mark that changes with what the cell says."""
    said = text_in(settled(cell))
    return hashlib.sha256(said.encode()).hexdigest()[:_MARK_LENGTH]


def row_of(post: Post, names: ExportNames, with_setting: bool = False) -> Row:
    """Return the post's cells by column. *with_setting* puts its rubric and campaign into DATA as well."""
    row: Row = {}
    exact: dict[str, tuple[str, Any]] = {}
    for field, codec in CODECS.items():
        value = codec.value(post, names)
        cell = settled(codec.write(value, post, names))
        row[field] = cell
        try:
            same = codec.read(cell, names) == value
        except ValueError:
            same = False
        if not same:
            exact[field.value] = (mark_of(cell), value)
    row[Field.DATA] = _data(post, names, exact, with_setting)
    return row


def data_of(cell: CellValue) -> Kept | None:
    """Return what DATA says; None where it is empty, spoilt or of a later form."""
    try:
        found = json.loads(text_in(cell)) if cell else None
    except (ValueError, RecursionError):
        return None
    if not isinstance(found, dict) or found.get("v") != FORMAT:
        return None
    parts = {name: found.get(name, {}) for name in ("post", "exact", "series", "rubric", "campaign")}
    if not all(isinstance(part, dict) for part in parts.values()):
        return None
    exact = {name: (pair[0], pair[1]) for name, pair in parts["exact"].items() if _is_pair(pair)}
    return Kept(parts["post"], exact, parts["series"], parts["rubric"], parts["campaign"])


def _is_pair(pair: object) -> bool:
    return isinstance(pair, list) and len(pair) == 2 and isinstance(pair[0], str)


def _data(post: Post, names: ExportNames, exact: Mapping[str, Any], with_setting: bool) -> str:
    rest = {
        "created_at": post.created_at.isoformat(),
        "changed_at": post.changed_at.isoformat(),
        "origin_id": post.origin_id,
        "pause_days": post.pause_days,
        "most_repeats": post.most_repeats,
        "source_key": post.source_key,
        "source_state": post.source_state,
        "position": post.position,
        "series_day": post.series_day.isoformat() if post.series_day and not post.series_id else None,
    }
    data: dict[str, Any] = {"v": FORMAT, "post": {name: value for name, value in rest.items() if value}}
    if exact:
        data["exact"] = exact
    if series := names.series.get(post.series_id):
        rule = series.rule
        data["series"] = {
            "id": series.id,
            "starts_on": series.starts_on.isoformat(),
            "excluded": [day.isoformat() for day in series.excluded],
            "frequency": rule.frequency.value,
            "interval": rule.interval,
            "weekdays": list(rule.weekdays),
            "until": rule.until.isoformat() if rule.until else None,
            "count": rule.count,
        }
    if with_setting:
        data |= _setting(post, names)
    # An underscore before an x could be one of XLSX's escapes.
    return json.dumps(data, separators=(",", ":")).replace("_x", "\\u005fx").replace("x005F", "\\u0078005F")


def _setting(post: Post, names: ExportNames) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for rubric in (each for each in names.rubrics if each.id == post.rubric_id):
        shares = {"low": rubric.low, "high": rubric.high, "promo": rubric.promo, "fun": rubric.fun}
        found["rubric"] = {"id": rubric.id, "name": rubric.name, "colour": rubric.colour.value, **shares}
        found["rubric"] |= {"position": rubric.position, "closed": rubric.closed}
    for campaign in (each for each in names.campaigns if each.id == post.campaign_id):
        days = {"starts_on": campaign.starts_on.isoformat(), "ends_on": campaign.ends_on.isoformat()}
        found["campaign"] = {"id": campaign.id, "name": campaign.name, "colour": campaign.colour.value}
        found["campaign"] |= {**days, "note": campaign.note}
    return found
