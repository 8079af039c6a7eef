"""What calendars show under an event: the texts first, as they would be pasted, then where they go."""

from __future__ import annotations

from smmdesk.domain.posts.columns import HEADERS, Field
from smmdesk.domain.posts.exporting_cells import text_in
from smmdesk.domain.posts.exporting_names import ExportNames
from smmdesk.domain.posts.exporting_rows import Row
from smmdesk.domain.posts.post import Post

_BELOW = (Field.STATUS, Field.RESPONSIBLE, Field.LINK, Field.PUBLISHED, Field.NOTES)


def description_of(post: Post, row: Row, names: ExportNames) -> str:
    """Return the post's text, those of single networks, and what else is good to know."""
    parts = [text_in(row[Field.TEXT]), text_in(row[Field.NETWORK_TEXTS])]
    networks = ", ".join(names.channel((each.network, each.format)) for each in post.variants)
    lines = [f"{HEADERS[Field.NETWORKS].in_language(names.language)}: {networks}"] if networks else []
    for field in _BELOW:
        if said := text_in(row[field]):
            apart = "\n" if "\n" in said else " "
            lines.append(f"{HEADERS[field].in_language(names.language)}:{apart}{said}")
    return "\n\n".join(filter(None, [*parts, "\n".join(lines)]))
