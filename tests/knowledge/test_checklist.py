"""The checklist is whole: every criterion and flag, both languages, weights, sources."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

import pytest

from smmdesk.domain.checklist import Severity, Side
from smmdesk.domain.text import BilingualText
from smmdesk.knowledge.checklist import load_checklist
from smmdesk.knowledge.yaml_files import knowledge_file, load_yaml


def texts() -> Iterator[BilingualText]:
    checklist = load_checklist()
    for criterion in checklist.criteria:
        yield from (criterion.name, criterion.why, criterion.concrete_rule)
        yield from (*criterion.good_signs, *criterion.weak_signs, *criterion.questions)
    for flag in checklist.flags:
        yield from (flag.name, flag.why, flag.ask)


def test_there_are_4_smm_tasks_7_strategy_tasks_and_12_terms_in_order() -> None:
    criteria = load_checklist().criteria
    assert Counter(criterion.side for criterion in criteria) == {
        Side.SMM: 4,
        Side.STRATEGY: 7,
        Side.TERMS: 12,
    }
    assert [criterion.order for criterion in criteria] == list(range(1, 24))
    assert len({criterion.id for criterion in criteria}) == 23


def test_there_are_41_red_flags_of_all_severities() -> None:
    flags = load_checklist().flags
    assert len({flag.id for flag in flags}) == len(flags) == 41
    assert {flag.severity for flag in flags} == set(Severity)


def test_every_text_is_written_in_its_own_language() -> None:
    for text in texts():
        assert text.en.strip()
        assert text.ru.strip()
        assert not re.search("[А-Яа-яЁё]", text.en), text.en
        assert re.search("[а-яё]", text.ru), text.ru
        assert " seed" not in text.en
        assert "исходно" not in text.ru.replace("исходного", "")


def test_weights_stand_between_1_and_10_for_both_kinds_of_business() -> None:
    for criterion in load_checklist().criteria:
        assert 1 <= criterion.weight <= 10
        assert 1 <= criterion.micro_weight <= 10


def test_every_question_is_a_question_and_there_are_at_least_two() -> None:
    for criterion in load_checklist().criteria:
        assert len(criterion.questions) >= 2
        for question in criterion.questions:
            assert question.en.rstrip("”.").endswith("?") or "Show me" in question.en
            assert question.ru.rstrip("».").endswith("?") or "Покажите" in question.ru


@pytest.mark.parametrize(("file", "key"), [("checklist.yaml", "criteria"), ("red_flags.yaml", "flags")])
def test_every_fact_names_sources_that_are_listed(file: str, key: str) -> None:
    listed = load_yaml(knowledge_file("vetting_sources.yaml"))["sources"]
    for entry in load_yaml(knowledge_file(file))[key]:
        assert entry["sources"]
        assert set(entry["sources"]) <= set(listed), entry["id"]
        assert entry["confidence"] in ("high", "medium", "low")


def test_an_unknown_id_is_a_bug_of_the_caller() -> None:
    checklist = load_checklist()
    assert checklist.criterion("dig_kpi").side is Side.STRATEGY
    with pytest.raises(KeyError):
        checklist.criterion("nothing")
    with pytest.raises(KeyError):
        checklist.flag("nothing")
