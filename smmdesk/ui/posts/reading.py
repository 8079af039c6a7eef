"""What the page reads for its views. Every function runs on the worker, and knows nothing of widgets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from smmdesk.domain.changes import Change
from smmdesk.domain.posts.lines import Order, PostFilter, PostLine, Some
from smmdesk.domain.text import Language
from smmdesk.ui.posts.names import Names
from smmdesk.ui.posts.page_actions import View

if TYPE_CHECKING:
    from smmdesk.domain.posts.occasions import Occasion
    from smmdesk.services.posts.service import PostService
    from smmdesk.ui.posts.services import Services

MOST_TITLES = 1000


@dataclass(frozen=True, slots=True)
class Ground:
    """What the page stands on: the setting, and whether there is nothing yet. *goals* are (id, name)."""

    names: Names
    is_empty: bool
    author: str = ""


@dataclass(frozen=True, slots=True)
class Span:
    """The posts of some days, as one view wants them."""

    view: View
    days: dict[date, Some]
    counts: dict[date, int]
    rubric_counts: dict[tuple[date, str], int]


def read_ground(services: Services) -> Ground:
    """Return what the page stands on; the knowledge of networks is loaded on the way, and the first view."""
    import smmdesk.ui.posts.views.month  # noqa: F401

    service = services.posts
    _ = services.networks
    with services.database.reading() as unit:
        profile = unit.profile()
    return Ground(Names(service.setting()), service.is_empty(), profile.name if profile else "")


def make_rubrics(services: Services, language: Language) -> Change:
    """Keep a handful of rubrics to begin with."""
    from smmdesk.knowledge.posts import default_rubrics

    return services.posts.keep(*default_rubrics(language))


def read_span(
    service: PostService, view: View, first: date, last: date, per_day: int, wanted: PostFilter
) -> Span:
    """Return the posts of a view's days: lines where it shows lines, else numbers."""
    rubrics: dict[tuple[date, str], int] = {}
    if view is View.HALF_YEAR:
        rubrics = service.rubric_counts(first, last, wanted)
    if per_day > 0:
        return Span(view, service.days(first, last, per_day, wanted), {}, rubrics)
    return Span(view, {}, service.counts(first, last, wanted), rubrics)


def read_occasions(names: Names, first: date, last: date) -> Sequence[Occasion]:
    """Return the occasions of some days, and the campaigns that run on them."""
    from smmdesk.knowledge.occasions import occasions

    setting = names.setting
    return occasions(setting.country, setting.occasions, first, last, setting.campaigns, setting.sells)


def table_text(lines: Sequence[PostLine], names: Names) -> str:
    """Return posts as a table to paste: tab-separated, with a heading."""
    from smmdesk.domain.posts.columns import Field, header
    from smmdesk.ui.posts.names import day_text, minute_text, network_name, status_name
    from smmdesk.ui.shared.language import current_language

    fields = (Field.DATE, Field.TIME, Field.TITLE, Field.NETWORKS, Field.STATUS, Field.RUBRIC, Field.CAMPAIGN)
    rows = [[header(field, current_language()) for field in (*fields, Field.RESPONSIBLE)]]
    for line in lines:
        rows.append(
            [
                day_text(line.day) if line.day else "",
                minute_text(line.minute),
                line.title,
                ", ".join(network_name(network) for network in line.networks),
                status_name(line.status),
                names.rubric(line.rubric_id) if line.rubric_id else "",
                names.campaign(line.campaign_id) if line.campaign_id else "",
                line.responsible,
            ]
        )
    return "\n".join("\t".join(" ".join(cell.split()) for cell in row) for row in rows) + "\n"


def import_rest() -> None:
    """Import the views and the editor, so that the first step there is not slower than the next."""
    import smmdesk.ui.posts.board_view
    import smmdesk.ui.posts.editor.editor
    import smmdesk.ui.posts.views.day
    import smmdesk.ui.posts.views.half_year
    import smmdesk.ui.posts.views.week
    import smmdesk.ui.posts.views.year  # noqa: F401


def read_titles(service: PostService) -> tuple[tuple[str, str], ...]:
    """Return (id, title) of posts for Ctrl+K: those of the tray, and of the others the latest by day."""
    dated = service.page(PostFilter(), Order.DAY, True, 0, MOST_TITLES).lines
    lines = (*service.tray(PostFilter(), MOST_TITLES).lines, *dated)
    return tuple({line.id: line.title for line in lines if line.title}.items())
