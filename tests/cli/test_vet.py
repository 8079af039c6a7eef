"""``smmdesk vet`` from the outside: what it prints, where, and how it ends."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from smmdesk.documents.sandbox import SandboxError
from smmdesk.knowledge.checklist import load_checklist
from smmdesk.services import plan_work

Run = Callable[..., tuple[int, str, str]]


def test_the_json_has_the_promised_keys_and_ids(smmdesk: Run, plan: Path) -> None:
    code, out, err = smmdesk("vet", plan, "--json")
    assert (code, err) == (0, "")
    (item,) = json.loads(out)
    assert {"file", "sha256", "language", "pages", "criteria", "red_flags", "score", "verdict"} <= set(item)
    assert item["file"] == str(plan)
    assert len(item["sha256"]) == 64
    assert item["verdict"] == "do_not_trust"
    assert set(item["score"]) == {"smm", "strategy", "terms", "total"}
    assert [criterion["id"] for criterion in item["criteria"]] == [c.id for c in load_checklist().criteria]
    assert {criterion["side"] for criterion in item["criteria"]} == {"smm", "strategy", "terms"}
    by_id = {criterion["id"]: criterion for criterion in item["criteria"]}
    assert by_id["smm_publishing"]["status"] == "concrete"
    assert by_id["smm_publishing"]["evidence"][0] == {
        "quote": "12 posts a month, every Tuesday and Friday",
        "place": "paragraph 1",
        "why": "says how many: 12",
    }
    assert by_id["dig_kpi"]["evidence"][0]["why"] == "not said by when"
    assert by_id["dig_market"]["candidates"][0]["quote"] == "we look around the neighbourhood"
    assert by_id["dig_market"]["status"] == "absent"
    assert [(flag["id"], flag["severity"]) for flag in item["red_flags"]] == [
        ("kpi_later", "high"),
        ("contractor_owns_accounts", "critical"),
    ]


def test_the_report_says_verdict_evidence_flags_and_questions(smmdesk: Run, plan: Path) -> None:
    code, out, err = smmdesk("vet", plan)
    assert (code, err) == (0, "")
    assert "Do not trust it with the budget" in out
    assert "“12 posts a month, every Tuesday and Friday” – paragraph 1" in out
    assert "and 1 more place" in out
    assert "but not said by when" in out
    assert "is it this line? “we look around the neighbourhood”" in out
    assert "Pages or ad accounts belong to the contractor (critical)" in out
    assert out.index("Pages or ad accounts belong") < out.index("Figures will be chosen later (serious)")
    assert "\x1b[" not in out


def test_the_report_speaks_the_asked_language(smmdesk: Run, plan: Path) -> None:
    _, out, _ = smmdesk("vet", plan, "--lang", "ru")
    assert "Бюджет доверять нельзя" in out
    assert "«12 posts a month, every Tuesday and Friday» – абзац 1" in out
    assert "Red flags" not in out


def test_without_a_wish_the_report_speaks_the_language_of_the_plan(smmdesk: Run, tmp_path: Path) -> None:
    file = tmp_path / "план.txt"
    file.write_text("concrete smm_publishing: 12 постов в месяц", "utf-8")
    code, out, _ = smmdesk("vet", file)
    assert code == 0
    assert "Конкретно" in out


@pytest.mark.parametrize("option", [(), ("--json",)])
def test_a_bad_file_is_told_in_one_sentence_and_the_others_are_done(
    smmdesk: Run, plan: Path, tmp_path: Path, option: tuple[str, ...]
) -> None:
    empty = tmp_path / "empty.docx"
    empty.write_bytes(b"")
    code, out, err = smmdesk("vet", tmp_path / "gone.pdf", plan, empty, tmp_path, *option)
    assert code == 2
    sentences = err.splitlines()
    assert len(sentences) == 3
    assert "gone.pdf" in sentences[0]
    assert "empty.docx" in sentences[1]
    assert "empty" in sentences[1]
    assert "folder" in sentences[2]
    assert "Traceback" not in err
    if option:
        assert [item["file"] for item in json.loads(out)] == [str(plan)]
    else:
        assert "offer.txt" in out


def test_with_no_readable_file_the_json_is_an_empty_array(smmdesk: Run, tmp_path: Path) -> None:
    code, out, err = smmdesk("vet", "--json", tmp_path / "gone.pdf", "--lang", "ru")
    assert code == 2
    assert json.loads(out) == []
    assert "«gone.pdf» здесь нет" in err


def test_a_fault_of_ours_is_owned_up_to_and_the_others_are_done(
    smmdesk: Run, plan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    recognise = plan_work.recognise_plan

    def faulty(text: object, *hints: object) -> object:
        if "boom" in str(text):
            raise SandboxError("Traceback: token=cAnArY1234")
        return recognise(text, *hints)  # type: ignore[arg-type]

    monkeypatch.setattr(plan_work, "recognise_plan", faulty)
    bad = tmp_path / "bad.txt"
    bad.write_text("boom", "utf-8")
    code, out, err = smmdesk("vet", bad, plan)
    assert code == 1
    assert "the program itself has a fault" in err
    assert "Traceback" not in err
    assert "offer.txt" in out
    log = (tmp_path / "home" / "logs" / "smmdesk.log").read_text("utf-8")
    assert "Traceback" in log
    assert "cAnArY" not in log


def test_a_document_cannot_steer_the_terminal(
    smmdesk: Run, plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from dataclasses import replace

    recognise = plan_work.recognise_plan

    def hostile(text: object, *hints: object) -> object:
        check = recognise(text, *hints)  # type: ignore[arg-type]
        first = check.flags[0]
        evil = replace(first.evidence[0], quote="\x1b]0;owned\x07\x1b[2Jred\u202egilf")
        return replace(check, flags=(replace(first, evidence=(evil,)),))

    monkeypatch.setattr(plan_work, "recognise_plan", hostile)
    _, out, _ = smmdesk("vet", plan)
    assert "owned" in out
    assert not {"\x1b", "\x07", "\u202e"} & set(out)
