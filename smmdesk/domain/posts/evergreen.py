"""Posts that stay true: which of them may go out again."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from smmdesk.domain.posts.post import Post


def ready(evergreens: Sequence[Post], made: Sequence[Post], day: date) -> tuple[Post, ...]:
    """Return the evergreens that may be used on *day*, never used and longest rested first.

    *made* are the posts made from them. A use on either side of *day* that is nearer than the evergreen's pause
    forbids it, and so does the number of uses it has had.
    """
    uses: dict[str, list[date]] = {}
    for post in made:
        uses.setdefault(post.origin_id, []).append(post.day or day)
    free = [each for each in evergreens if _is_free(each, uses.get(each.id, []), day)]
    return tuple(sorted(free, key=lambda each: (max(uses.get(each.id, [date.min])), each.title)))


def _is_free(evergreen: Post, uses: Sequence[date], day: date) -> bool:
    if evergreen.most_repeats and len(uses) >= evergreen.most_repeats:
        return False
    return all(abs((day - use).days) >= max(evergreen.pause_days, 1) for use in uses)
