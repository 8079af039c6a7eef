"""What is wrong with the pictures and videos of a post for one format."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from smmdesk.domain.networks.problem import Problem, Severity, severity_of, weaker
from smmdesk.domain.networks.records import Attached, Confidence, Format, FormatKind, Limit, Network, Types
from smmdesk.domain.posts.post import Media, MediaKind, Post

MEGABYTE = 2**20
_SHAPE_TOLERANCE = 0.06


def media_problems(post: Post, network: Network, format_: Format, format_id: str) -> Iterator[Problem]:
    """Yield what is wrong; of a file whose size or shape could not be read nothing is said about these."""
    finder = _Finder(network, format_, format_id)
    images = [media for media in post.media if media.kind is MediaKind.IMAGE]
    videos = [media for media in post.media if media.kind is MediaKind.VIDEO]
    yield from finder.counts(len(images), len(videos), len(post.media))
    for image in images:
        yield from finder.image(image)
    for video in videos:
        yield from finder.video(video)


@dataclass(frozen=True, slots=True)
class _Finder:
    network: Network
    format: Format
    format_id: str

    def counts(self, images: int, videos: int, files: int) -> Iterator[Problem]:
        yield from self._wanted(images, videos, files)
        yield from self._above("images_max", "limit_images", images)
        yield from self._above("videos_max", "limit_videos", videos)
        yield from self._above("attachments_max", "limit_attachments", files)
        limit = self.format.limit("images_min")
        shown = images + videos
        if limit is not None and limit.value is not None and 0 < shown < limit.value:
            params = {"used": shown, "limit": int(limit.value)}
            yield weaker(self._problem("limit_images_min", limit, params))

    def _wanted(self, images: int, videos: int, files: int) -> Iterator[Problem]:
        """What is missing may still come: these are warnings."""
        attached = self.format.attached
        if attached is Attached.NOTHING and files:
            yield self._plain("limit_takes_no_media")
        elif attached is Attached.IMAGE and not images and not videos:
            yield self._plain("limit_needs_image")
        elif attached is Attached.VIDEO and not videos:
            yield self._plain("limit_needs_video")
        elif attached is Attached.SOMETHING and not images and not videos:
            yield self._plain("limit_needs_media")

    def image(self, media: Media) -> Iterator[Problem]:
        width, height = media.width, media.height
        yield from self._type(media, self.format.image_types)
        yield from self._size(media, "image_mb_max", "limit_image_mb")
        yield from self._alt(media)
        if not width or not height:
            return
        yield from self._below("image_width_min", "limit_image_narrow", width, media)
        yield from self._above("image_width_max", "limit_image_large", max(width, height), media)
        yield from self._above("image_sides_max", "limit_image_sides", width + height, media)
        yield from self._above("image_pixels_max", "limit_image_pixels", width * height, media)
        yield from self._ratio(media, "image", width / height)
        yield from self._shape(media, width / height)

    def video(self, media: Media) -> Iterator[Problem]:
        yield from self._type(media, self.format.video_types)
        yield from self._size(media, "video_mb_max", "limit_video_mb")
        if media.seconds is not None:
            yield from self._seconds(media, media.seconds)
        if media.width and media.height:
            yield from self._below("video_width_min", "limit_video_small", media.width, media)
            yield from self._below("video_height_min", "limit_video_small", media.height, media)
            yield from self._ratio(media, "video", media.width / media.height)
            yield from self._shape(media, media.width / media.height)

    def _seconds(self, media: Media, seconds: float) -> Iterator[Problem]:
        # Players round: a video of 60.04 seconds passes for one of 60.
        longest = self.format.limit("video_seconds_max")
        if longest is not None and longest.value is not None and seconds > longest.value + 0.5:
            params = _params(round(seconds), int(longest.value), media)
            yield self._problem("limit_video_long", longest, params)
            return
        shortest = self.format.limit("video_seconds_min")
        if shortest is not None and shortest.value is not None and seconds < shortest.value - 0.05:
            params = _params(_figure(seconds), _figure(shortest.value), media)
            yield self._problem("limit_video_short", shortest, params)
        advised = self.format.limit("video_seconds_advised")
        if advised is not None and advised.value is not None and seconds > advised.value + 0.5:
            params = _params(round(seconds), int(advised.value), media)
            yield weaker(self._problem("limit_video_advised", advised, params))

    def _size(self, media: Media, name: str, code: str) -> Iterator[Problem]:
        limit = self.format.limit(name)
        if limit is None or limit.value is None or media.size is None:
            return
        if media.size > limit.value * MEGABYTE:
            size = _figure(round(media.size / MEGABYTE, 1))
            yield self._problem(
                code, limit, {"name": media.name, "used": size, "limit": _figure(limit.value)}
            )

    def _type(self, media: Media, types: Types | None) -> Iterator[Problem]:
        if types is None or not media.format or media.format.upper() in types.names:
            return
        params = {"name": media.name, "type": media.format.upper(), "types": ", ".join(types.names)}
        severity = severity_of(types.confidence)
        yield Problem(
            "limit_type", self.network.id, self.format_id, severity, types.confidence, params=params
        )

    def _alt(self, media: Media) -> Iterator[Problem]:
        limit = self.format.limit("alt_max")
        if limit is not None and limit.value is not None and len(media.alt) > limit.value:
            params = _params(len(media.alt), int(limit.value), media)
            yield self._problem("limit_alt", limit, params)

    def _ratio(self, media: Media, kind: str, ratio: float) -> Iterator[Problem]:
        lowest, highest = self.format.limit(f"{kind}_ratio_min"), self.format.limit(f"{kind}_ratio_max")
        if lowest is not None and lowest.value is not None and ratio < lowest.value * 0.995:
            yield self._problem("limit_too_tall", lowest, {"name": media.name})
        elif highest is not None and highest.value is not None and ratio > highest.value * 1.005:
            yield self._problem("limit_too_wide", highest, {"name": media.name})

    def _shape(self, media: Media, ratio: float) -> Iterator[Problem]:
        shape = self.format.shape
        if shape is None or abs(ratio / shape.ratio - 1) <= _SHAPE_TOLERANCE:
            return
        if media.kind is MediaKind.IMAGE and self.format.kind is FormatKind.VIDEO:
            return  # it is the cover at most
        severity = Severity.UNCERTAIN if shape.confidence.is_low else Severity.WARNING
        params = {"name": media.name, "shape": _shape_name(shape.ratio)}
        yield Problem(
            "limit_shape", self.network.id, self.format_id, severity, shape.confidence, params=params
        )

    def _above(self, name: str, code: str, used: int, media: Media | None = None) -> Iterator[Problem]:
        limit = self.format.limit(name)
        if limit is not None and limit.value is not None and used > limit.value:
            yield self._problem(code, limit, _params(used, int(limit.value), media))

    def _below(self, name: str, code: str, used: int, media: Media) -> Iterator[Problem]:
        limit = self.format.limit(name)
        if limit is not None and limit.value is not None and used < limit.value:
            yield self._problem(code, limit, _params(used, int(limit.value), media))

    def _problem(self, code: str, limit: Limit, params: Mapping[str, str | int]) -> Problem:
        severity = severity_of(limit.confidence)
        return Problem(code, self.network.id, self.format_id, severity, limit.confidence, limit.name, params)

    def _plain(self, code: str) -> Problem:
        return Problem(code, self.network.id, self.format_id, Severity.WARNING, Confidence.AGREED)


def _params(used: str | int, limit: str | int, media: Media | None) -> dict[str, str | int]:
    params: dict[str, str | int] = {"used": used, "limit": limit}
    return params if media is None else {**params, "name": media.name}


def _figure(value: float) -> str:
    return f"{value:g}" if value < 100000 else str(int(value))


def _shape_name(ratio: float) -> str:
    known = {0.5625: "9:16", 0.6667: "2:3", 0.8: "4:5", 1.0: "1:1", 1.7778: "16:9"}
    return min(known.items(), key=lambda pair: abs(pair[0] - ratio))[1]
