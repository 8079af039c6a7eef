"""A draft set against the post it is: what would change, and what the owner has changed meanwhile."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, replace
from datetime import datetime

from smmdesk.domain.posts.importing import FieldChange, Outcome, Reason
from smmdesk.domain.posts.importing_draft import Draft, PlannedChannel
from smmdesk.domain.posts.importing_state import LETTERS, mark_of, marks_in, state_of
from smmdesk.domain.posts.post import Post, PostStatus, Variant

_EMPTY = ("", None, (), 0)
_SETTLED = frozenset({PostStatus.APPROVED, PostStatus.SCHEDULED, PostStatus.PUBLISHED})
"""What a contractor's word for it neither gives a post nor takes from one."""


@dataclass(frozen=True, slots=True)
class Merged:
    """What a row makes of a post. *post* takes all over that the file says, even over the owner's own edits, which
    *theirs* names; *gentle* leaves those alone."""

    outcome: Outcome
    post: Post
    changes: tuple[FieldChange, ...] = ()
    theirs: tuple[str, ...] = ()


def fresh(draft: Draft, post_id: str, now: datetime) -> Post:
    """Return the new post that a row makes, still without its state (with_state). UserError where it cannot be."""
    if draft.own is not None:
        return replace(draft.own, id=draft.own.id or post_id)
    values = dict(draft.values)
    written = bool(values.get("text")) and draft.day is not None
    values.setdefault("status", PostStatus.DRAFT if written else PostStatus.IDEA)
    if draft.channels is not None:
        values["variants"] = _variants(draft.channels, ())
    values |= {"title": draft.title, "source_key": draft.key}
    return Post(id=post_id, created_at=now, changed_at=now, **values)


def with_state(post: Post, told: Sequence[str], origin: str) -> Post:
    """Return a post that just came in with what is remembered of that: the fields that its row *told*."""
    return replace(post, source_state=state_of(post, told, origin=origin))


def merged(draft: Draft, before: Post) -> Merged:
    """Return what becomes of the post that a row is. UserError where it cannot be."""
    told = told_fields(draft)
    after = applied(draft, before)
    differing = [field for field in told if _differ(before, after, field)]
    if draft.claimed is not None and before.status in _SETTLED:
        differing = [field for field in differing if field != "status"]
    marks = marks_in(before.source_state)
    unchanged_here = _unchanged_here(draft, before)
    changing: list[str] = []
    theirs: list[str] = []
    for field in differing:
        if unchanged_here:
            changing.append(field)
            continue
        imported = marks.get(field)
        if imported == mark_of(after, field):
            continue  # the file says what it said before: what differs is the owner's
        if imported == mark_of(before, field) or (imported is None and _is_blank(before, field)):
            changing.append(field)
        elif imported is None and draft.own is None and _is_blank(after, field):
            continue  # a column that was never taken over, and is empty here
        else:
            theirs.append(field)
    if not changing and not theirs:
        return Merged(Outcome.SAME, before)
    wanted = [*changing, *theirs]
    post = _with_fields(before, after, wanted)
    source_key = before.source_key if draft.own is not None else draft.key
    state = state_of(after, wanted, before.source_state, draft.origin)
    post = replace(post, source_key=source_key, source_state=state)
    changes = tuple(_field_change(field, before, post) for field in wanted)
    return Merged(Outcome.SKIP if theirs else Outcome.CHANGE, post, changes, tuple(theirs))


def changed_here(theirs: Sequence[str]) -> Reason:
    """Return why a row is left out of which the owner has changed something since."""
    return Reason("posts_in_changed_here", {"fields": ",".join(theirs)})


def _unchanged_here(draft: Draft, before: Post) -> bool:
    """Whether our own row tells that the post is as it was when it was written out."""
    return draft.own is not None and before.changed_at <= draft.own.changed_at


def told_fields(draft: Draft) -> tuple[str, ...]:
    """Return the fields of a post of which a row says something."""
    if draft.own is not None:
        return tuple(LETTERS)
    told = {*draft.values, *(("variants",) if draft.channels is not None else ())}
    return tuple(field for field in LETTERS if field in told)


def applied(draft: Draft, post: Post) -> Post:
    """Return the post with all that a row says. UserError where it cannot be."""
    if draft.own is not None:
        own = {field: getattr(draft.own, field) for field in LETTERS}
        return replace(post, **own)
    values = {name: value for name, value in draft.values.items() if name in LETTERS}
    if draft.channels is not None:
        values["variants"] = _variants(draft.channels, post.variants)
    if "media" in values:
        values["media"] = _media(values["media"], post)
    return replace(post, **values)


def _variants(channels: Sequence[PlannedChannel], before: Sequence[Variant]) -> tuple[Variant, ...]:
    """Return the variants that are planned; what is known of them here, their text above all, stays."""
    known = {(variant.network, variant.format): variant for variant in before}
    made = []
    for channel in channels:
        variant = known.get((channel.network, channel.format))
        if variant is None:
            made.append(Variant(channel.network, channel.format, channel.text, url=channel.url))
            continue
        text = variant.text if channel.text is None else channel.text
        made.append(replace(variant, text=text, url=channel.url or variant.url))
    return tuple(made)


def _media(named: Sequence[object], post: Post) -> tuple[object, ...]:
    known = {each.name: each for each in post.media}
    return tuple(known.get(getattr(each, "name", ""), each) for each in named)


def _with_fields(before: Post, after: Post, names: Iterable[str]) -> Post:
    return replace(before, **{name: getattr(after, name) for name in names})


def _is_blank(post: Post, field: str) -> bool:
    default = next(each for each in fields(Post) if each.name == field).default
    value = getattr(post, field)
    return value in _EMPTY or value == default or (field == "utm" and not any(_utm_values(post)))


def _utm_values(post: Post) -> tuple[str, ...]:
    utm = post.utm
    return utm.source, utm.medium, utm.campaign, utm.content, utm.term


def _differ(before: Post, after: Post, field: str) -> bool:
    if getattr(before, field) == getattr(after, field):
        return False
    return mark_of(before, field) != mark_of(after, field)


def _field_change(field: str, before: Post, after: Post) -> FieldChange:
    return FieldChange(field, said(before, field), said(after, field))


def said(post: Post, field: str) -> str:
    """Return a field in short, for a list of what changes: ids as they are, long texts whole."""
    value = getattr(post, field)
    if value is None:
        return ""
    if field == "minute":
        return f"{value // 60:02}:{value % 60:02}"
    if field == "variants":
        return ", ".join(f"{each.network}/{each.format}" if each.format else each.network for each in value)
    if field == "media":
        return ", ".join(each.name for each in value)
    if field == "checklist":
        return "; ".join(each.text for each in value)
    if field == "utm":
        return " ".join(filter(None, _utm_values(post)))
    return value.isoformat() if hasattr(value, "isoformat") else str(value)
