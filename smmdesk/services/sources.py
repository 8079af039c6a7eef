"""Which file an export speaks of."""

from __future__ import annotations

from datetime import datetime

from smmdesk.domain.source import Source
from smmdesk.domain.vetting import Plan


def source_of(plan: Plan, now: datetime) -> Source:
    """Return a kept plan's file as exports name it; *now* gives the day, in the local time zone."""
    return Source(plan.file_name, plan.sha256, now.astimezone().date(), plan.pages, plan.version)
