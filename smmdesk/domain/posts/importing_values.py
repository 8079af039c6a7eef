"""Small values in cells: statuses, hashtags, links with their tags, files, checklists."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from functools import lru_cache
from urllib.parse import parse_qsl, unquote_plus, urlencode, urlsplit, urlunsplit

from smmdesk.domain.posts.columns import plain, status_of
from smmdesk.domain.posts.importing import Cell
from smmdesk.domain.posts.importing_words import STATUSES
from smmdesk.domain.posts.post import CheckItem, Media, MediaKind, PostStatus, Utm

_STATUS_WORDS = {word: status for status, words in STATUSES.items() for word in words}
_HASHTAG = re.compile(r"#?([\w]+(?:_\w+)*)")
_URL = re.compile(
    r"https?://[^\s<>\"»)]+|(?<![\w@.])(?:[\w-]+\.)+(?:ru|com|net|org|рф|io|me|su|by|kz|shop|site|online|info)(?:/[^\s<>\"»)]*)?(?!\w)",
    re.IGNORECASE,
)
_HOST = re.compile(r"(?:https?://)?(?:www\.)?([^/\s?#:]+)", re.IGNORECASE)
_WORKSHOPS = (
    "disk.yandex.ru",
    "disk.yandex.com",
    "disk.yandex.by",
    "disk.yandex.kz",
    "disk.360.yandex.ru",
    "docs.yandex.ru",
    "yadi.sk",
    "docs.google.com",
    "drive.google.com",
    "photos.google.com",
    "photos.app.goo.gl",
    "cloud.mail.ru",
    "dropbox.com",
    "onedrive.live.com",
    "1drv.ms",
    "sharepoint.com",
    "icloud.com",
    "box.com",
    "mega.nz",
    "wetransfer.com",
    "we.tl",
    "notion.so",
    "notion.site",
    "figma.com",
    "miro.com",
    "trello.com",
    "canva.com",
    "airtable.com",
)
_IMAGES = (
    ".jpg",
    ".jpeg",
    ".png",
    ".webp",
    ".gif",
    ".heic",
    ".heif",
    ".bmp",
    ".avif",
    ".tif",
    ".tiff",
    ".psd",
)
_VIDEOS = (".mp4", ".mov", ".m4v", ".avi", ".webm", ".mkv", ".mpg")
_CHECKED = re.compile(r"\s*(?:(☑|✅|✔|✓|\[[xхXХ+✓vV]\]|\+\s)|(☐|\[\s?\]|[-–—•*▪]|\d+[.)]))\s*")
_UTM_NAMES = ("source", "medium", "campaign", "content", "term")


def text_of(cell: Cell) -> str:
    """Return what a cell says as text; whole numbers without a point, days as 03.03.2026."""
    if isinstance(cell, str):
        return cell.strip()
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "да" if cell else ""
    if isinstance(cell, float):
        return f"{cell:g}" if abs(cell) < 1e15 else str(cell)
    if isinstance(cell, datetime):
        return (
            cell.strftime("%d.%m.%Y %H:%M")
            if (cell.hour, cell.minute) != (0, 0)
            else cell.strftime("%d.%m.%Y")
        )
    if isinstance(cell, date):
        return cell.strftime("%d.%m.%Y")
    return cell.strftime("%H:%M") if isinstance(cell, time) else str(cell)


@lru_cache(maxsize=2048)
def status_named(text: str) -> PostStatus | None:
    """Return the status that a cell names in either language, None where it names none."""
    words = plain(re.sub(r"[^\w\s-]", " ", text))
    found = status_of(words) or _STATUS_WORDS.get(words)
    if found is not None:
        return found
    parts = [
        word
        for word in _STATUS_WORDS
        if len(word) > 4 and re.search(rf"(?<!\w){re.escape(word)}(?!\w)", words)
    ]
    return _STATUS_WORDS[max(parts, key=len)] if parts else None


def hashtags_in(text: str) -> list[str]:
    """Return the hashtags that a cell lists, each with its sign; without any sign each word is one."""
    marked = re.findall(r"#[\w]+", text)
    if marked:
        return list(dict.fromkeys(marked))
    words = [word for word in re.split(r"[\s,;]+", text) if _HASHTAG.fullmatch(word)]
    return list(dict.fromkeys(f"#{word}" for word in words))


def with_hashtags(text: str, hashtags: list[str]) -> str:
    """Return the text with those hashtags at its end that it does not hold yet."""
    there = {tag.casefold() for tag in re.findall(r"#[\w]+", text)}
    missing = [tag for tag in hashtags if tag.casefold() not in there]
    if not missing:
        return text
    return f"{text}\n\n{' '.join(missing)}" if text else " ".join(missing)


def links_in(text: str) -> list[str]:
    """Return the addresses that stand in a text."""
    return [found.rstrip(".,;:!?") for found in _URL.findall(text)]


def is_working_link(url: str) -> bool:
    """Whether an address leads to a file or a board that people work on, which no reader of a post should open."""
    found = _HOST.match(url)
    if found is None:
        return False
    host, rest = found[1].casefold(), url[found.end() :].casefold()
    if host == "docs.google.com" and rest.startswith("/forms"):
        return False  # a form is what a post asks people to fill in
    return any(host == known or host.endswith(f".{known}") for known in _WORKSHOPS)


def link_and_utm(url: str) -> tuple[str, Utm]:
    """Return an address without its five UTM tags, and the tags; another address comes back as it is."""
    if "utm_" not in url.casefold():
        return url, Utm()
    try:
        parts = urlsplit(url)
        pairs = parse_qsl(parts.query, keep_blank_values=True, max_num_fields=200)
    except ValueError:
        return url, Utm()
    tags = {name.removeprefix("utm_"): value for name, value in pairs if name.casefold().startswith("utm_")}
    tags = {name: value for name, value in tags.items() if name in _UTM_NAMES and value}
    if not tags:
        return url, Utm()
    rest = [
        (name, value) for name, value in pairs if name.removeprefix("utm_") not in tags or "utm_" not in name
    ]
    return urlunsplit(parts._replace(query=urlencode(rest))), Utm(**tags)


def media_in(text: str) -> tuple[Media, ...]:
    """Return the files that a cell names, one a line or between commas; nothing is known of them but names."""
    names = [name.strip(" \t\"'«»") for line in text.splitlines() for name in _files_of(line)]
    return tuple(_medium(name) for name in dict.fromkeys(names) if name)


def _files_of(line: str) -> list[str]:
    """Return the names in a line; a comma parts them only where every part looks like a file or an address."""
    parts = re.split(r"\s*[;,|]\s*", line)
    return parts if len(parts) > 1 and all(is_file_name(part) for part in parts if part) else [line]


def is_file_name(text: str) -> bool:
    """Whether a text is the name or the address of one file rather than words about it."""
    text = text.strip()
    return bool(re.fullmatch(r"\S.{0,250}\.[A-Za-z0-9]{2,4}", text) or re.fullmatch(r"https?://\S+", text))


def _medium(path: str) -> Media:
    name = unquote_plus(path) if path.startswith("http") else path
    name = re.split(r"[\\/]", name.split("?")[0].rstrip("/"))[-1] or path
    lowered = name.lower()
    kind = MediaKind.IMAGE if lowered.endswith(_IMAGES) else MediaKind.OTHER
    return Media(name, path, MediaKind.VIDEO if lowered.endswith(_VIDEOS) else kind)


def checklist_in(text: str) -> tuple[CheckItem, ...]:
    """Return the things to do that a cell lists, one a line."""
    found = []
    for line in filter(None, map(str.strip, text.splitlines())):
        mark = _CHECKED.match(line)
        rest = line[mark.end() :] if mark else line
        found.append(CheckItem(rest or line, bool(mark and mark[1])))
    return tuple(found)


def first_words(text: str, most: int = 80) -> str:
    """Return the beginning of a text as a title: its first line or sentence, cut at a word."""
    line = next((line.strip() for line in text.splitlines() if line.strip()), "")
    sentence = re.match(r".{8,}?[.!?…](?=\s|$)", line)
    line = sentence[0].rstrip(".") if sentence and len(sentence[0]) <= most else line
    if len(line) <= most:
        return line
    return line[:most].rsplit(" ", 1)[0].rstrip(" ,;:–—-") + "…"
