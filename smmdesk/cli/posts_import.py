"""``smmdesk posts import``: a content plan into the calendar, told row by row."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from smmdesk.cli.console import Console, printable, terminal_language
from smmdesk.cli.outcome import BAD_INPUT, DONE, OUR_FAULT, complain
from smmdesk.cli.posts import opened
from smmdesk.domain.errors import UserError
from smmdesk.domain.networks.networks import Networks
from smmdesk.domain.posts.columns import plain
from smmdesk.domain.posts.importing import (
    DryRun,
    Extra,
    Outcome,
    Reason,
    RowOutcome,
    Table,
    TableMapping,
    known_field,
)
from smmdesk.domain.posts.post import Post
from smmdesk.domain.posts.setting import PostsSetting
from smmdesk.domain.text import Language
from smmdesk.knowledge.import_text import change_text, reason_text
from smmdesk.knowledge.networks import load_networks
from smmdesk.knowledge.wording import say
from smmdesk.services.posts.importing import ImportService
from smmdesk.services.posts.service import PostService

if TYPE_CHECKING:
    from smmdesk.cli.posts_arguments import PostsImportRequest

_NOT_FOR_COLUMNS = (Extra.UID, Extra.SERIES_DAY, Extra.EXCLUDED, Extra.CATEGORIES)
_PAINTS = {Outcome.ADD: "good", Outcome.CHANGE: "accent", Outcome.SAME: "dim", Outcome.SKIP: "caution"}


def import_posts(request: PostsImportRequest) -> int:
    """Import the file, or only tell what would become of it; return the exit code.

    UserError where the file or the workspace cannot be read at all.
    """
    from smmdesk.documents.sandbox import Sandbox, SandboxError

    language = request.language or terminal_language()
    sandbox = Sandbox()
    try:
        with opened(request.workspace) as workspace:
            calendar = PostService(workspace.database)
            service = ImportService(calendar, sandbox)
            table = service.read(Path(request.file), lambda _: None, lambda: False)
            mapping = with_columns(table, service.mapping(table), request.columns)
            if not any(sheet.used for sheet in mapping.sheets):
                raise UserError("posts_in_no_plan", name=table.name)
            run = service.preview(table, mapping)
            if not request.dry_run:
                service.carry_out(table, mapping, run)
            report = _Report(table, mapping, run, calendar.setting(), language, request.dry_run)
    except SandboxError as fault:
        from smmdesk.cli.checking import log_fault

        complain(UserError("cli_our_fault", name=Path(request.file).name), language)
        log_fault(fault)
        return OUR_FAULT
    finally:
        sandbox.close()
    print(json.dumps(report.as_json(), ensure_ascii=False, indent=2) if request.json else report.as_text())
    sys.stdout.flush()
    return BAD_INPUT if any(_is_bad(row) for row in run.rows) else DONE


def with_columns(table: Table, mapping: TableMapping, columns: Sequence[tuple[str, str]]) -> TableMapping:
    """Return the mapping with the columns named after --map; UserError for a header or field that is not there."""
    networks = frozenset(network.id for network in load_networks().all())
    for header, name in columns:
        name = "" if name in ("-", "none") else name  # noqa: PLW2901
        if not known_field(name, networks) or name in _NOT_FOR_COLUMNS:
            raise UserError("posts_in_unknown_field", field=name, fields=", ".join(_fields()))
        found = False
        for number, sheet in enumerate(table.sheets):
            for column, known in enumerate(sheet.header):
                if plain(known) == plain(header):
                    found = True
                    mapping = mapping.with_sheet(number, mapping.sheets[number].with_column(column, name))
        if not found:
            headers = dict.fromkeys(name for sheet in table.sheets for name in sheet.header if name)
            raise UserError("posts_in_unknown_header", header=header, headers=", ".join(headers)[:500])
    return mapping


def _fields() -> Iterator[str]:
    from smmdesk.domain.posts.columns import Field

    yield from (field.value for field in Field)
    yield from (extra.value for extra in Extra if extra not in _NOT_FOR_COLUMNS)
    yield "network:vk"
    yield "none"


def _is_bad(row: RowOutcome) -> bool:
    """Whether something of the row could not be read: headings, sums and the owner's own edits are no faults."""
    fine = {"posts_in_heading", "posts_in_total", "posts_in_same_as_row", "posts_in_changed_here"}
    fine |= {"posts_in_no_words", "posts_in_cancelled"}
    return row.outcome is Outcome.SKIP and row.reason is not None and row.reason.code not in fine


class _Report:
    def __init__(
        self,
        table: Table,
        mapping: TableMapping,
        run: DryRun,
        setting: PostsSetting,
        language: Language,
        only_told: bool,
    ) -> None:
        self._table = table
        self._mapping = mapping
        self._run = run
        self._setting = setting
        self._language = language
        self._only_told = only_told
        self._networks: Networks = load_networks()

    def as_text(self) -> str:
        """Return the list that people read."""
        console = Console.of_terminal()
        lines: list[str] = []
        for row in self._run.rows:
            if row.outcome is Outcome.SAME:
                continue
            word = self._say(f"posts_in_outcome_{row.outcome.value}")
            title = row.title or self._say("posts_in_untitled")
            head = f"{self._place(row)}: {word} – {title}{self._when(row)}"
            lines += console.wrapped(head, 2, "", _PAINTS[row.outcome])
            for sentence in self._sentences(row):
                lines += console.wrapped(sentence, 4)
        for sentence in self._summary():
            lines += console.wrapped(sentence, 0)
        return "\n".join(lines)

    def _sentences(self, row: RowOutcome) -> Iterator[str]:
        if row.reason is not None:
            yield self._reason(row.reason)
        if row.outcome is Outcome.CHANGE:
            for change in row.changes:
                yield change_text(change, self._known(), self._language)
        for note in row.notes:
            yield self._reason(note)

    def _summary(self) -> Iterator[str]:
        for question in self._run.questions:
            yield self._reason(question)
        for code, records in (
            ("posts_in_new_rubrics", self._run.rubrics),
            ("posts_in_new_campaigns", self._run.campaigns),
        ):
            if records:
                yield self._say(code, names=", ".join(record.name for record in records))
        counts = {outcome.value: count for outcome, count in self._run.counts.items()}
        yield self._say("posts_in_would" if self._only_told else "posts_in_did", **counts)

    def as_json(self) -> dict[str, Any]:
        """Return the object that programs read; the keys are stable, new ones may join them."""
        return {
            "file": self._table.name,
            "format": self._table.format,
            "carried_out": not self._only_told,
            "sheets": [
                {
                    "name": sheet.name,
                    "used": mapping.used,
                    "header_row": sheet.header_number,
                    "columns": {
                        name or str(column): mapping.columns.get(column, "")
                        for column, name in enumerate(sheet.header)
                    },
                    "day_first": mapping.day_first,
                }
                for sheet, mapping in zip(self._table.sheets, self._mapping.sheets, strict=True)
                if self._table.format != "ics"
            ],
            "counts": {outcome.value: count for outcome, count in self._run.counts.items()},
            "new_rubrics": [rubric.name for rubric in self._run.rubrics],
            "new_campaigns": [campaign.name for campaign in self._run.campaigns],
            "questions": [self._reason(question) for question in self._run.questions],
            "rows": [self._row_json(row) for row in self._run.rows],
        }

    def _row_json(self, row: RowOutcome) -> Mapping[str, Any]:
        return {
            "sheet": self._table.sheets[row.sheet].name,
            "row": row.number,
            "outcome": row.outcome.value,
            "title": row.title,
            "code": row.reason.code if row.reason else None,
            "reason": self._reason(row.reason) if row.reason else None,
            "notes": [self._reason(note) for note in row.notes],
            "changes": [
                {"field": change.field, "before": change.before, "after": change.after}
                for change in row.changes
            ],
            "posts": [_post_json(post) for post in row.posts],
        }

    def _place(self, row: RowOutcome) -> str:
        if self._table.format == "ics":
            return self._say("posts_in_event", row=row.number)
        if len(self._table.sheets) > 1:
            return self._say("posts_in_sheet_row", sheet=self._table.sheets[row.sheet].name, row=row.number)
        return self._say("posts_in_row", row=row.number)

    def _when(self, row: RowOutcome) -> str:
        post = row.post
        if post is None or post.day is None:
            return ""
        hour = f" {post.minute // 60:02}:{post.minute % 60:02}" if post.minute is not None else ""
        more = ", " + self._say("posts_in_repeats", count=len(row.posts)) if len(row.posts) > 1 else ""
        return f", {post.day.isoformat()}{hour}{more}"

    def _known(self) -> PostsSetting:
        from dataclasses import replace

        rubrics = (*self._setting.rubrics, *self._run.rubrics)
        return replace(
            self._setting, rubrics=rubrics, campaigns=(*self._setting.campaigns, *self._run.campaigns)
        )

    def _reason(self, reason: Reason) -> str:
        return reason_text(reason, self._language, self._networks)

    def _say(self, code: str, **params: str | int) -> str:
        return printable(say(code, self._language, **params))


def _post_json(post: Post) -> Mapping[str, Any]:
    return {
        "id": post.id,
        "title": post.title,
        "day": post.day.isoformat() if post.day else None,
        "time": f"{post.minute // 60:02}:{post.minute % 60:02}" if post.minute is not None else None,
        "status": post.status.value,
        "networks": [
            f"{each.network}/{each.format}" if each.format else each.network for each in post.variants
        ],
    }
