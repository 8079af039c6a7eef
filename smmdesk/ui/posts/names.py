"""Names of statuses, networks, rubrics, campaigns and people as the page writes them."""

from __future__ import annotations

from datetime import date, time

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from smmdesk.domain.posts.columns import STATUSES
from smmdesk.domain.posts.lines import PostLine
from smmdesk.domain.posts.post import PostStatus
from smmdesk.domain.posts.setting import PostsSetting
from smmdesk.ui.shared.language import current_language
from smmdesk.ui.shared.theme import Tone

STATUS_TONES = {
    PostStatus.TO_APPROVE: Tone.CAUTION,
    PostStatus.CHANGES_ASKED: Tone.CAUTION,
    PostStatus.APPROVED: Tone.GOOD,
    PostStatus.SCHEDULED: Tone.INFO,
    PostStatus.PUBLISHED: Tone.GOOD,
    PostStatus.MISSED: Tone.BAD,
}

_SHORT = {
    "vk": "VK",
    "telegram": "TG",
    "instagram": "IG",
    "facebook": "FB",
    "facebook_page": "FB",
    "max": "MAX",
    "odnoklassniki": "OK",
    "rutube": "RT",
    "x": "X",
    "bluesky": "BS",
    "mastodon": "MA",
    "threads": "TH",
    "youtube": "YT",
    "tiktok": "TT",
    "linkedin": "LI",
    "linkedin_page": "LI",
    "ok": "OK",
    "dzen": "DZ",
    "pinterest": "PI",
}


def status_name(status: PostStatus) -> str:
    """Return the word for a status, as tables of posts write it too."""
    return STATUSES[status].in_language(current_language())


def network_name(network_id: str) -> str:
    """Return a network's name; its id, written large, where the program does not know it."""
    from smmdesk.knowledge.networks import load_networks

    try:
        return load_networks().get(network_id).name.in_language(current_language())
    except KeyError:
        return network_id.capitalize()


def network_short(network_id: str) -> str:
    """Return a network in two letters, for lines without room."""
    return _SHORT.get(network_id) or network_id[:2].upper()


class Names:
    """Looks names up in the setting that was read last."""

    def __init__(self, setting: PostsSetting | None = None) -> None:
        self.setting = setting or PostsSetting()
        self._rubrics = {rubric.id: rubric.name for rubric in self.setting.rubrics}
        self._campaigns = {campaign.id: campaign.name for campaign in self.setting.campaigns}

    def rubric(self, rubric_id: str) -> str:
        """Return a rubric's name, or "no rubric"."""
        return self._rubrics.get(rubric_id) or QCoreApplication.translate("PostNames", "no rubric")

    def campaign(self, campaign_id: str) -> str:
        """Return a campaign's name, or "no campaign"."""
        return self._campaigns.get(campaign_id) or QCoreApplication.translate("PostNames", "no campaign")

    def person(self, name: str) -> str:
        """Return who is responsible, or "nobody"."""
        return name or QCoreApplication.translate("PostNames", "nobody")

    def title(self, line: PostLine) -> str:
        """Return a post's title, or words for one without."""
        return line.title or QCoreApplication.translate("PostNames", "Without a title")

    def about(self, line: PostLine) -> str:
        """Return "Product · VK TG": a post's rubric and networks, as far as it has them."""
        networks = " ".join(network_short(network) for network in line.networks)
        parts = (self._rubrics.get(line.rubric_id, ""), networks)
        return " · ".join(part for part in parts if part)

    def spoken(self, line: PostLine) -> str:
        """Return all of a line in words, for a screen reader."""
        moment = moment_text(line) or QCoreApplication.translate("PostNames", "without a day")
        names = ", ".join(network_name(network) for network in line.networks)
        parts = (self.title(line), moment, status_name(line.status), self.rubric(line.rubric_id), names)
        return ", ".join(part for part in parts if part)


def day_text(day: date) -> str:
    """Return "14 Nov 2026" as the locale writes it."""
    return QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.ShortFormat)


def minute_text(minute: int | None) -> str:
    """Return the hour as the locale writes it; empty where it is not decided."""
    if minute is None:
        return ""
    hour = time(minute // 60, minute % 60)
    return QLocale().toString(QTime(hour.hour, hour.minute), QLocale.FormatType.ShortFormat)


def month_name(day: date, with_year: bool = True, heading: bool = True) -> str:
    """Return "November 2026" (or "November") as a *heading* writes it, or as it stands within words."""
    name = QLocale().standaloneMonthName(day.month)
    if heading:
        name = name[:1].upper() + name[1:]
    return f"{name} {day.year}" if with_year else name


def short_moment(line: PostLine) -> str:
    """Return "14 Nov 10:00"; empty for one in the tray."""
    if line.day is None:
        return ""
    day = QLocale().toString(QDate(line.day.year, line.day.month, line.day.day), "d MMM")
    return " ".join(part for part in (day.rstrip("."), minute_text(line.minute)) if part)


def moment_text(line: PostLine) -> str:
    """Return a post's day and hour; empty for one in the tray."""
    if line.day is None:
        return ""
    return " ".join(part for part in (day_text(line.day), minute_text(line.minute)) if part)
