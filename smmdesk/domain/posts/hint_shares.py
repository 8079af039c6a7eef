"""Hints on shares: rubrics, selling and entertaining posts, formats, goals, and targets that cannot be met."""

from __future__ import annotations

from collections.abc import Iterator

from smmdesk.domain.posts.balance import Share, ShareState, networks_of
from smmdesk.domain.posts.hint import Hint, HintParam, HintSeverity
from smmdesk.domain.posts.hint_adding import Places, falls_short, lacking, surplus
from smmdesk.domain.posts.hint_ground import Ground


def share_hints(ground: Ground) -> Iterator[Hint]:
    """Yield what is to be said on shares; nothing on so few posts that shares mean nothing."""
    yield from _targets(ground)
    if ground.balance.total < ground.rules.least_posts:
        return
    yield from _without_rubric(ground)
    yield from _goals(ground)
    yield from _formats(ground)
    if ground.balance.sorted >= ground.rules.least_posts:
        said = list(_rubrics(ground))
        yield from said
        yield from _selling_and_fun(ground, {str(hint.params["rubric"]) for hint in said})
        yield from _few_rubrics(ground, said)


def _rubrics(ground: Ground) -> Iterator[Hint]:
    shares = ground.balance.rubrics
    adding = lacking(shares, len(ground.days_left))
    places = Places(ground.days_left, (fact.day for fact in ground.within))
    for share in sorted(shares, key=lambda share: (share.percent or 0) - (share.low or 0)):
        if falls_short(share):
            yield _below(ground, share, adding.get(share.id, 0), places)
        elif over := surplus(share):
            yield _above(ground, share, over)
        elif share.high is None and (share.percent or 0) > ground.rules.rubric_most:
            yield _dominant(share, ground.rules.rubric_most)


def _target(share: Share) -> dict[str, HintParam]:
    """Return the parameters that tell a share and its target; an open end is -1."""
    low, high = (-1 if end is None else end for end in (share.low, share.high))
    return {"percent": share.percent or 0, "low": low, "high": high}


def _below(ground: Ground, share: Share, count: int, places: Places) -> Hint:
    params = {"rubric": share.id, **_target(share)}
    weight = (share.low or 0) - (share.percent or 0)
    days = places.take(count)
    if not days:
        code = "rubric_was_below" if ground.is_past else "rubric_below"
        severity = HintSeverity.NOTE if ground.is_past else HintSeverity.ADVICE
        return Hint(code, params, severity, weight=weight)
    params |= {"count": count, "until": days[-1]}
    return Hint("rubric_below_add", params, HintSeverity.ADVICE, days=days, weight=weight)


def _above(ground: Ground, share: Share, count: int) -> Hint:
    excess = (share.percent or 0) - (share.high or 0)
    severity = HintSeverity.NOTE if ground.is_past else HintSeverity.ADVICE
    ids = tuple(fact.id for fact in ground.within if fact.rubric_id == share.id and ground.can_change(fact))
    code = "rubric_was_above" if ground.is_past else "rubric_above"
    params = {"rubric": share.id, **_target(share), "count": count}
    return Hint(code, params, severity, ids, weight=excess)


def _dominant(share: Share, most: int) -> Hint:
    percent = share.percent or 0
    params: dict[str, HintParam] = {"rubric": share.id, "percent": percent, "most": most}
    return Hint("rubric_dominant", params, HintSeverity.ADVICE, weight=percent - most)


def _selling_and_fun(ground: Ground, said: set[str]) -> Iterator[Hint]:
    """Yield hints on both shares, unless a hint on one of their rubrics says the same."""
    for share, mark in ((ground.balance.promo, "promo"), (ground.balance.fun, "fun")):
        marked = {rubric.id for rubric in ground.rubrics.values() if getattr(rubric, mark)}
        if marked & said:
            continue
        if surplus(share):
            ids = tuple(
                fact.id for fact in ground.within if fact.rubric_id in marked and ground.can_change(fact)
            )
            yield Hint(f"{mark}_above", _target(share), HintSeverity.ADVICE, ids)
        elif falls_short(share):
            yield Hint(f"{mark}_below" if share.count else f"{mark}_none", _target(share), HintSeverity.NOTE)


def _few_rubrics(ground: Ground, said: list[Hint]) -> Iterator[Hint]:
    used = sum(1 for share in ground.balance.rubrics if share.count)
    if used < ground.rules.least_rubrics and not any("below" in hint.code for hint in said):
        params = {"count": used, "low": ground.rules.least_rubrics, "high": ground.rules.most_rubrics}
        yield Hint("few_rubrics", params, HintSeverity.NOTE)


def _without_rubric(ground: Ground) -> Iterator[Hint]:
    if not ground.rubrics:
        return
    if not ground.balance.sorted:
        yield Hint("no_rubrics", {}, HintSeverity.ADVICE)
    elif count := ground.balance.total - ground.balance.sorted:
        ids = tuple(fact.id for fact in ground.within if fact.rubric_id not in ground.rubrics)
        yield Hint("no_rubric", {"count": count}, HintSeverity.NOTE, ids)


def _goals(ground: Ground) -> Iterator[Hint]:
    """Yield goals that other months serve and this one does not, and how many posts have no goal.

    Where no post has a goal the owner does not work with goals, and nothing is said.
    """
    served = {share.id for share in ground.balance.goals}
    for goal in dict.fromkeys(fact.goal for fact in ground.facts if fact.goal):
        if goal not in served:
            yield Hint("goal_unserved", {"goal": goal}, HintSeverity.NOTE)
    if served and (count := ground.balance.total - ground.balance.aimed):
        ids = tuple(fact.id for fact in ground.within if not fact.goal)
        yield Hint("no_goal", {"count": count}, HintSeverity.NOTE, ids)


def _formats(ground: Ground) -> Iterator[Hint]:
    """Yield networks whose posts are all alike, as far as the network has more formats to offer."""
    rules = ground.rules
    posts = {share.id: share.count for share in ground.balance.networks}
    for network, shares in ground.balance.formats.items():
        least = min(rules.least_formats, rules.formats_of.get(network, 0))
        if posts.get(network, 0) < rules.least_posts or not ground.is_ours(network):
            continue
        if len(shares) < least:
            params: dict[str, HintParam] = {"network": network, "count": len(shares), "least": least}
            params["formats"] = tuple(f"{network}/{share.id}" for share in shares)
            yield Hint("few_formats", params, HintSeverity.NOTE)
        elif shares[0].state is ShareState.ABOVE and len(shares) > 1:
            params = {"network": network, "format": f"{network}/{shares[0].id}"}
            params |= {"percent": shares[0].percent or 0, "most": rules.format_most}
            ids = tuple(fact.id for fact in ground.within if network in networks_of(fact))
            yield Hint("format_dominant", params, HintSeverity.NOTE, ids)


def _targets(ground: Ground) -> Iterator[Hint]:
    """Yield targets that cannot be met together, whatever is planned."""
    open_ones = [rubric for rubric in ground.rubrics.values() if not rubric.closed]
    lows = sum(rubric.low or 0 for rubric in open_ones)
    if lows > 100:
        yield Hint("targets_over", {"percent": lows}, HintSeverity.ADVICE)
    highs = [rubric.high for rubric in open_ones if rubric.high is not None]
    if open_ones and len(highs) == len(open_ones) and sum(highs) < 100:
        yield Hint("targets_under", {"percent": sum(highs)}, HintSeverity.ADVICE)
