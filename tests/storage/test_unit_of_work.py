"""One transaction: all or nothing."""

from __future__ import annotations

import os
import sqlite3
import threading
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from smmdesk.domain.errors import UserError
from smmdesk.domain.plan import PlanFile, PlanText
from smmdesk.domain.text import Language
from smmdesk.domain.vetting import Check, Contractor, Plan
from smmdesk.storage.database import Database

CHECK = Check(Language.RU, (), ())


def _keep(database: Database, contractor: Contractor, plan: Plan, file: PlanFile, text: PlanText) -> None:
    with database.unit_of_work() as unit:
        unit.save(contractor)
        unit.add_original(file, text)
        unit.save(plan)
        unit.keep_check(plan.id, "1", CHECK)
        unit.commit()


def _save(database: Database, contractor: Contractor) -> None:
    with database.unit_of_work() as unit:
        unit.save(contractor)
        unit.commit()


def _save_and_fail(database: Database, contractor: Contractor) -> None:
    with database.unit_of_work() as unit:
        unit.save(contractor)
        raise RuntimeError("half way")


def test_what_was_not_committed_is_gone(database: Database, contractor: Contractor) -> None:
    with database.unit_of_work() as unit:
        unit.save(contractor)
    with database.unit_of_work() as unit:
        assert unit.contractors() == ()


def test_an_exception_takes_back_the_whole_transaction(database: Database, contractor: Contractor) -> None:
    with pytest.raises(RuntimeError):
        _save_and_fail(database, contractor)
    with database.unit_of_work() as unit:
        assert unit.contractors() == ()


def test_saving_again_replaces_and_deleting_deletes(database: Database, contractor: Contractor) -> None:
    renamed = replace(contractor, name="Pine")
    with database.unit_of_work() as unit:
        unit.save(contractor)
        unit.save(renamed)
        assert unit.contractors() == (renamed,)
        unit.delete(contractor)
        assert unit.contractors() == ()


def test_contractors_come_by_name_whatever_the_capitals_and_the_yo(
    database: Database, contractor: Contractor
) -> None:
    with database.unit_of_work() as unit:
        for number, name in enumerate(("жук", "Ёж", "Дом", "Едок")):
            unit.save(replace(contractor, id=str(number), name=name))
        assert [each.name for each in unit.contractors()] == ["Дом", "Едок", "Ёж", "жук"]


def test_plans_come_newest_version_first(
    database: Database, contractor: Contractor, plan: Plan, file: PlanFile, text: PlanText
) -> None:
    _keep(database, contractor, plan, file, text)
    with database.unit_of_work() as unit:
        unit.save(replace(plan, id="b", version=2))
        unit.save(replace(plan, id="c", version=10))
        assert [each.version for each in unit.plans(contractor.id)] == [10, 2, 1]
        assert unit.plans("nobody") == ()


def test_the_same_bytes_are_kept_once(database: Database, file: PlanFile, text: PlanText) -> None:
    with database.unit_of_work() as unit:
        unit.add_original(file, text)
        unit.add_original(replace(file, name="copy.txt"), text)
        assert unit.original(file.sha256) == file
        assert unit.original("0" * 64) is None
        assert unit.plan_text("0" * 64) is None


def test_a_plan_without_its_contractor_is_refused(database: Database, plan: Plan) -> None:
    with pytest.raises(Exception, match="FOREIGN KEY"), database.unit_of_work() as unit:
        unit.save(plan)


def test_a_check_counts_only_for_the_version_that_made_it(
    database: Database, contractor: Contractor, plan: Plan, file: PlanFile, text: PlanText
) -> None:
    _keep(database, contractor, plan, file, text)
    with database.unit_of_work() as unit:
        assert unit.check(plan.id, "1") == CHECK
        assert unit.check(plan.id, "2") is None
        kept = unit.kept_check(plan.id)
        assert kept is not None
        assert kept.engine_version == "1"


def test_sweeping_deletes_only_what_no_plan_needs(
    database: Database, contractor: Contractor, plan: Plan, file: PlanFile, text: PlanText
) -> None:
    _keep(database, contractor, plan, file, text)
    with database.unit_of_work() as unit:
        assert not unit.sweep()
        unit.delete(plan)
        assert unit.original(file.sha256) is not None
        assert unit.sweep()
        assert unit.original(file.sha256) is None
        assert unit.kept_check(plan.id) is None


def test_two_threads_take_turns(database: Database, contractor: Contractor) -> None:
    def add(number: int) -> None:
        with database.unit_of_work() as unit:
            known = unit.contractors()
            unit.save(replace(contractor, id=f"{number}", name=f"after {len(known)}"))
            unit.commit()

    threads = [threading.Thread(target=add, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with database.unit_of_work() as unit:
        assert sorted(each.name for each in unit.contractors()) == [f"after {n}" for n in range(8)]


def test_who_only_looks_waits_for_no_other_program_and_keeps_none_waiting(
    database: Database, contractor: Contractor
) -> None:
    with closing(sqlite3.connect(database.path, timeout=0, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        other.execute("UPDATE alembic_version SET version_num = version_num")
        with database.reading() as unit:
            assert unit.contractors() == ()
        other.execute("ROLLBACK")
        with database.reading() as unit:
            assert unit.contractors() == ()
            other.execute("BEGIN IMMEDIATE")
            other.execute("ROLLBACK")
    with database.unit_of_work() as unit:  # and the next one may write as before
        unit.save(contractor)
        unit.commit()
    with database.reading() as unit:
        assert unit.contractors() == (contractor,)


def test_commits_are_counted(database: Database, contractor: Contractor) -> None:
    with database.unit_of_work() as unit:
        unit.contractors()
    assert database.commits == 0
    with database.unit_of_work() as unit:
        unit.save(contractor)
        unit.commit()
    assert database.commits == 1


@pytest.mark.skipif(os.name != "posix", reason="an open file cannot be deleted on Windows")
def test_a_file_deleted_under_the_program_is_not_committed_to(
    database: Database, path: Path, contractor: Contractor
) -> None:
    path.unlink()
    with pytest.raises(UserError) as error:
        _save(database, contractor)
    assert error.value.code == "workspace_gone"


@pytest.mark.skipif(os.name != "posix", reason="an open file cannot be replaced on Windows")
def test_a_file_replaced_under_the_program_is_not_committed_to(
    database: Database, path: Path, template: Path, contractor: Contractor
) -> None:
    path.rename(path.with_name("moved"))
    path.write_bytes(template.read_bytes())
    with pytest.raises(UserError) as error:
        _save(database, contractor)
    assert error.value.code == "workspace_gone"
    assert path.read_bytes() == template.read_bytes()


def test_an_error_of_the_database_does_not_tell_what_was_to_be_saved(
    database: Database, plan: Plan, contractor: Contractor
) -> None:
    with pytest.raises(IntegrityError) as error, database.unit_of_work() as unit:
        unit.save(replace(plan, file_name="a private name"))
    assert "a private name" not in str(error.value)
    assert contractor.id not in str(error.value)
