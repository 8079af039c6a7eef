"""The tables of a workspace as they are today (revisions never import this module).

A column bears the name of the record's field it keeps. Times are ISO 8601 text with their offset,
lists and mappings are JSON.
"""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Integer, LargeBinary, MetaData, Table, Text

metadata = MetaData()

profile = Table(
    "profile",
    metadata,
    Column("key", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("sells", Text, nullable=False),
    Column("area", Text, nullable=False),
    Column("country", Text, nullable=False),
    Column("currency", Text, nullable=False),
    Column("language", Text, nullable=False),
)

weights = Table(
    "weights",
    metadata,
    Column("key", Text, primary_key=True),
    Column("values", Text, nullable=False),
    Column("locked_at", Text),
    Column("changed_at", Text),
    Column("note", Text, nullable=False),
)

contractors = Table(
    "contractors",
    metadata,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("created_at", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("employment", Text),
    Column("level", Text),
    Column("workplace", Text),
)

originals = Table(
    "originals",
    metadata,
    Column("sha256", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("data", LargeBinary, nullable=False),
    Column("text", Text, nullable=False),
)

plans = Table(
    "plans",
    metadata,
    Column("id", Text, primary_key=True),
    Column("contractor_id", Text, ForeignKey("contractors.id"), nullable=False),
    Column("version", Integer, nullable=False),
    Column("file_name", Text, nullable=False),
    Column("sha256", Text, ForeignKey("originals.sha256"), nullable=False),
    Column("format", Text, nullable=False),
    Column("pages", Integer, nullable=False),
    Column("language", Text, nullable=False),
    Column("added_at", Text, nullable=False),
    Index("plans_by_contractor", "contractor_id"),
    Index("plans_by_original", "sha256"),
)

overrides = Table(
    "overrides",
    metadata,
    Column("plan_id", Text, ForeignKey("plans.id"), primary_key=True),
    Column("criterion_id", Text, primary_key=True),
    Column("changed_at", Text, nullable=False),
    Column("status", Text),
    Column("marks", Text, nullable=False),
    Column("note", Text, nullable=False),
)

dismissals = Table(
    "dismissals",
    metadata,
    Column("plan_id", Text, ForeignKey("plans.id"), primary_key=True),
    Column("flag_id", Text, primary_key=True),
    Column("reason", Text, nullable=False),
    Column("changed_at", Text, nullable=False),
)

examples = Table(
    "examples",
    metadata,
    Column("id", Text, primary_key=True),
    Column("criterion_id", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("created_at", Text, nullable=False),
)

checks = Table(
    "checks",
    metadata,
    Column("plan_id", Text, primary_key=True),
    Column("engine_version", Text, nullable=False),
    Column("check", Text, nullable=False),
)

offers = Table(
    "offers",
    metadata,
    Column("plan_id", Text, ForeignKey("plans.id"), primary_key=True),
    Column("changed_at", Text, nullable=False),
    Column("price", Text),
    Column("ad_budget", Text),
    Column("posts", Text),
    Column("stories", Text),
    Column("videos", Text),
    Column("networks", Text),
    Column("minimum_months", Text),
    Column("notice_days", Text),
)

letters = Table(
    "letters",
    metadata,
    Column("plan_id", Text, ForeignKey("plans.id"), primary_key=True),
    Column("language", Text, primary_key=True),
    Column("body", Text, nullable=False),
    Column("changed_at", Text, nullable=False),
)

promises = Table(
    "promises",
    metadata,
    Column("id", Text, primary_key=True),
    Column("contractor_id", Text, ForeignKey("contractors.id"), nullable=False),
    Column("plan_id", Text, nullable=False),
    Column("criterion_id", Text, nullable=False),
    Column("what", Text, nullable=False),
    Column("changed_at", Text, nullable=False),
    Column("quantity", Text),
    Column("starts_on", Text),
    Column("due_on", Text),
    Column("by_whom", Text, nullable=False),
    Column("quote", Text, nullable=False),
    Column("place", Text, nullable=False),
    Column("confirmed", Integer, nullable=False),
    Column("position", Integer, nullable=False),
    Index("promises_by_contractor", "contractor_id"),
)

decisions = Table(
    "decisions",
    metadata,
    Column("id", Text, primary_key=True),
    Column("contractor_id", Text, ForeignKey("contractors.id"), nullable=False),
    Column("answer", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("decided_at", Text, nullable=False),
    Column("plan_id", Text, nullable=False),
    Column("file_name", Text, nullable=False),
    Column("version", Integer),
    Column("total", Integer),
    Column("verdict", Text),
    Column("weights", Text),
    Index("decisions_by_contractor", "contractor_id"),
)
