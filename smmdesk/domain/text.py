"""Languages the program speaks, and texts that stand in both of them side by side."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Language(StrEnum):
    """A language of the interface, or of most of a plan's words."""

    EN = "en"
    RU = "ru"


@dataclass(frozen=True, slots=True)
class BilingualText:
    """One text in both languages."""

    en: str
    ru: str

    def in_language(self, language: Language) -> str:
        """Return the text in *language*."""
        return self.ru if language is Language.RU else self.en
