"""One transaction: records in, records out, all or nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from sqlalchemy import Connection, Select, and_, delete, select
from sqlalchemy.dialects.sqlite import insert

from smmdesk.domain.changes import Record
from smmdesk.domain.checklist import Weights
from smmdesk.domain.decision import Decision
from smmdesk.domain.letter import Letter
from smmdesk.domain.offer import Offer
from smmdesk.domain.plan import PlanFile, PlanText
from smmdesk.domain.profile import Profile
from smmdesk.domain.promise import Promise
from smmdesk.domain.vetting import Check, Contractor, Example, FlagDismissal, Override, Plan
from smmdesk.storage import codec, tables
from smmdesk.storage.kept_check import KeptCheck
from smmdesk.storage.posts import PostRepository
from smmdesk.storage.records import shape_of

R = TypeVar("R", bound=Record)


class UnitOfWork:
    """A transaction on the workspace; what was not committed is rolled back at the end of the block."""

    def __init__(self, connection: Connection, commit: Callable[[Connection], None]) -> None:
        self._connection = connection
        self._commit = commit

    def commit(self) -> None:
        """Make everything so far lasting; UserError where the disk or the file does not allow it."""
        self._commit(self._connection)

    # --- any record ---------------------------------------------------------------------------

    def save(self, record: Record) -> None:
        """Insert the record, or replace the one with its key."""
        shape = shape_of(type(record))
        row = shape.to_row(record)
        statement = insert(shape.table).values(row)
        self._connection.execute(statement.on_conflict_do_update(index_elements=list(shape.keys), set_=row))

    def delete(self, record: Record) -> None:
        """Delete the record with this record's key; nothing happens where there is none."""
        self._connection.execute(delete(shape_of(type(record)).table).where(self._has_key_of(record)))

    def stored(self, record: R) -> R | None:
        """Return the record as it is kept now under this record's key, or None."""
        shape = shape_of(type(record))
        row = self._connection.execute(select(shape.table).where(self._has_key_of(record))).first()
        found: R | None = None if row is None else shape.from_row(row)
        return found

    def _has_key_of(self, record: Record) -> Any:
        shape = shape_of(type(record))
        return and_(*[shape.table.c[name] == value for name, value in shape.key_of(record).items()])

    def _all(self, kind: type[R], statement: Select[Any]) -> tuple[R, ...]:
        shape = shape_of(kind)
        return tuple(shape.from_row(row) for row in self._connection.execute(statement))

    @property
    def posts(self) -> PostRepository:
        """The posts of the calendar, and what their views are read from."""
        return PostRepository(self._connection)

    # --- by class -----------------------------------------------------------------------------

    def profile(self) -> Profile | None:
        """Return the business profile, or None where none was saved."""
        return next(iter(self._all(Profile, select(tables.profile))), None)

    def weights(self) -> Weights | None:
        """Return the weights, or None where none were saved."""
        return next(iter(self._all(Weights, select(tables.weights))), None)

    def contractors(self) -> tuple[Contractor, ...]:
        """Return all contractors by name, capitals and ё aside."""
        everyone = self._all(Contractor, select(tables.contractors))
        return tuple(sorted(everyone, key=lambda each: (_sort_key(each.name), each.created_at, each.id)))

    def contractor(self, contractor_id: str) -> Contractor | None:
        """Return the contractor with this id, or None."""
        table = tables.contractors
        return next(iter(self._all(Contractor, select(table).where(table.c.id == contractor_id))), None)

    def plans(self, contractor_id: str | None = None) -> tuple[Plan, ...]:
        """Return the plans of one contractor, or of all; newest version first."""
        table = tables.plans
        statement = select(table).order_by(table.c.contractor_id, table.c.version.desc(), table.c.id)
        if contractor_id is not None:
            statement = statement.where(table.c.contractor_id == contractor_id)
        return self._all(Plan, statement)

    def plan(self, plan_id: str) -> Plan | None:
        """Return the plan with this id, or None."""
        return next(iter(self._all(Plan, select(tables.plans).where(tables.plans.c.id == plan_id))), None)

    def overrides(self, plan_id: str) -> tuple[Override, ...]:
        """Return the owner's judgements of one plan."""
        table = tables.overrides
        return self._all(
            Override, select(table).where(table.c.plan_id == plan_id).order_by(table.c.criterion_id)
        )

    def dismissals(self, plan_id: str) -> tuple[FlagDismissal, ...]:
        """Return the red flags of one plan that the owner dismissed."""
        table = tables.dismissals
        return self._all(
            FlagDismissal, select(table).where(table.c.plan_id == plan_id).order_by(table.c.flag_id)
        )

    def examples(self) -> tuple[Example, ...]:
        """Return the lines the owner confirmed, oldest first."""
        return self._all(
            Example, select(tables.examples).order_by(tables.examples.c.created_at, tables.examples.c.id)
        )

    def offer(self, plan_id: str) -> Offer | None:
        """Return the figures of a plan that the owner confirmed, or None where there are none."""
        table = tables.offers
        return next(iter(self._all(Offer, select(table).where(table.c.plan_id == plan_id))), None)

    def letters(self, plan_id: str) -> tuple[Letter, ...]:
        """Return the letters about a plan that the owner has edited, one a language at most."""
        table = tables.letters
        return self._all(Letter, select(table).where(table.c.plan_id == plan_id).order_by(table.c.language))

    def promises(self, contractor_id: str) -> tuple[Promise, ...]:
        """Return the ledger of a contractor in the order it was written."""
        table = tables.promises
        statement = select(table).where(table.c.contractor_id == contractor_id)
        return self._all(Promise, statement.order_by(table.c.position, table.c.id))

    def decisions(self, contractor_id: str) -> tuple[Decision, ...]:
        """Return what was decided about a contractor, newest first."""
        table = tables.decisions
        statement = select(table).where(table.c.contractor_id == contractor_id)
        return self._all(Decision, statement.order_by(table.c.decided_at.desc(), table.c.id))

    # --- originals, texts and checks ----------------------------------------------------------

    def add_original(self, file: PlanFile, text: PlanText) -> None:
        """Keep a file and its text; bytes that are here already are kept once, with the text they have."""
        row = {"sha256": file.sha256, "name": file.name, "data": file.data, "text": codec.to_json(text)}
        self._connection.execute(insert(tables.originals).values(row).on_conflict_do_nothing())

    def original(self, sha256: str) -> PlanFile | None:
        """Return the file with these bytes under the name it first came with, or None."""
        table = tables.originals
        row = self._connection.execute(
            select(table.c.name, table.c.data).where(table.c.sha256 == sha256)
        ).first()
        return None if row is None else PlanFile(row.name, row.data, sha256)

    def plan_text(self, sha256: str) -> PlanText | None:
        """Return the text that was read from the file with these bytes, or None."""
        table = tables.originals
        text = self._connection.execute(select(table.c.text).where(table.c.sha256 == sha256)).scalar()
        return None if text is None else codec.from_json(PlanText, text)

    def keep_check(self, plan_id: str, engine_version: str, check: Check) -> None:
        """Keep what was found in a plan, in place of an older check."""
        self.save(KeptCheck(plan_id, engine_version, check))

    def check(self, plan_id: str, engine_version: str) -> Check | None:
        """Return the kept check of a plan if it is of this version of the recogniser, else None."""
        table = tables.checks
        statement = select(table.c.check).where(
            table.c.plan_id == plan_id, table.c.engine_version == engine_version
        )
        text = self._connection.execute(statement).scalar()
        return None if text is None else codec.from_json(Check, text)

    def kept_check(self, plan_id: str) -> KeptCheck | None:
        """Return the kept check of a plan, of whichever version, or None."""
        table = tables.checks
        return next(iter(self._all(KeptCheck, select(table).where(table.c.plan_id == plan_id))), None)

    def sweep(self) -> bool:
        """Delete originals and checks that no plan needs any more; return whether there were any.

        They outlive their plan until the workspace is opened again, so that undo brings everything back.
        """
        swept = 0
        for table, column, used in (
            (tables.checks, tables.checks.c.plan_id, tables.plans.c.id),
            (tables.originals, tables.originals.c.sha256, tables.plans.c.sha256),
        ):
            swept += self._connection.execute(delete(table).where(column.not_in(select(used)))).rowcount
        return self.posts.sweep_media() + swept > 0


def _sort_key(name: str) -> str:
    return name.casefold().replace("ё", "е")
