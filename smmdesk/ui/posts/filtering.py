"""Which posts are shown, and by what they are coloured: key, filters and strip in step with each other."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from smmdesk.domain.posts.lines import PostFilter
from smmdesk.ui.posts.desk import Desk
from smmdesk.ui.posts.dimensions import ColourBy, Dimension, values_of, with_values
from smmdesk.ui.posts.names import Names
from smmdesk.ui.posts.post_paint import PostPaint


class Filtering(QObject):
    """``changed()``: other posts are wanted. ``coloured()``: the colours tell something else now."""

    changed = Signal()
    coloured = Signal()

    def __init__(self, desk: Desk, paint: PostPaint) -> None:
        super().__init__(desk)
        self.wanted = PostFilter()
        self._names: Names | None = None
        self._paint = paint
        self._desk = desk
        left = desk.left
        left.filters.wanted.connect(self.want)
        desk.strip.wanted.connect(self.want)
        left.key.colour_by_chosen.connect(self.colour_by)
        left.key.only.connect(lambda value, _only: self.toggle(self._paint.by.dimension, value))
        desk.balance.rubric_pressed.connect(lambda rubric: self.toggle(Dimension.RUBRIC, rubric))

    def set_names(self, names: Names) -> None:
        """Take the setting that was read last."""
        self._names = names
        self.show()

    def want(self, wanted: PostFilter) -> None:
        """Show these posts alone."""
        self.wanted = wanted
        self.show()
        self.changed.emit()

    def toggle(self, dimension: Dimension, value: str) -> None:
        """Show the posts of a value too, or not any more."""
        values = values_of(self.wanted, dimension)
        self.want(with_values(self.wanted, dimension, values ^ {value}))

    def colour_by(self, by: ColourBy) -> None:
        """Let the colours tell this."""
        self._paint.by = by
        self.show()
        self.coloured.emit()

    def show(self) -> None:
        """Show what is wanted in every part that tells of it."""
        if self._names is None:
            return
        left, by = self._desk.left, self._paint.by
        left.filters.show_filter(self.wanted, self._names)
        self._desk.strip.show_filter(self.wanted, self._names)
        left.key.show_key(by, self._paint.key(self._names), values_of(self.wanted, by.dimension))
