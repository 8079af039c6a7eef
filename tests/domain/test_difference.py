"""What a new version changed, and nothing else."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings

from smmdesk.domain.assessment import rate
from smmdesk.domain.difference import Version, difference
from smmdesk.domain.difference_layout import difference_layout, summary_text
from smmdesk.domain.money import Amount, Per
from smmdesk.domain.offer import Confirmed, Offer, OfferField
from smmdesk.domain.plan import Place
from smmdesk.domain.source import Source
from smmdesk.domain.text import Language
from smmdesk.domain.vetting import Evidence, FlagFinding, JudgedFinding, Status
from smmdesk.knowledge.verdict_text import phrases
from tests.domain.assessing import EMPTY, FULL, WEIGHTS, findings_of, flag, some_findings, some_flags
from tests.domain.test_documents import texts

NOW = datetime(2026, 11, 24, tzinfo=UTC)
OLD = Source("offer.docx", "ab" * 32, date(2026, 11, 24))
NEW = Source("offer 2.docx", "cd" * 32, date(2026, 11, 24))


def test_each_step_of_a_criterion_is_told_by_its_kind() -> None:
    before = findings_of(smm="macc", strategy="a")
    after = findings_of(smm="cmma", strategy="a")
    found = difference(Version(before, ()), Version(after, ()), WEIGHTS)
    ids = [each.criterion_id for each in before]
    assert [each.criterion_id for each in found.concrete] == [ids[0]]
    assert [each.criterion_id for each in found.named] == [ids[1]]
    assert [each.criterion_id for each in found.weaker] == [ids[2]]
    assert [each.criterion_id for each in found.vanished] == [ids[3]]
    assert set(found.open) == {each.criterion_id for each in after if each.status is not Status.CONCRETE}


def test_flags_are_gone_new_or_left() -> None:
    before, after = (
        [flag("kpi_later"), flag("cats_content")],
        [flag("cats_content"), flag("bought_followers")],
    )
    found = difference(Version(FULL, before), Version(FULL, after), WEIGHTS)
    assert [each.flag_id for each in found.flags_gone] == ["kpi_later"]
    assert [each.flag_id for each in found.flags_new] == ["bought_followers"]
    assert found.flags_left == ("cats_content",)


@settings(max_examples=60, deadline=None)
@given(some_findings, some_flags, some_findings, some_flags)
def test_turned_round_it_tells_the_opposite(
    before: tuple[JudgedFinding, ...],
    flags_before: tuple[FlagFinding, ...],
    after: tuple[JudgedFinding, ...],
    flags_after: tuple[FlagFinding, ...],
) -> None:
    old, new = Version(before, flags_before), Version(after, flags_after)
    there, back = difference(old, new, WEIGHTS), difference(new, old, WEIGHTS)
    changed = [each for each in zip(before, after, strict=True) if each[0].status is not each[1].status]
    steps = (*there.concrete, *there.named, *there.weaker, *there.vanished)
    assert Counter(each.criterion_id for each in steps) == Counter(each.criterion_id for each, _ in changed)
    assert there.points == -back.points
    assert there.points == rate(after, (), WEIGHTS).scores.total - rate(before, (), WEIGHTS).scores.total
    assert there.flags_gone == back.flags_new
    assert difference(old, old, WEIGHTS).nothing


def test_words_of_both_versions_stand_by_a_step_but_not_where_it_is_absent() -> None:
    def with_quote(finding: JudgedFinding, status: Status, quote: str) -> JudgedFinding:
        evidence = (Evidence(0, 0, len(quote), quote, Place()),)
        return replace(finding, status=status, found=replace(finding.found, evidence=evidence))

    before = with_quote(EMPTY[0], Status.MENTIONED, "pages")
    after = with_quote(EMPTY[0], Status.CONCRETE, "two pages by 1 December")
    (step,) = difference(Version([before], ()), Version([after], ()), WEIGHTS).concrete
    assert (step.quote_before, step.quote_after) == ("pages", "two pages by 1 December")
    (gone,) = difference(Version([after], ()), Version([EMPTY[0]], ()), WEIGHTS).vanished
    assert (gone.quote_before, gone.quote_after) == ("two pages by 1 December", "")


def test_a_changed_price_is_told_but_not_that_it_was_confirmed() -> None:
    def offer(price: float, confirmed: bool = True) -> Offer:
        return Offer("p", NOW, price=Confirmed(confirmed, Amount(price, price, "GEL", Per.MONTH)))

    found = difference(Version(FULL, (), offer(900)), Version(FULL, (), offer(1100)), WEIGHTS)
    assert [each.field for each in found.figures] == [OfferField.PRICE]
    same = difference(Version(FULL, (), offer(900, False)), Version(FULL, (), offer(900)), WEIGHTS)
    assert same.nothing


@pytest.mark.parametrize("language", list(Language))
def test_the_document_names_what_changed_in_words(language: Language) -> None:
    said = phrases(language)
    found = difference(Version(EMPTY, [flag("kpi_later")]), Version(FULL, [flag("cats_content")]), WEIGHTS)
    everything = "\n".join(texts(difference_layout(found, OLD, NEW, said)))
    for text in (
        said.criterion(FULL[0].criterion_id),
        said.flag("kpi_later"),
        said.flag("cats_content"),
        said.say("difference_concrete"),
        said.say(f"verdict_{found.verdict_after.value}"),
        "offer.docx",
        "offer 2.docx",
    ):
        assert text in everything
    assert said.say("difference_vanished") not in everything
    nothing = difference(Version(FULL, ()), Version(FULL, ()), WEIGHTS)
    assert summary_text(nothing, said) == said.say("difference_nothing")
