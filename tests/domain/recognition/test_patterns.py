"""The pattern language: alternatives, prefixes, phrases, numbers, the owner's trade, the window."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smmdesk.domain.recognition.patterns import WINDOW, PatternSet, split_terms
from smmdesk.domain.recognition.tokens import tokenise


def found(pattern: str, text: str, niche: tuple[str, ...] = ()) -> bool:
    return bool(PatternSet([("x", pattern)], niche).find(tokenise(text)))


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        ("report", "A monthly report", True),
        ("report", "They reported it", False),
        ("report*", "They reported it", True),
        ("post|posts week", "Three posts every week", True),
        ("post|posts week", "week after week of posts", True),
        ("post|posts week", "Three posts", False),
        ('"not included"', "Shooting is not included", True),
        ('"not included"', "included, but not today", False),
        ("{num} post*", "12 постов", False),
        ("{num} пост*", "двенадцать постов в месяц", True),
        ("{num} post*", "twelve posts", True),
        ("отчет*", "Отчёты раз в месяц", True),
        ('"контент план"', "контент-план на месяц", True),
        ("content plan", "plan plan plan", False),
    ],
)
def test_a_pattern_is_found_where_all_its_terms_stand(pattern: str, text: str, expected: bool) -> None:
    assert found(pattern, text) is expected


def test_terms_further_apart_than_the_window_are_not_one_thing() -> None:
    filler = "word " * WINDOW
    assert found("posts week", "posts a week")
    assert not found("posts week", f"posts {filler} week")


def test_the_niche_stands_for_the_owners_own_words() -> None:
    assert found("{num} {niche}", "we shall visit 7 bakeries", ("bakeri*",))
    assert not found("{num} {niche}", "we shall visit 7 dentists", ("bakeri*",))


def test_one_word_does_not_serve_as_two_terms() -> None:
    assert not found("post* posts", "posts")
    assert found("post* posts", "posts and posts")


@pytest.mark.parametrize("pattern", ['"open', "", '""'])
def test_a_pattern_that_cannot_be_read_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        PatternSet([("x", pattern)])


def test_alternatives_with_phrases_stay_together() -> None:
    assert split_terms('a|"b c"|d* e') == [("a", "b c", "d*"), ("e",)]


@given(st.text(max_size=200))
def test_any_text_can_be_searched(text: str) -> None:
    for hit in PatternSet([("x", "a|b* {num}"), ("y", "отчет*")]).find(tokenise(text)):
        assert 0 <= hit.first <= hit.last < len(tokenise(text))


@given(st.text(max_size=200))
def test_tokens_point_at_their_characters(text: str) -> None:
    for token in tokenise(text):
        assert text[token.start : token.end].lower().replace("ё", "е").replace("’", "'") == token.text
