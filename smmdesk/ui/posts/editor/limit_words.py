"""Limits in words: what is limited, to how much, how sure that is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from smmdesk.domain.networks.records import Confidence
from smmdesk.ui.posts.editor.days import day_text

if TYPE_CHECKING:
    from smmdesk.domain.networks.networks import Networks
    from smmdesk.domain.networks.records import Limit, Unit

CONFIDENCE_TONES = {
    Confidence.AGREED: "good",
    Confidence.OFFICIAL: "good",
    Confidence.SINGLE: "none",
    Confidence.UNVERIFIED: "caution",
    Confidence.CONFLICT: "caution",
    Confidence.OWN: "",
}


def confidence_word(confidence: Confidence) -> str:
    """Return how sure a figure is, in a word or two for a chip."""
    return {
        Confidence.AGREED: QCoreApplication.translate("Limits", "sources agree"),
        Confidence.OFFICIAL: QCoreApplication.translate("Limits", "official"),
        Confidence.SINGLE: QCoreApplication.translate("Limits", "one source"),
        Confidence.UNVERIFIED: QCoreApplication.translate("Limits", "not confirmed"),
        Confidence.CONFLICT: QCoreApplication.translate("Limits", "sources disagree"),
        Confidence.OWN: QCoreApplication.translate("Limits", "my figure"),
    }[confidence]


def limit_name(name: str) -> str:
    """Return what a limit limits; its own name where the program has no words for it."""
    return _texts().get(name, name)


def _texts() -> dict[str, str]:
    return {
        "text_max": QCoreApplication.translate("Limits", "Length of the text"),
        "text_advised": QCoreApplication.translate("Limits", "Advised length of the text"),
        "bytes_max": QCoreApplication.translate("Limits", "Length of the text in bytes"),
        "title_max": QCoreApplication.translate("Limits", "Length of the title"),
        "alt_max": QCoreApplication.translate("Limits", "Length of alternative text"),
        "link_max": QCoreApplication.translate("Limits", "Length of a link"),
        "tags_max": QCoreApplication.translate("Limits", "Length of all tags"),
        "hashtags_max": QCoreApplication.translate("Limits", "Hashtags"),
        "hashtags_advised": QCoreApplication.translate("Limits", "Hashtags, advised"),
        "mentions_max": QCoreApplication.translate("Limits", "Mentions"),
        "links_max": QCoreApplication.translate("Limits", "Links"),
        "entities_max": QCoreApplication.translate("Limits", "Links and formatting"),
        "attachments_max": QCoreApplication.translate("Limits", "Attachments"),
        "poll_question_max": QCoreApplication.translate("Limits", "Question of a poll"),
        "poll_options_min": QCoreApplication.translate("Limits", "Answers of a poll, at least"),
        "poll_options_max": QCoreApplication.translate("Limits", "Answers of a poll"),
        "poll_option_max": QCoreApplication.translate("Limits", "Length of an answer"),
        "file_mb_max": QCoreApplication.translate("Limits", "Size of a file"),
        "file_pages_max": QCoreApplication.translate("Limits", "Pages of a file"),
    } | _media_texts()


def _media_texts() -> dict[str, str]:
    return {
        "images_min": QCoreApplication.translate("Limits", "Pictures, at least"),
        "images_max": QCoreApplication.translate("Limits", "Pictures"),
        "image_mb_max": QCoreApplication.translate("Limits", "Size of a picture"),
        "image_width_min": QCoreApplication.translate("Limits", "Width of a picture, at least"),
        "image_width_max": QCoreApplication.translate("Limits", "Width of a picture"),
        "image_pixels_max": QCoreApplication.translate("Limits", "Pixels of a picture"),
        "image_sides_max": QCoreApplication.translate("Limits", "Width and height of a picture together"),
        "image_ratio_min": QCoreApplication.translate("Limits", "Shape of a picture, at its tallest"),
        "image_ratio_max": QCoreApplication.translate("Limits", "Shape of a picture, at its widest"),
        "videos_max": QCoreApplication.translate("Limits", "Videos"),
        "video_seconds_min": QCoreApplication.translate("Limits", "Length of a video, at least"),
        "video_seconds_max": QCoreApplication.translate("Limits", "Length of a video"),
        "video_seconds_advised": QCoreApplication.translate("Limits", "Advised length of a video"),
        "video_mb_max": QCoreApplication.translate("Limits", "Size of a video"),
        "video_width_min": QCoreApplication.translate("Limits", "Width of a video, at least"),
        "video_height_min": QCoreApplication.translate("Limits", "Height of a video, at least"),
        "video_ratio_min": QCoreApplication.translate("Limits", "Shape of a video, at its tallest"),
        "video_ratio_max": QCoreApplication.translate("Limits", "Shape of a video, at its widest"),
    }


def value_words(limit: Limit, unit: Unit) -> str:
    """Return a limit's figure with its unit; *unit* is how the network counts texts."""
    if limit.value is None:
        return QCoreApplication.translate("Limits", "not known")
    number, figure = round(limit.value), number_text(limit.value)
    if limit.unit == "text":
        from smmdesk.ui.posts.editor.counting import unit_words

        return unit_words(unit, number)
    if limit.unit == "characters":
        return QCoreApplication.translate("Limits", "%n character(s)", "", number)
    if limit.unit == "bytes":
        return QCoreApplication.translate("Limits", "%n byte(s)", "", number)
    if limit.unit == "seconds":
        return QCoreApplication.translate("Limits", "%n second(s)", "", number)
    if limit.unit == "MB":
        return QCoreApplication.translate("Limits", "{0} MB").format(figure)
    if limit.unit == "px":
        return QCoreApplication.translate("Limits", "{0} px").format(figure)
    if limit.unit == "ratio":
        return QCoreApplication.translate("Limits", "{0} : 1").format(QLocale().toString(limit.value, "f", 2))
    return figure


def number_text(value: float) -> str:
    """Return a figure as the locale writes it, without needless decimals."""
    return QLocale().toString(round(value)) if value == round(value) else QLocale().toString(value, "f", 2)


def origin_words(limit: Limit, networks: Networks) -> str:
    """Return when a figure was checked, and where it was read."""
    parts = []
    sources = [each for each in limit.sources if each in networks.sources]
    if limit.checked_on is not None and not sources and limit.confidence is not Confidence.OWN:
        words = QCoreApplication.translate("Limits", "Looked for on {0}; no source was found")
        return words.format(day_text(limit.checked_on))
    if limit.checked_on is not None:
        parts.append(
            QCoreApplication.translate("Limits", "Checked on {0}").format(day_text(limit.checked_on))
        )
    names = [networks.sources[each].reference for each in sources]
    if names:
        listed = "; ".join(names).replace("/", "/\u200b")  # so that long addresses break where they may
        parts.append(QCoreApplication.translate("Limits", "Source: {0}").format(listed))
    elif limit.confidence is not Confidence.OWN:
        parts.append(QCoreApplication.translate("Limits", "No source is known"))
    return ". ".join(parts)
