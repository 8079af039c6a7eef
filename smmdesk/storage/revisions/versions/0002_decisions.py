"""Figures of offers, letters, promises and decisions; what is known about a contractor's employment."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def _text(name: str, nullable: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=nullable)


def _key(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text, primary_key=True)


def _link(name: str, target: str, primary_key: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text, sa.ForeignKey(target), primary_key=primary_key, nullable=False)


def upgrade() -> None:
    """Add the columns and the tables; nothing that is there is touched."""
    for name in ("employment", "level", "workplace"):
        op.add_column("contractors", _text(name, True))
    _create_of_plans()
    _create_of_contractors()


def _create_of_plans() -> None:
    op.create_table(
        "offers",
        _link("plan_id", "plans.id", primary_key=True),
        _text("changed_at"),
        *(_text(name, True) for name in ("price", "ad_budget", "posts", "stories", "videos", "networks")),
        _text("minimum_months", True),
        _text("notice_days", True),
    )
    op.create_table(
        "letters",
        _link("plan_id", "plans.id", primary_key=True),
        _key("language"),
        _text("body"),
        _text("changed_at"),
    )


def _create_of_contractors() -> None:
    op.create_table(
        "promises",
        _key("id"),
        _link("contractor_id", "contractors.id"),
        *(_text(name) for name in ("plan_id", "criterion_id", "what", "changed_at")),
        *(_text(name, True) for name in ("quantity", "starts_on", "due_on")),
        *(_text(name) for name in ("by_whom", "quote", "place")),
        sa.Column("confirmed", sa.Integer, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
    )
    op.create_index("promises_by_contractor", "promises", ["contractor_id"])
    op.create_table(
        "decisions",
        _key("id"),
        _link("contractor_id", "contractors.id"),
        *(_text(name) for name in ("answer", "reason", "decided_at", "plan_id", "file_name")),
        sa.Column("version", sa.Integer),
        sa.Column("total", sa.Integer),
        _text("verdict", True),
        _text("weights", True),
    )
    op.create_index("decisions_by_contractor", "decisions", ["contractor_id"])
