"""What is worth a look in a month: hints on its balance, posts that do not fit their networks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from smmdesk.domain.posts.hint import HintSeverity
from smmdesk.domain.posts.lines import PostFilter
from smmdesk.domain.posts.post import Post, PostStatus
from smmdesk.domain.posts.setting import PostsSetting
from smmdesk.domain.text import Language
from smmdesk.ui.posts.look_list import LookItem
from smmdesk.ui.posts.names import day_text
from smmdesk.ui.shared.theme import Tone

if TYPE_CHECKING:
    from smmdesk.services.posts.balance import HintView
    from smmdesk.services.posts.service import PostService
    from smmdesk.ui.posts.services import Services

MOST_CHECKED = 300
"""Posts still to go out whose texts are measured: more would keep the next month waiting."""
NAMED = {Tone.BAD: 2}
"""So many posts that do not fit are named (one, where it is not bad); of the others their number is told."""

_HINTS = {
    HintSeverity.SERIOUS: Tone.BAD,
    HintSeverity.ADVICE: Tone.CAUTION,
    HintSeverity.NOTE: Tone.INFO,
}
_ORDER = (Tone.BAD, Tone.CAUTION, Tone.INFO, Tone.GOOD)


def read_open(service: PostService, first: date, last: date, today: date) -> tuple[Post, ...]:
    """Return the posts of a period that are still to go out, from today on. On the database's worker."""
    if last < today:
        return ()
    wanted = PostFilter(statuses=frozenset(status for status in PostStatus if status.is_open))
    lines = service.lines(max(first, today), last, wanted, MOST_CHECKED).lines
    return service.posts([line.id for line in lines])


def check_posts(
    services: Services, posts: Sequence[Post], setting: PostsSetting, language: Language
) -> tuple[LookItem, ...]:
    """Return what is wrong with posts for their networks, a sentence a post. It reads nothing: for the pool."""
    from smmdesk.domain.networks.problem import Severity
    from smmdesk.domain.networks.problems import problems
    from smmdesk.knowledge.networks import problem_sentence

    networks = services.networks.with_overrides(setting.overrides)
    tones = {Severity.ERROR: Tone.BAD, Severity.WARNING: Tone.CAUTION, Severity.UNCERTAIN: Tone.INFO}
    quoted = QCoreApplication.translate("Looking", "“{0}” · {1}")
    found = []
    for post in posts:
        wrong = sorted(problems(post, networks), key=lambda each: list(Severity).index(each.severity))
        if wrong:
            sentences = [problem_sentence(each, language) for each in wrong]
            text = quoted.format(post.title, sentences[0])
            found.append(LookItem(text, tones[wrong[0].severity], (post.id,), "\n".join(sentences)))
    return tuple(found)


def look_items(hints: Iterable[HintView], unfit: Sequence[LookItem]) -> list[LookItem]:
    """Return all that is worth a look, worst first.

    What a network refuses stands before the hints; what may still change until then stands after them.
    """
    mine = _folded(unfit)
    bad = [item for item in mine if item.tone is Tone.BAD]
    rest = [item for item in mine if item.tone is not Tone.BAD]
    items = [*bad, *(_of_hint(each) for each in hints), *rest]
    return sorted(items, key=lambda item: _ORDER.index(item.tone))


def _of_hint(each: HintView) -> LookItem:
    days = ", ".join(day_text(day) for day in each.hint.days[:8])
    first = min(each.hint.days, default=None)
    return LookItem(each.text, _HINTS[each.severity], each.hint.post_ids, days, first)


def _folded(unfit: Sequence[LookItem]) -> list[LookItem]:
    items: list[LookItem] = []
    for tone in _ORDER:
        same = [item for item in unfit if item.tone is tone]
        named = NAMED.get(tone, 1)
        items += same[:named]
        rest = same[named:]
        if rest:
            text = QCoreApplication.translate("Looking", "%n more do not fit a network", "", len(rest))
            ids = tuple(post_id for item in rest for post_id in item.ids)
            items.append(LookItem(text, tone, ids, "\n".join(item.text for item in rest[:12])))
    return items
