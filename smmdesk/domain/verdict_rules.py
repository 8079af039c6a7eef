"""The rules that turn scores and red flags into a verdict: a small table, each with its argument."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from smmdesk.domain.checklist import Severity, Side
from smmdesk.domain.picture import Picture
from smmdesk.domain.vetting import Verdict, VerdictReason

TRUST_FROM = 50
"""Total from which a plan can be trusted: at least half of what matters can be checked later."""
ASK_FROM = 20
"""Total from which asking is worth the time; below it there is hardly anything to ask about."""
THRESHOLDS = (ASK_FROM, TRUST_FROM)
SIDE_FLOORS = {Side.SMM: 25, Side.STRATEGY: 25, Side.TERMS: 45}
"""A side below its floor forbids trust whatever the total: strong posting does not make up for an empty
strategy. Terms ask for more, because money, access and exit cost the contractor nothing to write down."""
DECEPTION = frozenset({"fake_personal_profiles", "bought_followers", "fake_reviews"})
"""Critical flags about how the work is done, unlawful in many countries; the other critical ones are about
who holds money, accounts and passwords, and a sentence in the contract mends them."""
SERIOUS_AT_MOST = ((75, 4), (TRUST_FROM, 3), (0, 2))
"""From which total how many critical and high flags are still worth asking about: the less of a plan can be
checked, the less speaks for its author."""
MEDIUM_AT_MOST = 2
NO_PLAN_MENTIONS = 3
WORDS_CONCRETE = 2
"""So few concrete criteria are an accident among many words."""

Params = tuple[tuple[str, str | int], ...]


class Decision(NamedTuple):
    """The verdict and the reasons that decided it."""

    verdict: Verdict
    reasons: tuple[VerdictReason, ...]


Rule = Callable[[Picture], Params | None]
"""Returns the parameters of the rule's sentence where it holds, else None."""


def apply_rules(picture: Picture) -> Decision:
    """Return the strictest verdict that some rule demands, with the reasons of that verdict's rules."""
    for verdict in (Verdict.DO_NOT_TRUST, Verdict.ASK_FIRST):
        held = [(code, rule(picture)) for code, rule_verdict, rule in RULES if rule_verdict is verdict]
        reasons = [VerdictReason(code, params) for code, params in held if params is not None]
        if reasons:
            said = already_said(reasons)
            return Decision(verdict, tuple(reason for reason in reasons if reason.code not in said))
    return Decision(Verdict.TRUST, (*_good(picture), *_mild(picture)))


def already_said(reasons: Sequence[VerdictReason]) -> frozenset[str]:
    """Return the codes of reasons that would only repeat a part of *reasons*."""
    return frozenset().union(*(IMPLIED.get(reason.code, ()) for reason in reasons))


def _no_plan(picture: Picture) -> Params | None:
    return () if picture.concrete == 0 and picture.mentioned <= NO_PLAN_MENTIONS else None


def _hardly_anything(picture: Picture) -> Params | None:
    return () if picture.total < ASK_FROM and _no_plan(picture) is None else None


def _deceives(picture: Picture) -> Params | None:
    deceptions = _deceptions(picture)
    alone = len(picture.of(Severity.CRITICAL)) == 1
    return _about(deceptions) if deceptions and not (alone and _trusted_but_for_flags(picture)) else None


def _one_deception(picture: Picture) -> Params | None:
    return _about(_deceptions(picture)) if _deceptions(picture) else None


def _many_serious(picture: Picture) -> Params | None:
    return _too_serious(picture, SERIOUS_AT_MOST[0][1])


def _serious_and_weak(picture: Picture) -> Params | None:
    if _many_serious(picture) is not None:
        return None
    return _too_serious(picture, next(most for total, most in SERIOUS_AT_MOST if picture.total >= total))


def _too_serious(picture: Picture, most: int) -> Params | None:
    """Count all of them, but name those that another reason has not named yet."""
    serious = picture.of(Severity.CRITICAL, Severity.HIGH)
    if len(serious) <= most:
        return None
    named = _deceptions(picture) if _deceives(picture) is not None else []
    return ("count", len(serious)), ("flags", " ".join(each for each in serious if each not in named))


def _critical(picture: Picture) -> Params | None:
    flags = [flag for flag in picture.of(Severity.CRITICAL) if flag not in DECEPTION]
    return _about(flags) if flags else None


def _high(picture: Picture) -> Params | None:
    flags = picture.of(Severity.HIGH)
    return _about(flags) if flags else None


def _many_medium(picture: Picture) -> Params | None:
    flags = picture.of(Severity.MEDIUM)
    return _about(flags) if len(flags) > MEDIUM_AT_MOST else None


def _only_words(picture: Picture) -> Params | None:
    few = picture.concrete <= WORDS_CONCRETE and picture.mentioned > picture.concrete
    return () if few and picture.total < TRUST_FROM else None


def _blind(picture: Picture) -> Params | None:
    return () if picture.of(Severity.MEDIUM) and _studies_nothing(picture) else None


def _studies_nothing(picture: Picture) -> bool:
    return picture.lacks("dig_market", "dig_audience", "term_kpi_agreed")


def _half_empty(picture: Picture) -> Params | None:
    return (("total", int(picture.total)),) if picture.total < TRUST_FROM else None


def _weak_side(side: Side) -> Rule:
    def rule(picture: Picture) -> Params | None:
        score = picture.sides.get(side)
        if score is None or (score >= SIDE_FLOORS[side] and picture.concrete_by_side[side]):
            return None
        return ()

    return rule


def _deceptions(picture: Picture) -> list[str]:
    return [flag for flag, _ in picture.flags if flag in DECEPTION]


def _trusted_but_for_flags(picture: Picture) -> bool:
    scores = (_half_empty, *map(_weak_side, Side))
    return all(rule(picture) is None for rule in scores)


def _about(flags: list[str]) -> Params:
    return (("count", len(flags)), ("flags", " ".join(flags)))


def _good(picture: Picture) -> tuple[VerdictReason, ...]:
    first = VerdictReason("honest_without_ads" if picture.without_ads else "nothing_against")
    return (first, VerdictReason("no_study")) if _studies_nothing(picture) else (first,)


def _mild(picture: Picture) -> tuple[VerdictReason, ...]:
    mild = picture.of(Severity.MEDIUM, Severity.LOW)
    return (VerdictReason("mild_flags", _about(mild)),) if mild else ()


RULES: tuple[tuple[str, Verdict, Rule], ...] = (
    # A text about something else must not be judged as a bad plan, but said to be none.
    ("not_a_plan", Verdict.DO_NOT_TRUST, _no_plan),
    # Who deceives customers in a plan that is weak anyway, or twice, or besides keeping the money, the pages
    # or the passwords in their own hands, works that way.
    ("deception", Verdict.DO_NOT_TRUST, _deceives),
    # A few serious things can be struck out one by one; five are a way of working.
    ("many_serious_flags", Verdict.DO_NOT_TRUST, _many_serious),
    # Struck out of a plan that says little else, they leave nothing to pay for.
    ("serious_and_weak", Verdict.DO_NOT_TRUST, _serious_and_weak),
    # Promises only: nothing can be demanded later, and there is hardly a sentence to ask about.
    ("hardly_anything", Verdict.DO_NOT_TRUST, _hardly_anything),
    # Everything else can be checked, so this one thing can be struck out in writing before paying.
    ("one_deception", Verdict.ASK_FIRST, _one_deception),
    # Money, access and ownership lost cannot be had back, but before signing a sentence settles them.
    ("critical_flags", Verdict.ASK_FIRST, _critical),
    # "High" means by definition: ask for a change of the plan.
    ("high_flags", Verdict.ASK_FIRST, _high),
    # A table of contents: it may become a plan, so its author is asked to fill it in before any money goes.
    ("only_words", Verdict.ASK_FIRST, _only_words),
    # Work made for nobody in particular, with no figure to miss; where even the report or the methods call
    # for a question, nobody would notice that it does not work. Without such a doubt it is honest upkeep.
    ("blind", Verdict.ASK_FIRST, _blind),
    # One or two habits of the trade are forgivable; with three the answer matters.
    ("many_medium_flags", Verdict.ASK_FIRST, _many_medium),
    ("half_empty", Verdict.ASK_FIRST, _half_empty),
    ("weak_smm", Verdict.ASK_FIRST, _weak_side(Side.SMM)),
    ("weak_strategy", Verdict.ASK_FIRST, _weak_side(Side.STRATEGY)),
    ("weak_terms", Verdict.ASK_FIRST, _weak_side(Side.TERMS)),
)

_UNSTUDIED = ("absent_dig_market", "absent_dig_audience", "absent_term_kpi_agreed")
IMPLIED: Mapping[str, tuple[str, ...]] = {
    "only_words": ("half_empty", "weak_smm", "weak_strategy", "weak_terms"),
    "blind": _UNSTUDIED,
    "no_study": _UNSTUDIED,
}
"""What needs not be said any more where the first is said."""
