"""Documents that ``smmdesk vet`` and ``smmdesk compare`` write, read back by other libraries."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import docx
import pypdfium2
import pytest
from openpyxl import load_workbook
from selectolax.lexbor import LexborHTMLParser

Run = Callable[..., tuple[int, str, str]]

if sys.platform.startswith("linux") and not os.environ.get("DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture
def better(tmp_path: Path) -> Path:
    """A plan that covers much more than the other one."""
    ids = ("smm_publishing", "smm_discussions", "dig_kpi", "dig_audience", "term_access", "term_price_scope")
    lines = [f"concrete {each}: agreed in writing for {each}" for each in ids]
    lines.append("The price is $900 a month.")
    file = tmp_path / "better.txt"
    file.write_text("\n\n".join(lines), "utf-8")
    return file


@pytest.fixture
def russian(tmp_path: Path) -> Path:
    file = tmp_path / "план.txt"
    file.write_text("concrete smm_publishing: 12 постов в месяц\n\nflag kpi_later: цифры потом", "utf-8")
    return file


def pdf_text(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    try:
        return " ".join(" ".join(page.get_textpage().get_text_bounded() for page in document).split())
    finally:
        document.close()


@pytest.mark.usefixtures("qapp")
def test_a_report_names_verdict_quotes_file_and_its_fingerprint(
    smmdesk: Run, plan: Path, tmp_path: Path
) -> None:
    _, listed, _ = smmdesk("vet", plan, "--json")
    sha256 = json.loads(listed)[0]["sha256"]
    for suffix in ("html", "docx", "pdf"):
        target = tmp_path / f"report.{suffix}"
        code, out, err = smmdesk("vet", plan, "--report", target)
        assert (code, err) == (0, "")
        assert "Do not trust it with the budget" in out
        assert out.rstrip().endswith(f"Saved: {target}")
    page = LexborHTMLParser((tmp_path / "report.html").read_text("utf-8"))
    assert page.css_first("p.bad").text() == "✗ Do not trust it with the budget"
    document = docx.Document(str(tmp_path / "report.docx"))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    for text in (page.css_first("body").text(), "\n".join(cells), pdf_text(tmp_path / "report.pdf")):
        assert "12 posts a month, every Tuesday and Friday" in text
        assert "offer.txt" in text
        assert sha256 in text.replace(" ", "")


def test_the_letter_asks_what_is_missing_and_is_polite(smmdesk: Run, plan: Path, tmp_path: Path) -> None:
    target = tmp_path / "letter.txt"
    code, _, err = smmdesk("vet", plan, "--questions", target, "--lang", "en")
    assert (code, err) == (0, "")
    text = target.read_bytes().decode("utf-8-sig")
    assert text.startswith("Questions about your proposal\r\n")
    assert "we work for results" in text
    assert "1. " in text
    assert "Thank you" in text
    assert max(len(line) for line in text.splitlines()) <= 80
    word = tmp_path / "letter.docx"
    assert smmdesk("vet", plan, "--questions", word, "--lang", "ru")[0] == 0
    styles = [paragraph.style.name for paragraph in docx.Document(str(word)).paragraphs]
    assert styles.count("List Number") > 5


def test_several_plans_stand_in_one_file_one_after_the_other(
    smmdesk: Run, plan: Path, russian: Path, tmp_path: Path
) -> None:
    target, letters = tmp_path / "all.html", tmp_path / "all.txt"
    code, out, err = smmdesk(
        "vet", plan, tmp_path / "gone.pdf", russian, "--report", target, "--questions", letters, "--json"
    )
    assert code == 2
    assert len(err.splitlines()) == 1
    assert "gone.pdf" in err
    assert len(json.loads(out)) == 2
    page = LexborHTMLParser(target.read_text("utf-8"))
    assert page.css_first("html").attributes["lang"] == "en"
    assert page.css_first("h1").text() == "Check of 2 plans"
    assert [each.text() for each in page.css("h2")] == [
        "Check of the plan: offer.txt",
        "Check of the plan: план.txt",
    ]
    for listed in json.loads(out):
        assert listed["sha256"] in page.css_first("body").text()
    text = letters.read_bytes().decode("utf-8-sig")
    assert text.index("offer.txt") < text.index("план.txt")
    assert text.count("Questions about") == 1


def test_without_a_readable_plan_nothing_is_written(smmdesk: Run, tmp_path: Path) -> None:
    code, _, err = smmdesk("vet", tmp_path / "gone.pdf", "--report", tmp_path / "r.html")
    assert code == 2
    assert len(err.splitlines()) == 1
    assert list(tmp_path.glob("r.*")) == []


def test_a_target_that_cannot_be_written_is_told_after_the_report_was_printed(
    smmdesk: Run, plan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "r.html"
    target.write_text("old", "utf-8")

    def held(_self: Path, _target: Path) -> None:
        raise PermissionError(13, "used by another process")

    monkeypatch.setattr(Path, "replace", held)
    code, out, err = smmdesk("vet", plan, "--report", target, "--questions", tmp_path / "q.txt")
    assert code == 2
    assert "Do not trust it with the budget" in out
    assert [line for line in err.splitlines() if "open in another program" in line] == err.splitlines()
    assert len(err.splitlines()) == 2
    assert target.read_text("utf-8") == "old"
    assert sorted(each.name for each in tmp_path.iterdir() if each.is_file()) == ["offer.txt", "r.html"]


@pytest.mark.parametrize(("lang", "words"), [("en_GB", "system libraries"), ("ru_RU", "нет библиотек")])
def test_a_pdf_without_the_libraries_it_needs_is_refused_at_once_in_one_sentence(
    smmdesk: Run,
    plan: Path,
    better: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    lang: str,
    words: str,
) -> None:
    monkeypatch.setenv("LANG", f"{lang}.UTF-8")
    monkeypatch.delitem(sys.modules, "smmdesk.printing.pdf", raising=False)
    monkeypatch.setitem(sys.modules, "PySide6.QtGui", None)  # what a missing libGL.so.1 comes to
    for command in (
        ("vet", plan, "--report", tmp_path / "r.pdf"),
        ("vet", plan, "--questions", tmp_path / "r.pdf"),
        ("compare", plan, better, "--out", tmp_path / "r.pdf"),
    ):
        code, out, err = smmdesk(*command)
        assert (code, out) == (2, "")
        assert len(err.splitlines()) == 1
        assert words in err
        assert "r.pdf" in err
    assert not (tmp_path / "r.pdf").exists()
    assert smmdesk("vet", plan, "--report", tmp_path / "r.html")[0] == 0


def test_two_plans_are_compared_and_the_winner_is_named(smmdesk: Run, plan: Path, better: Path) -> None:
    code, out, err = smmdesk("compare", plan, better)
    assert (code, err) == (0, "")
    assert " A  offer.txt" in out
    assert "✓ better.txt is ahead" in out
    row = next(line for line in out.splitlines() if "Publishing content on schedule" in line)
    assert row.count("✓ concrete") == 2
    assert "$900 a month (not confirmed" in " ".join(out.split())


def test_the_comparison_as_json_has_the_promised_keys(smmdesk: Run, plan: Path, better: Path) -> None:
    code, out, err = smmdesk("compare", plan, better, "--json")
    assert (code, err) == (0, "")
    item = json.loads(out)
    assert item["winner"] == item["leader"] == str(better)
    assert item["margin_percent"] > 10
    assert item["outcome"] == "winner"
    assert isinstance(item["robust"], bool)
    first, second = item["plans"]
    assert first["file"] == str(plan)
    assert first["verdict"] == "do_not_trust"
    assert first["red_flags"] == {"kpi_later": "high", "contractor_owns_accounts": "critical"}
    assert len(first["criteria"]) == 23
    assert second["criteria"]["term_access"] == "concrete"
    assert second["offer"]["price"]["quote"] == "The price is $900 a month."
    assert first["offer"]["price"] is None
    assert set(first["score"]) == {"smm", "strategy", "terms", "total"}


@pytest.mark.usefixtures("qapp")
def test_the_comparison_is_written_as_workbook_page_or_pdf(
    smmdesk: Run, plan: Path, better: Path, tmp_path: Path
) -> None:
    for suffix in ("xlsx", "html", "pdf"):
        target = tmp_path / f"c.{suffix}"
        code, out, err = smmdesk("compare", plan, better, "--out", target, "--lang", "ru")
        assert (code, out, err) == (0, f"\nСохранено: {target}\n", "")
    book = load_workbook(tmp_path / "c.xlsx")
    header = next(book.worksheets[1].iter_rows(values_only=True))
    assert header[1:] == ("offer.txt", "better.txt")
    page = LexborHTMLParser((tmp_path / "c.html").read_text("utf-8"))
    assert page.css_first("html").attributes["lang"] == "ru"
    assert "better.txt" in page.css_first("p.good").text()
    assert "better.txt" in pdf_text(tmp_path / "c.pdf")


def test_one_file_twice_or_under_two_names_is_not_compared(smmdesk: Run, plan: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.txt"
    copy.write_bytes(plan.read_bytes())
    for twin in (plan, copy):
        code, out, err = smmdesk("compare", plan, twin, "--out", tmp_path / "c.html")
        assert (code, out) == (2, "")
        assert "one and the same file" in err
        assert len(err.splitlines()) == 1
    assert not (tmp_path / "c.html").exists()


def test_plans_in_two_languages_with_one_unreadable_are_compared(
    smmdesk: Run, plan: Path, russian: Path, tmp_path: Path
) -> None:
    code, out, err = smmdesk("compare", plan, tmp_path / "gone.txt", russian)
    assert code == 2
    assert "gone.txt" in err
    assert "two languages" in out
    code, out, err = smmdesk("compare", plan, tmp_path / "gone.txt")
    assert (code, out) == (2, "")
    assert len(err.splitlines()) == 2
    assert "at least two" in err


def test_two_files_of_one_name_are_told_apart_by_their_folders(
    smmdesk: Run, plan: Path, better: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other" / "offer.txt"
    other.parent.mkdir()
    other.write_bytes(better.read_bytes())
    _, out, _ = smmdesk("compare", plan, other)
    joined = "".join(out.split())  # long paths are broken over lines with an indent
    assert "".join(str(plan).split()) in joined
    assert "".join(str(other).split()) in joined


def test_in_a_real_process_qt_is_loaded_for_pdf_alone(tmp_path: Path, plan: Path) -> None:
    program = (
        "import os, sys\n"
        "for name in ('DISPLAY', 'WAYLAND_DISPLAY', 'QT_QPA_PLATFORM'): os.environ.pop(name, None)\n"
        "from smmdesk.__main__ import main\n"
        "plan, folder = sys.argv[1:]\n"
        "if __name__ == '__main__':\n"
        "    code = main(['vet', plan, '--report', folder + '/r.docx', '--questions', folder + '/q.txt'])\n"
        "    assert 'PySide6' not in sys.modules\n"
        "    code += main(['vet', plan, '--report', folder + '/r.pdf'])\n"
        "    sys.exit(code)\n"
    )
    script = tmp_path / "script.py"
    script.write_text(program, "utf-8")
    command = [sys.executable, str(script), str(plan), str(tmp_path)]
    environment = {**os.environ, "SMMDESK_HOME": str(tmp_path / "home"), "PYTHONPATH": str(Path.cwd())}
    done = subprocess.run(command, check=False, capture_output=True, env=environment, timeout=120)
    assert done.returncode == 0, done.stderr.decode()
    assert done.stderr == b""
    assert "offer.txt" in pdf_text(tmp_path / "r.pdf")
