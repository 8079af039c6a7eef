"""The tables of a workspace as they are today (revisions never import this module).

A column bears the name of the record's field it keeps. Times are ISO 8601 text with their offset,
lists and mappings are JSON.
"""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Integer, LargeBinary, MetaData, Table, Text, text

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

posts = Table(
    "posts",
    metadata,
    # A row number of its own, which a VACUUM leaves alone: the index of words refers to it.
    Column("number", Integer, primary_key=True),
    Column("id", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("day", Integer),
    Column("minute", Integer),
    Column("zone", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("title_key", Text, nullable=False),
    Column("rubric_id", Text, nullable=False),
    Column("campaign_id", Text, nullable=False),
    Column("channels", Text, nullable=False),
    Column("responsible", Text, nullable=False),
    Column("series_id", Text, nullable=False),
    Column("goal", Text, nullable=False),
    Column("pictures", Text, nullable=False),
    Column("source_key", Text, nullable=False),
    Column("position", Integer, nullable=False),
    Column("words", Text, nullable=False),
    Column("body", Text, nullable=False),
    Index("posts_by_id", "id", unique=True),
    Index(
        "posts_by_day",
        *("kind", "day", "minute", "id", "title", "status", "zone", "rubric_id", "campaign_id"),
        *("channels", "responsible", "series_id"),
    ),
    Index("posts_by_status", "kind", "status", "day", "minute"),
    Index("posts_by_title", "kind", "title_key", "day", "minute"),
    Index("posts_by_person", "responsible"),
    Index("posts_by_series", "series_id", sqlite_where=text("series_id <> ''")),
    Index("posts_by_source", "source_key", sqlite_where=text("source_key <> ''")),
    Index("posts_by_pictures", "pictures", sqlite_where=text("pictures <> ''")),
)
"""Posts: *body* is the whole record; the other columns repeat what views look for.

*day* is the day's ordinal, *channels* " vk/wall_post telegram/text ", *pictures* the SHA-256 of the files,
*words* all that can be searched and *title_key* the title's beginning, folded. The revision also makes
``posts_words``, an FTS5 index of *words*, and the triggers that keep it: SQLAlchemy
knows no such tables.
"""

series = Table(
    "series",
    metadata,
    Column("id", Text, primary_key=True),
    Column("rule", Text, nullable=False),
    Column("starts_on", Text, nullable=False),
    Column("excluded", Text, nullable=False),
)

media_files = Table(
    "media_files",
    metadata,
    Column("sha256", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("data", LargeBinary, nullable=False),
)

rubrics = Table(
    "rubrics",
    metadata,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("colour", Text, nullable=False),
    Column("low", Integer),
    Column("high", Integer),
    Column("promo", Integer, nullable=False),
    Column("fun", Integer, nullable=False),
    Column("position", Integer, nullable=False),
    Column("closed", Integer, nullable=False),
)

campaigns = Table(
    "campaigns",
    metadata,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("colour", Text, nullable=False),
    Column("starts_on", Text, nullable=False),
    Column("ends_on", Text, nullable=False),
    Column("note", Text, nullable=False),
)

own_occasions = Table(
    "own_occasions",
    metadata,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("month", Integer, nullable=False),
    Column("day", Integer, nullable=False),
    Column("year", Integer),
)

limit_overrides = Table(
    "limit_overrides",
    metadata,
    Column("network", Text, primary_key=True),
    Column("format", Text, primary_key=True),
    Column("limit", Text, primary_key=True),
    Column("value", Integer),
    Column("changed_at", Text, nullable=False),
    Column("note", Text, nullable=False),
)

post_choices = Table(
    "post_choices",
    metadata,
    Column("key", Text, primary_key=True),
    Column("zone", Text, nullable=False),
    Column("networks", Text, nullable=False),
    Column("promo_low", Integer, nullable=False),
    Column("promo_high", Integer, nullable=False),
    Column("fun_high", Integer, nullable=False),
    Column("silent_days", Integer, nullable=False),
    Column("apart_minutes", Integer, nullable=False),
    Column("repeat_days", Integer, nullable=False),
    Column("remind_minutes", Integer),
)

import_mappings = Table(
    "import_mappings",
    metadata,
    Column("signature", Text, primary_key=True),
    Column("columns", Text, nullable=False),
    Column("used_at", Text, nullable=False),
    Column("day_first", Integer, nullable=False),
)

remarks = Table(
    "remarks",
    metadata,
    Column("id", Text, primary_key=True),
    Column("post_id", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("mark", Text, nullable=False),
    Column("comment", Text, nullable=False),
    Column("written_at", Text, nullable=False),
    Column("done", Integer, nullable=False),
    Index("remarks_by_post", "post_id"),
)

review_packs = Table(
    "review_packs",
    metadata,
    Column("id", Text, primary_key=True),
    Column("made_at", Text, nullable=False),
    Column("first", Text, nullable=False),
    Column("last", Text, nullable=False),
    Column("count", Integer, nullable=False),
    Column("sha256", Text, nullable=False),
)
