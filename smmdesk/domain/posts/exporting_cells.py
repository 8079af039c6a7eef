"""How each field of a post is written in a cell and read from one.

The value of a field is plain data as JSON has it. A cell holds what people read of it; where that is not
all, or would not come back the same, the row keeps the exact value besides (exporting_rows).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime, time
from typing import Any

from smmdesk.domain.errors import UserError
from smmdesk.domain.posts.columns import KINDS, STATUSES, CellValue, Field, kind_of, status_of
from smmdesk.domain.posts.exporting_names import Channel, ExportNames, UnknownNameError
from smmdesk.domain.posts.exporting_rule import rule_in_words
from smmdesk.domain.posts.moments import zone_named
from smmdesk.domain.posts.post import MediaKind, Post, PostKind, PostStatus, Variant

_DASH = " — "
_DONE, _TO_DO = "☑", "☐"
_MARK = re.compile(r"(☑|☐|\[[xXхХ✓]\]|\[ ?\])\s*")
_IMAGES = (".jpg", ".jpeg", ".png", ".webp", ".gif", ".heic", ".bmp", ".avif")
_VIDEOS = (".mp4", ".mov", ".m4v", ".avi", ".webm", ".mkv")


@dataclass(frozen=True, slots=True)
class Codec:
    """What a field's value is in a post, how it becomes a cell, and what a cell means.

    *read* raises ValueError (UnknownNameError for a name) for what it cannot mean.
    """

    value: Callable[[Post, ExportNames], Any]
    write: Callable[[Any, Post, ExportNames], CellValue]
    read: Callable[[CellValue, ExportNames], Any]


def text_in(cell: CellValue) -> str:
    """Return what a cell says as text."""
    if cell is None:
        return ""
    if isinstance(cell, date | time):
        return cell.isoformat()
    return str(cell)


def channels_named(text: str, names: ExportNames) -> list[list[str]]:
    """Return the channels listed in a text, on lines or between commas; UnknownNameError."""
    found = []
    for line in filter(None, map(str.strip, re.split(r"[\n;]", text))):
        try:
            found.append(list(names.channel_of(line)))
        except UnknownNameError:
            found += [list(names.channel_of(part.strip())) for part in line.split(",") if part.strip()]
    return found


def _text(attribute: str) -> Codec:
    return Codec(
        lambda post, _: getattr(post, attribute),
        lambda value, *_: value or None,
        lambda cell, _: text_in(cell),
    )


def _utm(attribute: str) -> Codec:
    return Codec(
        lambda post, _: getattr(post.utm, attribute),
        lambda value, *_: value or None,
        lambda cell, _: text_in(cell),
    )


def _day(attribute: str) -> Codec:
    def value(post: Post, _: ExportNames) -> str | None:
        day = getattr(post, attribute)
        return day.isoformat() if day else None

    return Codec(value, lambda value, *_: date.fromisoformat(value) if value else None, _read_day)


def _read_day(cell: CellValue, _: ExportNames) -> str | None:
    if isinstance(cell, date):
        return date(cell.year, cell.month, cell.day).isoformat()
    text = text_in(cell).strip()
    return date.fromisoformat(text).isoformat() if text else None


def _read_minute(cell: CellValue, _: ExportNames) -> int | None:
    if isinstance(cell, time | datetime):
        return min(1439, round(cell.hour * 60 + cell.minute + cell.second / 60))
    text = text_in(cell).strip()
    if not text:
        return None
    found = time.fromisoformat(text.zfill(5))
    return found.hour * 60 + found.minute


def _read_status(cell: CellValue, _: ExportNames) -> str:
    text = text_in(cell).strip()
    found = status_of(text) if text else PostStatus.IDEA
    if found is None:
        raise UnknownNameError(text)
    return found.value


def _read_kind(cell: CellValue, _: ExportNames) -> str:
    text = text_in(cell).strip()
    found = kind_of(text) if text else PostKind.POST
    if found is None:
        raise UnknownNameError(text)
    return found.value


def _of(variant: Variant) -> list[str]:
    return [variant.network, variant.format]


def _write_channels(value: list[list[str]], _: Post, names: ExportNames) -> str | None:
    return "\n".join(names.channel((network, form)) for network, form in value) or None


def _own_texts(post: Post, _: ExportNames) -> list[list[str | None]]:
    own = (each for each in post.variants if each.text is not None or each.title is not None)
    return [[*_of(each), each.title, each.text] for each in own]


def _write_own_texts(value: list[list[Any]], _: Post, names: ExportNames) -> str | None:
    word = names.say("posts_out_own_title")
    blocks = []
    for network, form, title, text in value:
        lines = [f"[{names.channel((network, form))}]"]
        lines += [f"{word}: {title}"] if title is not None else []
        lines += [text] if text is not None else []
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks) or None


def _read_own_texts(cell: CellValue, names: ExportNames) -> list[list[str | None]]:
    found: list[list[str | None]] = []
    lines: list[str] = []

    def close() -> None:
        if not found:
            if "".join(lines).strip():
                raise UnknownNameError(lines[0][:80])
            return
        if lines and (title := re.match(r"(?:Title|Заголовок): (.*)", lines[0])):
            found[-1][2] = title.group(1)
            del lines[0]
        text = "\n".join(lines).strip("\n")
        found[-1][3] = text or None

    for line in text_in(cell).split("\n"):
        channel = _channel_head(line, names)
        if channel is None:
            lines.append(line)
            continue
        close()
        lines.clear()
        found.append([*channel, None, None])
    close()
    return found


def _channel_head(line: str, names: ExportNames) -> Channel | None:
    line = line.strip()
    if not (line.startswith("[") and line.endswith("]")):
        return None
    try:
        return names.channel_of(line[1:-1])
    except UnknownNameError:
        return None


def _media(post: Post, _: ExportNames) -> list[dict[str, Any]]:
    return [asdict(each) | {"kind": each.kind.value} for each in post.media]


def _write_media(value: list[dict[str, Any]], _: Post, __: ExportNames) -> str | None:
    return "\n".join(each["name"] for each in value) or None


def _read_media(cell: CellValue, _: ExportNames) -> list[dict[str, Any]]:
    """Return a file for each line; what is known of it besides its name is the row's to add."""
    lines = [line.strip() for line in text_in(cell).split("\n") if line.strip()]
    return [
        {"name": re.split(r"[\\/]", line)[-1] or line, "path": line, "kind": _kind(line)} for line in lines
    ]


def _kind(name: str) -> str:
    if name.lower().endswith(_IMAGES):
        return MediaKind.IMAGE.value
    return (MediaKind.VIDEO if name.lower().endswith(_VIDEOS) else MediaKind.OTHER).value


def _checklist(post: Post, _: ExportNames) -> list[list[Any]]:
    return [[each.text, each.done] for each in post.checklist]


def _write_checklist(value: list[list[Any]], _: Post, __: ExportNames) -> str | None:
    return "\n".join(f"{_DONE if done else _TO_DO} {text}" for text, done in value) or None


def _read_checklist(cell: CellValue, _: ExportNames) -> list[list[Any]]:
    found = []
    for line in filter(None, map(str.strip, text_in(cell).split("\n"))):
        mark = _MARK.match(line)
        done = (
            bool(mark) and mark is not None and mark.group(1) != _TO_DO and mark.group(1).strip("[ ]") != ""
        )
        found.append([line[mark.end() :] if mark else line, done])
    return found


def _published(post: Post, _: ExportNames) -> list[list[Any]]:
    gone = (each for each in post.variants if each.url or each.published_at)
    return [
        [*_of(each), each.url, each.published_at.isoformat() if each.published_at else None] for each in gone
    ]


def _write_published(value: list[list[Any]], post: Post, names: ExportNames) -> str | None:
    lines = []
    for network, form, url, moment in value:
        parts = [names.channel((network, form)), url or "", _local(moment, post, names) if moment else ""]
        lines.append(_DASH.join(filter(None, parts)))
    return "\n".join(lines) or None


def _local(moment: str, post: Post, names: ExportNames) -> str:
    when = datetime.fromisoformat(moment)
    try:
        zone = zone_named(post.zone or names.zone) if post.zone or names.zone else UTC
    except UserError:
        zone = UTC
    try:
        when = when.astimezone(zone)
    except (OverflowError, ValueError):  # the edges of the calendar
        when = when.astimezone(UTC)
    return when.isoformat(" ", "minutes")


def _read_published(cell: CellValue, names: ExportNames) -> list[list[Any]]:
    found: list[list[Any]] = []
    for line in filter(None, map(str.strip, text_in(cell).split("\n"))):
        name, *rest = line.split(_DASH)
        url, moment = "", None
        for part in rest:
            if re.match(r"\d{4}-\d\d-\d\d[ T]\d\d:\d\d", part):
                moment = _aware(part).isoformat()
            else:
                url = part.strip()
        found.append([*names.channel_of(name), url, moment])
    return found


def _aware(text: str) -> datetime:
    moment = datetime.fromisoformat(text.strip())
    return (moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment).astimezone(UTC)


def _repeats(post: Post, _: ExportNames) -> dict[str, Any] | None:
    if not post.series_id:
        return None
    day = post.series_day.isoformat() if post.series_day else None
    return {"id": post.series_id, "day": day}


def _write_repeats(value: dict[str, Any] | None, _: Post, names: ExportNames) -> str | None:
    series = names.series.get(value["id"]) if value else None
    return rule_in_words(series.rule, series.starts_on, names) if series else None


def _read_repeats(cell: CellValue, _: ExportNames) -> None:
    """A rule is not read from words: an emptied cell ends the repetition, else the row keeps its own."""
    if text_in(cell).strip():
        raise ValueError("repeats")


CODECS: dict[Field, Codec] = {
    Field.DATE: _day("day"),
    Field.TIME: Codec(
        lambda post, _: post.minute,
        lambda value, *_: None if value is None else time(*divmod(value, 60)),
        _read_minute,
    ),
    Field.TITLE: _text("title"),
    Field.TEXT: _text("text"),
    Field.NETWORKS: Codec(
        lambda post, _: [_of(each) for each in post.variants],
        _write_channels,
        lambda cell, names: channels_named(text_in(cell), names),
    ),
    Field.NETWORK_TEXTS: Codec(_own_texts, _write_own_texts, _read_own_texts),
    Field.STATUS: Codec(
        lambda post, _: post.status.value,
        lambda value, _, names: STATUSES[PostStatus(value)].in_language(names.language),
        _read_status,
    ),
    Field.RUBRIC: Codec(
        lambda post, _: post.rubric_id,
        lambda value, _, names: names.rubric(value) or None,
        lambda cell, names: names.rubric_id(text_in(cell)) if text_in(cell).strip() else "",
    ),
    Field.CAMPAIGN: Codec(
        lambda post, _: post.campaign_id,
        lambda value, _, names: names.campaign(value) or None,
        lambda cell, names: names.campaign_id(text_in(cell)) if text_in(cell).strip() else "",
    ),
    Field.GOAL: Codec(
        lambda post, _: post.goal,
        lambda value, _, names: names.goal(value) or None,
        lambda cell, names: names.goal_id(text_in(cell)),
    ),
    Field.MEDIA: Codec(_media, _write_media, _read_media),
    Field.LINK: _text("link"),
    Field.UTM_SOURCE: _utm("source"),
    Field.UTM_MEDIUM: _utm("medium"),
    Field.UTM_CAMPAIGN: _utm("campaign"),
    Field.UTM_CONTENT: _utm("content"),
    Field.UTM_TERM: _utm("term"),
    Field.RESPONSIBLE: _text("responsible"),
    Field.DUE_ON: _day("due_on"),
    Field.CHECKLIST: Codec(_checklist, _write_checklist, _read_checklist),
    Field.NOTES: _text("notes"),
    Field.PUBLISHED: Codec(_published, _write_published, _read_published),
    Field.REPEATS: Codec(_repeats, _write_repeats, _read_repeats),
    Field.ZONE: _text("zone"),
    Field.KIND: Codec(
        lambda post, _: post.kind.value,
        lambda value, _, names: KINDS[PostKind(value)].in_language(names.language),
        _read_kind,
    ),
    Field.ID: _text("id"),
}
"""Every field but DATA, which the row makes of what these leave out."""
