"""The first tables of a workspace."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def _text(name: str, nullable: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=nullable)


def _key(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text, primary_key=True)


def _link(name: str, target: str, primary_key: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text, sa.ForeignKey(target), primary_key=primary_key, nullable=False)


def upgrade() -> None:
    """Make the tables."""
    _create_single_records()
    _create_plans()
    _create_decisions()


def _create_single_records() -> None:
    texts = [_text(name) for name in ("name", "sells", "area", "country", "currency", "language")]
    op.create_table("profile", _key("key"), *texts)
    op.create_table(
        "weights",
        _key("key"),
        _text("values"),
        _text("locked_at", True),
        _text("changed_at", True),
        _text("note"),
    )


def _create_plans() -> None:
    op.create_table(
        "contractors", _key("id"), _text("name"), _text("kind"), _text("created_at"), _text("note")
    )
    op.create_table(
        "originals",
        _key("sha256"),
        _text("name"),
        sa.Column("data", sa.LargeBinary, nullable=False),
        _text("text"),
    )
    op.create_table(
        "plans",
        _key("id"),
        _link("contractor_id", "contractors.id"),
        sa.Column("version", sa.Integer, nullable=False),
        _text("file_name"),
        _link("sha256", "originals.sha256"),
        _text("format"),
        sa.Column("pages", sa.Integer, nullable=False),
        _text("language"),
        _text("added_at"),
    )
    op.create_index("plans_by_contractor", "plans", ["contractor_id"])
    op.create_index("plans_by_original", "plans", ["sha256"])


def _create_decisions() -> None:
    op.create_table(
        "overrides",
        _link("plan_id", "plans.id", primary_key=True),
        _key("criterion_id"),
        _text("changed_at"),
        _text("status", True),
        _text("marks"),
        _text("note"),
    )
    op.create_table(
        "dismissals",
        _link("plan_id", "plans.id", primary_key=True),
        _key("flag_id"),
        _text("reason"),
        _text("changed_at"),
    )
    op.create_table(
        "examples", _key("id"), _text("criterion_id"), _text("text"), _text("status"), _text("created_at")
    )
    op.create_table("checks", _key("plan_id"), _text("engine_version"), _text("check"))
