"""The calendar of posts: posts with an index of their words, series, media, rubrics and the owner's choices."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_WORDS = (
    """CREATE VIRTUAL TABLE posts_words USING fts5(
        words, content='posts', content_rowid='number', prefix='1 2', tokenize='unicode61 remove_diacritics 0')""",
    """CREATE TRIGGER posts_words_in AFTER INSERT ON posts BEGIN
        INSERT INTO posts_words(rowid, words) VALUES (new.number, new.words); END""",
    """CREATE TRIGGER posts_words_out AFTER DELETE ON posts BEGIN
        INSERT INTO posts_words(posts_words, rowid, words) VALUES ('delete', old.number, old.words); END""",
    """CREATE TRIGGER posts_words_anew AFTER UPDATE OF words ON posts WHEN old.words <> new.words BEGIN
        INSERT INTO posts_words(posts_words, rowid, words) VALUES ('delete', old.number, old.words);
        INSERT INTO posts_words(rowid, words) VALUES (new.number, new.words); END""",
)


def _text(name: str, nullable: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=nullable)


def _whole(name: str, nullable: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, nullable=nullable)


def _key(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text, primary_key=True)


def upgrade() -> None:
    """Add the tables; nothing that is there is touched."""
    _create_posts()
    for statement in _WORDS:
        op.execute(statement)
    _create_beside()
    _create_setting()


def _create_posts() -> None:
    op.create_table(
        "posts",
        sa.Column("number", sa.Integer, primary_key=True),
        *(_text(name) for name in ("id", "kind")),
        *(_whole(name, True) for name in ("day", "minute")),
        *(_text(name) for name in ("zone", "status", "title", "title_key", "rubric_id", "campaign_id")),
        *(_text(name) for name in ("channels", "responsible", "series_id", "goal", "pictures", "source_key")),
        _whole("position"),
        *(_text(name) for name in ("words", "body")),
    )
    op.create_index("posts_by_id", "posts", ["id"], unique=True)
    shown = ["kind", "day", "minute", "id", "title", "status", "zone", "rubric_id", "campaign_id"]
    op.create_index("posts_by_day", "posts", [*shown, "channels", "responsible", "series_id"])
    op.create_index("posts_by_status", "posts", ["kind", "status", "day", "minute"])
    op.create_index("posts_by_title", "posts", ["kind", "title_key", "day", "minute"])
    op.create_index("posts_by_person", "posts", ["responsible"])
    for index, column in (("series", "series_id"), ("source", "source_key"), ("pictures", "pictures")):
        op.create_index(f"posts_by_{index}", "posts", [column], sqlite_where=sa.text(f"{column} <> ''"))


def _create_beside() -> None:
    op.create_table("series", _key("id"), *(_text(name) for name in ("rule", "starts_on", "excluded")))
    op.create_table(
        "media_files", _key("sha256"), _text("name"), sa.Column("data", sa.LargeBinary, nullable=False)
    )
    op.create_table(
        "remarks",
        _key("id"),
        *(_text(name) for name in ("post_id", "by", "mark", "comment", "written_at")),
        _whole("done"),
    )
    op.create_index("remarks_by_post", "remarks", ["post_id"])
    op.create_table(
        "review_packs",
        _key("id"),
        *(_text(name) for name in ("made_at", "first", "last")),
        _whole("count"),
        _text("sha256"),
    )


def _create_setting() -> None:
    op.create_table(
        "rubrics",
        _key("id"),
        *(_text(name) for name in ("name", "colour")),
        *(_whole(name, True) for name in ("low", "high")),
        *(_whole(name) for name in ("promo", "fun", "position", "closed")),
    )
    op.create_table(
        "campaigns",
        _key("id"),
        *(_text(name) for name in ("name", "colour", "starts_on", "ends_on", "note")),
    )
    op.create_table(
        "own_occasions", _key("id"), _text("name"), _whole("month"), _whole("day"), _whole("year", True)
    )
    op.create_table(
        "limit_overrides",
        *(_key(name) for name in ("network", "format", "limit")),
        _whole("value", True),
        *(_text(name) for name in ("changed_at", "note")),
    )
    op.create_table(
        "post_choices",
        _key("key"),
        *(_text(name) for name in ("zone", "networks")),
        *(_whole(name) for name in ("promo_low", "promo_high", "fun_high")),
        *(_whole(name) for name in ("silent_days", "apart_minutes", "repeat_days")),
        _whole("remind_minutes", True),
    )
    op.create_table(
        "import_mappings",
        _key("signature"),
        *(_text(name) for name in ("columns", "used_at")),
        _whole("day_first"),
    )
