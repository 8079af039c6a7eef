"""A box for a whole number whose digits stand as far from the frame as those of other fields."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSpinBox

INDENT = 8
"""Pixels; a style sheet's padding does not reach the field inside a spin box."""


class NumberBox(QSpinBox):
    """A spin box like any other but for the indent."""

    def __init__(self, *parent: Any, **properties: Any) -> None:
        super().__init__(*parent, **properties)
        self.lineEdit().setTextMargins(INDENT, 0, 0, 0)

    def sizeHint(self) -> QSize:
        return super().sizeHint() + QSize(INDENT, 0)

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint() + QSize(INDENT, 0)
