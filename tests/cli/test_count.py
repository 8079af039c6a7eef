"""``smmdesk count``: one text, or a line at a time."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., tuple[int, str, str]]


def given(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), encoding="ascii"))


@pytest.mark.parametrize(
    ("network", "text", "line"),
    [
        ("x", "Хлеб http://bakery.com", "28 / 280 weighted"),
        ("vk", "Хлеб", "4 / 16384 utf16"),
        ("bsky", "e\u0301", "1 / 300 graphemes"),
        ("Mastodon", "@a@b.social", "2 / 500 graphemes"),
        ("threads", "\U0001f600", "4 / 500 emoji_bytes"),
        ("tg", "\U0001f600", "1 / 4096 code_points"),
        ("ВКонтакте", "", "0 / 16384 utf16"),
        ("ok", "Хлеб", "4 / limit not known utf16"),
    ],
)
def test_it_prints_length_limit_and_unit(smmdesk: Run, network: str, text: str, line: str) -> None:
    code, out, err = smmdesk("count", "--network", network, text)
    assert (code, err) == (0, "")
    assert out.splitlines()[0] == line


def test_it_says_from_where_on_a_text_is_too_long(smmdesk: Run) -> None:
    code, out, _ = smmdesk("count", "--network", "x", "я" * 281)
    assert code == 0
    assert out.splitlines() == ["281 / 280 weighted", "Too long from character 281 on."]


def test_a_format_has_its_own_limit(smmdesk: Run) -> None:
    assert "/ 1024 " in smmdesk("count", "--network", "tg", "--format", "media_caption", "Хлеб")[1]


def test_json_tells_all(smmdesk: Run) -> None:
    code, out, _ = smmdesk("count", "--json", "--network", "bluesky", "Хлеб #тег @baker.bsky.social")
    told = json.loads(out)
    assert code == 0
    assert (told["network"], told["format"], told["length"], told["valid"]) == ("bluesky", "post", 28, True)
    assert (told["hashtags"], told["mentions"]) == (1, 1)
    assert told["further"] == [{"unit": "utf8_bytes", "length": 35, "limit": 3000}]


@pytest.mark.parametrize(
    ("data", "length"),
    [
        ("хлеб\n".encode(), 4),
        ("хлеб\r\nсоль\r\n".encode(), 9),
        (b"", 0),
        ("\ufeffхлеб".encode(), 4),
        (b"a\n\n", 2),
    ],
)
def test_a_dash_reads_standard_input(
    smmdesk: Run, monkeypatch: pytest.MonkeyPatch, data: bytes, length: int
) -> None:
    given(monkeypatch, data)
    assert smmdesk("count", "--network", "vk", "-")[1] == f"{length} / 16384 utf16\n"


def test_text_that_begins_with_a_dash_follows_two(smmdesk: Run) -> None:
    assert smmdesk("count", "--network", "vk", "--", "-5 %")[1] == "4 / 16384 utf16\n"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--network", "myspace", "a"), "myspace"),
        (("a",), "--network"),
        (("--network", "x"), "no text"),
        (("--network", "x", "--format", "story", "a"), "post, long_post, article"),
        (("--network", "x", "a\udcff"), "half of a character"),
        (("--batch", "gone.jsonl"), "gone.jsonl"),
        (("--batch", "."), "folder"),
        (("--network", "x", "--loud", "a"), "--loud"),
    ],
)
def test_what_cannot_be_counted_is_one_sentence_and_code_2(
    smmdesk: Run, arguments: tuple[str, ...], words: str
) -> None:
    code, out, err = smmdesk("count", *arguments)
    assert (code, out) == (2, "")
    assert words in err
    assert len(err.splitlines()) == 1


def test_standard_input_that_is_no_text_is_refused(smmdesk: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    given(monkeypatch, b"\xff\xfe")
    code, _, err = smmdesk("count", "--network", "x", "-")
    assert code == 2
    assert "UTF-8" in err


def test_a_batch_answers_line_by_line_and_errors_keep_their_place(smmdesk: Run, tmp_path: Path) -> None:
    lines = [
        b'{"network": "x", "text": "http://bakery.com"}',
        b"no json",
        b"",
        b'{"network": "x", "text": 5}',
        b'{"network": "myspace", "text": "a"}',
        b'{"network": 7, "text": "a"}',
        b'{"network": "tg", "text": "a", "format": "gone"}',
        b'{"network": "x", "text": "\\ud800"}',
        b'{"network": "x", "text": "\xff"}',
        b"[" * 100_000,
        b'"text"',
        b'{"network": "tg", "format": "media_caption", "text": "\xf0\x9f\x98\x80"}',
        b'{"network": "ok", "text": "a"}',
        b'{"network": "x", "text": ""}',
    ]
    (tmp_path / "a.jsonl").write_bytes(b"\n".join(lines))
    code, out, _ = smmdesk("count", "--batch", tmp_path / "a.jsonl")
    told = [json.loads(line) for line in out.splitlines()]
    assert code == 2
    assert len(told) == len(lines)
    assert told[0] == {"length": 23, "limit": 280, "unit": "weighted", "valid": True}
    assert all(set(answer) == {"error"} and answer["error"] for answer in told[1:11])
    assert told[11] == {"length": 1, "limit": 1024, "unit": "code_points", "valid": True}
    assert told[12] == {"length": 1, "limit": None, "unit": "utf16", "valid": True}
    assert told[13] == {"length": 0, "limit": 280, "unit": "weighted", "valid": False}


def test_a_line_without_end_is_refused_and_the_next_one_answered(
    smmdesk: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("smmdesk.cli.count.LARGEST", 1000)
    good = b'{"network": "vk", "text": "a"}'
    (tmp_path / "a.jsonl").write_bytes(b'{"text": "' + b"a" * 5000 + b'"}\n' + good)
    code, out, _ = smmdesk("count", "--batch", tmp_path / "a.jsonl")
    first, second = map(json.loads, out.splitlines())
    assert (code, set(first), second["length"]) == (2, {"error"}, 1)


def test_help_is_there_in_both_languages(smmdesk: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    assert '{"length", "limit", "unit", "valid"}' in smmdesk("count", "--help")[1]
    monkeypatch.setenv("LANG", "ru_RU.UTF-8")
    assert "СЕТЬ" in smmdesk("count", "--help")[1]


def test_a_real_process_streams_utf_8_and_loads_neither_database_nor_window() -> None:
    program = (
        "import sys; from smmdesk.__main__ import main; code = main(['count', '--batch', '-']);"
        "loaded = {name.partition('.')[0] for name in sys.modules};"
        "sys.exit(code or 3 * bool({'PySide6', 'sqlalchemy', 'docx', 'PIL'} & loaded))"
    )
    lines = [{"network": "threads", "text": "Хлеб 👨‍👩‍👧"}, {"network": "нет", "text": ""}]
    data = "\n".join(json.dumps(line, ensure_ascii=False) for line in lines).encode("utf-8")
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "LANG": "ru_RU.UTF-8", "LC_ALL": ""}
    done = subprocess.run(
        [sys.executable, "-c", program],
        input=data,
        capture_output=True,
        env=environment,
        timeout=60,
        check=False,
    )
    first, second = map(json.loads, done.stdout.decode("utf-8").splitlines())
    assert done.returncode == 2
    assert first["length"] == 5 + 18
    assert "нет" in second["error"]
    alone = subprocess.run(
        [sys.executable, "-c", program],
        input=data.splitlines()[0],
        capture_output=True,
        env=environment,
        timeout=60,
        check=False,
    )
    assert alone.returncode == 0
