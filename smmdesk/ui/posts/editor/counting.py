"""What the counters under a text say: lengths in each network's own unit, formats that can be chosen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from smmdesk.domain.networks.problem import Severity
from smmdesk.domain.networks.records import Unit
from smmdesk.domain.networks.tags import hashtags, mentions
from smmdesk.ui.posts.editor.counter import Count
from smmdesk.ui.posts.editor.words import variant_name
from smmdesk.ui.shared.language import current_language

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

    from smmdesk.domain.networks.measuring import Length
    from smmdesk.domain.networks.networks import Networks
    from smmdesk.domain.networks.problem import Problem
    from smmdesk.domain.networks.records import Format, Limit
    from smmdesk.domain.posts.post import Post, Variant

_SEVERITY_TONES = {Severity.ERROR: "bad", Severity.WARNING: "caution", Severity.UNCERTAIN: "muted"}
MOST_TOLD = 5
NEARLY = 0.9
"""From this share of a limit on, the counter draws attention."""


def fitted(networks: Networks, variant: Variant, post: Post) -> Variant:
    """Return the variant with the format in which it goes out: with files, it can be another than the usual one."""
    try:
        network = networks.get(variant.network)
        format_ = network.fitting(variant.format, bool(post.media))
        usual = format_.id == network.format(variant.format).id
    except KeyError:
        return variant
    return variant if usual else replace(variant, format=format_.id)


def format_of(networks: Networks, variant: Variant) -> Format | None:
    """Return the format of a variant; None where the knowledge does not have it."""
    try:
        return networks.format(variant.network, variant.format)
    except KeyError:
        return None


def limit_of(networks: Networks, variant: Variant, name: str) -> Limit | None:
    """Return one of the limits of a variant, or None."""
    format_ = format_of(networks, variant)
    return None if format_ is None else format_.limit(name)


def has_limit(networks: Networks, variant: Variant, name: str) -> bool:
    """Tell whether the format of a variant has this limit at all."""
    return limit_of(networks, variant, name) is not None


def format_choices(
    networks: Networks, post: Post, variant: Variant
) -> list[tuple[str, object, QIcon | None]]:
    """Return the formats a variant can have: those that no other variant of its network has."""
    taken = _taken(post, variant.network)
    usual = fitted(networks, replace(variant, format=""), post).format  # "" goes out as this one
    names = {format_id: name for name, format_id in _formats(networks, variant.network)}
    rows: list[tuple[str, object, QIcon | None]] = [
        (names.get(usual, name) if not format_id else name, format_id, None)
        for format_id, name in names.items()
        if format_id == variant.format or (format_id not in taken and not (usual and format_id == usual))
    ]
    if all(data != variant.format for _, data, _ in rows):
        rows.append((variant.format, variant.format, None))
    return rows


def free_formats(networks: Networks, post: Post, variant: Variant) -> list[tuple[str, str]]:
    """Return (name, id) of the formats of its network in which the post does not go out yet."""
    taken = _taken(post, variant.network)
    return [each for each in _formats(networks, variant.network) if each[1] not in taken]


def _formats(networks: Networks, network_id: str) -> list[tuple[str, str]]:
    if network_id not in networks:
        return []
    network, language = networks.get(network_id), current_language()
    usual = network.formats[0].id
    return [
        (each.name.in_language(language), "" if each.id == usual else each.id)
        for each in network.post_formats
    ]


def _taken(post: Post, network_id: str) -> set[str]:
    return {each.format for each in post.variants if each.network == network_id}


def measured(networks: Networks, text: str, variant: Variant) -> Length | None:
    """Return how long *text* is for a variant; None where the knowledge does not have its network."""
    try:
        length = networks.measure(text, variant.network, variant.format)
    except KeyError:
        return None
    limit = limit_of(networks, variant, "text_max")
    if length.limit == 0 or (limit is not None and limit.confidence.is_low):
        return replace(length, start_of_excess=None)  # no word is marked as too much on an unsure figure
    return length


def length_count(length: Length, limit: Limit | None) -> Count:
    """Return "304 of 300 graphemes" with how it stands, and further counts in its tip."""
    used = unit_words(length.unit, length.used)
    if length.limit is None:
        return Count(used, "muted", QCoreApplication.translate("Counting", "The limit is not known."))
    if length.limit == 0:
        return Count(
            QCoreApplication.translate("Counting", "no caption: the words go on the picture"), "muted"
        )
    text = _of(length.unit, length.used, length.limit)
    tone = "bad" if not length.is_valid else "caution" if length.used > length.limit * NEARLY else "muted"
    tips = [_of(part.unit, part.used, part.limit) for part in length.parts if part.limit is not None]
    if limit is not None and limit.confidence.is_low:
        from smmdesk.knowledge.networks import confidence_text

        text = QCoreApplication.translate("Counting", "{0} (unsure)").format(text)
        tone = "caution" if tone == "bad" else tone
        tips.insert(0, confidence_text(limit.confidence, current_language()))
    return Count(text, tone, "\n".join(tips))


def short_count(networks: Networks, variant: Variant, length: Length, post: Post) -> Count:
    """Return "VK 304 / 16384": one network of several under the main text."""
    name = variant_name(networks, variant)
    full = length_count(length, limit_of(networks, fitted(networks, variant, post), "text_max"))
    words = f"{name} {length.used}" if not length.limit else f"{name} {length.used} / {length.limit}"
    return replace(
        full, text=words, tip="\n".join(part for part in (f"{name}: {full.text}", full.tip) if part)
    )


def tightest(lengths: Sequence[Length]) -> int | None:
    """Return where the first of several networks finds the text too long; None where it fits them all."""
    return min((each.start_of_excess for each in lengths if each.start_of_excess is not None), default=None)


def counted_words(text: str, format_: Format | None, network_id: str) -> list[Count]:
    """Return how many hashtags and mentions there are, and how many there may be."""
    tags, people = len(hashtags(text)), len(mentions(text, network_id))
    counts: list[Count] = []
    most = None if format_ is None else format_.value("hashtags_max")
    if tags and most is not None:
        words = QCoreApplication.translate("Counting", "{0} of %n hashtag(s)", "", int(most))
        counts.append(Count(words.format(tags), "bad" if tags > most else "muted"))
    elif tags:
        counts.append(Count(QCoreApplication.translate("Counting", "%n hashtag(s)", "", tags)))
    most = None if format_ is None else format_.value("mentions_max")
    if people and most is not None:
        words = QCoreApplication.translate("Counting", "{0} of %n mention(s)", "", int(most))
        counts.append(Count(words.format(people), "bad" if people > most else "muted"))
    elif people:
        counts.append(Count(QCoreApplication.translate("Counting", "%n mention(s)", "", people)))
    return counts


def told_problems(problems: Sequence[Problem]) -> tuple[tuple[str, str], ...]:
    """Return problems as (sentence, tone), the worst first; the length of the text is told by its counter."""
    from smmdesk.knowledge.networks import problem_sentence

    order = list(_SEVERITY_TONES)
    told = [each for each in problems if each.code != "limit_text"]
    told.sort(key=lambda each: order.index(each.severity))
    language = current_language()
    return tuple(
        (problem_sentence(each, language), _SEVERITY_TONES[each.severity]) for each in told[:MOST_TOLD]
    )


def unit_words(unit: Unit, number: int) -> str:
    """Return a number of a network's units in words."""
    if unit is Unit.GRAPHEMES:
        return QCoreApplication.translate("Counting", "%n grapheme(s)", "", number)
    if unit is Unit.BYTES:
        return QCoreApplication.translate("Counting", "%n byte(s)", "", number)
    if unit is Unit.WEIGHTED:
        return QCoreApplication.translate("Counting", "%n weighted character(s)", "", number)
    if unit is Unit.UTF16:
        return QCoreApplication.translate("Counting", "%n character(s), an emoji as two", "", number)
    if unit is Unit.EMOJI_BYTES:
        return QCoreApplication.translate("Counting", "%n character(s), an emoji as its bytes", "", number)
    return QCoreApplication.translate("Counting", "%n character(s)", "", number)


def _of(unit: Unit, used: int, limit: int) -> str:
    if unit is Unit.GRAPHEMES:
        return QCoreApplication.translate("Counting", "{0} of %n grapheme(s)", "", limit).format(used)
    if unit is Unit.BYTES:
        return QCoreApplication.translate("Counting", "{0} of %n byte(s)", "", limit).format(used)
    if unit is Unit.WEIGHTED:
        return QCoreApplication.translate("Counting", "{0} of %n weighted character(s)", "", limit).format(
            used
        )
    if unit is Unit.UTF16:
        return QCoreApplication.translate("Counting", "{0} of %n UTF-16 unit(s)", "", limit).format(used)
    return QCoreApplication.translate("Counting", "{0} of %n character(s)", "", limit).format(used)
