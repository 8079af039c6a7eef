"""The clock of the services; tests put another in its place."""

from __future__ import annotations

from datetime import UTC, datetime


def utc_now() -> datetime:
    """Return the moment with its offset."""
    return datetime.now(UTC)
