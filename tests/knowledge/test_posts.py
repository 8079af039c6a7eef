"""Rubrics to begin with, goals, and rules of balance."""

from __future__ import annotations

import re

from smmdesk.domain.posts.balance import ShareState, balance
from smmdesk.domain.posts.balance_rules import BalanceRules
from smmdesk.domain.posts.setting import PostChoices, PostsSetting
from smmdesk.domain.text import Language
from smmdesk.knowledge.posts import default_rubrics, goal_name, goals, rubric_note, rule_notes, rules
from smmdesk.knowledge.yaml_files import knowledge_file, load_yaml
from tests.domain.posts.fact_kit import FIRST, LAST, month


def test_the_first_rubrics_can_all_be_in_plan_at_once() -> None:
    """The sample mix of a month: advice 30, proof 25, offers 25, people 10, talk 10 percent."""
    mix = {"advice": 6, "proof": 5, "offers": 5, "people": 2, "talk": 2}
    rubrics = default_rubrics(Language.EN)
    facts = month(*(rubric for rubric, count in mix.items() for _ in range(count)))
    found = balance(facts, PostsSetting(rubrics=rubrics), FIRST, LAST, rules())
    assert {share.state for share in (*found.rubrics, found.promo, found.fun)} == {ShareState.WITHIN}


def test_the_first_rubrics_are_the_same_in_both_languages_but_for_their_names() -> None:
    english, russian = (default_rubrics(language) for language in Language)
    assert [each.id for each in english] == [each.id for each in russian]
    assert len({each.colour for each in english}) == len(english)
    assert rules().least_rubrics <= len(english) <= rules().most_rubrics
    assert all(re.search("[а-я]", each.name) for each in russian)
    assert [each.promo for each in english].count(True) == 1
    for each in english:
        note = rubric_note(each.id)
        assert note is not None
        assert note.en
        assert note.ru
    assert rubric_note("my own") is None


def test_goals_are_named_in_an_owners_words() -> None:
    assert len({goal.id for goal in goals()}) == len(goals()) > 10
    for goal in goals():
        assert re.search("[а-я]", goal.name.ru)
        assert not re.search("KPI|CPL|ER|CTR", goal.name.en + goal.name.ru)
    assert goal_name("cpl", Language.RU) == "Заявки и записи"
    assert goal_name("own_thing", Language.EN) == "own_thing"


def test_the_rules_hold_what_the_file_says() -> None:
    assert rules() == BalanceRules()
    figures = {
        name: value
        for rule in load_yaml(knowledge_file("posts.yaml"))["rules"]
        for name, value in rule["param"].items()
    }
    choices = PostChoices()
    for name in ("promo_low", "promo_high", "fun_high"):
        assert figures.pop(name) == getattr(choices, name)
    assert all(getattr(rules(), name) == value for name, value in figures.items())


def test_every_rule_tells_where_it_is_from_and_how_sure_it_is() -> None:
    assert {note.confidence.value for note in rule_notes()} == {"low"}
    for note in rule_notes():
        assert note.sources
        assert note.text.en
        assert note.text.ru
