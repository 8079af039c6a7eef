"""The difference of two texts, word by word."""

from __future__ import annotations

import random
import time
from itertools import pairwise

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from smmdesk.domain.posts.word_difference import Kind, Run, word_difference

S, R, A = Kind.SAME, Kind.REMOVED, Kind.ADDED
PIECES = st.sampled_from(
    ["кот", "Ёлка", " ", "\n", ", ", "!", "👩‍🍳", "🇷🇺", "e\u0301", "self-care", "a", "_"]
)
WORDY = st.lists(PIECES, max_size=40).map("".join)
ANYTHING = st.one_of(WORDY, st.text(max_size=60))
SLOWEST = 3.0
"""Seconds on a busy machine; alone it is a third of one."""


def side(runs: tuple[Run, ...], kind: Kind) -> str:
    return "".join(run.text for run in runs if run.kind in (S, kind))


@pytest.mark.parametrize(
    ("before", "after", "runs"),
    [
        ("", "", []),
        ("", "новый", [(A, "новый")]),
        ("прежний", "", [(R, "прежний")]),
        ("как есть", "как есть", [(S, "как есть")]),
        (
            "Скидка 10 % до пятницы.",
            "Скидка 15 % до пятницы.",
            [(S, "Скидка "), (R, "10"), (A, "15"), (S, " % до пятницы.")],
        ),
        ("Fresh bread", "Fresh rye bread", [(S, "Fresh "), (A, "rye "), (S, "bread")]),
        ("one, two", "uno, dos", [(R, "one, two"), (A, "uno, dos")]),
        ("a\n\nb", "c\n\nd", [(R, "a"), (A, "c"), (S, "\n\n"), (R, "b"), (A, "d")]),
        ("Семья 👩‍👩‍👧 ждёт", "Семья 👩‍👧 ждёт", [(S, "Семья "), (R, "👩‍👩‍👧"), (A, "👩‍👧"), (S, " ждёт")]),
        ("веб-сайт", "веб-сервис", [(R, "веб-сайт"), (A, "веб-сервис")]),
    ],
)
def test_changes_are_told_by_the_word(before: str, after: str, runs: list[tuple[Kind, str]]) -> None:
    assert [(run.kind, run.text) for run in word_difference(before, after)] == runs


@settings(max_examples=400, deadline=None)
@given(ANYTHING, ANYTHING)
def test_both_texts_can_be_put_together_again(before: str, after: str) -> None:
    runs = word_difference(before, after)
    assert side(runs, R) == before
    assert side(runs, A) == after


@settings(max_examples=200, deadline=None)
@given(WORDY, WORDY)
def test_runs_are_not_empty_and_alternate(before: str, after: str) -> None:
    runs = word_difference(before, after)
    assert all(run.text for run in runs)
    assert all(one.kind is not other.kind for one, other in pairwise(runs))
    assert not any((one.kind, other.kind) == (A, R) for one, other in pairwise(runs))


@given(WORDY, WORDY, WORDY)
def test_one_change_in_the_middle_leaves_both_ends_alone(head: str, word: str, tail: str) -> None:
    head, word, tail = head.rstrip(), word.strip(), tail.lstrip()
    assume(word)  # else two spaces meet in the middle, and a longer space is another word
    before, after = f"{head} x {tail}", f"{head} {word} y {tail}"
    runs = word_difference(before, after)
    assert sum(len(run.text) for run in runs if run.kind is S) >= len(head) + len(tail)


WORDS = [f"слово{number}" for number in range(4000)]


def a_text(seed: int, length: int = 100_000, words: list[str] = WORDS) -> str:
    chooser = random.Random(seed)
    parts: list[str] = []
    total = 0
    while total < length:
        parts.append(chooser.choice(words))
        total += len(parts[-1]) + 1
    return " ".join(parts)[:length]


def with_changes(text: str, one_in: int) -> str:
    chooser = random.Random(7)
    return " ".join(w if chooser.randrange(one_in) else "другое" for w in text.split(" "))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (a_text(1), a_text(2)),
        (a_text(1), with_changes(a_text(1), 50)),
        (a_text(1), with_changes(a_text(1), 3)),
        (a_text(1, words=["а", "б"]), a_text(2, words=["а", "б"])),
        ("a " * 50_000, "a b " * 25_000),
        ("ab" * 50_000, "ba" * 50_000),
        ("!?" * 50_000, "?!" * 50_000),
        ("\n" * 100_000, "x\n" * 50_000),
        (a_text(1), " ".join(reversed(a_text(1).split(" ")))),
        (" ".join(sorted(a_text(1).split(" "))), a_text(1)),
    ],
    ids=["foreign", "some words", "many words", "two words", "doubled", "one word", "signs", "lines",
         "reversed", "sorted"],
)  # fmt: skip
def test_the_longest_texts_take_no_longer_than_one_waits(before: str, after: str) -> None:
    started = time.perf_counter()
    runs = word_difference(before, after)
    took = time.perf_counter() - started
    assert side(runs, R) == before
    assert side(runs, A) == after
    assert took < SLOWEST


def test_single_words_are_found_in_a_long_text_that_changed_in_many_places() -> None:
    before = a_text(1)
    runs = word_difference(before, with_changes(before, 20))
    kept = sum(len(run.text) for run in runs if run.kind is S)
    assert kept > 0.85 * len(before)
