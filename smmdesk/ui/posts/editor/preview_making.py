"""From a post and its variant to what the preview shows."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from PySide6.QtCore import QCoreApplication

from smmdesk.domain.networks.folding import folded
from smmdesk.domain.networks.records import FormatKind
from smmdesk.ui.posts.editor.counting import fitted, format_of
from smmdesk.ui.posts.editor.days import day_text, minute_text
from smmdesk.ui.posts.editor.preview_model import PreviewModel
from smmdesk.ui.posts.editor.words import variant_name
from smmdesk.ui.shared.language import current_language

if TYPE_CHECKING:
    from smmdesk.domain.networks.networks import Networks
    from smmdesk.domain.networks.records import Format
    from smmdesk.domain.posts.post import Post, Variant
    from smmdesk.ui.posts.editor.panel import Around
    from smmdesk.ui.posts.editor.preview_model import Picture


def preview_of(
    post: Post, variant: Variant | None, text: str, around: Around, pictures: tuple[Picture, ...]
) -> PreviewModel:
    """Return the preview of a variant (None: of the main text) with the text that is being typed."""
    author = around.author or QCoreApplication.translate("Previews", "Your business")
    when = " ".join(part for part in (day_text(post.day), minute_text(post.minute)) if part)
    model = PreviewModel(
        author,
        variant.network if variant else "",
        variant_name(around.networks, variant) if variant else "",
        when or QCoreApplication.translate("Previews", "no day yet"),
        title=post.title_of(variant) if variant else post.title,
        text=text,
        pictures=pictures,
        link=_shown_link(post.link),
        empty=QCoreApplication.translate("Previews", "The text will stand here."),
    )
    if variant is not None:
        variant = fitted(around.networks, variant, post)
    format_ = format_of(around.networks, variant) if variant else None
    if variant is None or format_ is None:
        return model
    return _as_format(model, format_, around.networks, variant)


def _as_format(model: PreviewModel, format_: Format, networks: Networks, variant: Variant) -> PreviewModel:
    missing = ""
    if not model.pictures:
        if format_.kind in (FormatKind.STORY, FormatKind.VIDEO, FormatKind.LIVE):
            missing = QCoreApplication.translate("Previews", "No video yet")
        elif format_.kind is FormatKind.CAROUSEL:
            missing = QCoreApplication.translate("Previews", "No pictures yet")
    model = replace(model, shape=shape_of(format_), file_missing=missing)
    visible, hidden, more = fold(networks, model.text, variant)
    return replace(model, text=visible, hidden=hidden, more=more)


def shape_of(format_: Format) -> str:
    """Return how a format is shown: feed, tall, wide or article."""
    upright = format_.shape is not None and format_.shape.ratio < 1
    if format_.kind is FormatKind.STORY or (format_.kind is FormatKind.VIDEO and upright):
        return "tall"
    if format_.kind in (FormatKind.VIDEO, FormatKind.LIVE):
        return "wide"
    return "article" if format_.kind is FormatKind.ARTICLE else "feed"


def fold(networks: Networks, text: str, variant: Variant) -> tuple[str, str, str]:
    """Return what the network shows of *text* at first, what it folds away, and the word that unfolds it."""
    format_ = format_of(networks, variant)
    cut = folded(text, None if format_ is None else format_.fold)
    more = "" if cut.label is None else cut.label.in_language(current_language())
    return cut.visible, cut.hidden, more


def _shown_link(link: str) -> str:
    """Return the host and path of a link, as networks show it."""
    if not link:
        return ""
    try:
        parts = urlsplit(link)
    except ValueError:
        return link
    return f"{parts.netloc.removeprefix('www.')}{parts.path.rstrip('/')}" if parts.netloc else link
