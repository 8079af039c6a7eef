"""Which posts are chosen, and what a click makes of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


class Selection:
    """Ids in the order in which they were chosen, and the one a stretch is counted from."""

    def __init__(self) -> None:
        self._ids: dict[str, None] = {}
        self._anchor = ""

    @property
    def ids(self) -> tuple[str, ...]:
        """Return the ids."""
        return tuple(self._ids)

    def __contains__(self, post_id: str) -> bool:
        return post_id in self._ids

    def set(self, ids: Iterable[str]) -> bool:
        """Choose these alone; tell whether that changed anything."""
        before = self.ids
        self._ids = dict.fromkeys(ids)
        self._anchor = next(reversed(self._ids), "")
        return self.ids != before

    def toggle(self, post_id: str) -> bool:
        """Add it, or take it away (Ctrl)."""
        if post_id in self._ids:
            del self._ids[post_id]
        else:
            self._ids[post_id] = None
        self._anchor = post_id
        return True

    def stretch(self, post_id: str, order: Sequence[str]) -> bool:
        """Choose all from the last one clicked to this one (Shift), in the order they stand on the view."""
        if self._anchor not in order or post_id not in order:
            return self.set([post_id])
        anchor, before = self._anchor, self.ids
        low, high = sorted((order.index(anchor), order.index(post_id)))
        self._ids = dict.fromkeys(order[low : high + 1])
        return self.ids != before
