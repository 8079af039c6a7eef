"""The use cases behind the page; each is imported when it is first needed, off the window's thread."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from smmdesk.domain.networks import Networks
    from smmdesk.domain.posts.lines import PostLine
    from smmdesk.services.posts.balance import BalanceService
    from smmdesk.services.posts.delivery import DeliveryService
    from smmdesk.services.posts.service import PostService
    from smmdesk.storage.database import Database


def _utc_now() -> datetime:
    return datetime.now(UTC)


class Services:
    """All that the page can ask for about one workspace; all of it runs on the database's thread."""

    def __init__(self, database: Database, now: Callable[[], datetime] = _utc_now) -> None:
        self.database = database
        self.now = now

    @cached_property
    def posts(self) -> PostService:
        """The posts themselves."""
        from smmdesk.services.posts.service import PostService

        return PostService(self.database, self.now)

    def find(self, text: str, most: int) -> tuple[PostLine, ...]:
        """Return posts in which words begin as those of *text* do."""
        return self.posts.search(text, most)

    @cached_property
    def networks(self) -> Networks:
        """What the networks take, without the owner's own figures."""
        from smmdesk.knowledge.networks import load_networks

        return load_networks()

    @cached_property
    def balance(self) -> BalanceService:
        """How a month is balanced, and what to look at."""
        from smmdesk.services.posts.balance import BalanceService

        return BalanceService(self.posts, lambda: self.networks)

    @cached_property
    def delivery(self) -> DeliveryService:
        """What was promised beside what was planned and published."""
        from smmdesk.services.posts.delivery import DeliveryService

        return DeliveryService(self.database, self.posts, self.now)
