"""Neither the log nor a crash report gives anything private away."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from smmdesk.crash import crash_report
from smmdesk.logs import start_logging, stop_logging
from smmdesk.redaction import redacted, without_homes

CANARY = "cAnArY-9f8e7d6c5b4a"


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    path = start_logging(tmp_path / "logs")
    assert path is not None
    yield path
    stop_logging()


@pytest.mark.parametrize(
    "text",
    [
        f"password={CANARY}",
        f"Password: {CANARY}",
        f'{{"access_token": "{CANARY} with a space"}}',
        f"{{'api_key': '{CANARY}', 'x': 1}}",
        f"Authorization: Bearer {CANARY}",
        f"GET https://api.vk.com/method/wall.post?v=5.199&access_token={CANARY}&owner=1",
        f"postgresql://anna:{CANARY}@db.example.org/desk",
        f"client_secret = {CANARY}",
        f"SMMDESK_VK_TOKEN={CANARY}",
        f"пароль: {CANARY}",
        f"cookie: sid={CANARY}",
        f"sent vk1.a.{CANARY}{CANARY}",
        f"bot 1234567890:AAF{CANARY}{CANARY}",
        f"write to {CANARY}@example.com please",
        f"the password is {CANARY}",
        f"token '{CANARY}' was refused",
        f"пароль — {CANARY}",
        f"пароль «{CANARY}» не подошёл",
    ],
)
def test_a_secret_is_hidden_wherever_it_stands(text: str) -> None:
    assert CANARY not in redacted(text)


@pytest.mark.parametrize(
    "secret",
    [
        "AKIA" + "IOSFODNN7EXAMPLE",
        "wJalrXUtnFEMI/K7MDENG/" + "bPxRfiCYEXAMPLEKEY",
        "4276 1234 5678 9012",
        "4276123456789012",
        "4276-1234-5678-9012",
        "+7 (912) 345-67-89",
        "+79123456789",
        "8 912 345-67-89",
        "+44 20 7946 0958",
    ],
)
def test_keys_cards_and_telephone_numbers_are_hidden(secret: str) -> None:
    shown = redacted(f"call or pay: {secret}, thanks")
    assert secret[-6:] not in shown
    assert shown.endswith(", thanks")


@pytest.mark.parametrize(
    "text",
    [
        "Opened the workspace bakery.smmdesk, 4 contractors",
        "3 posts a week: Monday 8:00, tokens of gratitude for guests",
        "12 публикаций в месяц, ключевые слова не нужны",
        "The price is 120 000 a month, 12 posts, 2026-11-24, version 1.2.3",
        "sha256 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "2026-11-24 17:02:11 INFO smmdesk.storage: backup done in 0.13 s",
    ],
)
def test_plain_text_stays_as_it_is(text: str) -> None:
    assert redacted(text) == text


@pytest.mark.parametrize(
    "path",
    [
        "/home/anna.petrova/plans/a.pdf",
        "/Users/Anna Petrova/plans/a.pdf",
        "C:\\Users\\Anna Petrova\\plans\\a.pdf",
        "'C:\\\\Users\\\\Anna Petrova\\\\plans\\\\a.pdf'",
    ],
)
def test_the_name_of_a_home_folder_is_left_out(path: str) -> None:
    shown = without_homes(f"cannot open {path}")
    assert "nna" not in shown
    assert "a.pdf" in shown


def test_the_log_holds_what_happened_and_no_secret_even_in_a_traceback(log: Path) -> None:
    logger = logging.getLogger("smmdesk.test")
    logger.info("Signed in with token=%s", CANARY)
    try:
        raise RuntimeError(f"refused: password={CANARY}")
    except RuntimeError:
        logger.exception("Failed")
    written = log.read_text("utf-8")
    assert "Signed in" in written
    assert "RuntimeError: refused" in written
    assert CANARY not in written


def test_the_log_does_not_grow_without_end(log: Path) -> None:
    logger = logging.getLogger("smmdesk.test")
    for _ in range(60):
        logger.info("x" * 60_000)
    files = list(log.parent.glob("smmdesk.log*"))
    assert 2 <= len(files) <= 5
    assert sum(file.stat().st_size for file in files) < 3_500_000


def test_without_a_folder_to_write_to_the_program_still_runs(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("not a folder", "utf-8")
    assert start_logging(blocked / "logs") is None
    stop_logging()


def test_a_crash_report_has_the_stack_and_versions_but_nothing_private() -> None:
    try:
        raise ValueError(f"token={CANARY} in {Path.home() / 'plans' / 'offer.pdf'}")
    except ValueError as error:
        kind, _, trace = sys.exc_info()
        assert kind is not None
        report = crash_report(kind, error, trace, "reading a plan")
    assert "ValueError" in report
    assert "test_a_crash_report" in report
    assert "SMM Desk" in report
    assert "While: reading a plan" in report
    assert CANARY not in report
    assert str(Path.home()) not in report
