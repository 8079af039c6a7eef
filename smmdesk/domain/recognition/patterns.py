"""Word patterns, as they stand in the knowledge files, compiled for quick look-up.

A pattern is terms separated by spaces; all must stand within a window of words, in any order:
``a|b`` alternatives, ``stem*`` a prefix, ``"a b"`` neighbours in this order, ``{num}`` a number,
``{niche}`` a word of the owner's own trade.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from smmdesk.domain.recognition.tokens import Token, fold, is_number

WINDOW = 8

_TERM_PARTS = re.compile(r'"[^"]*"|[^\s"|]+|\|')


@dataclass(frozen=True, slots=True)
class Hit:
    """A pattern found: *owner* says for what, tokens *first* to *last* (inclusive) hold it."""

    owner: str
    first: int
    last: int


@dataclass(slots=True)
class _Index:
    """Atoms (single words, prefixes, phrases' words) by how they can be looked up."""

    exact: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    prefix: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    number: list[int] = field(default_factory=list)


class _Word(NamedTuple):
    """What one spelling can be: terms it satisfies, phrases it can begin (their other atoms, their terms), atoms."""

    terms: tuple[int, ...]
    phrases: tuple[tuple[tuple[int, ...], tuple[int, ...]], ...]
    atoms: frozenset[int]


class PatternSet:
    """Many patterns matched at once; each belongs to an owner (an id with a strength, say)."""

    def __init__(self, patterns: Iterable[tuple[str, str]], niche: Sequence[str] = ()) -> None:
        """Compile *patterns* given as (owner, pattern); *niche* are the words for ``{niche}``.

        Raises ValueError for a pattern that cannot be read.
        """
        self._atoms: dict[str, int] = {}
        self._index = _Index()
        self._phrases: dict[int, list[tuple[int, tuple[int, ...]]]] = defaultdict(list)
        self._terms: dict[str, int] = {}
        self._atom_terms: dict[int, list[int]] = defaultdict(list)
        self._by_term: dict[int, list[tuple[str, tuple[int, ...]]]] = defaultdict(list)
        self._niche = [fold(word) for word in niche]
        self._words: dict[str, _Word] = {}
        for owner, pattern in patterns:
            terms = split_terms(pattern)
            if not terms:
                raise ValueError(f"empty pattern for {owner}")
            # The term with the fewest spellings is the rarest, so it is the one to look patterns up by.
            key, *others = sorted(terms, key=len)
            self._by_term[self._term(key)].append((owner, tuple(self._term(other) for other in others)))

    def find(self, tokens: Sequence[Token]) -> list[Hit]:
        """Return every pattern that stands in *tokens*, one hit for each."""
        places = self._places(tokens)
        hits = []
        for term, spans in places.items():
            for owner, others in self._by_term.get(term, ()):
                if all(other in places for other in others):
                    span = _fit([spans, *(places[other] for other in others)])
                    if span:
                        hits.append(Hit(owner, *span))
        return hits

    # --- compiling ------------------------------------------------------------------------------

    def _term(self, alternatives: tuple[str, ...]) -> int:
        key = "|".join(alternatives)
        if key not in self._terms:
            number = self._terms[key] = len(self._terms)
            for alternative in alternatives:
                for spelling in self._niche if alternative == "{niche}" else [alternative]:
                    self._atom_terms[self._atom(spelling)].append(number)
        return self._terms[key]

    def _atom(self, text: str) -> int:
        if text in self._atoms:
            return self._atoms[text]
        number = self._atoms[text] = len(self._atoms)
        words = text.split()
        if len(words) > 1:
            first, *others = (self._atom(word) for word in words)
            self._phrases[first].append((number, tuple(others)))
        elif text == "{num}":
            self._index.number.append(number)
        elif text.endswith("*"):
            self._index.prefix[text[:-1]].append(number)
        else:
            self._index.exact[text].append(number)
        return number

    # --- matching -------------------------------------------------------------------------------

    def _word(self, text: str) -> _Word:
        word = self._words.get(text)
        if word is None:
            atoms = list(self._index.exact.get(text, ()))
            for length in range(1, len(text) + 1):
                atoms.extend(self._index.prefix.get(text[:length], ()))
            if is_number(text):
                atoms.extend(self._index.number)
            terms = tuple({term for atom in atoms for term in self._atom_terms.get(atom, ())})
            phrases = tuple(
                (others, tuple(self._atom_terms.get(phrase, ())))
                for atom in atoms
                for phrase, others in self._phrases.get(atom, ())
            )
            word = self._words[text] = _Word(terms, phrases, frozenset(atoms))
        return word

    def _places(self, tokens: Sequence[Token]) -> dict[int, list[tuple[int, int]]]:
        """Return for each term the spans of tokens where one of its alternatives stands."""
        words = [self._word(token.text) for token in tokens]
        spans: dict[int, list[tuple[int, int]]] = {}
        for position, word in enumerate(words):
            for term in word.terms:
                spans.setdefault(term, []).append((position, position))
            for others, terms in word.phrases:
                end = position + len(others)
                if end < len(words) and all(
                    other in words[position + step].atoms for step, other in enumerate(others, 1)
                ):
                    for term in terms:
                        spans.setdefault(term, []).append((position, end))
        return spans


def split_terms(pattern: str) -> list[tuple[str, ...]]:
    """Return the alternatives of each term of *pattern*; hyphens inside split words as in texts.

    Raises ValueError when a quote is not closed or an alternative is empty.
    """
    if pattern.count('"') % 2:
        raise ValueError(f"a quote is not closed: {pattern}")
    terms: list[list[str]] = []
    joined = False
    end = -1
    for match in _TERM_PARTS.finditer(pattern):
        part = match.group()
        if part == "|":
            joined = True
            end = match.end()
            continue
        word = " ".join(fold(part.strip('"')).replace("-", " ").replace("·", " ").split())
        if not word:
            raise ValueError(f"an empty alternative: {pattern}")
        if (joined or match.start() == end) and terms:
            terms[-1].append(word)
        else:
            terms.append([word])
        joined, end = False, -1
    return [tuple(term) for term in terms]


def _fit(options: Sequence[Sequence[tuple[int, int]]]) -> tuple[int, int] | None:
    """Return the tightest span that holds one place of each term, apart from each other, or None."""
    if len(options) == 1:
        return options[0][0]
    best: tuple[int, int] | None = None
    for anchor in options[0]:
        chosen = [anchor]
        for places in options[1:]:
            free = [p for p in places if all(p[1] < c[0] or p[0] > c[1] for c in chosen)]
            if not free:
                break
            chosen.append(min(free, key=lambda p: abs(p[0] - anchor[0])))
        else:
            first, last = min(c[0] for c in chosen), max(c[1] for c in chosen)
            if last - first < WINDOW and (best is None or last - first < best[1] - best[0]):
                best = (first, last)
    return best
