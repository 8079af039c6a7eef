"""Figures of a plan as suggestions with their words; the owner confirms them before they are compared."""

from __future__ import annotations

from dataclasses import replace

from smmdesk.domain.offer import OfferField, Suggestion
from smmdesk.domain.offer_counts import suggest_counts, suggest_networks
from smmdesk.domain.offer_lines import offer_lines
from smmdesk.domain.offer_money import suggest_money
from smmdesk.domain.plan import PlanText
from smmdesk.domain.vetting import Check, Status

_MOST_OF_A_FIELD = 8


def suggest_offer(plan: PlanText, check: Check) -> tuple[Suggestion, ...]:
    """Return what the plan says about price, ad budget, quantities and terms; best first for each field.

    Where a sum names no currency, it is that of the plan if the plan uses one only. A field that the plan
    says nothing about is not there: nothing is guessed.
    """
    judged = {
        finding.criterion_id: frozenset(each.block for each in finding.evidence)
        for finding in check.findings
        if finding.status is not Status.ABSENT
    }
    lines = list(offer_lines(plan))
    found: dict[OfferField, list[tuple[int, Suggestion]]] = {field: [] for field in OfferField}
    for line in lines:
        for score, suggestion in (*suggest_money(line, judged), *suggest_counts(line, judged)):
            found[suggestion.field].append((score, suggestion))
    networks = suggest_networks(lines, judged)
    if networks:
        found[OfferField.NETWORKS].append((1, networks))
    ordered = []
    for of_field in found.values():
        best_first = sorted(of_field, key=lambda pair: -pair[0])
        ordered += [suggestion for _, suggestion in best_first][:_MOST_OF_A_FIELD]
    return tuple(_with_currency(ordered))


def _with_currency(suggestions: list[Suggestion]) -> list[Suggestion]:
    named = {each.amount.currency for each in suggestions if each.amount and each.amount.currency}
    if len(named) != 1:
        return suggestions
    (currency,) = named
    money = (OfferField.PRICE, OfferField.AD_BUDGET)
    return [
        replace(each, amount=replace(each.amount, currency=currency))
        if each.amount and each.field in money
        else each
        for each in suggestions
    ]
