"""Whose workspace it is: the business that looks for a contractor."""

from __future__ import annotations

from dataclasses import dataclass

from smmdesk.domain.text import Language


@dataclass(frozen=True, slots=True)
class Profile:
    """The business; a single record.

    *sells* is free text in the owner's words (its words help to recognise "we shall compare seven
    bakeries"); *country* is an ISO 3166 alpha-2 code, *currency* an ISO 4217 code.
    """

    name: str = ""
    sells: str = ""
    area: str = ""
    country: str = ""
    currency: str = ""
    language: Language = Language.EN

    @property
    def key(self) -> str:
        """There is one profile in a workspace."""
        return "profile"
