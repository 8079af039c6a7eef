"""How many posts a rubric lacks, and on which days of the month they would fit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from smmdesk.domain.posts.balance import Share, ShareState


def falls_short(share: Share) -> bool:
    """Whether a share is below its target by a whole post at least, or has none at all.

    Of so few posts as a month has, most targets are missed by a part of a post; nobody can mend that.
    """
    if share.state is not ShareState.BELOW or share.low is None:
        return False
    return not share.count or share.low * share.total - 100 * share.count >= 100


def lacking(shares: Sequence[Share], most: int) -> dict[str, int]:
    """Return how many posts to add to each rubric that falls short of its target, so that together they reach it.

    Every added post makes the month longer, and that is reckoned in. A rubric is left out where no whole
    number of posts fits its target. Empty where more than *most* posts would be needed in all.
    """
    wanted = [share for share in shares if falls_short(share)]
    while wanted:
        counts = _together(wanted, most)
        if counts is None:
            return {}
        total = wanted[0].total + sum(counts.values())
        over = [share for share in wanted if _percent(share.count + counts[share.id], total) > _high(share)]
        if not over:
            return {each: count for each, count in counts.items() if count}
        wanted = [share for share in wanted if share not in over]
    return {}


def _together(shares: Sequence[Share], most: int) -> dict[str, int] | None:
    """Return the smallest numbers that bring all shares to their lower ends at once; None over *most*."""
    added = 0
    while added <= most:
        counts = {
            share.id: max(0, -(-(share.low or 0) * (share.total + added) // 100) - share.count)
            for share in shares
        }
        if sum(counts.values()) <= added:
            return counts
        added = sum(counts.values())
    return None


def _percent(count: int, total: int) -> int:
    return (200 * count + total) // (2 * total)


def _high(share: Share) -> int:
    return 100 if share.high is None else share.high


def surplus(share: Share) -> int:
    """Return how many posts a share above its target has too many, of a month that stays as long as it is.

    None, where it is above by a part of a post only.
    """
    if share.state is not ShareState.ABOVE or share.high is None:
        return 0
    if 100 * share.count - share.high * share.total < 100:
        return 0
    lowest = -(-(share.low or 0) * share.total // 100)
    return max(0, share.count - max(share.high * share.total // 100, lowest))


class Places:
    """Hands out days for posts to add: the emptiest first, spread over the time that is left."""

    def __init__(self, days: Sequence[date], busy: Iterable[date]) -> None:
        self._load = Counter(busy)
        self._days = list(days)

    def take(self, count: int) -> tuple[date, ...]:
        """Return days for *count* posts, in order; fewer where no more days are left."""
        chosen: list[date] = []
        left = self._days[:]
        while left and len(chosen) < count:
            least = min(self._load[day] for day in left)
            empty = [day for day in left if self._load[day] == least]
            wanted = min(count - len(chosen), len(empty))
            picked = {empty[(2 * number + 1) * len(empty) // (2 * wanted)] for number in range(wanted)}
            chosen += picked
            left = [day for day in left if day not in picked]
        self._load.update(chosen)
        return tuple(sorted(chosen))
