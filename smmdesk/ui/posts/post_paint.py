"""In what colour a post is shown, by what the page colours by."""

from __future__ import annotations

from PySide6.QtGui import QColor

from smmdesk.domain.posts.lines import PostLine
from smmdesk.domain.posts.post import PostStatus
from smmdesk.ui.posts.colour_key import KeyEntry
from smmdesk.ui.posts.colours import network_colour, paint_named, status_paint
from smmdesk.ui.posts.dimensions import ColourBy, choices
from smmdesk.ui.posts.names import Names
from smmdesk.ui.shared.theme import tokens


class PostPaint:
    """Asked anew at each painting, so that a switch of the theme shows at once."""

    def __init__(self) -> None:
        self.by = ColourBy.RUBRIC
        self._rubrics: dict[str, str] = {}

    def set_names(self, names: Names) -> None:
        """Take the rubrics' colours from the setting read last."""
        self._rubrics = {rubric.id: rubric.colour.value for rubric in names.setting.rubrics}

    def of_line(self, line: PostLine) -> QColor:
        """Return the strong colour of a post."""
        if self.by is ColourBy.RUBRIC:
            return self.of_value(line.rubric_id)
        if self.by is ColourBy.NETWORK:
            return self.of_value(next(iter(line.networks), ""))
        return self.of_value(line.status.value)

    def of_value(self, value: str, by: ColourBy | None = None) -> QColor:
        """Return the strong colour of a rubric, network or status."""
        theme = tokens()
        by = by or self.by
        if by is ColourBy.STATUS:
            return status_paint(PostStatus(value), theme).ink
        if by is ColourBy.NETWORK:
            return paint_named(network_colour(value).value if value else "", theme).ink
        return paint_named(self._rubrics.get(value, ""), theme).ink

    def key(self, names: Names) -> tuple[KeyEntry, ...]:
        """Return what the colours mean."""
        return tuple(
            KeyEntry(choice.value, choice.name, self.of_value(choice.value))
            for choice in choices(self.by.dimension, names)
            if choice.value
        )
