"""Which formats of a network suit a post, and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from smmdesk.domain.networks.measuring import measure
from smmdesk.domain.networks.records import Attached, Confidence, Format, FormatKind, Network
from smmdesk.domain.posts.post import Media, MediaKind, Post
from smmdesk.domain.text import BilingualText

_LONG_TEXT = 2500
_UPRIGHT = 0.8


class Audience(StrEnum):
    """Whom a post is for, as far as it matters for its format."""

    YOUNG = "young"
    FAMILIES = "families"
    OLDER = "older"
    BUSINESS = "business"
    LOCAL = "local"


class Material(StrEnum):
    """What there is of a post that speaks for a format."""

    SEVERAL_PICTURES = "several_pictures"
    UPRIGHT_VIDEO = "upright_video"
    VIDEO = "video"
    UPRIGHT_PICTURE = "upright_picture"
    LONG_TEXT = "long_text"
    QUESTION = "question"


@dataclass(frozen=True, slots=True)
class Ground:
    """A reason for a kind of format; *points* weigh it against others, 0: it speaks for no such format.

    *upright*: only for formats that fill a phone's screen.
    """

    kind: FormatKind
    points: int
    text: BilingualText
    confidence: Confidence = Confidence.UNVERIFIED
    upright: bool = False

    def speaks_for(self, format_: Format) -> bool:
        """Tell whether it is a reason for this format."""
        is_upright = format_.shape is not None and format_.shape.ratio < 1
        return format_.kind is self.kind and self.points > 0 and (is_upright or not self.upright)


@dataclass(frozen=True, slots=True)
class AdviceRules:
    """What is known of formats. *tasks* maps the id of a KPI to what it serves; *own* are a network's own grounds."""

    tasks: Mapping[str, str] = field(default_factory=dict)
    goals: Mapping[str, tuple[Ground, ...]] = field(default_factory=dict)
    audiences: Mapping[Audience, tuple[Ground, ...]] = field(default_factory=dict)
    material: Mapping[Material, Ground] = field(default_factory=dict)
    own: Mapping[tuple[str, str], tuple[Ground, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Advice:
    """A format that suits, and its weightiest reason."""

    format_id: str
    reason: BilingualText
    confidence: Confidence
    points: int


def format_advice(
    rules: AdviceRules,
    network: Network,
    goal: str = "",
    audience: Audience | None = None,
    post: Post | None = None,
    most: int = 3,
) -> tuple[Advice, ...]:
    """Return up to *most* formats, the best first; none where nothing speaks for any.

    *goal* is the id of a KPI. A format that cannot take the post's text or has no use for its files is left out.
    """
    grounds = [*_wanted(rules, network.id, goal, audience), *_given(rules, post)]
    found = []
    for format_ in network.post_formats:
        fitting = [ground for ground in grounds if ground.speaks_for(format_)]
        if not fitting or (post is not None and not _can_take(network, format_, post)):
            continue
        best = max(fitting, key=lambda ground: ground.points)
        points = sum(ground.points for ground in fitting)
        found.append(Advice(format_.id, best.text, best.confidence, points))
    found.sort(key=lambda advice: -advice.points)
    return tuple(found[:most])


def _wanted(rules: AdviceRules, network_id: str, goal: str, audience: Audience | None) -> Iterator[Ground]:
    task = rules.tasks.get(goal, "")
    own = rules.own.get((network_id, task), ())
    replaced = {ground.kind for ground in own}
    yield from own
    yield from (ground for ground in rules.goals.get(task, ()) if ground.kind not in replaced)
    if audience is not None:
        yield from rules.audiences.get(audience, ())


def _given(rules: AdviceRules, post: Post | None) -> Iterator[Ground]:
    if post is None:
        return
    for material in _material(post):
        if material in rules.material:
            yield rules.material[material]


def _material(post: Post) -> Iterator[Material]:
    images = [media for media in post.media if media.kind is MediaKind.IMAGE]
    videos = [media for media in post.media if media.kind is MediaKind.VIDEO]
    if len(images) > 1:
        yield Material.SEVERAL_PICTURES
    if videos:
        yield Material.UPRIGHT_VIDEO if any(map(_is_upright, videos)) else Material.VIDEO
    elif len(images) == 1 and _is_upright(images[0]):
        yield Material.UPRIGHT_PICTURE
    if len(post.text) > _LONG_TEXT:
        yield Material.LONG_TEXT
    if post.text.rstrip().endswith("?"):
        yield Material.QUESTION


def _is_upright(media: Media) -> bool:
    return bool(media.width and media.height and media.width / media.height < _UPRIGHT)


def _can_take(network: Network, format_: Format, post: Post) -> bool:
    if format_.attached is Attached.NOTHING and post.media:
        return False
    return measure(post.text, network, format_).start_of_excess is None
