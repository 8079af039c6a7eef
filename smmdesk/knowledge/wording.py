"""Sentences by code, in both languages, from every file in ``resources/knowledge/wording``.

An entry is ``code: {en: text, ru: text}``; ``{name}`` in a text stands for a parameter. Where the text
depends on a number, the entry has ``plural_by: name`` and, instead of a text, forms: one and other in
English; one, few and many in Russian (for 1, 2 and 5). ``other`` in Russian is for fractions and may be
left out.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from smmdesk.domain.errors import UserError
from smmdesk.domain.text import Language
from smmdesk.knowledge.yaml_files import knowledge_file, load_yaml

Param = str | int


class Wording:
    """All sentences of the program outside Qt's own translation files."""

    def __init__(self, entries: Mapping[str, Mapping[str, Any]]) -> None:
        self._entries = entries

    @classmethod
    def from_folder(cls, folder: Path) -> Wording:
        """Return the sentences of all YAML files of a folder; ValueError where two files share a code."""
        entries: dict[str, Mapping[str, Any]] = {}
        for path in sorted(folder.glob("*.yaml")):
            found = load_yaml(path) or {}
            if twice := entries.keys() & found.keys():
                raise ValueError(f"{path.name} repeats {sorted(twice)}")
            entries.update(found)
        return cls(entries)

    @property
    def codes(self) -> frozenset[str]:
        """Return all codes that can be said."""
        return frozenset(self._entries)

    def forms(self, code: str, language: Language) -> tuple[str, ...]:
        """Return every text that *code* may become in *language*."""
        text = self._entries[code][language.value]
        return tuple(text.values()) if isinstance(text, Mapping) else (text,)

    def say(self, code: str, language: Language, /, **params: Param) -> str:
        """Return the sentence in *language*; KeyError for an unknown code or a missing parameter."""
        entry = self._entries[code]
        text = entry[language.value]
        if isinstance(text, Mapping):
            text = text[plural_form(int(params[entry["plural_by"]]), language)]
        return str(text).format_map(params)


def plural_form(number: int, language: Language) -> str:
    """Return the plural category (Unicode CLDR) of a whole number: one, few, many or other."""
    if language is Language.EN:
        return "one" if number == 1 else "other"
    last, last_two = abs(number) % 10, abs(number) % 100
    if last == 1 and last_two != 11:
        return "one"
    return "few" if 2 <= last <= 4 and not 12 <= last_two <= 14 else "many"


@lru_cache(maxsize=1)
def load_wording() -> Wording:
    """Return the sentences that ship with the program."""
    return Wording.from_folder(knowledge_file("wording"))


def say(code: str, language: Language, /, **params: Param) -> str:
    """Return one of the program's own sentences in *language*."""
    return load_wording().say(code, language, **params)


def error_text(error: UserError, language: Language) -> str:
    """Return what went wrong and what to do next; a sentence for any problem where *error* has none."""
    wording = load_wording()
    try:
        return wording.say(error.code, language, **error.params)
    except KeyError:
        return wording.say("unknown_problem", language, code=error.code)
