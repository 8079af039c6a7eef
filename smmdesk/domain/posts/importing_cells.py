"""The cells of one row as fields of a post; what cannot be read is noted and left out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from smmdesk.domain.errors import UserError
from smmdesk.domain.posts.columns import Field, kind_of
from smmdesk.domain.posts.importing import NETWORK_PREFIX, SERIALS_BEGIN, Cell, Extra, Reason
from smmdesk.domain.posts.importing_channels import ChannelRead, Channels, format_named
from smmdesk.domain.posts.importing_dates import DayWords, read_day
from smmdesk.domain.posts.importing_draft import Draft, PlannedChannel
from smmdesk.domain.posts.importing_network_cells import network_cell
from smmdesk.domain.posts.importing_row_cells import RowCells, add_note
from smmdesk.domain.posts.importing_statuses import read_status
from smmdesk.domain.posts.importing_times import read_time
from smmdesk.domain.posts.importing_values import (
    checklist_in,
    first_words,
    hashtags_in,
    link_and_utm,
    links_in,
    media_in,
    text_of,
    with_hashtags,
)
from smmdesk.domain.posts.importing_words import ALL_NETWORKS, NO_MARKS
from smmdesk.domain.posts.importing_years import DaySettler, is_near
from smmdesk.domain.posts.moments import Clock, local_of, moment_of, zone_named
from smmdesk.domain.posts.post import PostKind, Utm

_UTM = ("source", "medium", "campaign", "content", "term")
_LONGEST_TITLE = 300


@dataclass(frozen=True, slots=True)
class Around:
    """What cells are read against: networks, the calendar's zone, today, names of goals."""

    channels: Channels
    zone: str
    today: date
    goal_id: Callable[[str], str] = field(default=lambda name: name)
    serials_begin: date = SERIALS_BEGIN


def read_cells(row: RowCells, draft: Draft, days: DaySettler, around: Around) -> None:
    """Fill *draft* with what the row says."""
    _texts(row, draft)
    _channels(row, draft, around)
    _day(row, draft, days, around)
    _time(row, draft, around)
    read_status(row, draft, around.today)
    _link(row, draft)
    _lists(row, draft)
    _due(row, draft, days, around)
    _rest(row, draft, around)
    _title(row, draft)


def _texts(row: RowCells, draft: Draft) -> None:
    hashtags = hashtags_in(row.text(Extra.HASHTAGS)) if Extra.HASHTAGS in row else []
    if Field.TEXT in row or hashtags:
        text = row.text(Field.TEXT)
        draft.values["text"] = with_hashtags(text, hashtags) if hashtags else text
    if Field.NOTES not in row and Extra.VISUAL not in row:
        return
    notes = [row.text(Field.NOTES)] if Field.NOTES in row else []
    notes += [f"{header}: {text}" for header, text in row.named(Extra.VISUAL)]
    draft.values["notes"] = "\n".join(filter(None, notes))


def _channels(row: RowCells, draft: Draft, around: Around) -> None:
    kind, word = _format(row, draft)
    reads, unknown = around.channels.networks_in(row.text(Field.NETWORKS))
    found: list[PlannedChannel] = [
        _planned(read, kind, word, draft, around) for read in reads if read.network
    ]
    kinds = [read for read in reads if not read.network]
    if kinds and not kind:
        kind, word = kinds[0].kind, kinds[0].word
        found = [_planned(read, kind, word, draft, around) for read in reads if read.network]
    own_columns = [name for name in row.cells if name.startswith(NETWORK_PREFIX)]
    if kind and not (found or unknown or own_columns):
        found = _of_format(word, draft, around)
    for name in own_columns:
        network = name.removeprefix(NETWORK_PREFIX)
        found += network_cell(network, row.first(name), (kind, word), draft, around.channels)
    for text in unknown:
        code = "posts_in_note_all_networks" if text in ALL_NETWORKS else "posts_in_note_unknown_network"
        draft.notes.append(Reason(code, {"text": text[:40]}))
    found = _categories(row, draft, around, found)
    if found or own_columns or Field.NETWORKS in row:
        draft.channels = _once(found)
    if kind and not found:
        add_note(draft, "\n".join(f"{header}: {text}" for header, text in row.named(Extra.FORMAT)))


def _of_format(word: str, draft: Draft, around: Around) -> list[PlannedChannel]:
    """Return the network of a format that only one has: "Reels" need no other word for Instagram."""
    reads, _ = around.channels.networks_in(word)
    return [_planned(read, "", "", draft, around) for read in reads if read.network]


def _format(row: RowCells, draft: Draft) -> tuple[str, str]:
    text = row.text(Extra.FORMAT)
    if not text or text in NO_MARKS:
        return "", ""
    read = format_named(text)
    if read is None:
        draft.notes.append(Reason("posts_in_note_unknown_format", {"text": text[:40]}))
        return "", ""
    return read


def _planned(read: ChannelRead, kind: str, word: str, draft: Draft, around: Around) -> PlannedChannel:
    own_kind, own_word = (read.kind, read.word) if read.kind else (kind, word)
    form = around.channels.format_id(read.network, own_kind, own_word)
    if form is None:
        draft.notes.append(
            Reason("posts_in_note_no_such_format", {"network": read.network, "text": own_word})
        )
    return PlannedChannel(read.network, form or "")


def _categories(
    row: RowCells, draft: Draft, around: Around, found: list[PlannedChannel]
) -> list[PlannedChannel]:
    """Take networks and a rubric from the categories of a calendar's event."""
    if Extra.CATEGORIES not in row:
        return found
    for piece in filter(None, (part.strip() for part in row.text(Extra.CATEGORIES).split(","))):
        reads, _ = around.channels.networks_in(piece)
        networks = [read for read in reads if read.network]
        if networks:
            found = [*found, *(_planned(read, "", "", draft, around) for read in networks)]
        elif not draft.rubric:
            draft.rubric = piece
        else:
            add_note(draft, piece)
    return found


def _once(channels: Sequence[PlannedChannel]) -> tuple[PlannedChannel, ...]:
    found: dict[tuple[str, str], PlannedChannel] = {}
    for channel in channels:
        place = (channel.network, channel.format)
        before = found.get(place)
        if before is None or (before.text is None and channel.text is not None):
            found[place] = channel
    return tuple(found.values())


def _day(row: RowCells, draft: Draft, days: DaySettler, around: Around) -> None:
    if Field.DATE not in row:
        return
    read = read_day(row.first(Field.DATE), around.serials_begin)
    draft.values["day"] = None
    if isinstance(read, Reason):
        draft.reason, draft.to_tray = read, True
        return
    if read is None:
        draft.notes.append(Reason("posts_in_note_no_day", {}))
        return
    if read.moment is not None and read.moment.tzinfo is not None:
        _moment(read.moment, draft, around)
        return
    if read.weekday is None and Extra.WEEKDAY in row:
        read = _with_weekday(read, row.first(Extra.WEEKDAY))
    settled = days.settle(read)
    draft.notes += settled.notes
    if settled.reason is not None:
        draft.reason, draft.to_tray = settled.reason, True
        return
    draft.values["day"] = settled.day
    if settled.minute is not None:
        draft.values["minute"] = settled.minute
    if settled.guessed and settled.day is not None:
        draft.guessed_year = settled.day.year


def _moment(moment: datetime, draft: Draft, around: Around) -> None:
    """Put a moment on the calendar's own clock."""
    if not is_near(moment.date()):
        draft.reason, draft.to_tray = Reason("posts_in_no_such_day", {"text": f"{moment:%d.%m.%Y}"}), True
        return
    day, minute = local_of(moment.astimezone(UTC), around.zone)
    draft.values |= {"day": day, "minute": minute}


def _with_weekday(words: DayWords, cell: Cell) -> DayWords:
    from dataclasses import replace

    from smmdesk.domain.posts.importing_dates import weekday_named

    weekday = weekday_named(text_of(cell))
    return words if weekday is None else replace(words, weekday=weekday)


def _time(row: RowCells, draft: Draft, around: Around) -> None:
    if Field.TIME in row:
        read = read_time(row.first(Field.TIME))
        if isinstance(read, Reason):
            draft.notes.append(read)
            draft.values.setdefault("minute", None)
        elif read is not None or "minute" not in draft.values:
            draft.values["minute"] = read
    zone = row.text(Field.ZONE)
    if zone:
        zone = _zone(zone, draft)
        draft.values["zone"] = "" if zone == around.zone else zone
    _clock(draft, zone or around.zone)


def _zone(name: str, draft: Draft) -> str:
    try:
        return zone_named(name).key
    except UserError:
        draft.notes.append(Reason("posts_in_note_unknown_zone", {"zone": name[:60]}))
        return ""


def _clock(draft: Draft, zone: str) -> None:
    """Note an hour that the clocks of that day skip or show twice."""
    day, minute = draft.day, draft.values.get("minute")
    if day is None or minute is None or not zone:
        return
    try:
        clock = moment_of(day, minute, zone).clock
    except (UserError, OverflowError):
        return
    if clock is not Clock.USUAL:
        params: dict[str, str | int] = {"day": day.isoformat(), "time": f"{minute // 60}:{minute % 60:02}"}
        draft.notes.append(Reason(f"posts_in_note_{clock.value}_hour", params))


def _link(row: RowCells, draft: Draft) -> None:
    tags = {tag: row.text(f"utm_{tag}") for tag in _UTM if f"utm_{tag}" in row}
    if Field.LINK not in row and not tags:
        return
    text = row.text(Field.LINK)
    links = links_in(text)
    link, utm = link_and_utm(links[0]) if links else ("", Utm())
    rest = [line for line in text.splitlines() if line.strip() not in ("", *links[:1])]
    if not links and text not in NO_MARKS:
        header = next(iter(row.named(Field.LINK)), ("", ""))[0]
        add_note(draft, f"{header}: {text}")
    elif rest and links:
        add_note(draft, "\n".join(rest))
    if Field.LINK in row:
        draft.values["link"] = link
    given = {tag: value for tag, value in tags.items() if value}
    draft.values["utm"] = Utm(**{tag: given.get(tag) or getattr(utm, tag) for tag in _UTM})


def _lists(row: RowCells, draft: Draft) -> None:
    if Field.MEDIA in row:
        text = row.text(Field.MEDIA)
        draft.values["media"] = () if text in NO_MARKS else media_in(text)
    if Field.CHECKLIST in row:
        draft.values["checklist"] = checklist_in(row.text(Field.CHECKLIST))


def _due(row: RowCells, draft: Draft, days: DaySettler, around: Around) -> None:
    if Field.DUE_ON not in row:
        return
    read = read_day(row.first(Field.DUE_ON), around.serials_begin)
    day = None
    if isinstance(read, DayWords):
        near = DaySettler(around.today, days.day_first, days.year, days.month, draft.day or days.near)
        day = near.settle(read).day
    if day is None and row.text(Field.DUE_ON) not in NO_MARKS:
        draft.notes.append(Reason("posts_in_note_due_unclear", {"text": row.text(Field.DUE_ON)[:40]}))
    draft.values["due_on"] = day


def _rest(row: RowCells, draft: Draft, around: Around) -> None:
    if Field.RESPONSIBLE in row:
        draft.values["responsible"] = " ".join(row.text(Field.RESPONSIBLE).split())[:100]
    if Field.GOAL in row:
        draft.values["goal"] = around.goal_id(" ".join(row.text(Field.GOAL).split()))[:100]
    named = row.text(Field.KIND)
    kind = kind_of(named) if named else None
    if kind is not None and kind is not PostKind.POST:
        draft.values["kind"] = kind
    for name in (Field.RUBRIC, Field.CAMPAIGN):
        if name not in row:
            continue
        text = " ".join(row.text(name).split())[:100]
        if text in NO_MARKS:
            text = ""
        draft.values[f"{name.value}_id"] = ""
        if text:
            setattr(draft, name.value, text)


def _title(row: RowCells, draft: Draft) -> None:
    """Set the title; where the row has none, the first words that it does have."""
    title = " ".join(row.text(Field.TITLE).split())
    if len(title) > _LONGEST_TITLE and not draft.values.get("text"):
        draft.values["text"] = row.text(Field.TITLE)
        title = first_words(title)
    elif len(title) > _LONGEST_TITLE:
        add_note(draft, title)
        title = first_words(title)
    own_texts = (channel.text for channel in draft.channels or () if channel.text)
    visuals = (text for _, text in row.named(Extra.VISUAL))
    text = draft.values.get("text", "")
    tags = text if all(word.startswith("#") for word in text.split()) else ""
    spare = ("" if tags else text, *own_texts, *visuals, draft.rubric, draft.campaign, tags)
    draft.title = title or next((first_words(text) for text in spare if text), "")
    draft.values["title"] = draft.title
