"""Rows of our own tables as posts again. Nothing in them is believed: files come back from other people."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any, TypeVar

from smmdesk.domain.errors import UserError
from smmdesk.domain.posts.columns import CellValue, Field
from smmdesk.domain.posts.exporting_cells import CODECS, text_in
from smmdesk.domain.posts.exporting_names import ExportNames
from smmdesk.domain.posts.exporting_rows import Kept, data_of, mark_of, settled
from smmdesk.domain.posts.post import CheckItem, Media, MediaKind, Post, PostKind, PostStatus, Utm, Variant
from smmdesk.domain.posts.series import Frequency, Rule, Series
from smmdesk.domain.posts.setting import Campaign, Colour, Rubric

_T = TypeVar("_T")
_MOST_NUMBER = 1_000_000_000
_UTM = {
    Field.UTM_SOURCE: "source",
    Field.UTM_MEDIUM: "medium",
    Field.UTM_CAMPAIGN: "campaign",
    Field.UTM_CONTENT: "content",
    Field.UTM_TERM: "term",
}
_NOTHING = Kept({}, {}, {}, {}, {})


@dataclass(frozen=True, slots=True)
class BadCell:
    """A cell that cannot be understood, and what it says; the post goes without it."""

    field: Field
    text: str


@dataclass(frozen=True, slots=True)
class ReadRow:
    """What a row holds: the post (its id is "" where the row names none), what its DATA knows besides, bad cells."""

    post: Post
    series: Series | None = None
    rubric: Rubric | None = None
    campaign: Campaign | None = None
    bad: tuple[BadCell, ...] = ()


def read_row(cells: Mapping[Field, CellValue], names: ExportNames, now: datetime) -> ReadRow:
    """Return the row's post; columns that are missing leave their fields at the default.

    *cells* are without the guard against formulas (columns.unguarded), long ones joined. *names* must know
    the rubrics and campaigns by name; DATA's own are used only for the exact ids. *now* dates a row without
    DATA. UserError where the post cannot be (a network twice, a text that is too long).
    """
    kept = data_of(cells.get(Field.DATA)) or _NOTHING
    values: dict[Field, Any] = {}
    bad: list[BadCell] = []
    for field in CODECS:
        if field not in cells:
            continue
        try:
            values[field] = _value(field, cells[field], kept, names)
        except ValueError:
            bad.append(BadCell(field, text_in(cells[field])[:200]))
    return ReadRow(
        _post(values, kept, now),
        _or_none(lambda: series_of(kept.series)),
        _or_none(lambda: rubric_of(kept.rubric)),
        _or_none(lambda: campaign_of(kept.campaign)),
        tuple(bad),
    )


def _value(field: Field, cell: CellValue, kept: Kept, names: ExportNames) -> Any:
    mark, exact = kept.exact.get(field.value, ("", None))
    if mark == mark_of(cell) or (field is Field.REPEATS and mark and text_in(cell).strip()):
        try:
            return _CHECKS.get(field, _text)(exact)
        except (ValueError, TypeError, KeyError, OverflowError):
            pass  # DATA was tampered with: the cell itself counts
    value = CODECS[field].read(settled(cell), names)
    if field is Field.MEDIA and mark:
        known = {each.name: each for each in _or_none(lambda: _media(exact)) or ()}
        return tuple(known.get(each.name, each) for each in _media(value))
    return _CHECKS.get(field, _text)(value)


def _post(values: Mapping[Field, Any], kept: Kept, now: datetime) -> Post:
    series_id, series_day = values.get(Field.REPEATS) or ("", None)
    rest = kept.post
    return Post(
        id=values.get(Field.ID, "").strip(),
        title=values.get(Field.TITLE, ""),
        created_at=_or_none(lambda: _moment(rest["created_at"])) or now,
        changed_at=_or_none(lambda: _moment(rest["changed_at"])) or now,
        kind=values.get(Field.KIND, PostKind.POST),
        status=values.get(Field.STATUS, PostStatus.IDEA),
        day=values.get(Field.DATE),
        minute=values.get(Field.TIME),
        zone=values.get(Field.ZONE, ""),
        text=values.get(Field.TEXT, ""),
        rubric_id=values.get(Field.RUBRIC, ""),
        campaign_id=values.get(Field.CAMPAIGN, ""),
        goal=values.get(Field.GOAL, ""),
        variants=_variants(values),
        media=values.get(Field.MEDIA, ()),
        link=values.get(Field.LINK, ""),
        utm=Utm(**{name: values.get(field, "") for field, name in _UTM.items()}),
        responsible=values.get(Field.RESPONSIBLE, ""),
        due_on=values.get(Field.DUE_ON),
        notes=values.get(Field.NOTES, ""),
        checklist=values.get(Field.CHECKLIST, ()),
        series_id=series_id,
        series_day=series_day or _or_none(lambda: _day(rest["series_day"])),
        origin_id=_or_none(lambda: _text(rest["origin_id"])) or "",
        pause_days=_or_none(lambda: _number(rest["pause_days"])) or 0,
        most_repeats=_or_none(lambda: _number(rest["most_repeats"])) or 0,
        source_key=_or_none(lambda: _text(rest["source_key"])) or "",
        source_state=_or_none(lambda: _text(rest["source_state"])) or "",
        position=_or_none(lambda: _number(rest["position"], -_MOST_NUMBER)) or 0,
    )


def _variants(values: Mapping[Field, Any]) -> tuple[Variant, ...]:
    """Bring together what three columns say; a network named only in one of the others is one more."""
    own = {channel: (title, text) for channel, title, text in values.get(Field.NETWORK_TEXTS, ())}
    gone = {channel: (url, moment) for channel, url, moment in values.get(Field.PUBLISHED, ())}
    listed = values.get(Field.NETWORKS, ())
    more = (channel for channel in (*own, *gone) if channel not in listed)
    made = []
    for channel in (*listed, *dict.fromkeys(more)):
        title, text = own.get(channel, (None, None))
        url, moment = gone.get(channel, ("", None))
        made.append(Variant(channel[0], channel[1], text=text, title=title, url=url, published_at=moment))
    return tuple(made)


def series_of(data: Mapping[str, Any]) -> Series:
    """Return the series that DATA holds; KeyError, TypeError or ValueError where it holds none."""
    rule = Rule(
        Frequency(data["frequency"]),
        _number(data["interval"], 1),
        tuple(_number(day, 0, 6) for day in _list(data["weekdays"])),
        _day(data["until"]),
        None if data["count"] is None else _number(data["count"], 1),
    )
    excluded = tuple(filter(None, map(_day, _list(data["excluded"]))))
    return Series(_text(data["id"]), rule, _certain_day(data["starts_on"]), excluded)


def rubric_of(data: Mapping[str, Any]) -> Rubric:
    """Return the rubric that DATA holds; KeyError, TypeError or ValueError where it holds none."""
    low, high = (None if data[end] is None else _number(data[end], 0, 100) for end in ("low", "high"))
    promo, fun, closed = (data[name] is True for name in ("promo", "fun", "closed"))
    colour, position = Colour(data["colour"]), _number(data["position"], -_MOST_NUMBER)
    return Rubric(_text(data["id"]), _text(data["name"]), colour, low, high, promo, fun, position, closed)


def campaign_of(data: Mapping[str, Any]) -> Campaign:
    """Return the campaign that DATA holds; KeyError, TypeError or ValueError where it holds none."""
    days = (_certain_day(data["starts_on"]), _certain_day(data["ends_on"]))
    return Campaign(
        _text(data["id"]), _text(data["name"]), Colour(data["colour"]), *days, _text(data["note"])
    )


def _or_none(make: Callable[[], _T]) -> _T | None:
    try:
        return make()
    except (ValueError, TypeError, KeyError, OverflowError, UserError):
        return None


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _text_or_none(value: object) -> str | None:
    return None if value is None else _text(value)


def _number(value: object, least: int = 0, most: int = _MOST_NUMBER) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
        raise ValueError(value)
    return value


def _day(value: object) -> date | None:
    return None if value is None else date.fromisoformat(_text(value))


def _certain_day(value: object) -> date:
    return date.fromisoformat(_text(value))


def _moment(value: object) -> datetime:
    moment = datetime.fromisoformat(_text(value))
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _list(value: object) -> list[Any]:
    if not isinstance(value, list):
        raise TypeError(value)
    return value


def _channels(value: object) -> tuple[tuple[str, str], ...]:
    pairs = ((_text(network), _text(form)) for network, form in map(_list, _list(value)))
    return tuple(dict.fromkeys(pairs))


def _own_texts(value: object) -> tuple[tuple[tuple[str, str], str | None, str | None], ...]:
    return tuple(
        ((_text(network), _text(form)), _text_or_none(title), _text_or_none(text))
        for network, form, title, text in map(_list, _list(value))
    )


def _published(value: object) -> tuple[tuple[tuple[str, str], str, datetime | None], ...]:
    return tuple(
        ((_text(network), _text(form)), _text(url), None if moment is None else _moment(moment))
        for network, form, url, moment in map(_list, _list(value))
    )


def _media(value: object) -> tuple[Media, ...]:
    return tuple(map(_medium, _list(value)))


def _medium(value: Mapping[str, Any]) -> Media:
    size, width, height = (
        None if value.get(name) is None else _number(value[name], 0, 2**62)
        for name in ("size", "width", "height")
    )
    seconds = value.get("seconds")
    if seconds is not None and (not isinstance(seconds, int | float) or not 0 <= seconds < _MOST_NUMBER):
        raise ValueError(seconds)
    return Media(
        _text(value["name"]),
        _text(value["path"]),
        MediaKind(value["kind"]),
        _text(value.get("sha256", "")),
        value.get("kept") is True,
        size,
        width,
        height,
        seconds,
        _text(value.get("format", "")),
        _text(value.get("alt", "")),
    )


def _checklist(value: object) -> tuple[CheckItem, ...]:
    return tuple(CheckItem(_text(text), done is True) for text, done in map(_list, _list(value)))


def _repeats(value: object) -> tuple[str, date | None] | None:
    if value is None:
        return None
    if not isinstance(value, dict):
        raise TypeError(value)
    return _text(value["id"]), _day(value["day"])


_CHECKS: dict[Field, Callable[[Any], Any]] = {
    Field.DATE: _day,
    Field.TIME: lambda value: None if value is None else _number(value, 0, 1439),
    Field.NETWORKS: _channels,
    Field.NETWORK_TEXTS: _own_texts,
    Field.STATUS: PostStatus,
    Field.MEDIA: _media,
    Field.DUE_ON: _day,
    Field.CHECKLIST: _checklist,
    Field.PUBLISHED: _published,
    Field.REPEATS: _repeats,
    Field.KIND: PostKind,
}
"""How plain data becomes a value of the post; for other fields it is a text."""
