"""Every record comes back as it was saved."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from smmdesk.domain.checklist import Weights
from smmdesk.domain.decision import Decision
from smmdesk.domain.letter import Letter
from smmdesk.domain.money import Amount, Per
from smmdesk.domain.offer import Offer
from smmdesk.domain.plan import PlanFile, PlanText
from smmdesk.domain.profile import Profile
from smmdesk.domain.promise import Promise
from smmdesk.domain.vetting import Check, Contractor, ContractorKind, Example, FlagDismissal, Override, Plan
from smmdesk.storage import codec
from smmdesk.storage.database import Database
from smmdesk.storage.kept_check import KeptCheck
from smmdesk.storage.unit_of_work import UnitOfWork

FEW = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
CONTRACTOR = Contractor("c1", "Anna", ContractorKind.FREELANCER, NOON)
FILE = PlanFile("plan.txt", b"three posts a week", "f" * 64)


def amounts() -> st.SearchStrategy[Amount]:
    """Any sums and quantities that can be."""
    sums = st.lists(st.floats(0, 1e9, allow_nan=False), min_size=2, max_size=2).map(sorted)
    return st.builds(
        lambda ends, *rest: Amount(ends[0], ends[1], *rest),
        sums,
        st.sampled_from(["", "RUB", "GEL"]),
        st.sampled_from(Per),
        st.booleans(),
    )


@pytest.fixture(scope="module", autouse=True)
def plain_values() -> Iterator[None]:
    """Let hypothesis build records of texts that can be stored, and of moments with their offset."""
    st.register_type_strategy(str, st.text(st.characters(exclude_categories=["Cs"]), max_size=12))
    st.register_type_strategy(int, st.integers(-(2**40), 2**40))
    st.register_type_strategy(datetime, st.datetimes(timezones=st.just(UTC)))
    st.register_type_strategy(Amount, amounts())
    yield
    st.register_type_strategy(str, st.text())
    st.register_type_strategy(int, st.integers())
    st.register_type_strategy(datetime, st.datetimes())


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    database = Database.create(tmp_path_factory.mktemp("round") / "trip.smmdesk")
    with database.unit_of_work() as unit:
        unit.save(CONTRACTOR)
        unit.add_original(FILE, PlanText((), "txt"))
        unit.commit()
    yield database
    database.close()


@pytest.mark.parametrize("kind", [Profile, Weights, Contractor, Example, KeptCheck])
@FEW
@given(data=st.data())
def test_a_record_is_found_again_as_it_was_saved(kind: type, shared: Database, data: st.DataObject) -> None:
    record = data.draw(st.from_type(kind))
    with shared.unit_of_work() as unit:
        unit.save(record)
        assert unit.stored(record) == record


@FEW
@given(data=st.data())
def test_a_plan_with_the_owners_decisions_is_found_again(shared: Database, data: st.DataObject) -> None:
    drawn = data.draw(st.from_type(Plan))
    plan = replace(drawn, contractor_id=CONTRACTOR.id, sha256=FILE.sha256)
    override = replace(data.draw(st.from_type(Override)), plan_id=plan.id)
    dismissal = replace(data.draw(st.from_type(FlagDismissal)), plan_id=plan.id)
    offer = replace(data.draw(st.from_type(Offer)), plan_id=plan.id)
    letter = replace(data.draw(st.from_type(Letter)), plan_id=plan.id)
    with shared.unit_of_work() as unit:
        for record in (plan, override, dismissal, offer, letter):
            unit.save(record)
        assert unit.offer(plan.id) == offer
        assert unit.letters(plan.id) == (letter,)
        assert unit.plan(plan.id) == plan
        assert unit.overrides(plan.id) == (override,)
        assert unit.dismissals(plan.id) == (dismissal,)


@FEW
@given(data=st.data())
def test_promises_and_decisions_are_found_again(shared: Database, data: st.DataObject) -> None:
    promise = replace(data.draw(st.from_type(Promise)), contractor_id=CONTRACTOR.id)
    decision = replace(data.draw(st.from_type(Decision)), contractor_id=CONTRACTOR.id)
    with shared.unit_of_work() as unit:
        unit.save(promise)
        unit.save(decision)
        assert unit.promises(CONTRACTOR.id) == (promise,)
        assert unit.promises(CONTRACTOR.id)[0].confirmed is promise.confirmed
        assert unit.decisions(CONTRACTOR.id) == (decision,)


@FEW
@given(data=st.data())
def test_an_original_and_its_text_are_found_again(shared: Database, data: st.DataObject) -> None:
    file = data.draw(st.from_type(PlanFile).filter(lambda each: each.sha256 != FILE.sha256))
    text = data.draw(st.from_type(PlanText))
    with shared.unit_of_work() as unit:
        unit.add_original(file, text)
        assert unit.original(file.sha256) == file
        assert unit.plan_text(file.sha256) == text


def test_what_is_saved_is_there_after_the_file_was_closed(path: Path, contractor: Contractor) -> None:
    database = Database.open(path)
    with database.unit_of_work() as unit:
        unit.save(contractor)
        unit.commit()
    database.close()
    again = Database.open(path)
    with again.unit_of_work() as unit:
        assert unit.contractors() == (contractor,)
    again.close()


def test_something_that_is_no_record_is_refused(database: Database) -> None:
    with pytest.raises(TypeError):
        codec.to_json(object())
    with database.unit_of_work() as unit, pytest.raises(KeyError):
        UnitOfWork.save(unit, FILE)  # type: ignore[arg-type]


def test_a_check_with_unknown_words_is_an_error_and_not_read_wrongly() -> None:
    with pytest.raises(ValueError, match="elvish"):
        codec.from_json(Check, '{"language":"elvish","findings":[],"flags":[]}')


@dataclass(frozen=True)
class _Older:
    quote: str


@dataclass(frozen=True)
class _Today:
    quote: str
    note: str = ""
    marks: tuple[str, ...] = field(default_factory=tuple)


def test_what_an_older_version_kept_as_json_lacks_newer_fields_and_is_read_all_the_same() -> None:
    assert codec.from_json(_Today, codec.to_json(_Older("12 posts"))) == _Today("12 posts")


def test_json_without_a_field_that_has_no_default_is_not_read_wrongly() -> None:
    with pytest.raises(KeyError):
        codec.from_json(_Today, "{}")
