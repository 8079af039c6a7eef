"""Limits and balance as plain values for JSON; the keys are stable, new ones may join them."""

from __future__ import annotations

from datetime import date
from typing import Any

from smmdesk.domain.posts.balance import Share
from smmdesk.domain.text import Language
from smmdesk.knowledge.networks import problem_sentence
from smmdesk.services.posts.balance import BalanceView, HintView
from smmdesk.services.posts.check import Checked, PostProblem


def checked_as_json(checked: Checked, language: Language) -> dict[str, Any]:
    """Return the object that ``smmdesk posts check --json`` prints; sentences are in *language*."""
    return {
        "from": checked.first.isoformat(),
        "to": checked.last.isoformat(),
        "language": language.value,
        "problems": [_problem(each, language) for each in checked.problems],
        "months": [_month(view) for view in checked.months],
    }


def _problem(found: PostProblem, language: Language) -> dict[str, Any]:
    post, problem = found.post, found.problem
    return {
        "post": post.id,
        "title": post.title,
        "day": post.day.isoformat() if post.day else None,
        "network": problem.network,
        "format": problem.format,
        "code": problem.code,
        "limit": problem.limit or None,
        "severity": problem.severity.value,
        "confidence": problem.confidence.value,
        "sentence": problem_sentence(problem, language),
    }


def _month(view: BalanceView) -> dict[str, Any]:
    balance = view.balance
    return {
        "from": balance.first.isoformat(),
        "to": balance.last.isoformat(),
        "posts": balance.total,
        "left_out": balance.left_out,
        "with_rubric": balance.sorted,
        "with_goal": balance.aimed,
        "rubrics": [_share(share) for share in balance.rubrics],
        "promo": _share(balance.promo),
        "fun": _share(balance.fun),
        "networks": [_share(share) for share in balance.networks],
        "formats": {
            network: [_share(share) for share in shares] for network, shares in balance.formats.items()
        },
        "goals": [_share(share) for share in balance.goals],
        "hint_count": view.hint_count,
        "hints": [_hint(hint) for hint in view.hints],
    }


def _share(share: Share) -> dict[str, Any]:
    return {
        "id": share.id,
        "count": share.count,
        "percent": share.percent,
        "low": share.low,
        "high": share.high,
        "state": share.state.value,
    }


def _hint(view: HintView) -> dict[str, Any]:
    hint = view.hint
    return {
        "code": hint.code,
        "severity": hint.severity.name.lower(),
        "sentence": view.text,
        "params": {
            name: value.isoformat() if isinstance(value, date) else value
            for name, value in hint.params.items()
        },
        "posts": list(hint.post_ids),
        "days": [day.isoformat() for day in hint.days],
    }
