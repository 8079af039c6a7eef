"""``smmdesk posts import`` as people type it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from smmdesk.services.posts.service import PostService
from smmdesk.services.workspace import WorkspaceService

Run = Callable[..., tuple[int, str, str]]
PLAN = "Дата;Тема;Текст;Соцсети;Чудо\n3.12.2026;Хлеб;Печём;ВК, ТГ;раз\n4.12.2026;Пирог;С яблоком;ВК;два\n"


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    path = tmp_path / "bakery.smmdesk"
    WorkspaceService.create(path).close()
    return path


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "план.csv"
    path.write_text(PLAN, "utf-8")
    return path


def titles(workspace: Path) -> list[str]:
    service = WorkspaceService.open(workspace)
    found = [post.title for post in PostService(service.database).full(None, None, with_tray=True)]
    service.close()
    return found


def test_a_plan_comes_in_and_each_row_is_told(smmdesk: Run, workspace: Path, plan: Path) -> None:
    code, out, err = smmdesk("posts", "import", plan, "--workspace", workspace, "--lang", "en")
    assert (code, err) == (0, "")
    assert "row 2: add – Хлеб, 2026-12-03" in out
    assert "These columns are not taken over: Чудо." in out
    assert out.endswith("Added: 2, changed: 0, the same: 0, left out: 0.\n")
    assert titles(workspace) == ["Хлеб", "Пирог"]


def test_a_header_with_a_comma_can_be_mapped(smmdesk: Run, workspace: Path, plan: Path) -> None:
    plan.write_text(PLAN.replace("Чудо", "Чудо, раз=два"), "utf-8")
    mapping = ("--map", "Чудо, раз=два=notes, Текст=none,")
    code, out, _ = smmdesk("posts", "import", plan, *mapping, "--json", "--workspace", workspace)
    columns = json.loads(out)["sheets"][0]["columns"]
    assert (code, columns["Чудо, раз=два"], columns["Текст"]) == (0, "notes", "")


def test_a_dry_run_changes_nothing(smmdesk: Run, workspace: Path, plan: Path) -> None:
    code, out, _ = smmdesk("posts", "import", plan, "--dry-run", "--workspace", workspace, "--lang", "ru")
    assert code == 0
    assert "строка 3: добавить – Пирог, 2026-12-04" in out
    assert "Добавить: 2, изменить: 0, без изменений: 0, пропустить: 0." in out
    assert titles(workspace) == []


def test_a_corrected_plan_tells_what_changes(smmdesk: Run, workspace: Path, plan: Path) -> None:
    smmdesk("posts", "import", plan, "--workspace", workspace)
    plan.write_text(PLAN.replace("Печём", "Едим"), "utf-8")
    code, out, _ = smmdesk("posts", "import", plan, "--workspace", workspace, "--lang", "ru")
    assert code == 0
    assert "Текст: Печём → Едим" in out
    assert "Добавлено: 0, изменено: 1, без изменений: 1, пропущено: 0." in out


def test_programs_get_json(smmdesk: Run, workspace: Path, plan: Path) -> None:
    plan.write_text(f"{PLAN}31.11.2026;Нет дня;;ВК;\n", "utf-8")
    code, out, _ = smmdesk("posts", "import", plan, "--json", "--workspace", workspace, "--lang", "en")
    found = json.loads(out)
    assert code == 2
    assert found["counts"] == {"add": 2, "change": 0, "same": 0, "skip": 1}
    assert found["sheets"][0]["columns"] == {
        "Дата": "date",
        "Тема": "title",
        "Текст": "text",
        "Соцсети": "networks",
        "Чудо": "",
    }
    assert [row["code"] for row in found["rows"]] == [None, None, "posts_in_no_such_day"]
    assert found["rows"][2]["reason"] == "There is no such day as 31.11.2026."
    assert found["rows"][0]["posts"][0]["networks"] == ["vk", "telegram"]
    assert titles(workspace) == ["Хлеб", "Пирог"]


def test_columns_can_be_named(smmdesk: Run, workspace: Path, plan: Path) -> None:
    mapping = ("--map", "Чудо=notes, Текст=none")
    code, out, _ = smmdesk("posts", "import", plan, *mapping, "--json", "--workspace", workspace)
    assert code == 0
    assert json.loads(out)["sheets"][0]["columns"]["Чудо"] == "notes"
    service = WorkspaceService.open(workspace)
    posts = PostService(service.database).full(None, None)
    service.close()
    assert [(post.text, post.notes) for post in posts] == [("", "раз"), ("", "два")]


@pytest.mark.parametrize(
    ("mapping", "said"),
    [
        ("Нет такого=title", "The plan has no column “Нет такого”"),
        ("Чудо=magic", "“magic” (after --map) is nothing that a column can mean"),
        ("Чудо=network:myspace", "“network:myspace” (after --map)"),
    ],
)
def test_a_mapping_that_cannot_be_is_told(
    smmdesk: Run, workspace: Path, plan: Path, mapping: str, said: str
) -> None:
    code, out, err = smmdesk(
        "posts", "import", plan, "--map", mapping, "--workspace", workspace, "--lang", "en"
    )
    assert (code, out) == (2, "")
    assert said in err


@pytest.mark.parametrize(
    ("content", "name", "said"),
    [
        (None, "нет.csv", "There is no file “нет.csv”"),
        (b"", "пусто.csv", "“пусто.csv” is empty"),
        (b"%PDF-1.4", "план.pdf", "“план.pdf” is not a table"),
        ("Добрый день!\nВысылаю план.\n".encode(), "письмо.txt", "No column of “письмо.txt”"),
        (b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "a.ics", "The calendar “a.ics” has no events"),
    ],
)
def test_what_cannot_be_imported_is_told_in_a_sentence(
    smmdesk: Run, workspace: Path, tmp_path: Path, content: bytes | None, name: str, said: str
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    code, out, err = smmdesk("posts", "import", path, "--workspace", workspace, "--lang", "en")
    assert (code, out) == (2, "")
    assert said in err
    assert titles(workspace) == []
