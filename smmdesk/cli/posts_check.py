"""``smmdesk posts check``: which posts break a network's limits, and what is out of balance.

As with ``vet``, the exit code tells whether the check was made, not what it found: 0 made, 2 bad input.
"""

from __future__ import annotations

import json
from datetime import date

from smmdesk.cli.console import Console, terminal_language
from smmdesk.cli.outcome import DONE
from smmdesk.cli.posts import opened
from smmdesk.cli.posts_arguments import PostsCheckRequest
from smmdesk.cli.posts_check_json import checked_as_json
from smmdesk.cli.posts_check_text import CheckReport
from smmdesk.knowledge.networks import load_networks
from smmdesk.services.posts.check import check_period, end_of_month
from smmdesk.services.posts.service import PostService

_MONTHS_AHEAD = 5


def check_posts(request: PostsCheckRequest, today: date | None = None) -> int:
    """Print what was found; return the exit code. UserError where the workspace cannot be opened."""
    today = today or date.today()
    language = request.language or terminal_language()
    first, last = _period(request, today)
    with opened(request.workspace) as workspace:
        checked = check_period(PostService(workspace.database), load_networks(), first, last, language, today)
    if request.json:
        print(json.dumps(checked_as_json(checked, language), ensure_ascii=False, indent=2))
    else:
        print("\n".join(CheckReport(checked, Console.of_terminal(), language, today).lines()))
    return DONE


def _period(request: PostsCheckRequest, today: date) -> tuple[date, date]:
    """Return the period asked for; by default this month and the five after it."""
    first = request.first or min(today.replace(day=1), request.last or today)
    if request.last:
        return first, request.last
    month = max(first, today).replace(day=1)
    for _ in range(_MONTHS_AHEAD):
        if end_of_month(month) == date.max:
            break
        month = date(month.year + (month.month == 12), month.month % 12 + 1, 1)
    return first, end_of_month(month)
