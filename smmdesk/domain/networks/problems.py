"""What is wrong with a post for the networks it goes to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from smmdesk.domain.networks.measuring import Part, measure
from smmdesk.domain.networks.media_problems import media_problems
from smmdesk.domain.networks.networks import Networks
from smmdesk.domain.networks.problem import Problem, Severity, severity_of, weaker
from smmdesk.domain.networks.records import Confidence, Format, Limit, Network, Unit
from smmdesk.domain.networks.tags import hashtags, mentions
from smmdesk.domain.networks.units import utf16
from smmdesk.domain.posts.post import Post, Variant


def problems(post: Post, networks: Networks) -> tuple[Problem, ...]:
    """Return what is wrong in each variant, in their order; of a network that is not known, just that."""
    return tuple(
        problem for variant in post.variants for problem in variant_problems(post, variant, networks)
    )


def variant_problems(post: Post, variant: Variant, networks: Networks) -> Iterator[Problem]:
    """Yield what is wrong in one variant."""
    try:
        network = networks.get(variant.network)
        format_ = network.fitting(variant.format, bool(post.media))
    except KeyError:
        code = "limit_unknown_format" if variant.network in networks else "limit_unknown_network"
        named = {"named": f"{variant.network} {variant.format}".strip()}
        yield Problem(
            code, variant.network, variant.format, Severity.UNCERTAIN, Confidence.UNVERIFIED, params=named
        )
        return
    usual = format_.id == network.format(variant.format).id
    format_id = variant.format if usual else format_.id
    finder = _Finder(network, format_, format_id)
    yield from finder.text(post.text_of(variant))
    yield from finder.title(post.title_of(variant), variant.title is not None)
    yield from media_problems(post, network, format_, format_id)


@dataclass(frozen=True, slots=True)
class _Finder:
    network: Network
    format: Format
    format_id: str

    def text(self, text: str) -> Iterator[Problem]:
        length = measure(text, self.network, self.format)
        limit = self.format.limit("text_max")
        if limit is not None and length.limit is not None and length.used > length.limit:
            code = "limit_no_text" if length.limit == 0 else "limit_text"
            over = {"over": length.used - length.limit, "used": length.used, "limit": length.limit}
            yield self._problem(code, limit, over, length.start_of_excess)
        elif not length.is_allowed and text:
            yield Problem(
                "limit_refused", self.network.id, self.format_id, Severity.ERROR, Confidence.OFFICIAL
            )
        else:
            yield from self._further(length.parts)
            yield from self._advised("text_advised", "limit_text_advised", length.used)
        tags = hashtags(text)
        yield from self._at_most("hashtags_max", "limit_hashtags", [start for start, _ in tags])
        if not self._is_over("hashtags_max", len(tags)):
            yield from self._advised("hashtags_advised", "limit_hashtags_advised", len(tags))
        named = [start for start, _ in mentions(text, self.network.id)]
        yield from self._at_most("mentions_max", "limit_mentions", named)

    def title(self, title: str, own: bool) -> Iterator[Problem]:
        limit = self.format.limit("title_max")
        used = utf16(title)
        if limit is None or limit.value is None or used <= limit.value:
            return
        params = {"over": used - int(limit.value), "used": used, "limit": int(limit.value)}
        problem = self._problem("limit_title", limit, params)
        # A title that is only the calendar's name of the post need not be the one that goes out.
        yield problem if own else weaker(problem)

    def _further(self, parts: tuple[Part, ...]) -> Iterator[Problem]:
        for part in parts:
            if not part.is_too_long or part.limit is None:
                continue
            name, code = (
                ("bytes_max", "limit_bytes") if part.unit is Unit.BYTES else ("text_max", "limit_utf16")
            )
            limit = self.format.limit(name)
            if limit is not None:
                params = {"over": part.used - part.limit, "used": part.used, "limit": part.limit}
                problem = self._problem(code, limit, params, part.start_of_excess)
                yield weaker(problem) if part.unit is Unit.UTF16 else problem

    def _at_most(self, name: str, code: str, starts: list[int]) -> Iterator[Problem]:
        limit = self.format.limit(name)
        if limit is None or limit.value is None or not self._is_over(name, len(starts)):
            return
        most = int(limit.value)
        params = {"over": len(starts) - most, "used": len(starts), "limit": most}
        yield self._problem(code, limit, params, starts[most])

    def _advised(self, name: str, code: str, used: int) -> Iterator[Problem]:
        limit = self.format.limit(name)
        if limit is not None and limit.value is not None and used > limit.value:
            params = {"over": used - int(limit.value), "used": used, "limit": int(limit.value)}
            yield weaker(self._problem(code, limit, params))

    def _is_over(self, name: str, used: int) -> bool:
        value = self.format.value(name)
        return value is not None and used > value

    def _problem(
        self, code: str, limit: Limit, params: Mapping[str, str | int], start: int | None = None
    ) -> Problem:
        severity = severity_of(limit.confidence)
        return Problem(
            code, self.network.id, self.format_id, severity, limit.confidence, limit.name, params, start
        )
