"""What a preview shows of a variant: no widget, no service."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QImage

LONGEST_SHOWN = 6_000
"""Characters of an unfolded preview: nobody approves an article from a card."""


@dataclass(frozen=True)
class Picture:
    """A file of the post as far as it could be read. *length* are the words on a video ("0:42")."""

    image: QImage | None
    is_video: bool = False
    length: str = ""
    alt: str = ""


@dataclass(frozen=True)
class PreviewModel:
    """One variant, put in words. *shape* is feed, tall (stories and upright videos), wide (videos) or article.

    *more* is the word where the network folds the text, and *hidden* what it folds away.
    """

    author: str
    network_id: str
    where: str
    when: str
    shape: str = "feed"
    title: str = ""
    text: str = ""
    hidden: str = ""
    more: str = ""
    pictures: tuple[Picture, ...] = ()
    link: str = ""
    empty: str = ""
    file_missing: str = ""

    def shown(self, unfolded: bool) -> str:
        """Return the text as it stands folded or unfolded, without the word that unfolds it."""
        text = self.text + self.hidden if unfolded else self.text.rstrip()
        return text if len(text) <= LONGEST_SHOWN else f"{text[:LONGEST_SHOWN].rstrip()}…"
